import type { CoverageCells } from '../../../src/contract/cells.ts';
import { expectedIn } from '../../../src/coverage/expectations.ts';
import type { ExpectationRow } from '../../../src/coverage/types.ts';
import type { CellAnswers } from '../../../src/coverage/zeros.ts';
import type { CellGround } from '../../../src/matrix/cell.ts';
import { matrixMeasure } from '../../../src/matrix/measure.ts';
import { EMPTY_SELECTION, type Measure } from '../../../src/selection/types.ts';
import { cellsOf } from '../../fixtures/cells.ts';
import { CONTRACT } from '../../fixtures/contract.ts';

/** Position of a node of the invented plan. */
export function node(code: string): number {
  return CONTRACT.plan.byCode.get(code) ?? -1;
}

/** Neighbourhoods of the invented contract; Q4 belongs to another one. */
export const [Q1, NORTH, SOUTH, Q2, Q3, Q4] = [0, 1, 2, 3, 4, 5] as const;

function wording(code: string, expectation: ExpectationRow['expectation']): ExpectationRow {
  return {
    node: node(code),
    neighbourhood: null,
    expectation,
    quotation: `Mots de ${code}`,
    confidence: 'certain',
    lines: [12],
    note: '',
  };
}

/** 1.1.2 is for the whole contract, 1.2.1 where it is missing; nothing is said of the rest. */
export const WORDINGS: readonly ExpectationRow[] = [
  wording('1.1.2', 'whole-contract'),
  wording('1.2.1', 'where-missing'),
];

/**
 * The row 1.1.1 has every kind of zero: Q1 north filled, Q1 south unlocated (one operation of Q1 says no
 * sector), Q2 emptied by what is taken away, Q3 masked by a filter, Q4 of another contract.
 */
export const NOW: CoverageCells = cellsOf([
  [
    'all',
    [
      [Q1, 3],
      [NORTH, 2],
      [`within:${Q1}`, 1],
      ['whole', 1],
      ['anywhere', 4],
    ],
  ],
  [
    node('1.1'),
    [
      [Q1, 3],
      [NORTH, 2],
      [`within:${Q1}`, 1],
      ['anywhere', 3],
    ],
  ],
  [
    node('1.1.1'),
    [
      [Q1, 3],
      [NORTH, 2],
      [`within:${Q1}`, 1],
      ['anywhere', 3],
    ],
  ],
  [
    node('2.1'),
    [
      ['whole', 1],
      ['anywhere', 1],
    ],
  ],
]);
export const WHOLE: CoverageCells = cellsOf([
  [
    'all',
    [
      [Q1, 3],
      [NORTH, 3],
      [`within:${Q1}`, 1],
      [Q2, 2],
      ['whole', 1],
      ['anywhere', 6],
    ],
  ],
  [
    node('1.1'),
    [
      [Q1, 3],
      [NORTH, 3],
      [`within:${Q1}`, 1],
      [Q2, 2],
      ['anywhere', 5],
    ],
  ],
  [
    node('1.1.1'),
    [
      [Q1, 3],
      [NORTH, 3],
      [`within:${Q1}`, 1],
      [Q2, 2],
      ['anywhere', 5],
    ],
  ],
  [
    node('2.1'),
    [
      ['whole', 1],
      ['anywhere', 1],
    ],
  ],
]);
export const UNFILTERED: CoverageCells = cellsOf([
  [
    'all',
    [
      [Q1, 3],
      [NORTH, 3],
      [`within:${Q1}`, 1],
      [Q2, 2],
      [Q3, 1],
      [Q4, 1],
      ['whole', 1],
      ['anywhere', 8],
    ],
  ],
  [
    'none',
    [
      ['whole', 1],
      ['anywhere', 1],
    ],
  ],
  [
    node('1.1'),
    [
      [Q1, 3],
      [NORTH, 3],
      [`within:${Q1}`, 1],
      [Q2, 2],
      [Q3, 1],
      ['anywhere', 6],
    ],
  ],
  [
    node('1.1.1'),
    [
      [Q1, 3],
      [NORTH, 3],
      [`within:${Q1}`, 1],
      [Q2, 2],
      [Q3, 1],
      ['anywhere', 6],
    ],
  ],
  [
    node('1.2'),
    [
      [Q4, 1],
      ['anywhere', 1],
    ],
  ],
  [
    node('2.1'),
    [
      ['whole', 1],
      ['anywhere', 1],
    ],
  ],
]);

export function ground(
  answers: Partial<CellAnswers> = {},
  mesure: Measure = EMPTY_SELECTION.mesure,
): CellGround {
  return {
    contract: CONTRACT,
    answers: { cells: NOW, whole: WHOLE, unfiltered: UNFILTERED, ...answers },
    measure: matrixMeasure(CONTRACT, mesure),
    expectedIn: expectedIn(CONTRACT, WORDINGS),
  };
}
