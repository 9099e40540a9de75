import { preferences } from './base/preferences.ts';
import { addressBar } from './location.ts';

// Runs while the page is read, before its first paint: the page was written for a first visit to
// the whole plan. What this visitor asked for or chose earlier is told to the style sheet, so that
// nothing is shown that the application would take away again.

const root = document.documentElement;
const chosen = (key: 'theme' | 'langue' | 'introduction', value: string): boolean =>
  preferences.read(key) === value;

// As the application will write it.
if (chosen('theme', 'projecteur')) root.dataset['theme'] = 'projecteur';
if (addressBar.read() !== '' || chosen('langue', 'en')) root.dataset['first'] = 'none';
else root.dataset['first'] = chosen('introduction', 'lue') ? 'known' : 'new';

// Without its script the page stays as it was written, and says so: it did not come, or does not run
// in this browser.
addEventListener(
  'error',
  ({ target }) => {
    const started = root.dataset['first'] === undefined;
    const ours = target === window || target instanceof HTMLScriptElement;
    if (!started && ours) root.dataset['first'] = 'lost';
  },
  true,
);
