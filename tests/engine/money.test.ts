import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import { parseContract } from '../../src/contract/parse.ts';
import type { Engine, Question } from '../../src/engine/engine.ts';
import { explorerCounts } from '../../src/engine/questions/explorer-counts.ts';
import {
  moneyRows,
  type MoneyLine,
  type MoneyRows,
} from '../../src/engine/questions/money-rows.ts';
import { yearCounts } from '../../src/engine/questions/year-counts.ts';
import { payerTable } from '../../src/money/tables.ts';
import { amountYears, linesIn, sumIn, valueIn } from '../../src/money/yearly.ts';
import type { OperationPage } from '../../src/operation/types.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../src/selection/types.ts';
import { remaining as unimagined } from '../fixtures/brute-force.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { amountFacts, payersOf, sharesOf, STATEMENTS } from '../fixtures/operations.ts';
import { stays } from '../fixtures/placed.ts';
import { selections } from '../fixtures/selections.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => (engine = await nodeEngine(CONTRACT, { statements: STATEMENTS })));
afterAll(() => engine.close());

async function answer<Row>(question: Question<Row>, door = engine): Promise<Row> {
  const result = await door.ask(question);
  if (!result.ok) throw result.failure.cause;
  return result.value;
}

const natureOf = ({ mesure }: PlanSelection) =>
  CONTRACT.amountNatures.findIndex(({ code }) => code === mesure.nature);

/** Operations under every filter that do not rest on what is taken away. */
function remaining(selection: PlanSelection): readonly OperationPage[] {
  return unimagined(selection).filter((one) => stays(one, selection.couverture.sans));
}

function located(one: OperationPage) {
  const unlocated = one.precision === null && one.place === null;
  return { neighbourhoods: one.neighbourhoods, unlocated };
}

function linesOf(selection: PlanSelection): readonly MoneyLine[] {
  const nature = natureOf(selection);
  return remaining(selection).flatMap((one) =>
    one.amountLines
      .filter((line) => line.nature === nature)
      .map((line) => ({
        ...located(one),
        operation: one.id,
        node: one.node,
        otherNodes: selection.couverture.codes === 'tous' ? one.otherNodes : [],
        mechanisms: one.mechanisms,
        code: one.code,
        title: one.title,
        payer: amountFacts(line).code,
        payerText: line.payer,
        label: line.label,
        cents: line.cents,
        counted: amountFacts(line).counted,
        year: line.year,
        shares: sharesOf(one),
      })),
  );
}

function counted(rows: readonly OperationPage[], keys: (one: OperationPage) => readonly unknown[]) {
  const found = new Map<string, number>();
  for (const one of rows) {
    for (const key of new Set(keys(one).map((it) => JSON.stringify(it)))) {
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return found;
}

const rootOf = (node: number) => CONTRACT.plan.nodes[node]?.root ?? null;
function rootsOf({ couverture }: PlanSelection) {
  return ({ node, otherNodes }: OperationPage) => [
    node === null ? null : rootOf(node),
    ...(couverture.codes === 'tous' ? otherNodes.map(rootOf) : []),
  ];
}

/** Operations that fall with what is taken away, written out. */
function fallenOf(selection: PlanSelection) {
  const rows = unimagined(selection).filter((one) => !stays(one, selection.couverture.sans));
  const cents = rows.flatMap(({ amounts }) => amounts[natureOf(selection)] ?? []);
  return {
    operations: rows.length,
    amount: { value: cents.reduce((sum, one) => sum + one, 0), known: cents.length },
    places: counted(rows, (one) => [located(one)]),
    roots: counted(rows, rootsOf(selection)),
  };
}

/** Operations without an amount, by what they have, written out. */
function withoutOf(selection: PlanSelection) {
  const nature = natureOf(selection);
  const rows = remaining(selection).filter(({ amounts }) => amounts[nature] === null);
  const count = (keys: (one: OperationPage) => readonly unknown[]) => counted(rows, keys);
  return {
    operations: rows.length,
    places: count((one) => [located(one)]),
    roots: count(rootsOf(selection)),
    mechanisms: count(({ mechanisms }) => [mechanisms]),
  };
}

/** Operations by whoever they name as a payer, be it for an amount of another nature, written out. */
function byPayer(selection: PlanSelection) {
  return counted(remaining(selection), (one) => [
    ...(payersOf(one).length === 0 ? [null] : payersOf(one)),
    ...one.amountLines.map((line) => amountFacts(line).code),
  ]);
}

describe('the amounts of one nature', () => {
  const same = async (selection: PlanSelection) => {
    const { lines, without, payers, fallen, nature } = await answer(moneyRows(CONTRACT, selection));
    expect(nature).toBe(natureOf(selection));
    expect(lines).toEqual(linesOf(selection));
    const listed = <One>(
      all: readonly (One & { readonly operations: number })[],
      key: (one: One) => unknown,
    ) => new Map(all.map((one) => [JSON.stringify(key(one)), one.operations]));
    expect({
      operations: without.operations,
      places: listed(without.places, ({ neighbourhoods, unlocated }) => ({
        neighbourhoods,
        unlocated,
      })),
      roots: listed(without.roots, ({ root }) => root),
      mechanisms: listed(without.mechanisms, ({ mechanisms }) => mechanisms),
    }).toEqual(withoutOf(selection));
    expect(listed(payers, ({ payer }) => payer)).toEqual(byPayer(selection));
    expect({
      operations: fallen.operations,
      amount: fallen.amount,
      places: listed(fallen.places, ({ neighbourhoods, unlocated }) => ({
        neighbourhoods,
        unlocated,
      })),
      roots: listed(fallen.roots, ({ root }) => root),
    }).toEqual(fallenOf(selection));
    return lines;
  };

  test('are the lines of the operations under the filters, and the others are counted', async () => {
    const lines = await same(EMPTY_SELECTION);
    expect(lines.filter(({ counted }) => !counted).length).toBeGreaterThan(2);
    expect(lines.filter(({ shares }) => shares.length > 0).length).toBeGreaterThan(1);
  });

  test('are those of any selection, by main codes or by all', async () => {
    const property = fc.asyncProperty(selections(CONTRACT), async (selection) => {
      await same(selection);
    });
    await fc.assert(property, { seed: 34, numRuns: 150 });
  }, 60_000);

  test('lose whole operations with what is taken away, and say what is lost', async () => {
    const couverture = { ...EMPTY_SELECTION.couverture, codes: 'tous' as const };
    const all = await answer(moneyRows(CONTRACT, EMPTY_SELECTION));
    expect(all.fallen).toEqual({
      operations: 0,
      amount: { value: 0, known: 0 },
      places: [],
      roots: [],
    });
    const losses: number[] = [];
    const gone = [
      ...CONTRACT.mechanisms.map(({ code }) => `dispositif:${code}`),
      ...CONTRACT.operators.map(({ code }) => `porteur:${code}`),
      'financeur:etat',
    ];
    for (const one of gone) {
      const selection = { ...EMPTY_SELECTION, couverture: { ...couverture, sans: [one] } };
      const lines = await same(selection);
      const { fallen } = await answer(moneyRows(CONTRACT, selection));
      expect(sumOf(lines).value + fallen.amount.value).toBe(sumOf(all.lines).value);
      expect(sumOf(lines).known + fallen.amount.known).toBe(sumOf(all.lines).known);
      losses.push(fallen.amount.value);
    }
    expect(losses.filter((cents) => cents > 0).length).toBeGreaterThan(2);
  });

  test('have one number of operations by payer, whatever their nature', async () => {
    const all = await Promise.all(
      CONTRACT.amountNatures.map(({ code }) => {
        const mesure = { ...EMPTY_SELECTION.mesure, nature: code };
        return answer(moneyRows(CONTRACT, { ...EMPTY_SELECTION, mesure }));
      }),
    );
    const [first] = all;
    const totals = (money: MoneyRows) =>
      payerTable(money)
        .rows.map(({ key, operations, unknown }) => [String(key), operations + unknown] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(first && totals(first).length).toBeGreaterThan(2);
    for (const money of all) expect(totals(money)).toEqual(first && totals(first));
  });

  test('add up, line by line, to what every other view shows as the total', async () => {
    for (const { code } of CONTRACT.amountNatures) {
      const selection = { ...EMPTY_SELECTION, mesure: { ...EMPTY_SELECTION.mesure, nature: code } };
      const { lines, nature } = await answer(moneyRows(CONTRACT, selection));
      const { total } = await answer(explorerCounts(CONTRACT, selection));
      expect(sumOf(lines)).toEqual(total.amounts[nature]);
    }
  });
});

function sumOf(lines: readonly MoneyLine[]) {
  const counted = lines.filter((line) => line.counted);
  return {
    value: counted.reduce((sum, { cents }) => sum + (cents ?? 0), 0),
    known: new Set(counted.map(({ operation }) => operation)).size,
  };
}

describe('the years', () => {
  test('count the operations that stay in each of their years, an amount in its own', async () => {
    const property = fc.asyncProperty(selections(CONTRACT), async (selection) => {
      const counts = await answer(yearCounts(CONTRACT, selection));
      const rows = unimagined(selection, 'annee').filter((one) =>
        stays(one, selection.couverture.sans),
      );
      const tally = new Map<string, number>();
      const add = (key: string, n: number) => tally.set(key, (tally.get(key) ?? 0) + n);
      for (const one of rows) {
        add(`distinct ${one.node}`, 1);
        const years = one.years.length === 0 ? [null] : one.years;
        for (const year of years) add(`active ${one.node} ${year}`, 1);
        const paid = one.amountLines.filter((line) => amountFacts(line).counted);
        const seen = new Set(paid.map(({ year, nature }) => `${one.node} ${year} ${nature}`));
        for (const key of seen) add(`paid ${key}`, 1);
        for (const line of paid) {
          add(`cents ${one.node} ${line.year} ${line.nature}`, line.cents ?? 0);
        }
      }
      const found = new Map([
        ...counts.active.map((it) => [`active ${it.node} ${it.year}`, it.operations] as const),
        ...counts.distinct.map((it) => [`distinct ${it.node}`, it.operations] as const),
        ...counts.amounts.flatMap((it) => {
          const key = `${it.node} ${it.year} ${it.nature}`;
          return [
            [`paid ${key}`, it.operations],
            [`cents ${key}`, it.cents],
          ] as const;
        }),
      ]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(tally));
    });
    await fc.assert(property, { seed: 35, numRuns: 80 });
  }, 60_000);

  test('open exactly the lines of each amount, whatever is filtered or taken away', async () => {
    const property = fc.asyncProperty(selections(CONTRACT), async (selection) => {
      const nature = natureOf(selection);
      const counts = await answer(yearCounts(CONTRACT, selection));
      const couverture = { ...selection.couverture, codes: 'principaux' as const };
      const asked = { ...selection, annee: [], couverture };
      const money = await answer(moneyRows(CONTRACT, asked));
      const years = amountYears(CONTRACT, counts, nature);
      for (const column of [...years.years, null, undefined]) {
        for (const { root } of years.series) {
          const { value } = sumOf(linesIn(CONTRACT, money, root, column));
          expect(value).toBe(valueIn(years, root, column));
        }
        const { value } = sumOf(linesIn(CONTRACT, money, undefined, column));
        expect(value).toBe(sumIn(years, column));
      }
    });
    await fc.assert(property, { seed: 36, numRuns: 60 });
  }, 60_000);
});

const FOLDER = new URL('../../public/data/', import.meta.url);
const file = new URL('operations.duckdb', FOLDER).pathname;

describe.skipIf(!existsSync(file))('the published database', () => {
  test('has lines that add up to the published totals, nature by nature', async () => {
    const read = parseContract(JSON.parse(readFileSync(new URL('atlas.json', FOLDER), 'utf8')));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const contract = read.value;
    const published = await nodeEngine(contract, { file });
    for (const [nature, { code }] of contract.amountNatures.entries()) {
      const selection = { ...EMPTY_SELECTION, mesure: { ...EMPTY_SELECTION.mesure, nature: code } };
      const { lines, without } = await answer(moneyRows(contract, selection), published);
      expect(sumOf(lines), code).toEqual(contract.baseline.total.amounts[nature]);
      expect(without.operations + sumOf(lines).known).toBe(contract.operationCount);
    }
    await published.close();
  });
});
