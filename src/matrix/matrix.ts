import type { CoverageLook } from '../selection/types.ts';
import { breaks, type Breaks } from '../measure/breaks.ts';
import type { PlanNode } from '../plan/types.ts';
import { matrixCell, type CellGround, type MatrixCell } from './cell.ts';
import { matrixColumns, type MatrixColumn } from './columns.ts';
import { differences } from './margins.ts';
import { valueOf } from './measure.ts';
import { firstNodes, matrixRows, type MatrixRow, type Rank } from './rows.ts';

export interface MatrixLine extends MatrixRow {
  /** One per column, in their order. */
  readonly cells: readonly MatrixCell[];
  /** For each column, true of a margin that is not the sum of its cells. */
  readonly differs: readonly boolean[];
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly lines: readonly MatrixLine[];
  /** Classes of the colours. */
  readonly scale: Breaks;
}

/** The matrix under the filters: its columns, its open rows in order, their cells and colours. */
export function buildMatrix(
  ground: CellGround,
  look: Pick<CoverageLook, 'ouvert' | 'tri'>,
): Matrix {
  const { contract, answers } = ground;
  const columns = matrixColumns(contract, answers.unfiltered);
  const rows = matrixRows(contract, look, answers.unfiltered, rankOf(ground, look.tri, columns));
  return {
    columns,
    lines: rows.map((row) => ({
      ...row,
      cells: columns.map((column) => matrixCell(ground, row.key, column)),
      differs: columns.map((column) => differences(ground, columns, row.key, column).length > 0),
    })),
    scale: scaleOf(ground, columns),
  };
}

/** Expected columns of a node that are empty. */
export function gapsOf(
  ground: CellGround,
  node: PlanNode,
  columns: readonly MatrixColumn[],
): number {
  return columns.filter((column) => column.judged && matrixCell(ground, node.index, column).gap)
    .length;
}

function rankOf(
  ground: CellGround,
  order: CoverageLook['tri'],
  columns: readonly MatrixColumn[],
): Rank | null {
  if (order === 'plan') return null;
  if (order === 'manques') return (node) => gapsOf(ground, node, columns);
  return (node) => {
    const cell = ground.answers.cells.get(node.index)?.get('anywhere');
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
