import { describe, expect, test } from 'vitest';
import { sources, type Source } from './source.ts';

const CODE = ['.ts', '.svelte', '.mjs', '.css', '.html'];
// The build's own code runs in Node, not in the page.
const app = sources('src', CODE).filter(({ path }) => !/^src\/(serve|i18n)\//.test(path));
const everything = [...app, ...sources('tests', CODE), ...sources('data/build', CODE)];

type Kind = 'view' | 'state' | 'pure';

function kindOf(path: string): Kind {
  if (path.endsWith('.svelte')) return 'view';
  return path.endsWith('.svelte.ts') ? 'state' : 'pure';
}

function folderOf(path: string): string {
  return path.split('/').length > 2 ? (path.split('/')[1] ?? '') : path.replace('src/', '');
}

/** Domain folders; their `.svelte` files are views. */
const DOMAIN = ['contract', 'plan', 'neighbourhood', 'operation', 'measure'];
const SCREENS = ['explorer'];
const VIEWS = ['picture', 'map', 'facet', 'matrix', 'gap', 'compare', 'money', 'sheet'];

/** Imports point inwards: a file imports from its own ring's folder or from a lower ring. */
function ringOf(path: string): number {
  const folder = folderOf(path);
  if (['base', 'i18n'].includes(folder)) return 0;
  const pages = [
    'CoveragePage.svelte',
    'App.svelte',
    'main.ts',
    'first-picture.ts',
    'first-look.ts',
  ];
  const page = pages.indexOf(folder);
  if (page >= 0) return 6 + page;
  if (SCREENS.includes(folder)) return kindOf(path) === 'view' ? 5 : 4;
  // What the parts of the screen « Couverture » share lies below them, the screen itself above.
  if (folder === 'coverage') return { view: 5, state: 4, pure: 3 }[kindOf(path)];
  if (VIEWS.includes(folder)) return 4;
  if (kindOf(path) === 'view' && [...DOMAIN, 'selection'].includes(folder)) return 4;
  // The words of a selection are part of the domain: what filters a plan needs no more than them.
  if (DOMAIN.includes(folder) || path === 'src/selection/types.ts') return 1;
  if (folder === 'selection') return 2;
  return 3; // engine, ui, notice, share, offline, location.ts
}

function mayImport(from: string, to: string): boolean {
  if (folderOf(from) === folderOf(to)) return true;
  if (ringOf(from) === 1 && ringOf(to) === 1) return true;
  if (folderOf(from) === 'notice' && folderOf(to) === 'ui') return true;
  return ringOf(to) < ringOf(from);
}

const links = app.flatMap((file) =>
  file.imports
    .filter(({ target }) => target.startsWith('src/') && !target.startsWith('src/i18n/'))
    .map(({ target, typeOnly }) => ({ from: file.path, to: target, typeOnly })),
);
const shown = ({ from, to }: { from: string; to: string }): string => `${from} -> ${to}`;

describe('imports', () => {
  test('point inwards, and a view never imports another view', () => {
    expect(links.filter(({ from, to }) => !mayImport(from, to)).map(shown)).toEqual([]);
  });

  test('go from views to state to pure files, never back', () => {
    const order: Kind[] = ['pure', 'state', 'view'];
    const back = links.filter(
      ({ from, to, typeOnly }) =>
        !['src/main.ts', 'src/first-picture.ts'].includes(from) &&
        !typeOnly &&
        order.indexOf(kindOf(to)) > order.indexOf(kindOf(from)),
    );
    expect(back.map(shown)).toEqual([]);
  });

  test('never run in a circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    function walk(path: string, way: readonly string[]): void {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
      if (done.has(path) || way.includes(path)) return;
      for (const { to } of links.filter(({ from }) => from === path)) walk(to, [...way, path]);
      done.add(path);
    }
    for (const { path } of app) walk(path, []);
    expect(circles).toEqual([]);
  });
});

/** What touches the outside world, and the only files that may. */
const EDGES: readonly (readonly [name: string, mention: RegExp, files: readonly string[]])[] = [
  [
    'the address bar',
    /(?<![.\w])(window\.|globalThis\.|document\.)?(location\.(href|search|hash|pathname|assign|replace)\b|history\.\w)/,
    ['src/location.ts'],
  ],
  ['workers', /new (Shared)?Worker\(/, ['src/engine/duckdb.ts', 'src/map/maplibre.ts']],
  [
    'the network',
    /(?<![.\w])fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/,
    [
      'src/engine/duckdb.ts',
      'src/contract/published.ts',
      'src/main.ts',
      'src/offline/service-worker.ts',
    ],
  ],
  [
    'storage',
    /\b(local|session)Storage\b|\bindexedDB\b|document\.cookie/,
    ['src/base/preferences.ts', 'src/sheet/shelf.ts'],
  ],
  ['offline copies', /\bserviceWorker\b(?!\.js)/, ['src/offline/register.ts']],
  ['downloads', /createObjectURL|\bclipboard\b|\.download\s*=/, ['src/share/download.ts']],
  ['errors of the document', /unhandledrejection|\bonerror\b/, ['src/main.ts']],
  ['markup from text', /innerHTML|outerHTML|insertAdjacentHTML|\{@html|document\.write/, []],
  ['code from text', /\beval\(|new Function\(/, []],
];

const PACKAGES: readonly (readonly [name: string, file: string])[] = [
  ['maplibre-gl', 'src/map/maplibre.ts'],
  ['@duckdb/duckdb-wasm', 'src/engine/duckdb.ts'],
];

describe('the outside world', () => {
  test.each(EDGES)('%s: touched only by the files of the list', (_name, mention, files) => {
    const others = app.filter(({ path, code }) => !files.includes(path) && mention.test(code));
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  test.each(PACKAGES)('%s is imported by one file only', (name, file) => {
    const users = app.filter(({ imports }) =>
      imports.some(({ target, typeOnly }) => !typeOnly && target.startsWith(name)),
    );
    expect(users.map(({ path }) => path).filter((path) => path !== file)).toEqual([]);
  });

  test('no address of another host, apart from the base map and names that are never called', () => {
    const known = ['data.geopf.fr', 'www.w3.org', 'geoservices.ign.fr', 'www.ign.fr'];
    const hosts = app.flatMap(({ path, code }) =>
      [...code.matchAll(/https?:\/\/([^/'"`\s)<]+)/g)].map((match) => `${path}: ${match[1] ?? ''}`),
    );
    expect(hosts.filter((line) => !known.some((host) => line.endsWith(`: ${host}`)))).toEqual([]);
  });
});

describe('files', () => {
  const paths = (files: readonly Source[]): string[] => files.map(({ path }) => path);

  test('have at most 300 lines', () => {
    expect(paths(everything.filter(({ text }) => text.split('\n').length > 301))).toEqual([]);
  });

  test('hold no `any`, no silenced check, nothing left for later', () => {
    const loose =
      /(:\s*|\bas\s+|<)any\b|@ts-(ignore|nocheck|expect-error)|eslint-disable|TO[D]O|FIX[M]E/;
    const own = everything.filter(({ path }) => path !== 'tests/unit/architecture.test.ts');
    expect(
      paths(own.filter(({ path, code }) => !path.endsWith('.css') && loose.test(code))),
    ).toEqual([]);
  });

  test('import nothing that has to be looked for: every path exists', () => {
    const known = new Set(sources('src', ['']).map(({ path }) => path));
    expect(links.filter(({ to }) => !known.has(to)).map(shown)).toEqual([]);
  });
});
