/** What the page is told about its offline copy. */
export interface OfflineEvents {
  /** The whole site is copied: the next visit works without network. */
  readonly ready?: () => void;
  /** A new version waits; `activate` switches to it and reloads the page. */
  readonly waiting?: (activate: () => void) => void;
  /** No offline copy here (private window, storage full or refused); all else works. */
  readonly refused?: (cause: unknown) => void;
}

/**
 * Copies the site for visits without network. To be called once the page has loaded what it needs,
 * so that the copy finds most of it in the browser's cache. Does nothing on the dev server.
 */
export async function keepOfflineCopy(events: OfflineEvents): Promise<void> {
  if (import.meta.env.DEV) return;
  try {
    const { serviceWorker } = navigator as Partial<Navigator>;
    if (!serviceWorker) throw new Error('No service worker in this context');
    const address = new URL('service-worker.js', document.baseURI);
    const registration = await serviceWorker.register(address);
    const tell = (worker: ServiceWorker): void => {
      // Without a controller this is the first copy, not a new version.
      if (serviceWorker.controller) events.waiting?.(() => activate(serviceWorker, worker));
    };
    if (registration.waiting) tell(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const found = registration.installing;
      found?.addEventListener('statechange', () => {
        if (found.state === 'installed') tell(found);
      });
    });
    await serviceWorker.ready;
    events.ready?.();
  } catch (cause) {
    events.refused?.(cause);
  }
}

function activate(container: ServiceWorkerContainer, worker: ServiceWorker): void {
  container.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('activate');
}
