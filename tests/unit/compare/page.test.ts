import { describe, expect, test } from 'vitest';
import { grouped, SHOWN } from '../../../src/compare/grouped.ts';
import { context } from '../../../src/compare/indicators.ts';
import { missingSheets } from '../../../src/compare/missing.ts';
import { outline } from '../../../src/compare/outline.ts';
import { pending } from '../../../src/compare/pending.ts';
import { ofRow, ofValue, zeroAt, zeroWords } from '../../../src/compare/zeros.ts';
import type { CoverageCell, CoverageCells, PlaceKey, RowKey } from '../../../src/contract/cells.ts';
import { expectedIn } from '../../../src/coverage/expectations.ts';
import { ZERO_KINDS, zerosOf } from '../../../src/coverage/zeros.ts';
import { contract, covered, shapes } from '../data/ales.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { OPERATIONS } from '../../fixtures/operations.ts';

const at = (code: string) => contract.neighbourhoods.findIndex((one) => one.code === code);
const node = (code: string) => contract.plan.byCode.get(code) ?? -1;

const CELL: CoverageCell = {
  operations: 1,
  amount: { value: 0, known: 0 },
  participants: { value: 0, known: 0 },
  withSplit: 0,
  mechanisms: [],
  operators: [],
  years: [],
  statuses: [],
};
const cells = (row: RowKey, ...places: readonly PlaceKey[]): CoverageCells =>
  new Map([[row, new Map(places.map((place) => [place, CELL]))]]);

describe('a zero', () => {
  const zero = (here: CoverageCells, all = here, place = 'tamaris') =>
    zeroAt(contract, here, all, ofRow(3), at(place))?.kind ?? null;

  test('says which of the five it is, the strongest first', () => {
    expect(zero(new Map())).toBe('none');
    expect(zero(cells(3, 'whole'))).toBe('whole');
    expect(zero(cells(3, 'unlocated'))).toBe('unlocated');
    expect(zero(cells(3, 'whole', 'unlocated'))).toBe('whole');
    expect(zero(cells(3, `within:${at('QP030001')}`))).toBe('unlocated');
    expect(zero(cells(3, 'whole'), cells(3, at('tamaris')))).toBe('filtered');
    expect(zero(cells(3, 'whole'), undefined, 'QP030014')).toBe('other-contract');
    expect(zero(cells(3, at('tamaris')))).toBe(null);
  });

  test('is the zero that the matrix shows', () => {
    const places: readonly PlaceKey[] = ['whole', 'unlocated', `within:${at('QP030001')}`];
    for (const here of [cells(3), ...places.map((one) => cells(3, one)), cells(3, ...places)]) {
      for (const all of [here, cells(3, at('tamaris'), at('QP030014'))]) {
        for (const code of ['tamaris', 'QP030001', 'QP030014']) {
          const answers = { cells: here, whole: here, unfiltered: all };
          const [strongest] = zerosOf(contract, answers, 3, at(code));
          expect(zero(here, all, code)).toBe(strongest?.kind);
        }
      }
    }
  });

  test('of a mechanism or a year is known by what cells list', () => {
    const listed = (place: PlaceKey): CoverageCells =>
      new Map([['all', new Map([[place, { ...CELL, years: [2] }]])]]);
    const of = (position: number, place: PlaceKey) =>
      zeroAt(contract, listed(place), listed(place), ofValue('years', position), at('tamaris'))
        ?.kind ?? null;
    expect(of(2, at('tamaris'))).toBe(null);
    expect(of(2, 'whole')).toBe('whole');
    expect(of(3, 'whole')).toBe('none');
  });

  test('has words of its own', () => {
    const words = ZERO_KINDS.map((kind) => zeroWords({ kind }));
    expect(new Set(words).size).toBe(5);
    expect(zeroWords({ kind: 'unlocated', operations: 4 })).toBe('4 sans lieu précis');
    expect(zeroWords({ kind: 'whole', operations: 4 })).toBe('4 pour tout le contrat');
  });
});

describe('what is expected and missing', () => {
  const expected = expectedIn(contract, covered.expectations);
  const missing = (here: CoverageCells, place = 'tamaris') =>
    missingSheets(contract, expected, here, at(place));

  test('is every expected sheet where nothing is documented', () => {
    const sheets = contract.plan.nodes.filter(({ depth }) => depth === contract.sheetDepth);
    const asked = sheets.filter(
      ({ index }) => expected(index, at('tamaris'))?.expectation === 'expected',
    );
    const listed = missing(new Map()).flatMap((one) => one.missing.map((sheet) => sheet.node));
    expect(listed).toEqual(asked);
    expect(listed.length).toBeLessThan(sheets.length);
  });

  test('leaves out what is done, and doubts what may be', () => {
    const one = missing(cells(node('1.1.1'), at('tamaris')))[0];
    expect(one?.missing.map((sheet) => sheet.node.code)).not.toContain('1.1.1');
    const other = missing(cells(node('1.1.1'), 'whole'))[0];
    expect(other?.missing[0]).toMatchObject({ node: { code: '1.1.1' }, doubtful: true });
    expect(other?.missing[1]?.doubtful).toBe(false);
  });

  test('is nothing for a neighbourhood of another contract', () => {
    expect(missing(new Map(), 'QP030014')).toEqual([]);
  });
});

describe('published figures', () => {
  test('of a sector are those of its QPV, and nothing is said of nationality', () => {
    const found = context(contract, covered, at('tamaris'));
    expect(found).toMatchObject({ sector: true, of: { code: 'QP030001' } });
    const rows = found?.groups.flatMap((group) => group.rows) ?? [];
    expect(rows).toHaveLength(12);
    expect(rows.some(({ indicator }) => /étrang/.test(indicator.label))).toBe(false);
    expect(rows.find(({ indicator }) => indicator.code === 'tp60')?.text).toBe('46,6\u00a0%');
  });

  test('stand apart when they add up, and are missing rather than 0', () => {
    const groups = context(contract, covered, at('QP030014'))?.groups ?? [];
    for (const { summable, rows } of groups) {
      expect(rows.every(({ indicator }) => indicator.summable === summable)).toBe(true);
    }
    const taxed = groups.flatMap(({ rows }) => rows).find((row) => row.indicator.code === 'pmimp');
    expect(taxed?.text).toBeNull();
    const blank = context(contract, { ...covered, indicators: [] }, at('tamaris'));
    expect(blank).toBeNull();
  });

  test('of another city are the first of its file', () => {
    const indicators = covered.indicators.map((one) => ({ ...one, code: `x-${one.code}` }));
    const found = context(contract, { ...covered, indicators }, at('QP030001'));
    expect(found?.groups.flatMap(({ rows }) => rows)).toHaveLength(12);
  });
});

describe('the list', () => {
  const groups = grouped(CONTRACT, OPERATIONS);

  test('holds every operation once, in plan order, those without a code last', () => {
    const all = groups.flatMap((root) => root.groups);
    const count = all.reduce((sum, { shown, others }) => sum + shown.length + others.length, 0);
    expect(count).toBe(OPERATIONS.length);
    expect(groups.map((root) => root.node?.code)).toEqual(['1', '2', '3', undefined]);
  });

  test('shows the most recent ones', () => {
    for (const { shown } of groups.flatMap((root) => root.groups)) {
      const years = shown.map((one) => one.years.at(-1) ?? 0);
      expect(years).toEqual(years.toSorted((a, b) => b - a));
      expect(shown.length).toBeLessThanOrEqual(SHOWN);
    }
  });

  test('sets apart what is not done', () => {
    const found = pending(CONTRACT, OPERATIONS).map(
      ({ status }) => CONTRACT.statuses[status]?.code,
    );
    expect(new Set(found)).toEqual(new Set(['promis', 'en-cours']));
  });
});

describe('the small map', () => {
  test('shows a QPV in its town and a sector among the others of its QPV', () => {
    const qpv = outline(contract, shapes, at('QP030001'));
    const sector = outline(contract, shapes, at('tamaris'));
    expect(qpv?.others).toEqual([]);
    expect(sector?.others).toHaveLength(6);
    for (const drawn of [qpv, sector]) {
      expect(Math.max(drawn?.width ?? 0, drawn?.height ?? 0)).toBe(200);
      for (const [, x, y] of drawn?.own.matchAll(/([\d.-]+) ([\d.-]+)/g) ?? []) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(drawn?.width ?? 0);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(drawn?.height ?? 0);
      }
    }
  });

  test('is absent where there is no outline', () => {
    const none = { ...shapes, neighbourhoods: { ...shapes.neighbourhoods, features: [] } };
    expect(outline(contract, none, 0)).toBeNull();
  });
});
