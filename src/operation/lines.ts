import type { OperationRow } from './types.ts';

/** A row of the list, or nothing while its window is on its way. */
export type Line = OperationRow | undefined;

/**
 * Gives the lines that stand in the page for some rows: those of before as long as all rows are among
 * them, in the same order. A filter then hides lines and shows them again, which costs far less than
 * making them anew.
 */
export function standingLines(): (rows: readonly Line[]) => readonly Line[] {
  let lines: readonly Line[] = [];
  return (rows) => {
    let next = 0;
    for (const line of lines) if (line !== undefined && line === rows[next]) next += 1;
    if (next < rows.length) lines = rows;
    return lines;
  };
}
