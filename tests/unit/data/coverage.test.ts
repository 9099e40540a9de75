import { rollup } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { text } from '../../../data/build/table.ts';
import { contract, covered, rowsOf } from './ales.ts';

const codeOf = (node: number) => contract.plan.nodes[node]?.code as string;
const zoneOf = (place: number | null) =>
  place === null ? 'tous' : contract.neighbourhoods[place]?.code;

describe('the expected coverage', () => {
  const rows = covered.expectations;

  test('is 111 wordings: 63 here, 6 where missing, 41 for the whole contract, 1 elsewhere', () => {
    const count = rollup(
      rows,
      (group) => group.length,
      ({ expectation }) => expectation,
    );
    expect(Object.fromEntries(count)).toEqual({
      expected: 63,
      'where-missing': 6,
      'whole-contract': 41,
      elsewhere: 1,
    });
  });

  test('follows the plan’s order, one row a node and place, quoted with its lines', () => {
    expect(rows.map(({ node }) => node)).toEqual(
      rows.map(({ node }) => node).sort((a, b) => a - b),
    );
    expect(new Set(rows.map((row) => `${row.node} ${row.neighbourhood}`)).size).toBe(rows.length);
    expect(rows.filter(({ quotation, lines }) => !quotation || lines.length === 0)).toEqual([]);
    expect(rows.flatMap(({ lines }) => lines).every((line) => line >= 93 && line <= 4312)).toBe(
      true,
    );
  });

  test('finds « dépourvus » four times, and what was to be spotted twice', () => {
    const missing = rows.filter(({ expectation }) => expectation === 'where-missing');
    expect(missing.map(({ node, quotation }) => `${codeOf(node)} ${quotation}`)).toEqual([
      '1.2.2.d sur les territoires qui en sont dépourvus',
      '1.2.5.b sur les territoires qui en sont dépourvus',
      '1.4.3.c sur les territoires qui en sont dépourvus',
      '1.5.1.b sur les territoires qui en sont dépourvus',
      '2.3.3 dans les quartiers et ilots repérés',
      '2.3.5 dans les secteurs concernés',
    ]);
  });

  test('names a place six times only, a faubourg never with certainty', () => {
    const named = rows.filter(({ neighbourhood }) => neighbourhood !== null);
    expect(
      named.map((row) => `${codeOf(row.node)} ${zoneOf(row.neighbourhood)} ${row.confidence}`),
    ).toEqual([
      '2.2.4.a QP030001 incertain',
      '2.3.3 QP030002 probable',
      '2.3.3.b QP030002 probable',
      '2.3.3.b faubourg-du-soleil incertain',
      '2.3.3.b rochebelle incertain',
      '3.3.6.c QP030002 incertain',
    ]);
  });

  test('has a remark wherever the reading is not certain', () => {
    expect(rows.filter(({ confidence, note }) => confidence !== 'certain' && !note)).toEqual([]);
  });
});

describe('what is shown beside it', () => {
  test('has every INSEE value once, with its unit, and adds no rate', () => {
    const values = covered.indicators.flatMap((indicator) => indicator.values);
    expect(values).toHaveLength(rowsOf('quartiers_indicateurs').length);
    expect(values.every(({ neighbourhood }) => neighbourhood >= 0)).toBe(true);
    expect(covered.indicators.filter(({ unit, summable }) => unit === '%' && summable)).toEqual([]);
    const poverty = covered.indicators.find(({ code }) => code === 'tp60');
    expect(poverty).toMatchObject({ label: 'Taux de pauvreté', unit: '%', summable: false });
  });

  test('keeps the 125 lines of the State’s posts, one post counted once', () => {
    const total = (pick: 'lines' | 'posts') =>
      covered.posts.reduce((sum, post) => sum + post[pick], 0);
    expect([total('lines'), total('posts')]).toEqual([125, 121]);
    const own = covered.posts.filter(({ contract: at }) => covered.contracts[at]?.own);
    const mediators = own.filter(({ kind }) => kind === 'adulte-relais');
    expect(mediators.map(({ year, posts }) => `${year} ${posts}`)).toEqual([
      '2020 13',
      '2021 14',
      '2022 16',
      '2023 17',
      '2024 16',
      '2025 11',
    ]);
    expect(mediators.slice(0, 4).map(({ amount }) => amount.value)).toEqual([
      25837578, 28100548, 34006400, 38344741,
    ]);
  });

  test('says which contract follows which', () => {
    const next = covered.contracts.map(
      ({ code, next }) => `${code} ${next === null ? '' : covered.contracts[next]?.code}`,
    );
    expect(next.slice(0, 3)).toEqual(['CV093 CN03001I', 'CV096 CN03001I', 'CV098 CN03005I']);
  });

  test('lists every organisation that pays', () => {
    expect(covered.payers.map(({ code }) => code)).toEqual(
      rowsOf('financeurs').map((row) => text(row, 'code')),
    );
  });
});

test('a payer has the operations that it pays, once each, without those it is only expected to pay', () => {
  const found = rowsOf('operations_financeurs').filter(
    (row) => text(row, 'financeur') === 'etat' && text(row, 'attendu') !== 'oui',
  );
  const ids = new Set(found.map((row) => text(row, 'operation')));
  expect(ids.size).toBeGreaterThan(1);
  expect(covered.payers.find(({ code }) => code === 'etat')?.operations).toBe(ids.size);
});
