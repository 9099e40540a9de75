import { beforeAll, describe, expect, test, vi } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { harmless } from '../../../src/notice/harmless.ts';
import { details, message, type Trouble } from '../../../src/notice/messages.ts';
import { Notices } from '../../../src/notice/notices.svelte.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));

/** Every trouble there is: a new kind does not compile until it stands here. */
const TROUBLES: Readonly<Record<Trouble['kind'], readonly Trouble[]>> = {
  link: [{ kind: 'link', dropped: [{ key: 'theme', value: 'x' }] }],
  operation: [{ kind: 'operation', value: 'P999' }],
  database: (['unreachable', 'corrupt', 'worker', 'query'] as const).map((reason) => ({
    kind: 'database',
    reason,
    cause: new Error('HTTP 404'),
  })),
  storage: [{ kind: 'storage', cause: null }],
  webgl: [{ kind: 'webgl', cause: null }],
  map: [{ kind: 'map', cause: null }],
  territory: [{ kind: 'territory', cause: null }],
  figures: [{ kind: 'figures', cause: null }],
  coverage: [{ kind: 'coverage', cause: null }],
  sheet: [{ kind: 'sheet', cause: null }],
  sheets: [{ kind: 'sheets', cause: null }],
  version: [{ kind: 'version' }],
  unexpected: [{ kind: 'unexpected', cause: 'boum' }],
};

describe('what people are told', () => {
  test.each(Object.values(TROUBLES).flat())(
    '$kind is a whole sentence, without jargon',
    (trouble) => {
      const { text } = message(trouble);
      expect(text).toMatch(/^\p{Lu}.+\.$/u);
      expect(text).not.toMatch(/WebGL|DuckDB|worker|HTTP|undefined/);
    },
  );

  test('a link with one unknown value names it and says that the rest is kept', () => {
    const said = message({ kind: 'link', dropped: [{ key: 'quartier', value: 'QP999' }] });
    expect(said.text.replace(/\u00a0/g, ' ')).toBe(
      'Ce lien demandait « quartier = QP999 », inconnu ici : le reste du lien est appliqué.',
    );
  });

  test('a link with several unknown values names them all', () => {
    const dropped = [
      { key: 'theme', value: 'x' },
      { key: 'annee', value: 'hier' },
    ];
    expect(message({ kind: 'link', dropped }).text.replace(/\u00a0/g, ' ')).toContain(
      '« theme = x » et « annee = hier », inconnus ici',
    );
  });

  test('a database that does not open says what still works, what is missing, and offers a retry', () => {
    const said = message({ kind: 'database', reason: 'corrupt', cause: new Error('bad block') });
    expect(said.text).toContain('Le plan');
    expect(said.text).toContain('manquent');
    expect(said.action).toBe('Réessayer');
    expect(said.details).toBe('Error: bad block');
  });

  test('details never show a bare object', () => {
    expect(details({ path: 'plan' })).toBe('{"path":"plan"}');
    expect(details(null)).toBe('');
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(details(loop)).toBe('');
  });
});

describe('the stack of notices', () => {
  const storage: Trouble = { kind: 'storage', cause: null };

  test('says each kind once, the newest in place', () => {
    const notices = new Notices();
    notices.tell({ kind: 'database', reason: 'unreachable', cause: null });
    notices.tell(storage);
    notices.tell({ kind: 'database', reason: 'corrupt', cause: null });
    expect(notices.shown.map((one) => one.kind)).toEqual(['database', 'storage']);
    expect(notices.shown[0]?.trouble).toMatchObject({ reason: 'corrupt' });
  });

  test('a kind that was dismissed is not said again', () => {
    const notices = new Notices();
    notices.tell(storage);
    notices.dismiss('storage');
    notices.tell(storage);
    expect(notices.shown).toEqual([]);
  });

  test('once it is over it may be said again', () => {
    const notices = new Notices();
    notices.tell(storage);
    notices.dismiss('storage');
    notices.resolve('storage');
    notices.tell(storage);
    expect(notices.shown).toHaveLength(1);
  });

  test('each bad link is told, even after another one was dismissed', () => {
    const notices = new Notices();
    const link: Trouble = { kind: 'link', dropped: [{ key: 'theme', value: 'x' }] };
    notices.tell(link);
    notices.dismiss('link');
    notices.tell(link);
    expect(notices.shown).toHaveLength(1);
  });

  test('the next step is kept with the notice', () => {
    const retry = vi.fn();
    const notices = new Notices();
    notices.tell({ kind: 'territory', cause: null }, retry);
    notices.shown[0]?.act?.();
    expect(retry).toHaveBeenCalledOnce();
  });
});

test('a size told one frame later is no trouble, an error is', () => {
  expect(harmless('ResizeObserver loop completed with undelivered notifications.')).toBe(true);
  expect(harmless('TypeError: undefined is not a function')).toBe(false);
});
