import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExplorerCounts } from '../../src/contract/counts.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { explorerCounts } from '../../src/engine/questions/explorer-counts.ts';
import type { OperationPage } from '../../src/operation/types.ts';
import { NATURES } from '../../src/selection/known.ts';
import { EMPTY_SELECTION, NONE, type PlanSelection } from '../../src/selection/types.ts';
import { codesOf, remaining } from '../fixtures/brute-force.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { STATEMENTS } from '../fixtures/operations.ts';
import { selections } from '../fixtures/selections.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => (engine = await nodeEngine(CONTRACT, { statements: STATEMENTS })));
afterAll(() => engine.close());

async function counted(selection: PlanSelection): Promise<ExplorerCounts> {
  const answer = await engine.ask(explorerCounts(CONTRACT, selection));
  if (!answer.ok) throw answer.failure.cause;
  return answer.value;
}

const FACETS = [
  ['theme', 'theme', CONTRACT.themes],
  ['mechanism', 'dispositif', CONTRACT.mechanisms],
  ['neighbourhood', 'quartier', CONTRACT.neighbourhoods],
  ['operator', 'porteur', CONTRACT.operators],
  ['public', 'public', CONTRACT.publics],
  ['status', 'statut', CONTRACT.statuses],
  ['nature', 'nature', NATURES.map((code) => ({ code }))],
] as const;

function expectSame(counts: ExplorerCounts, selection: PlanSelection): void {
  for (const [name, dimension, entries] of FACETS) {
    const rows = remaining(selection, dimension);
    const has = (code: string) =>
      rows.filter((one) => codesOf(one, dimension).includes(code)).length;
    expect(counts[name], name).toEqual([...entries.map(({ code }) => has(code)), has(NONE)]);
  }
  const called = remaining(selection, 'appel');
  const calls = (code: string) =>
    called.filter((one) => codesOf(one, 'appel').includes(code)).length;
  expect(counts.call).toEqual([
    calls('oui'),
    calls('non'),
    called.filter(({ node }) => node === null).length,
  ]);
  const dated = remaining(selection, 'annee');
  const years = Array.from(
    { length: 8 },
    (_, index) => dated.filter((one) => one.years.includes(2013 + index)).length,
  );
  expect(counts.year).toEqual([...years, dated.filter((one) => one.years.length === 0).length]);
  expectCells(counts, selection);
  expectTotals(counts, remaining(selection));
}

function expectCells({ plan, zones }: ExplorerCounts, selection: PlanSelection): void {
  const nature = CONTRACT.amountNatures.findIndex(({ code }) => code === selection.mesure.nature);
  const sum = (rows: readonly OperationPage[]) => total(rows, (one) => one.amounts[nature] ?? null);
  const ofPlan = remaining(selection, 'plan');
  const nodes = [...new Set(ofPlan.map(({ node }) => node ?? -1))].sort((a, b) => a - b);
  const under = (rows: readonly OperationPage[], node: number) =>
    rows.filter((one) => (one.node ?? -1) === node);
  expect(plan).toEqual(
    nodes.map((node) => ({
      node,
      operations: under(ofPlan, node).length,
      amount: sum(under(ofPlan, node)),
    })),
  );
  const ofZones = remaining(selection, 'quartier');
  const expected = CONTRACT.neighbourhoods.flatMap((_, neighbourhood) => {
    const rows = ofZones.filter((one) => one.neighbourhoods.includes(neighbourhood));
    const inside = [...new Set(rows.map(({ node }) => node ?? -1))].sort((a, b) => a - b);
    return inside.map((node) => ({
      neighbourhood,
      node,
      operations: under(rows, node).length,
      amount: sum(under(rows, node)),
      participants: total(under(rows, node), (one) => one.participants),
    }));
  });
  expect(zones).toEqual(expected);
}

function expectTotals({ total: counts }: ExplorerCounts, rows: readonly OperationPage[]): void {
  const where = (location: string) => rows.filter((one) => one.location === location).length;
  expect(counts).toEqual({
    operations: rows.length,
    inPeriod: rows.filter(({ years }) => years.some((year) => 2015 <= year && year <= 2018)).length,
    located: { point: where('point'), zone: where('zone'), offMap: where('hors_carte') },
    amounts: CONTRACT.amountNatures.map((_, nature) =>
      total(rows, (one) => one.amounts[nature] ?? null),
    ),
    withAmount: rows.filter(({ amounts }) => amounts.some((cents) => cents !== null)).length,
    participants: total(rows, (one) => one.participants),
    withSplit: rows.filter(({ women }) => women !== null).length,
  });
}

function total(rows: readonly OperationPage[], value: (one: OperationPage) => number | null) {
  const known = rows.map(value).filter((one) => one !== null);
  return { value: known.reduce((sum, one) => sum + one, 0), known: known.length };
}

test('without a filter every operation is counted once, and the sums of cents are numbers', async () => {
  const counts = await counted(EMPTY_SELECTION);
  expect(counts.total.operations).toBe(40);
  expectSame(counts, EMPTY_SELECTION);
});

test('each view ignores its own filter and nothing else, for any selection', async () => {
  const property = fc.asyncProperty(selections(CONTRACT), async (selection) =>
    expectSame(await counted(selection), selection),
  );
  await fc.assert(property, { seed: 2015, numRuns: 150 });
}, 60_000);
