import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { failed, ok } from '../../../src/base/result.ts';
import type { Engine, Question } from '../../../src/engine/engine.ts';
import { openAtlas } from './atlas.ts';

/** Knows every operation of the list; other questions stay without an answer. */
function knowing(codes: readonly string[]): Engine {
  return {
    ask<Row>({ name, sql }: Question<Row>) {
      if (name !== 'operation-exists') return new Promise<never>(() => undefined);
      return Promise.resolve(ok(codes.some((code) => sql.includes(`'${code}'`)) as Row));
    },
    close: () => Promise.resolve(),
  };
}
const cards = () => page.getByRole('button', { name: 'Fermer la fiche' }).all();

describe('a link to what is gone', () => {
  test('an operation: the notice says so, the rest is kept, and no dead card stays open', async () => {
    const { store, written } = await openAtlas({
      address: 'quartier=nord&fiche=operation:P999',
      engine: knowing(['P001']),
    });
    await expect
      .element(page.getByText(/L’opération .*P999.* de ce lien n’existe pas/))
      .toBeVisible();
    expect(store.current).toMatchObject({ fiche: null, quartier: ['nord'] });
    expect(written).toEqual([{ query: 'quartier=nord', history: 'replace' }]);
    expect(cards()).toHaveLength(0);
  });

  test('an operation that exists stays open, without a word', async () => {
    const { store, notices } = await openAtlas({
      address: 'fiche=operation:P001',
      engine: knowing(['P001']),
    });
    await expect.element(page.getByRole('button', { name: 'Fermer la fiche' })).toBeVisible();
    expect(store.current.fiche).toEqual({ kind: 'operation', code: 'P001' });
    expect(notices.shown).toEqual([]);
  });

  test('an operation waits for the database: nothing is said before it can be known', async () => {
    const { store, notices } = await openAtlas({ address: 'fiche=operation:P999' });
    await expect.element(page.getByText('La fiche arrive avec la base de données.')).toBeVisible();
    expect(store.current.fiche).toEqual({ kind: 'operation', code: 'P999' });
    expect(notices.shown).toEqual([]);
  });

  test('an operation, with a database that cannot start: the card says why, the link stays', async () => {
    const { store } = await openAtlas({
      address: 'fiche=operation:P999',
      start: () => Promise.resolve(failed({ kind: 'unreachable', cause: null, sql: null })),
    });
    await expect
      .element(page.getByText(/Les opérations n’ont pas pu être téléchargées/))
      .toBeVisible();
    await expect.element(page.getByText(/ne peut pas être lue sans la base/)).toBeVisible();
    expect(store.current.fiche).toEqual({ kind: 'operation', code: 'P999' });
  });

  test.each([
    ['plan:9.9', 'a node'],
    ['quartier:QP999999', 'a neighbourhood'],
  ])('%s, %s: dropped and told like any other part', async (fiche) => {
    const { store } = await openAtlas({ address: `plan=1.1&fiche=${fiche}` });
    await expect.element(page.getByText(/Ce lien demandait/)).toHaveTextContent(fiche);
    expect(store.current).toMatchObject({ fiche: null, plan: ['1.1'] });
    expect(cards()).toHaveLength(0);
  });
});
