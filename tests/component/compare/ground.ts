import type { CoverageCell, CoverageCells, PlaceKey, RowKey } from '../../../src/contract/cells.ts';
import type { PlaceProfile, PlaceProfiles } from '../../../src/contract/profiles.ts';
import type { Coverage } from '../../../src/coverage/types.ts';
import { PAGES } from '../lists/contract.ts';
import type { Answers } from '../lists/fake-engine.ts';

function cell(operations: number, facts: Partial<CoverageCell> = {}): CoverageCell {
  return {
    operations,
    amount: { value: 0, known: 0 },
    participants: { value: 0, known: 0 },
    withSplit: 0,
    mechanisms: [0],
    operators: [0, 1],
    years: [2],
    statuses: [0],
    ...facts,
  };
}

const line = (...cells: (readonly [PlaceKey, CoverageCell])[]) => new Map(cells);

/** The upper sector has six operations, the lower one three, and the QPV them all. */
export const CELLS: CoverageCells = new Map<RowKey, ReadonlyMap<PlaceKey, CoverageCell>>([
  [
    'all',
    line(
      ['anywhere', cell(12)],
      [0, cell(9)],
      [1, cell(6, { participants: { value: 45, known: 1 } })],
      [2, cell(3)],
      ['within:0', cell(1)],
      ['unlocated', cell(2)],
      ['whole', cell(1)],
    ),
  ],
  [0, line(['anywhere', cell(10)], [0, cell(7)], [1, cell(6)], [2, cell(1)])],
  [2, line(['anywhere', cell(6)], [0, cell(6)], [1, cell(6)])],
  [6, line(['anywhere', cell(2)], [0, cell(2)], [2, cell(2)], ['unlocated', cell(1)])],
]);

function profile(operations: number): PlaceProfile {
  return {
    operations,
    mechanisms: [operations - 1, 0, 1],
    operators: [operations, 1, 0],
    years: [1, 0, operations - 1, 0, 0],
    inPeriod: operations - 1,
    statuses: [operations - 1, 1, 0],
    withAmount: 1,
    amounts: [
      { value: 1_234_550, known: 1 },
      { value: 0, known: 0 },
      { value: 500_000_00, known: 1 },
    ],
  };
}

export const PROFILES: PlaceProfiles = new Map<number | 'all', PlaceProfile>([
  ['all', profile(12)],
  [0, profile(9)],
  [1, profile(6)],
  [2, profile(3)],
  [3, { ...profile(1), operations: 0, mechanisms: [0, 0, 0], amounts: [] }],
]);

export const ANSWERS: Answers = {
  'place-profiles': PROFILES,
  'operation-rows': { rows: PAGES, total: PAGES.length },
  'source-hosts': [{ host: 'example.org', operations: 3 }],
};

export const FACTS: Coverage = {
  expectations: [],
  indicators: [
    {
      code: 'tp60',
      label: 'Taux de pauvreté',
      unit: '%',
      summable: false,
      source: 'INSEE',
      values: [{ neighbourhood: 0, value: 46.6, year: null }],
    },
  ],
  contracts: [],
  posts: [],
  payers: [],
};
