import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract } from '../../../src/contract/types.ts';
import type { MoneyLine, MoneyRows } from '../../../src/engine/questions/money-rows.ts';
import { knownByPlace, splitByNode, splitByPlace } from '../../../src/money/splits.ts';
import {
  countPlaces,
  countRoots,
  counted,
  mechanismTable,
  moneyTotal,
  periodTotal,
  payerTable,
  placeTable,
  rootTable,
  yearTable,
  type MoneyTable,
} from '../../../src/money/tables.ts';
import { SPLIT_RULES, type SplitRule } from '../../../src/selection/types.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { invented, moneyLine, NONE_FALLEN, type Invented } from '../../fixtures/money.ts';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
/** Rules that leave nothing undivided. */
const divides = (rule: SplitRule) => rule === 'egal' || rule === 'habitants';
const rules = fc.constantFrom(...SPLIT_RULES);

/** A filter keeps some operations and loses the others, whatever it is. */
const filtered = fc
  .record({ one: invented, lost: fc.uniqueArray(fc.nat(12)) })
  .map(({ one, lost }): Invented => {
    const lines = one.money.lines.filter(({ operation }) => !lost.includes(operation));
    return { ...one, money: { ...one.money, lines } };
  });

/** Operations, amounts and rows inside a neighbourhood, recounted from the plainest rules. */
function recount({ neighbourhoods }: Contract, lines: readonly MoneyLine[], row: number) {
  const inside = (key: unknown) =>
    typeof key === 'number' && (key === row || neighbourhoods[key]?.parent === row);
  return (split: (line: MoneyLine) => ReturnType<typeof knownByPlace>, all: 'some' | 'every') =>
    sum(
      lines.map((line) => {
        const { parts, undivided } = split(line);
        const divided = sum(parts.filter(({ key }) => inside(key)).map(({ cents }) => cents));
        const keys = undivided?.keys ?? [];
        const here = all === 'some' ? keys.some(inside) : keys.length > 0 && keys.every(inside);
        return divided + (here ? (undivided?.cents ?? 0) : 0);
      }),
    );
}

describe('on a thousand generated contracts, under every rule and filter', () => {
  test('each line is its parts and what is not divided, to the cent', () => {
    const property = fc.property(filtered, rules, ({ contract, money }, rule) => {
      for (const line of money.lines) {
        for (const { parts, undivided } of [
          splitByPlace(line, rule, contract.neighbourhoods),
          splitByNode(line, rule, contract.plan),
        ]) {
          const cents = [...parts.map((part) => part.cents), undivided?.cents ?? 0];
          const whole = cents.every((part) => Number.isInteger(part) && part >= 0);
          const divided = divides(rule) ? undivided === null : true;
          expect([sum(cents), whole, divided]).toEqual([line.cents, true, true]);
        }
      }
    });
    fc.assert(property, { seed: 2026, numRuns: 1000 });
  }, 30_000);

  test('neighbourhoods and what is outside them add up to the total, each amount once', () => {
    const property = fc.property(filtered, rules, ({ contract, money }, rule) => {
      const { rows, repeated, total } = placeTable(contract, money, rule);
      const lines = counted(money);
      expect(total).toBe(sum(lines.map(({ cents }) => cents ?? 0)));
      const top = rows.filter(({ parent }) => parent === null);
      expect(sum(top.map(({ cents }) => cents)) - repeated).toBe(total);
      if (divides(rule)) expect(repeated).toBe(0);
      for (const row of rows) {
        const { cents, low, high } = row;
        expect(sum(row.lines.map((line) => line.cents))).toBe(cents);
        if (typeof row.key !== 'number') continue;
        const again = recount(contract, lines, row.key);
        const chosen = (line: MoneyLine) => splitByPlace(line, rule, contract.neighbourhoods);
        const known = (line: MoneyLine) => knownByPlace(line, contract.neighbourhoods);
        expect([cents, low, high]).toEqual([
          again(chosen, 'some'),
          again(known, 'every'),
          again(known, 'some'),
        ]);
        // A QPV is its sectors and what is only known of the whole of it.
        const inside = rows.filter((one) => one.parent === row.key);
        if (inside.length === 0) continue;
        expect(sum(inside.map((one) => one.cents)) - row.repeated).toBe(cents);
        if (divides(rule)) expect(row.repeated).toBe(0);
      }
    });
    fc.assert(property, { seed: 2027, numRuns: 1000 });
  }, 30_000);

  test('the chosen value lies in the interval wherever no share is declared', () => {
    const property = fc.property(filtered, rules, ({ contract, money }, rule) => {
      const lines = money.lines.map((line) => ({ ...line, shares: [] }));
      for (const row of placeTable(contract, { ...money, lines }, rule).rows) {
        expect(row.low).toBeLessThanOrEqual(row.cents);
        expect(row.cents).toBeLessThanOrEqual(row.high);
      }
    });
    fc.assert(property, { seed: 2028, numRuns: 1000 });
  }, 30_000);

  test('pillars, payers, mechanisms and years close on the same total', () => {
    const property = fc.property(filtered, rules, ({ contract, money }, rule) => {
      const closes = <Key>({ rows, repeated, total }: MoneyTable<Key>) => {
        expect(sum(rows.map(({ cents }) => cents)) - repeated).toBe(total);
        expect(total).toBe(moneyTotal(money).cents);
        return repeated;
      };
      const byRoot = closes(rootTable(contract, money, rule));
      if (divides(rule)) expect(byRoot).toBe(0);
      expect(closes(mechanismTable(contract, money))).toBe(
        sum(
          counted(money).map(
            ({ cents, mechanisms }) => (cents ?? 0) * (Math.max(1, mechanisms.length) - 1),
          ),
        ),
      );
      expect([closes(payerTable(money)), closes(yearTable(money))]).toEqual([0, 0]);
    });
    fc.assert(property, { seed: 2029, numRuns: 1000 });
  }, 30_000);
});

describe('operations', () => {
  test('count in their sector and its QPV, in a divided QPV, or beside places', () => {
    const divided = CONTRACT.neighbourhoods.findIndex((_, place) =>
      CONTRACT.neighbourhoods.some(({ parent }) => parent === place),
    );
    const sector = CONTRACT.neighbourhoods.findIndex(({ parent }) => parent === divided);
    const counts = countPlaces(CONTRACT, [
      { operations: 2, neighbourhoods: [divided, sector], unlocated: false },
      { operations: 3, neighbourhoods: [divided], unlocated: false },
      { operations: 5, neighbourhoods: [], unlocated: true },
      { operations: 7, neighbourhoods: [], unlocated: false },
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      [sector]: 2,
      [divided]: 5,
      [`within:${divided}`]: 3,
      unlocated: 5,
      whole: 7,
    });
  });

  test('count in their top-level node, or in none', () => {
    const counts = countRoots([
      { root: 4, operations: 2 },
      { root: null, operations: 3 },
    ]);
    expect([...counts]).toEqual([
      [4, 2],
      ['none', 3],
    ]);
  });
});

describe('the table of places', () => {
  const money: MoneyRows = {
    nature: 0,
    lines: [
      moneyLine({ operation: 1, neighbourhoods: [0, 1, 2] }),
      moneyLine({ operation: 2, neighbourhoods: [0, 3], cents: 50_00 }),
      moneyLine({ operation: 2, neighbourhoods: [0, 3], cents: 10_00 }),
      moneyLine({ operation: 3, cents: 99_00, counted: false }),
    ],
    fallen: NONE_FALLEN,
    without: {
      operations: 4,
      places: [{ operations: 4, neighbourhoods: [0, 2], unlocated: false }],
      roots: [{ operations: 4, root: 0 }],
      mechanisms: [{ operations: 4, mechanisms: [] }],
    },
    payers: [
      { operations: 3, payer: 'ville' },
      { operations: 4, payer: null },
    ],
  };
  const shown = (rule: SplitRule) =>
    Object.fromEntries(
      placeTable(CONTRACT, money, rule)
        .rows.filter(({ high, unknown }) => high > 0 || unknown > 0)
        .map((row) => [row.key, [row.cents, row.low, row.high, row.operations, row.unknown]]),
    );

  test('counts an undivided amount whole in each row, once in the QPV, and says what repeats', () => {
    expect(shown('entier')).toEqual({
      0: [16000, 10000, 16000, 2, 4],
      1: [10000, 0, 10000, 1, 0],
      2: [10000, 0, 10000, 1, 4],
      'within:0': [6000, 0, 6000, 1, 0],
      3: [6000, 0, 6000, 1, 0],
    });
    const table = placeTable(CONTRACT, money, 'entier');
    expect([table.sum, table.repeated, table.total]).toEqual([22000, 6000, 16000]);
    expect(table.rows[0]?.repeated).toBe(10000);
  });

  test('divided closes by itself, the interval staying that of what is known', () => {
    expect(shown('egal')).toEqual({
      0: [13000, 10000, 16000, 2, 4],
      1: [5000, 0, 10000, 1, 0],
      2: [5000, 0, 10000, 1, 4],
      'within:0': [3000, 0, 6000, 1, 0],
      3: [3000, 0, 6000, 1, 0],
    });
    expect(placeTable(CONTRACT, money, 'egal')).toMatchObject({ repeated: 0, total: 16000 });
  });

  test('counts operations without an amount in every table', () => {
    const unknown = <Key>({ rows }: MoneyTable<Key>) =>
      rows.filter((row) => row.unknown > 0).map(({ key, unknown: count }) => [key, count]);
    expect(unknown(rootTable(CONTRACT, money, 'egal'))).toEqual([[0, 4]]);
    expect(unknown(mechanismTable(CONTRACT, money))).toEqual([['none', 4]]);
    expect(unknown(payerTable(money))).toEqual([
      ['ville', 3],
      [null, 2],
    ]);
  });

  test('tells the years of the contract from the others, and from no year', () => {
    const dated = [2014, 2015, 2020, 2021, null].map((year, at) =>
      moneyLine({ operation: at, year, cents: 10 ** at }),
    );
    const apart = moneyLine({ year: 2016, counted: false, cents: 7 });
    const lines = [...dated, apart];
    expect(periodTotal({ ...money, lines }, [2015, 2020])).toEqual({ inside: 110, undated: 10000 });
  });

  test('counts what the total rests on, a line that is not added left out', () => {
    expect(moneyTotal(money)).toEqual({ cents: 16000, known: 2, unknown: 4, operations: 6 });
  });
});
