import { describe, expect, test } from 'vitest';
import { zerosOf } from '../../../src/coverage/zeros.ts';
import { matrixCell } from '../../../src/matrix/cell.ts';
import { matrixColumns } from '../../../src/matrix/columns.ts';
import { differences } from '../../../src/matrix/margins.ts';
import { buildMatrix, gapsOf } from '../../../src/matrix/matrix.ts';
import { matrixMeasure, sameMeasure } from '../../../src/matrix/measure.ts';
import { lookOf } from '../../../src/matrix/shade.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { cell, cellsOf } from '../../fixtures/cells.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { ground, node, NORTH, Q1, Q2, Q3, Q4, SOUTH, UNFILTERED } from './ground.ts';

const columns = matrixColumns(CONTRACT, UNFILTERED);
const columnOf = (key: (typeof columns)[number]['key']) =>
  columns.find((one) => one.key === key) ?? expect.fail();
const at = (code: string, key: (typeof columns)[number]['key'], from = ground()) =>
  matrixCell(from, node(code), columnOf(key));

describe('zeros', () => {
  const kinds = (code: string, key: Parameters<typeof columnOf>[0]) =>
    at(code, key).zeros.map((zero) => ('by' in zero ? `${zero.kind} by ${zero.by}` : zero.kind));

  test('say which of the five kinds they are', () => {
    expect(kinds('1.1.1', NORTH)).toEqual([]);
    expect(kinds('1.1.1', SOUTH)).toEqual(['unlocated']);
    expect(kinds('1.1.1', Q2)).toEqual(['filtered by without']);
    expect(kinds('1.1.1', Q3)).toEqual(['filtered by filters']);
    expect(kinds('1.1.1', Q4)).toEqual(['other-contract']);
    expect(kinds('2.1', Q2)).toEqual(['whole']);
    expect(kinds('3.1', Q2)).toEqual(['none']);
    expect(kinds('1.2', Q4)).toEqual(['filtered by filters', 'other-contract']);
  });

  test('keep every reason, the strongest first', () => {
    const answers = {
      cells: cellsOf([
        [
          node('1.1.1'),
          [
            ['whole', 2],
            ['unlocated', 1],
            ['within:0', 4],
          ],
        ],
      ]),
      whole: cellsOf([]),
      unfiltered: UNFILTERED,
    };
    expect(zerosOf(CONTRACT, answers, node('1.1.1'), NORTH)).toEqual([
      { kind: 'filtered', by: 'filters', operations: 3 },
      { kind: 'whole', operations: 2 },
      { kind: 'unlocated', operations: 5 },
    ]);
    // A QPV without sectors has no unsaid sector.
    expect(zerosOf(CONTRACT, answers, node('1.1.1'), Q2)).toContainEqual({
      kind: 'unlocated',
      operations: 1,
    });
  });

  test('say what falls with what is taken away, in emptied and in remaining cells', () => {
    expect(at('1.1.1', Q2)).toMatchObject({ operations: 0, lost: 2 });
    expect(at('1.1.1', NORTH)).toMatchObject({ operations: 2, lost: 1 });
    expect(at('1.1.1', Q3).lost).toBe(0);
  });
});

describe('gaps', () => {
  test('are empty cells where the plan expects something, in the finest places only', () => {
    expect(at('3.1', Q2).gap).toBe(true);
    expect(at('3.1', SOUTH).gap).toBe(true);
    expect(at('3.1', Q1).gap).toBe(false);
    expect(at('3.1', 'whole').gap).toBe(false);
    expect(at('3.1', Q4)).toMatchObject({ gap: false, expected: null });
    expect(gapsOf(buildMatrix(ground()).lineOf(node('3.1')))).toBe(4);
  });

  test('are not where the plan asks for the whole contract, or where it is missing', () => {
    expect(at('1.1.2', Q2)).toMatchObject({
      gap: false,
      expected: { expectation: 'whole-contract' },
    });
    expect(at('1.2.1', Q2)).toMatchObject({
      gap: false,
      expected: { expectation: 'where-missing' },
    });
  });

  test('are not what a filter hides, but are what the imagined plan loses', () => {
    expect(at('1.1.1', Q3).gap).toBe(false);
    expect(at('1.1.1', Q2).gap).toBe(true);
  });

  test('are unknown until the expectations are read', () => {
    expect(at('3.1', Q2, { ...ground(), expectedIn: null })).toMatchObject({
      gap: false,
      expected: null,
    });
  });

  test('look different from an empty cell that nothing is asked of', () => {
    const look = (code: string, key: Parameters<typeof columnOf>[0]) =>
      lookOf({ limits: [1], max: 2 }, { key: node(code) }, columnOf(key), at(code, key));
    expect(look('3.1', Q2)).toEqual({ kind: 'zero', reason: 'none', asked: 'yes' });
    expect(look('1.1.2', Q2)).toEqual({ kind: 'zero', reason: 'none', asked: 'no' });
    expect(look('1.2.1', Q2)).toEqual({ kind: 'zero', reason: 'none', asked: 'where-missing' });
    expect(look('3.1', 'anywhere')).toEqual({ kind: 'zero', reason: 'none', asked: 'yes' });
    expect(look('3.1', 'whole')).toMatchObject({ asked: 'no' });
    expect(look('1.1.1', Q3)).toEqual({ kind: 'zero', reason: 'filtered', asked: 'no' });
    expect(look('1.1.1', Q2)).toEqual({ kind: 'zero', reason: 'emptied', asked: 'yes' });
    expect(look('1.1.1', NORTH)).toEqual({ kind: 'step', step: 0 });
    expect(look('1.1.1', 'anywhere')).toEqual({ kind: 'margin' });
  });
});

describe('the measure', () => {
  const euros = { ...EMPTY_SELECTION.mesure, kind: 'euros' as const };
  const known = cellsOf([
    [
      node('1.1'),
      [
        [Q2, cell(3, { amount: { value: 1200, known: 2 } })],
        [Q3, cell(1)],
        ['anywhere', cell(4, { amount: { value: 1200, known: 2 } })],
      ],
    ],
  ]);

  test('of euros is unknown, not zero, where no operation gives an amount', () => {
    const from = ground({ cells: known, whole: known, unfiltered: known }, euros);
    const read = (key: Parameters<typeof columnOf>[0]) => at('1.1', key, from);
    expect(read(Q2)).toMatchObject({ operations: 3, value: 1200, known: 2 });
    expect(read(Q3)).toMatchObject({ operations: 1, value: null, known: 0, zeros: [] });
    expect(read(NORTH)).toMatchObject({ operations: 0, value: 0 });
  });

  test('falls back on operations where a cell cannot show what colours the map', () => {
    const kindOf = (mesure: Partial<typeof EMPTY_SELECTION.mesure>) =>
      matrixMeasure(CONTRACT, { ...EMPTY_SELECTION.mesure, ...mesure }).kind;
    expect(kindOf({ kind: 'objectifs' })).toBe('operations');
    expect(kindOf({ kind: 'euros', nature: 'cout_total' })).toBe('euros');
    // Amounts that must not be added are in no cell.
    expect(kindOf({ kind: 'euros', nature: 'autre' })).toBe('operations');
    const rate = { ...EMPTY_SELECTION.mesure, perThousand: true };
    expect(sameMeasure(matrixMeasure(CONTRACT, rate), rate)).toBe(false);
  });
});

describe('margins', () => {
  const doubled = cellsOf([
    [
      'all',
      [
        [Q1, 3],
        [NORTH, 2],
        [SOUTH, 2],
        [Q2, 1],
        ['anywhere', 3],
      ],
    ],
    [
      node('1.1'),
      [
        [Q1, 3],
        [NORTH, 2],
        [SOUTH, 2],
        [Q2, 1],
        ['anywhere', 3],
      ],
    ],
    [
      node('1.2'),
      [
        [Q1, 1],
        ['anywhere', 1],
      ],
    ],
  ]);
  const from = ground({ cells: doubled, whole: doubled, unfiltered: doubled });
  const sums = (row: number | 'all', key: Parameters<typeof columnOf>[0]) =>
    differences(from, columns, row, columnOf(key));

  test('count each operation once, and say where they are not the sum of their cells', () => {
    expect(sums(node('1.1'), Q1)).toEqual([{ over: 'sectors', sum: 4, once: 3 }]);
    expect(sums(node('1.1'), 'anywhere')).toEqual([{ over: 'places', sum: 4, once: 3 }]);
    expect(sums('all', Q1)).toEqual([
      { over: 'sectors', sum: 4, once: 3 },
      { over: 'rows', sum: 4, once: 3 },
    ]);
    expect(sums('all', Q2)).toEqual([]);
    expect(sums(node('1.2'), 'anywhere')).toEqual([]);
    expect(sums(node('1.1'), NORTH)).toEqual([]);
  });

  test('are marked in the matrix, and left out of the colours', () => {
    const { lineOf, scale } = buildMatrix(from);
    expect(lineOf(node('1.1')).differs.filter(Boolean)).toHaveLength(2);
    expect(scale.max).toBe(2);
  });
});
