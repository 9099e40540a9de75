import type { MatrixColumn } from './columns.ts';

/** Most columns that stay readable beside the row headings on A4; paper cannot scroll. */
export const PAPER_COLUMNS = 17;

/** Columns by sheet of paper, even ones; a single block when all fit. */
export function paperBlocks(
  columns: readonly MatrixColumn[],
): readonly (readonly MatrixColumn[])[] {
  const blocks = Math.max(1, Math.ceil(columns.length / PAPER_COLUMNS));
  const size = Math.ceil(columns.length / blocks);
  return Array.from({ length: blocks }, (_, at) => columns.slice(at * size, (at + 1) * size));
}
