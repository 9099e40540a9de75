import type { AddressBar } from './selection/selection.svelte.ts';

/** The browser's address bar and history; the only file that touches them. */
export const addressBar: AddressBar = {
  read: () => window.location.search.slice(1),

  write(query, history) {
    const address = query === '' ? window.location.pathname : `?${query}`;
    try {
      if (history === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    } catch (cause) {
      // Safari refuses more than 100 writes in 30 s, and a page opened from a file any write: the
      // selection goes on without its address, and the next accepted write catches up.
      if (!(cause instanceof DOMException)) throw cause;
    }
  },

  listen(changed) {
    window.addEventListener('popstate', changed);
    return () => window.removeEventListener('popstate', changed);
  },
};
