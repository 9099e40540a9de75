import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, Question } from '../../src/engine/engine.ts';
import { coverageCells } from '../../src/engine/questions/coverage-cells.ts';
import { explorerCounts } from '../../src/engine/questions/explorer-counts.ts';
import { moneyRows } from '../../src/engine/questions/money-rows.ts';
import { nodeOperations } from '../../src/engine/questions/node-operations.ts';
import { offMap } from '../../src/engine/questions/off-map.ts';
import { operationExists } from '../../src/engine/questions/operation-exists.ts';
import { operationPage } from '../../src/engine/questions/operation-page.ts';
import { operationPoints } from '../../src/engine/questions/operation-points.ts';
import { operationRows, type RowOrder } from '../../src/engine/questions/operation-rows.ts';
import { operationsExport } from '../../src/engine/questions/operations-export.ts';
import { placeProfiles } from '../../src/engine/questions/place-profiles.ts';
import { sheetPayers } from '../../src/engine/questions/sheet-payers.ts';
import { sourceHosts } from '../../src/engine/questions/source-hosts.ts';
import { yearCounts } from '../../src/engine/questions/year-counts.ts';
import { EMPTY_SELECTION } from '../../src/selection/types.ts';
import { remaining } from '../fixtures/brute-force.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { OPERATIONS, STATEMENTS } from '../fixtures/operations.ts';
import { stays } from '../fixtures/placed.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => (engine = await nodeEngine(CONTRACT, { statements: STATEMENTS })));
afterAll(() => engine.close());

async function answer<Row>(question: Question<Row>): Promise<Row> {
  const result = await engine.ask(question);
  if (!result.ok) throw result.failure.cause;
  return result.value;
}

const FILTERED = { ...EMPTY_SELECTION, theme: ['sante', "l'habitat"], q: "jardin l'école" };
const list = (column: RowOrder, descending: boolean, offset = 0, limit = 40) =>
  operationRows(CONTRACT, EMPTY_SELECTION, { column, descending, offset, limit });

const WITHOUT = ['dispositif:fipd', 'porteur:ville', 'financeur:etat', "financeur:l'inconnu"];

const QUESTIONS: Readonly<Record<string, Question<unknown>>> = {
  'coverage-cells.ts': coverageCells(CONTRACT, {
    ...FILTERED,
    couverture: { ...FILTERED.couverture, sans: WITHOUT, codes: 'tous' },
  }),
  'explorer-counts.ts': explorerCounts(CONTRACT, FILTERED),
  'money-rows.ts': moneyRows(CONTRACT, {
    ...FILTERED,
    couverture: { ...FILTERED.couverture, sans: WITHOUT, codes: 'tous' },
  }),
  'node-operations.ts': nodeOperations(CONTRACT, FILTERED, '1.1'),
  'off-map.ts': offMap(CONTRACT, FILTERED),
  'operation-exists.ts': operationExists("P'1"),
  'operation-page.ts': operationPage(CONTRACT, "P'1"),
  'operation-points.ts': operationPoints(CONTRACT, FILTERED, WITHOUT),
  'operation-rows.ts': list('plan', false),
  'operations-export.ts': operationsExport(CONTRACT, FILTERED),
  'place-profiles.ts': placeProfiles(CONTRACT, FILTERED, [0, 3]),
  'sheet-payers.ts': sheetPayers(CONTRACT, {
    ...FILTERED,
    couverture: { ...FILTERED.couverture, codes: 'tous' },
  }),
  'source-hosts.ts': sourceHosts(CONTRACT, FILTERED),
  'year-counts.ts': yearCounts(CONTRACT, {
    ...FILTERED,
    couverture: { ...FILTERED.couverture, sans: WITHOUT },
  }),
};

test('every question of the folder is tried here', () => {
  const folder = new URL('../../src/engine/questions/', import.meta.url);
  expect(Object.keys(QUESTIONS)).toEqual(readdirSync(folder).sort());
});

test.each(Object.entries(QUESTIONS))('%s runs on a real database', async (_name, question) => {
  expect(await engine.ask(question)).toMatchObject({ ok: true });
});

test('the export gives back every operation as it was put in', async () => {
  expect(await answer(operationsExport(CONTRACT, EMPTY_SELECTION))).toEqual(OPERATIONS);
});

test('a filtered export gives the operations that pass, and no other', async () => {
  const pages = await answer(operationsExport(CONTRACT, FILTERED));
  expect(pages.map(({ id }) => id)).toEqual(remaining(FILTERED).map(({ id }) => id));
  expect(pages.length).toBeGreaterThan(0);
});

test('an operation opens by its code, and a deleted one is null', async () => {
  expect(await answer(operationPage(CONTRACT, 'P005'))).toEqual(OPERATIONS[5]);
  expect(await answer(operationPage(CONTRACT, "P'; DROP TABLE fact"))).toBeNull();
});

test('an operation that a link names is known to exist, or not', async () => {
  expect(await answer(operationExists('P005'))).toBe(true);
  expect(await answer(operationExists('P999'))).toBe(false);
  expect(await answer(operationExists("' OR true OR code = '"))).toBe(false);
});

test('a window of the list gives its rows and the total, past the end too', async () => {
  const window = await answer(list('plan', false, 5, 3));
  const all = await answer(list('plan', false));
  expect(window).toEqual({ total: 40, rows: all.rows.slice(5, 8) });
  expect(await answer(list('plan', false, 90, 3))).toEqual({ total: 40, rows: [] });
});

test.each(['plan', 'titre', 'annee', 'quartier', 'montant'] as const)(
  'a search can be sorted by %s',
  async (column) => {
    const window = { column, descending: false, offset: 0, limit: 40 };
    const { rows, total } = await answer(operationRows(CONTRACT, FILTERED, window));
    const ids = remaining(FILTERED).map(({ id }) => id);
    expect(total).toBe(ids.length);
    expect(rows.map(({ id }) => id).toSorted((one, other) => one - other)).toEqual(ids);
  },
);

test.each(['plan', 'annee', 'montant'] as const)(
  'sorted by %s, unknown comes last both ways',
  async (column) => {
    const value = (row: {
      node: number | null;
      years: readonly number[];
      amounts: readonly (number | null)[];
    }) =>
      column === 'plan'
        ? row.node
        : column === 'annee'
          ? (row.years[0] ?? null)
          : (row.amounts[0] ?? null);
    for (const descending of [false, true]) {
      const values = (await answer(list(column, descending))).rows.map(value);
      const known = values.filter((one) => one !== null);
      const sorted = known.toSorted((one, other) => (descending ? other - one : one - other));
      expect(values).toEqual([...sorted, ...values.filter((one) => one === null)]);
    }
  },
);

test('points and off-map rows are those of their place', async () => {
  const { points, bins } = await answer(operationPoints(CONTRACT, EMPTY_SELECTION));
  const ids = (location: string) =>
    OPERATIONS.filter((one) => one.location === location).map(({ id }) => id);
  expect(points.map(({ id }) => id)).toEqual(ids('point'));
  expect(bins).toEqual([]);
  const gone = 'financeur:etat';
  const left = await answer(operationPoints(CONTRACT, EMPTY_SELECTION, [gone]));
  const staying = OPERATIONS.filter((one) => one.location === 'point' && stays(one, [gone]));
  expect(left.points.map(({ id }) => id)).toEqual(staying.map(({ id }) => id));
  expect(staying.length).toBeLessThan(points.length);
  expect((await answer(offMap(CONTRACT, EMPTY_SELECTION))).map(({ id }) => id)).toEqual(
    ids('hors_carte'),
  );
});

test('a node shows operations of its subtree, and apart those that serve it by another code', async () => {
  const { main, others } = await answer(
    nodeOperations(CONTRACT, { ...FILTERED, theme: [], q: '' }, '1.1'),
  );
  const inside = (node: number | null) => node !== null && node >= 1 && node <= 8;
  const expected = OPERATIONS.filter(({ node }) => inside(node)).map(({ id }) => id);
  expect(main.map(({ id }) => id).sort((a, b) => a - b)).toEqual(expected);
  const other = OPERATIONS.filter(
    ({ node, otherNodes }) => !inside(node) && otherNodes.some(inside),
  );
  expect(others.map(({ id }) => id).sort((a, b) => a - b)).toEqual(other.map(({ id }) => id));
});

test('a wrong statement fails by value and keeps its text for developers', async () => {
  const sql = 'SELECT nothing FROM nowhere';
  const result = await engine.ask({ name: 'wrong', sql, decode: () => null });
  expect(result).toMatchObject({ ok: false, failure: { kind: 'query', sql } });
});
