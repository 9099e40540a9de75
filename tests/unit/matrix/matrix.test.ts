import { describe, expect, test } from 'vitest';
import { columnGroups, matrixColumns } from '../../../src/matrix/columns.ts';
import { buildMatrix, matrixLines } from '../../../src/matrix/matrix.ts';
import { matrixRows } from '../../../src/matrix/rows.ts';
import { cellsOf } from '../../fixtures/cells.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { ground, NORTH, Q1, Q2, Q3, Q4, SOUTH, UNFILTERED } from './ground.ts';

const columns = matrixColumns(CONTRACT, UNFILTERED);

describe('columns', () => {
  test('stand in order: a divided QPV with its sectors, other QPV, elsewhere, other contracts, total', () => {
    expect(columns.map(({ key, kind }) => [key, kind])).toEqual([
      [Q1, 'divided'],
      [NORTH, 'sector'],
      [SOUTH, 'sector'],
      ['within:0', 'within'],
      [Q2, 'qpv'],
      [Q3, 'qpv'],
      ['whole', 'whole'],
      ['unlocated', 'unlocated'],
      [Q4, 'context'],
      ['anywhere', 'total'],
    ]);
    expect(columnGroups(columns).map((one) => [one.under, one.columns.length])).toEqual([
      [Q1, 4],
      [null, 1],
      [null, 1],
      [null, 1],
      [null, 1],
      ['context', 1],
      [null, 1],
    ]);
  });

  test('leave out another contract’s QPV and an unsaid sector that nothing in the file has', () => {
    const kinds = matrixColumns(CONTRACT, cellsOf([])).map(({ kind }) => kind);
    expect(kinds).not.toContain('context');
    expect(kinds).not.toContain('within');
    expect(kinds).toContain('unlocated');
  });
});

describe('rows', () => {
  const open = (ouvert: string[]) =>
    matrixRows(CONTRACT, { ouvert }, UNFILTERED, null).map(({ key, level, expanded }) => [
      typeof key === 'number' ? CONTRACT.plan.nodes[key]?.code : key,
      level,
      expanded,
    ]);

  test('begin above the sheets and end with what has no code and the whole plan', () => {
    expect(open([])).toEqual([
      ['1.1', 1, false],
      ['1.2', 1, false],
      ['2.1', 1, false],
      ['2.2', 1, false],
      ['3.1', 1, false],
      ['none', 1, null],
      ['all', 1, null],
    ]);
  });

  test('open down to the last level, and say what stands under nothing', () => {
    expect(open(['1.1', '1.1.2']).slice(0, 6)).toEqual([
      ['1.1', 1, true],
      ['1.1.1', 2, false],
      ['1.1.2', 2, true],
      ['1.1.2.a', 3, null],
      ['1.1.2.b', 3, null],
      ['1.2', 1, false],
    ]);
  });

  test('count their place among their siblings, the ends included', () => {
    const rows = matrixRows(CONTRACT, { ouvert: ['1.1'] }, UNFILTERED, null);
    expect(rows.slice(0, 4).map(({ position, size }) => [position, size])).toEqual([
      [1, 7],
      [1, 2],
      [2, 2],
      [2, 7],
    ]);
    expect(rows.at(-1)).toMatchObject({ key: 'all', position: 7, size: 7 });
  });

  test('are ordered by gaps or by the measure among siblings, equals in plan order', () => {
    const codes = (tri: 'manques' | 'mesure') =>
      matrixLines(buildMatrix(ground()), { ouvert: [], tri }).map(
        ({ node: one, key }) => one?.code ?? key,
      );
    // Gaps: four places of 2.1, 2.2 and 3.1; of 1.1 only Q1 south and the emptied Q2.
    expect(codes('manques').slice(0, 4)).toEqual(['2.1', '2.2', '3.1', '1.1']);
    expect(codes('mesure').slice(0, 3)).toEqual(['1.1', '2.1', '1.2']);
  });
});

test('a filter moves no column and no row', () => {
  const empty = cellsOf([]);
  const full = buildMatrix(ground());
  const filtered = buildMatrix(ground({ cells: empty, whole: empty }));
  const keys = (matrix: typeof full) =>
    matrixLines(matrix, { ouvert: ['1.1'], tri: 'plan' }).map(({ key }) => key);
  expect(filtered.columns).toEqual(full.columns);
  expect(keys(filtered)).toEqual(keys(full));
});

test('opening and ordering rows make none of their cells anew', () => {
  const matrix = buildMatrix(ground());
  const lines = (ouvert: string[], tri: 'plan' | 'manques') =>
    new Set(matrixLines(matrix, { ouvert, tri }).map(({ line }) => line));
  const before = lines([], 'plan');
  expect(lines([], 'manques')).toEqual(before);
  expect([...lines(['1.1'], 'plan')].filter((line) => before.has(line))).toHaveLength(before.size);
});
