import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findGaps } from '../../src/coverage/gaps/find.ts';
import { gapKey } from '../../src/coverage/gaps/key.ts';
import { judgedNodes, judgedPlaces } from '../../src/coverage/gaps/places.ts';
import type { GapGround } from '../../src/coverage/gaps/types.ts';
import { aloneOn, losses } from '../../src/coverage/gaps/without.ts';
import { sheetPayers } from '../../src/engine/questions/sheet-payers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { coverageCells } from '../../src/engine/questions/coverage-cells.ts';
import {
  EMPTY_SELECTION,
  WITHOUT_KINDS,
  type PlanSelection,
  type WithoutKind,
} from '../../src/selection/types.ts';
import { remaining } from '../fixtures/brute-force.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { bruteGaps, DEMANDED, operationsOf, type Rows } from '../fixtures/gap-brute-force.ts';
import { STATEMENTS } from '../fixtures/operations.ts';
import { imagined, stays } from '../fixtures/placed.ts';
import { selections } from '../fixtures/selections.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => (engine = await nodeEngine(CONTRACT, { statements: STATEMENTS })));
afterAll(() => engine.close());

async function cells(selection: PlanSelection) {
  const answer = await engine.ask(coverageCells(CONTRACT, selection));
  if (!answer.ok) throw answer.failure.cause;
  return answer.value;
}
const withEverything = (selection: PlanSelection): PlanSelection => ({
  ...selection,
  couverture: { ...selection.couverture, sans: [] },
});
/** The operations that pass, whatever their node and their place. */
const kept = (selection: PlanSelection): Rows =>
  remaining({ ...selection, plan: [], quartier: [] });

test('what is taken away empties or halves exactly the cells that a recount says', async () => {
  const property = fc.asyncProperty(selections(CONTRACT), async (selection) => {
    const { couverture } = selection;
    const places = judgedPlaces(CONTRACT, selection, couverture.maille);
    const nodes = judgedNodes(CONTRACT, EMPTY_SELECTION);
    const found = losses(
      await cells(selection),
      await cells(withEverything(selection)),
      nodes,
      places,
    );
    const all = kept(selection);
    const left = all.filter((one) => stays(one, couverture.sans));
    const expected = nodes.flatMap((node) =>
      [null, ...places].flatMap((place) => {
        const before = operationsOf(all, node, place ?? 'anywhere', couverture.codes).length;
        const after = operationsOf(left, node, place ?? 'anywhere', couverture.codes).length;
        return before > 0 && after < before / 2 ? { node, place, before, after } : [];
      }),
    );
    expect(found).toEqual(expected);
  });
  await fc.assert(property, { seed: 41, numRuns: 120 });
}, 60_000);

/** Compares the gaps with those of a recount; true when what is taken away changes them. */
async function same(selection: PlanSelection): Promise<boolean> {
  const { codes, maille, sans } = selection.couverture;
  const none = { ...EMPTY_SELECTION, couverture: { ...EMPTY_SELECTION.couverture, codes, sans } };
  const ground: GapGround = {
    contract: CONTRACT,
    cells: await cells(selection),
    touched: null,
    expectations: [],
    indicators: [],
    sheets: DEMANDED,
    far: [],
    places: judgedPlaces(CONTRACT, selection, maille),
    nodes: judgedNodes(CONTRACT, selection),
  };
  const { gaps } = findGaps(ground, await cells(none));
  const recounted = (from: PlanSelection, gone: readonly string[]) =>
    bruteGaps(ground, imagined(kept(from), gone), codes).toSorted();
  const free = recounted(EMPTY_SELECTION, sans);
  expect(gaps.map((gap) => gapKey(CONTRACT, gap)).sort()).toEqual(
    recounted(selection, sans).filter((key) => free.includes(key)),
  );
  return recounted(EMPTY_SELECTION, []).join() !== free.join();
}

test('gaps are those of a recount of the operations, for any selection', async () => {
  const property = fc.asyncProperty(selections(CONTRACT), async (selection) => {
    await same(selection);
  });
  await fc.assert(property, { seed: 17, numRuns: 120 });
}, 60_000);

test('gaps are those of the operations that stay, whatever is taken away', async () => {
  const each = [
    ...CONTRACT.mechanisms.map(({ code }) => `dispositif:${code}`),
    ...CONTRACT.operators.map(({ code }) => `porteur:${code}`),
    'financeur:etat',
  ];
  const changed: string[] = [];
  for (const codes of ['principaux', 'tous'] as const) {
    for (const sans of [...each.map((one) => [one]), each.slice(0, 3), each]) {
      const couverture = { ...EMPTY_SELECTION.couverture, codes, sans };
      if (await same({ ...EMPTY_SELECTION, couverture })) changed.push(sans.join());
    }
  }
  expect(changed.length).toBeGreaterThan(5);
}, 60_000);

test('sheets rest on one payer, operator or mechanism alone when nothing is left without it', async () => {
  const entries = ['etat', 'ville', 'caf'].map((code) => ({ code, label: code }));
  const kinds: Readonly<Record<WithoutKind, readonly { readonly code: string }[]>> = {
    dispositif: CONTRACT.mechanisms,
    financeur: entries,
    porteur: CONTRACT.operators,
  };
  const seen = new Set<WithoutKind>();
  const property = fc.asyncProperty(selections(CONTRACT), async (selection) => {
    const nodes = judgedNodes(CONTRACT, EMPTY_SELECTION);
    const { couverture } = selection;
    const answer = await engine.ask(sheetPayers(CONTRACT, selection));
    if (!answer.ok) throw answer.failure.cause;
    const whole = await cells(withEverything(selection));
    const alone = aloneOn(CONTRACT, whole, { entries, bySheet: answer.value }, nodes);
    for (const kind of WITHOUT_KINDS) {
      const found = new Map(alone[kind].map(({ value, nodes: own }) => [value, own]));
      for (const { code } of kinds[kind]) {
        const value = `${kind}:${code}`;
        const left = kept(selection).filter((one) => stays(one, [value]));
        const emptied = nodes.filter((node) => {
          const of = (rows: Rows) => operationsOf(rows, node, 'anywhere', couverture.codes);
          return of(kept(selection)).length > 0 && of(left).length === 0;
        });
        expect(found.get(value) ?? []).toEqual(emptied);
        if (emptied.length > 0) seen.add(kind);
      }
    }
  });
  await fc.assert(property, { seed: 29, numRuns: 60 });
  expect([...seen].sort()).toEqual([...WITHOUT_KINDS].sort());
}, 60_000);
