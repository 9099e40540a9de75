import { describe, expect, test } from 'vitest';
import { expectedIn } from '../../../src/coverage/expectations.ts';
import type { Expectation, ExpectationRow } from '../../../src/coverage/types.ts';
import { contract, covered } from '../data/ales.ts';

const node = (code: string) => contract.plan.byCode.get(code) ?? -1;
const place = (code: string) => contract.neighbourhoods.findIndex((zone) => zone.code === code);

function wording(code: string, zone: string | null, expectation: Expectation): ExpectationRow {
  return {
    node: node(code),
    neighbourhood: zone === null ? null : place(zone),
    expectation,
    quotation: 'x',
    confidence: 'certain',
    lines: [1],
    note: '',
  };
}

function read(rows: readonly ExpectationRow[], code: string, zone: string) {
  return expectedIn(contract, rows)(node(code), place(zone));
}

describe('what the plan expects where', () => {
  test('is everything, everywhere in the contract, where it says nothing', () => {
    expect(read([], '1.2.6.b', 'QP030002')).toEqual({ expectation: 'expected', row: null });
    expect(read([], '1', 'rochebelle')).toEqual({ expectation: 'expected', row: null });
  });

  test('is not judged in the neighbourhood of another contract', () => {
    expect(read([], '1.2.6.b', 'QP030014')).toBeNull();
    expect(read([wording('1', null, 'expected')], '1', 'QP030017')).toBeNull();
  });

  test('comes from an objective unless the action says otherwise', () => {
    const rows = [
      wording('1.2.2', null, 'whole-contract'),
      wording('1.2.2.d', null, 'where-missing'),
    ];
    expect(read(rows, '1.2.2.a', 'tamaris')?.row).toBe(rows[0]);
    expect(read(rows, '1.2.2.d', 'tamaris')?.row).toBe(rows[1]);
  });

  test('is what is said of the place, then of its QPV, then of every neighbourhood', () => {
    const rows = [
      wording('2.3.7', 'centre-ville', 'expected'),
      wording('2.3.7', 'QP030001', 'where-missing'),
      wording('2.3.7', null, 'elsewhere'),
    ];
    const found = ['centre-ville', 'tamaris', 'QP030001', 'QP030002'].map(
      (zone) => read(rows, '2.3.7', zone)?.expectation,
    );
    expect(found).toEqual(['expected', 'where-missing', 'where-missing', 'elsewhere']);
  });

  test('is in a QPV what is expected in one of its sectors', () => {
    const rows = [
      wording('2.3.7', 'tamaris', 'where-missing'),
      wording('2.3.7', 'centre-ville', 'expected'),
      wording('2.3.7', null, 'elsewhere'),
    ];
    expect(read(rows, '2.3.7', 'QP030001')?.row).toBe(rows[1]);
  });

  test('is for an orientation the most that one of its objectives is asked for', () => {
    const rows = [wording('1.5.1', null, 'where-missing'), wording('1.5.2', null, 'elsewhere')];
    expect(read(rows, '1.5', 'cevennes')?.expectation).toBe('where-missing');
    expect(read(rows, '1', 'cevennes')?.expectation).toBe('expected');
  });

  test('reads the real wordings', () => {
    const said = (code: string, zone: string) => {
      const found = read(covered.expectations, code, zone);
      return `${found?.expectation} ${found?.row?.quotation ?? ''}`;
    };
    expect(said('3.1.3.e', 'QP030002')).toBe(
      'expected dans chaque quartier prioritaire ou inter-quartier',
    );
    expect(said('2.3.3.b', 'faubourg-du-soleil')).toBe(
      'expected sur Anduze et les faubourgs d’Alès',
    );
    expect(said('2.3.3.b', 'tamaris')).toBe('elsewhere sur Anduze et les faubourgs d’Alès');
    expect(said('2.3.3.c', 'tamaris')).toBe('where-missing dans les quartiers et ilots repérés');
    expect(said('2.2.4.a', 'tamaris')).toBe('expected sur ce QPV');
    expect(said('2.2.4.a', 'QP030002')).toBe('expected ');
    expect(said('1.6.2.a', 'tamaris')).toContain('whole-contract Mettre en réseau');
  });

  test('is for an objective without a wording the most that one of its actions is asked for', () => {
    const actions = contract.plan.nodes.filter(
      ({ code, depth }) => depth > contract.sheetDepth && code.startsWith('1.5.1.'),
    );
    const rows = actions.map(({ code }) => wording(code, null, 'elsewhere'));
    const said = (found: readonly ExpectationRow[]) => read(found, '1.5.1', 'tamaris');
    expect(said(rows)?.row).toBe(rows[0]);
    // An action that says nothing is for every neighbourhood.
    expect(said(rows.slice(1))).toEqual({ expectation: 'expected', row: null });
    const asked = wording(actions.at(-1)?.code ?? '', null, 'expected');
    expect(said([...rows.slice(1, -1), asked])?.row).toBe(asked);
  });

  test.each(['1.1.4', '1.2.4', '1.3.5'])(
    'does not ask a neighbourhood for %s, whose actions are all for the whole contract',
    (code) => {
      const zones = ['QP030001', 'rochebelle', 'QP030002'];
      const found = zones.map((zone) => read(covered.expectations, code, zone));
      expect(found.map((one) => one?.expectation)).toEqual(zones.map(() => 'whole-contract'));
      expect(contract.plan.nodes[found[0]?.row?.node ?? -1]?.code).toBe(`${code}.a`);
    },
  );

  test('leaves nine objectives that no neighbourhood is asked for by itself', () => {
    const expected = expectedIn(contract, covered.expectations);
    const whole = contract.plan.nodes.filter(
      ({ index, depth }) =>
        depth === contract.sheetDepth &&
        expected(index, place('QP030001'))?.expectation === 'whole-contract',
    );
    expect(whole.map(({ code }) => code as string)).toEqual([
      '1.1.4',
      '1.2.4',
      '1.3.5',
      '1.5.2',
      '1.6.2',
      '2.3.6',
      '2.3.7',
      '3.1.1',
      '3.2.2',
    ]);
  });
});
