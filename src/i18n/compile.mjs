import { fileURLToPath } from 'node:url';
import { compile } from '@inlang/paraglide-js';

/**
 * How the words of the interface become functions. One set of options for the build, the tests and
 * `npm run words`, but for the one below; they write the same entry and never clean each other's.
 *
 * The locale is a variable of the page, never storage: storage may be refused, and the page decides
 * what it remembers (`src/base/preferences.ts`).
 *
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const wordOptions = {
  project: './src/i18n/project.inlang',
  outdir: './src/i18n/paraglide',
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'locale-modules',
  cleanOutdir: false,
  disableAsyncLocalStorage: true,
  emitReadme: false,
  isServer: "typeof window === 'undefined'",
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile(wordOptions);
