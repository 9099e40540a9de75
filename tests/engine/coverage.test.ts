import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoverageCell } from '../../src/contract/cells.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { coverageCells } from '../../src/engine/questions/coverage-cells.ts';
import type { OperationPage } from '../../src/operation/types.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../src/selection/types.ts';
import { remaining } from '../fixtures/brute-force.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { STATEMENTS } from '../fixtures/operations.ts';
import { imagined, placesOf, rowsOf } from '../fixtures/placed.ts';
import { selections } from '../fixtures/selections.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => (engine = await nodeEngine(CONTRACT, { statements: STATEMENTS })));
afterAll(() => engine.close());

function cell(rows: readonly OperationPage[], nature: number): CoverageCell {
  const sum = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return { value: known.reduce((all, value) => all + value, 0), known: known.length };
  };
  const each = (list: (one: OperationPage) => readonly number[], none: number) =>
    [...new Set(rows.flatMap((one) => (list(one).length === 0 ? [none] : list(one))))].sort(
      (a, b) => a - b,
    );
  const [first, last] = CONTRACT.years;
  return {
    operations: rows.length,
    amount: sum(rows.map(({ amounts }) => amounts[nature] ?? null)),
    participants: sum(rows.map(({ participants }) => participants)),
    withSplit: rows.filter(({ women }) => women !== null).length,
    mechanisms: each(({ mechanisms }) => mechanisms, CONTRACT.mechanisms.length),
    operators: each(({ operators }) => operators, CONTRACT.operators.length),
    years: each(({ years }) => years.map((year) => year - first), last - first + 1),
    statuses: each(({ status }) => [status], CONTRACT.statuses.length),
  };
}

function recounted(selection: PlanSelection) {
  const { sans, codes } = selection.couverture;
  const nature = CONTRACT.amountNatures.findIndex(({ code }) => code === selection.mesure.nature);
  const found = new Map<string, OperationPage[]>();
  for (const one of imagined(remaining({ ...selection, plan: [], quartier: [] }), sans)) {
    for (const row of rowsOf(one, codes)) {
      for (const place of placesOf(one)) {
        const key = `${String(row)} ${String(place)}`;
        found.set(key, [...(found.get(key) ?? []), one]);
      }
    }
  }
  return new Map([...found].map(([key, rows]) => [key, cell(rows, nature)]));
}

async function asked(selection: PlanSelection) {
  const answer = await engine.ask(coverageCells(CONTRACT, selection));
  if (!answer.ok) throw answer.failure.cause;
  return new Map(
    [...answer.value].flatMap(([row, places]) =>
      [...places].map(([place, one]) => [`${String(row)} ${String(place)}`, one] as const),
    ),
  );
}

test('every cell counts its distinct operations, with what they have', async () => {
  expect(await asked(EMPTY_SELECTION)).toEqual(recounted(EMPTY_SELECTION));
});

test('the matrix ignores the plan and the neighbourhoods, and nothing else, for any selection', async () => {
  const property = fc.asyncProperty(selections(CONTRACT), async (selection) => {
    expect(await asked(selection)).toEqual(recounted(selection));
  });
  await fc.assert(property, { seed: 93, numRuns: 120 });
}, 60_000);
