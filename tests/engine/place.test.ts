import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlaceProfile } from '../../src/contract/profiles.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { placeProfiles } from '../../src/engine/questions/place-profiles.ts';
import { sourceHosts } from '../../src/engine/questions/source-hosts.ts';
import type { OperationPage } from '../../src/operation/types.ts';
import { EMPTY_SELECTION } from '../../src/selection/types.ts';
import { remaining } from '../fixtures/brute-force.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { STATEMENTS } from '../fixtures/operations.ts';
import { selections } from '../fixtures/selections.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => (engine = await nodeEngine(CONTRACT, { statements: STATEMENTS })));
afterAll(() => engine.close());

const places = CONTRACT.neighbourhoods.map((_, at) => at);

/** Counts by position, one at a time; what has no value counts at the last position. */
function tally(
  rows: readonly OperationPage[],
  size: number,
  values: (one: OperationPage) => readonly number[],
): number[] {
  const counts = new Array<number>(size + 1).fill(0);
  for (const one of rows) {
    const had = values(one);
    for (const at of had.length === 0 ? [size] : had) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function profile(rows: readonly OperationPage[]): PlaceProfile {
  const [first, last] = CONTRACT.years;
  const [from, to] = CONTRACT.period;
  return {
    operations: rows.length,
    mechanisms: tally(rows, CONTRACT.mechanisms.length, ({ mechanisms }) => mechanisms),
    operators: tally(rows, CONTRACT.operators.length, ({ operators }) => operators),
    years: tally(rows, last - first + 1, ({ years }) => years.map((year) => year - first)),
    inPeriod: rows.filter(({ years }) => years.some((year) => from <= year && year <= to)).length,
    statuses: tally(rows, CONTRACT.statuses.length, ({ status }) => [status]),
    withAmount: rows.filter(({ amounts }) => amounts.some((cents) => cents !== null)).length,
    amounts: CONTRACT.amountNatures.map((_, nature) => {
      const known = rows.flatMap(({ amounts }) => amounts[nature] ?? []);
      return { value: known.reduce((sum, cents) => sum + cents, 0), known: known.length };
    }),
  };
}

test('a place has the operations of its neighbourhood, under every filter but plan and place', async () => {
  const property = fc.asyncProperty(
    selections(CONTRACT),
    fc.subarray(places),
    async (selection, asked) => {
      const answer = await engine.ask(placeProfiles(CONTRACT, selection, asked));
      if (!answer.ok) throw answer.failure.cause;
      const rows = remaining({ ...selection, plan: [], quartier: [] });
      const here = (place: number) =>
        rows.filter(({ neighbourhoods }) => neighbourhoods.includes(place));
      expect(Object.fromEntries(answer.value)).toEqual({
        all: profile(rows),
        ...Object.fromEntries(asked.map((place) => [place, profile(here(place))])),
      });
    },
  );
  await fc.assert(property, { seed: 41, numRuns: 120 });
}, 60_000);

test('sources are counted by site, every operation once', async () => {
  const answer = await engine.ask(sourceHosts(CONTRACT, { ...EMPTY_SELECTION, quartier: ['Q2'] }));
  if (!answer.ok) throw answer.failure.cause;
  const rows = remaining({ ...EMPTY_SELECTION, quartier: ['Q2'] });
  expect(answer.value).toEqual([{ host: 'example.org', operations: rows.length }]);
});

test('what has no address as a source is counted apart', async () => {
  const odd = await nodeEngine(CONTRACT, {
    statements: [
      ...STATEMENTS,
      "UPDATE operation_texte SET source = CASE id WHEN 0 THEN '' WHEN 1 THEN 'archive papier' WHEN 2 THEN 'http://www.Ales.fr.' ELSE source END",
    ],
  });
  const answer = await odd.ask(sourceHosts(CONTRACT, EMPTY_SELECTION));
  await odd.close();
  expect(answer).toEqual({
    ok: true,
    value: [
      { host: 'example.org', operations: 37 },
      { host: null, operations: 2 },
      { host: 'ales.fr', operations: 1 },
    ],
  });
});
