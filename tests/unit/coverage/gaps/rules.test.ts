import { describe, expect, test } from 'vitest';
import type { CoverageCell } from '../../../../src/contract/cells.ts';
import type { RuleCode } from '../../../../src/coverage/gaps/types.ts';
import { findGaps } from '../../../../src/coverage/gaps/find.ts';
import { gapKey } from '../../../../src/coverage/gaps/key.ts';
import { allGaps } from '../../../../src/coverage/gaps/rules.ts';
import type { GapGround } from '../../../../src/coverage/gaps/types.ts';
import {
  cellsOf,
  everywhere,
  GAP_CONTRACT,
  GAP_GROUND,
  GAP_ROWS,
  NONE_AT,
  SOUND,
} from '../../../fixtures/gaps.ts';

const keys = (ground: GapGround) => allGaps(ground).map((gap) => gapKey(GAP_CONTRACT, gap));
/** The ground with the cells of one objective only, judged alone. */
const alone = (node: number, cells: (typeof GAP_ROWS)[number]): GapGround => ({
  ...GAP_GROUND,
  cells: cellsOf({ [node]: cells }),
  sheets: {},
  far: [],
  nodes: [node],
});
const only = (node: number, cells: (typeof GAP_ROWS)[number]) =>
  allGaps(alone(node, cells)).map(({ rule, place, certainty, doubts }) => ({
    rule,
    place,
    certainty,
    doubts,
  }));

describe('the rules', () => {
  test('find each gap once, where it is', () => {
    expect(keys(GAP_GROUND)).toEqual([
      'nulle-part:1.1',
      'sans-operation:1.2:QB',
      'lieu-inconnu:1.3:QB',
      'annonce-jamais-fait:1.4',
      'une-seule-annee:1.5',
      'un-seul-porteur:1.6',
      'un-seul-dispositif:1.7',
      'loin:1:QB',
      'fh-jamais-rapporte:1.8',
    ]);
  });

  test('are unsure of what an operation touches by another code, there', () => {
    const { cells } = GAP_GROUND;
    const doubted = (touched: GapGround['touched']) =>
      allGaps({ ...GAP_GROUND, touched })
        .filter(({ doubts }) => doubts.includes('other-code'))
        .map((gap) => [gapKey(GAP_CONTRACT, gap), gap.certainty]);
    expect(doubted(cells)).toEqual([]);
    const [nowhere, nothingHere] = allGaps(GAP_GROUND);
    const touching = cellsOf({
      [nowhere?.node ?? -1]: { anywhere: SOUND },
      [nothingHere?.node ?? -1]: { anywhere: SOUND, 1: SOUND },
    });
    expect(doubted(touching)).toEqual([
      ['nulle-part:1.1', 'check'],
      ['sans-operation:1.2:QB', 'check'],
    ]);
  });

  test('say apart what the plan does not ask for', () => {
    const { notExpected } = findGaps(GAP_GROUND, GAP_GROUND.cells);
    expect(
      notExpected.map(({ node, place, expected }) => [node, place, expected.expectation]),
    ).toEqual([[10, 1, 'whole-contract']]);
  });

  test('share the empty cells of a neighbourhood as its summary does', () => {
    const loose = { ...GAP_ROWS[10], anywhere: { ...SOUND, operations: 5 }, unlocated: SOUND };
    const grounds = [GAP_ROWS, { ...GAP_ROWS, 10: loose }].flatMap((rows) =>
      GAP_GROUND.places.map((place) => ({ cells: cellsOf(rows), places: [place] })),
    );
    for (const part of grounds) {
      const ground = { ...GAP_GROUND, ...part };
      const { gaps, notExpected, summaries } = findGaps(ground, ground.cells);
      const both = (rule: RuleCode) =>
        [...gaps, ...notExpected].filter((one) => one.rule === rule).length;
      expect(both('sans-operation')).toBe(summaries[0]?.elsewhere);
      expect(both('lieu-inconnu')).toBe(summaries[0]?.unlocated);
      expect(both('nulle-part')).toBe(summaries[0]?.nowhere);
    }
  });

  test('never judge the neighbourhood of another contract', () => {
    expect(keys({ ...GAP_GROUND, places: [2] }).filter((key) => key.endsWith(':QC'))).toEqual([]);
  });

  test('wait for what is not there yet', () => {
    const found = keys({ ...GAP_GROUND, sheets: null, far: null });
    expect(found.filter((key) => /^(loin|fh)/.test(key))).toEqual([]);
  });

  test('hold in one neighbourhood when they do not hold everywhere', () => {
    const one: CoverageCell = { ...SOUND, years: [2], operators: [1], mechanisms: [0] };
    expect(only(9, { ...everywhere(), 1: one }).map(({ rule, place }) => [rule, place])).toEqual([
      ['une-seule-annee', 1],
      ['un-seul-porteur', 1],
      ['un-seul-dispositif', 1],
    ]);
  });

  test('keep quiet about the last year of the data: it could not be followed yet', () => {
    expect(only(9, everywhere({ years: [5] }))).toEqual([]);
  });

  test('keep quiet when something is done, or nothing is known', () => {
    expect(only(9, everywhere({ statuses: [0, 2] }))).toEqual([]);
    expect(only(9, everywhere({ years: [NONE_AT.year] }))).toEqual([]);
    expect(only(9, everywhere({ operators: [NONE_AT.operator] }))).toEqual([]);
    expect(only(9, everywhere({ mechanisms: [NONE_AT.mechanism] }))).toEqual([]);
  });

  test('doubt when an operation does not say', () => {
    const found = [
      ...only(9, everywhere({ years: [1, NONE_AT.year] })),
      ...only(9, everywhere({ operators: [1, NONE_AT.operator] })),
      ...only(9, everywhere({ mechanisms: [0, NONE_AT.mechanism] })),
    ];
    expect(found.map(({ certainty, doubts }) => [certainty, ...doubts])).toEqual([
      ['check', 'year-unknown'],
      ['check', 'operator-unknown'],
      ['check', 'mechanism-unknown'],
    ]);
  });

  test('doubt an absence that an operation for the whole contract may fill', () => {
    expect(only(2, { 0: SOUND, anywhere: SOUND, whole: SOUND })).toEqual([
      { rule: 'sans-operation', place: 1, certainty: 'check', doubts: ['whole'] },
    ]);
  });

  test('doubt an absence that the plan asks for by default, or where it is missing', () => {
    expect(only(9, { 0: SOUND, anywhere: SOUND })[0]?.certainty).toBe('probable');
    const [row] = GAP_GROUND.expectations;
    const missing = row && { ...row, expectation: 'where-missing' as const };
    const ground = {
      ...alone(2, { 0: SOUND, anywhere: SOUND }),
      expectations: missing ? [missing] : [],
    };
    expect(allGaps(ground)[0]).toMatchObject({ certainty: 'check', doubts: ['where-missing'] });
  });
});

describe('under filters', () => {
  test('a gap that only the filters make is counted apart', () => {
    const filtered = {
      ...GAP_GROUND,
      cells: cellsOf({ ...GAP_ROWS, 9: { 0: SOUND, anywhere: SOUND } }),
    };
    const { gaps, masked } = findGaps(filtered, GAP_GROUND.cells);
    expect([gaps.length, masked]).toEqual([9, 1]);
    expect(gaps.some(({ node }) => node === 9)).toBe(false);
  });
});
