import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoverageCell, PlaceKey, RowKey } from '../../src/contract/cells.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { coverageCells } from '../../src/engine/questions/coverage-cells.ts';
import type { OperationPage } from '../../src/operation/types.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../src/selection/types.ts';
import { readWithout } from '../../src/selection/values.ts';
import { remaining } from '../fixtures/brute-force.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { payersOf, STATEMENTS } from '../fixtures/operations.ts';
import { selections } from '../fixtures/selections.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => (engine = await nodeEngine(CONTRACT, { statements: STATEMENTS })));
afterAll(() => engine.close());

const { plan, neighbourhoods } = CONTRACT;

/** Every place that an operation counts in, by the plainest reading of the rules. */
function placesOf(one: OperationPage): PlaceKey[] {
  const here = one.neighbourhoods;
  if (here.length === 0) {
    return ['anywhere', one.precision === null && one.place === null ? 'unlocated' : 'whole'];
  }
  const within = here.filter((place) => {
    const sectors = neighbourhoods.flatMap(({ parent }, at) => (parent === place ? [at] : []));
    return sectors.length > 0 && !sectors.some((sector) => here.includes(sector));
  });
  return ['anywhere', ...here, ...within.map((place): PlaceKey => `within:${place}`)];
}

/** Every row that an operation counts in. */
function rowsOf(one: OperationPage, codes: 'principaux' | 'tous'): RowKey[] {
  const nodes = [...(one.node === null ? [] : [one.node])];
  const all = codes === 'tous' ? [...nodes, ...one.otherNodes] : nodes;
  const path = (at: number | null): RowKey[] =>
    at === null ? [] : [at, ...path(plan.nodes[at]?.parent ?? null)];
  const none: RowKey[] = one.node === null ? ['none'] : [];
  return [...new Set<RowKey>(['all', ...none, ...all.flatMap(path)])];
}

function stays(one: OperationPage, sans: readonly string[]): boolean {
  const gone = sans.flatMap((value) => readWithout(value) ?? []);
  const known = {
    dispositif: one.mechanisms.map((at) => CONTRACT.mechanisms[at]?.code ?? ''),
    porteur: one.operators.map((at) => CONTRACT.operators[at]?.code ?? ''),
    financeur: payersOf(one),
  };
  return Object.entries(known).every(([kind, codes]) => {
    const lost = gone.filter((it) => it.kind === kind).map(({ code }) => code);
    return codes.length === 0 || codes.some((code) => !lost.includes(code));
  });
}

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
  for (const one of remaining({ ...selection, plan: [], quartier: [] })) {
    if (!stays(one, sans)) continue;
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
