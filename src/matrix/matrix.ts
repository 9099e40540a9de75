import type { RowKey } from '../contract/cells.ts';
import { breaks, type Breaks } from '../measure/breaks.ts';
import type { CoverageLook } from '../selection/types.ts';
import { matrixCell, type CellGround, type MatrixCell } from './cell.ts';
import { matrixColumns, type MatrixColumn } from './columns.ts';
import { differences } from './margins.ts';
import { valueOf } from './measure.ts';
import { firstNodes, matrixRows, type MatrixRow, type Rank } from './rows.ts';

/** The cells of a row, one per column in their order. */
export interface Line {
  readonly key: RowKey;
  readonly cells: readonly MatrixCell[];
  /** For each column, true of a margin that is not the sum of its cells. */
  readonly differs: readonly boolean[];
}

export interface MatrixLine extends MatrixRow {
  readonly line: Line;
}

/** Everything that the filters decide; what is open, and in which order, comes after. */
export interface Matrix {
  readonly ground: CellGround;
  readonly columns: readonly MatrixColumn[];
  /** Classes of the colours. */
  readonly scale: Breaks;
  /** Made once each: opening or ordering rows redraws none of those in view. */
  readonly lineOf: (row: RowKey) => Line;
}

export function buildMatrix(ground: CellGround): Matrix {
  const columns = matrixColumns(ground.contract, ground.answers.unfiltered);
  const made = new Map<RowKey, Line>();
  const lineOf = (key: RowKey): Line => {
    const before = made.get(key);
    if (before) return before;
    const line = {
      key,
      cells: columns.map((column) => matrixCell(ground, key, column)),
      differs: columns.map((column) => differences(ground, columns, key, column).length > 0),
    };
    made.set(key, line);
    return line;
  };
  return { ground, columns, scale: scaleOf(ground, columns), lineOf };
}

/** The open rows in order, with their cells. */
export function matrixLines(
  matrix: Matrix,
  look: Pick<CoverageLook, 'ouvert' | 'tri'>,
): readonly MatrixLine[] {
  const { contract, answers } = matrix.ground;
  const rows = matrixRows(contract, look, answers.unfiltered, rankOf(matrix, look.tri));
  return rows.map((row) => ({ ...row, line: matrix.lineOf(row.key) }));
}

/** Expected places of a row that are empty. */
export function gapsOf({ cells }: Line): number {
  return cells.filter(({ gap }) => gap).length;
}

function rankOf({ ground, lineOf }: Matrix, order: CoverageLook['tri']): Rank | null {
  if (order === 'plan') return null;
  if (order === 'manques') return ({ index }) => gapsOf(lineOf(index));
  return ({ index }) => {
    const cell = ground.answers.cells.get(index)?.get('anywhere');
    // An unknown amount is more than nothing, and less than any known one.
    return valueOf(cell, ground.measure).value ?? Number.MIN_VALUE;
  };
}

/**
 * Classes rest on the first rows and the finest places, whatever is open or ordered: opening a row
 * recolours nothing, and totals do not make every cell pale.
 */
function scaleOf(
  { contract, answers, measure }: CellGround,
  columns: readonly MatrixColumn[],
): Breaks {
  const places = columns.filter(({ judged }) => judged);
  const values = firstNodes(contract).flatMap(({ index }) =>
    places.map(({ key }) => valueOf(answers.cells.get(index)?.get(key), measure).value ?? 0),
  );
  return breaks(values, measure.kind === 'euros' ? 100 : 1);
}
