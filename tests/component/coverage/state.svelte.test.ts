import { flushSync } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { failed, ok } from '../../../src/base/result.ts';
import { CoverageState } from '../../../src/coverage/coverage.svelte.ts';
import { Database } from '../../../src/engine/database.svelte.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { Notices } from '../../../src/notice/notices.svelte.ts';
import { lookAt, openCard, toggle, type Change } from '../../../src/selection/change.ts';
import { SelectionStore } from '../../../src/selection/selection.svelte.ts';
import { cellsOf } from '../../fixtures/cells.ts';
import { CONTRACT } from '../lists/contract.ts';

const CELLS = cellsOf([['all', [['anywhere', 3]]]]);
const FACTS = { expectations: [], indicators: [], contracts: [], posts: [], payers: [] };

let stop: () => void = () => undefined;
afterEach(() => stop());

/**
 * The state of the screen, followed; its engine fails the questions whose number (from 1, in the
 * order asked) is in `lost`.
 */
async function followed({ lost = [] as number[], file = true } = {}) {
  const store = new SelectionStore(CONTRACT, {
    read: () => 'vue=couverture',
    write: () => undefined,
    listen: () => () => undefined,
  });
  const given = { lost, file };
  let asked = 0;
  const engine: Engine = {
    ask<Row>() {
      asked += 1;
      const refused = { kind: 'query' as const, cause: 'refused', sql: '' };
      return Promise.resolve(given.lost.includes(asked) ? failed(refused) : ok(CELLS as Row));
    },
    close: () => Promise.resolve(),
  };
  const database = new Database(() => Promise.resolve(ok(engine)));
  await database.start();
  const notices = new Notices();
  const published = () => Promise.resolve(given.file ? ok(FACTS) : failed('HTTP 404'));
  const coverage = new CoverageState({ contract: CONTRACT, store, database, notices, published });
  stop = $effect.root(() => {
    $effect(() => coverage.follow());
  });
  const settle = async () => {
    flushSync();
    await new Promise((done) => setTimeout(done));
    flushSync();
  };
  await settle();
  /** How many questions a change asks. */
  const asks = async (change: Change): Promise<number> => {
    const before = asked;
    store.apply(change);
    await settle();
    return asked - before;
  };
  return { coverage, notices, given, settle, asks, store };
}

const told = (notices: Notices) => notices.shown.map(({ kind }) => kind);

describe('the cells', () => {
  test('are asked four ways at first', async () => {
    const { coverage } = await followed();
    const { cells, whole, unfiltered, imagined } = coverage;
    expect([cells, whole, unfiltered, imagined]).toEqual([CELLS, CELLS, CELLS, CELLS]);
    expect(coverage.failed).toBe(false);
  });

  test.each([
    ['an open panel', openCard('quartier', 'QP1')],
    ['an order of rows', lookAt({ tri: 'mesure' })],
    ['another part', lookAt({ partie: 'manques' })],
    ['open rows', lookAt({ ouvert: ['1'] })],
    ['a chosen row', toggle('plan', '1.1')],
    ['a chosen column', toggle('quartier', 'QP1')],
  ] as const)('do not depend on %s: nothing is asked', async (_, change) => {
    const { asks } = await followed();
    expect(await asks(change)).toBe(0);
  });

  test('are asked again under a filter, but for those without filters', async () => {
    const { asks } = await followed();
    expect(await asks(toggle('statut', 'realise'))).toBe(2);
  });

  test('without filters keep the codes that they count by until others answer', async () => {
    const { coverage, store, settle } = await followed();
    store.apply(lookAt({ codes: 'tous' }));
    flushSync();
    expect(coverage.unfilteredCodes).toBe('principaux');
    await settle();
    expect(coverage.unfilteredCodes).toBe('tous');
  });

  test('are all asked again by other codes', async () => {
    const { asks } = await followed();
    expect(await asks(lookAt({ codes: 'tous' }))).toBe(4);
  });

  test('are asked again without what is taken away, under the filters and without any', async () => {
    const { coverage, asks } = await followed();
    expect(coverage.gone).toEqual([]);
    // Those with everything come along, and are remembered by the engine.
    expect(await asks(lookAt({ sans: ['dispositif:FIPD'] }))).toBe(3);
    expect(coverage.gone).toEqual(['dispositif:FIPD']);
  });

  test.each([[1], [2], [3], [4]])(
    'of question %i that fail are told, and come when tried again',
    async (one) => {
      const { coverage, notices, given, settle } = await followed({ lost: [one] });
      expect(coverage.failed).toBe(true);
      expect(told(notices)).toEqual(['database']);
      given.lost = [];
      notices.shown[0]?.act?.();
      await settle();
      expect(coverage.failed).toBe(false);
      expect([coverage.cells, coverage.whole, coverage.unfiltered]).toEqual([CELLS, CELLS, CELLS]);
      expect(told(notices)).toEqual([]);
    },
  );
});

describe('the file of expectations', () => {
  test('that cannot be read is told, and comes when tried again', async () => {
    const { coverage, notices, given, settle } = await followed({ file: false });
    expect([coverage.factsFailed, coverage.facts]).toEqual([true, null]);
    expect(told(notices)).toEqual(['coverage']);
    given.file = true;
    notices.shown[0]?.act?.();
    await settle();
    expect([coverage.factsFailed, coverage.facts]).toEqual([false, FACTS]);
    expect(told(notices)).toEqual([]);
  });
});
