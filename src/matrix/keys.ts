import type { RowKey } from '../contract/cells.ts';
import type { MatrixRow } from './rows.ts';

/** Where the keyboard is: a row, and a column by position; -1 is the heading of the row. */
export interface Stop {
  readonly row: RowKey;
  readonly column: number;
}

/** What a key does in a treegrid whose row headings stand for its rows. */
export type Move =
  | { readonly kind: 'go'; readonly to: Stop }
  | { readonly kind: 'open' | 'close'; readonly row: RowKey };

export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
}

/**
 * After the WAI-ARIA Authoring Practices for a treegrid: arrows, Home and End along the row, with Ctrl
 * along the column, Page keys by what is in sight. On a row heading, Right opens and Left closes.
 * Null where a key does nothing; `page` is the number of rows in sight.
 */
export function matrixMove(
  rows: readonly MatrixRow[],
  columns: number,
  { row, column }: Stop,
  { key, ctrl }: Press,
  page: number,
): Move | null {
  const at = rows.findIndex((one) => one.key === row);
  const current = rows[at];
  if (!current) return null;
  const go = (rowAt: number, columnAt: number): Move | null => {
    const to = rows[Math.min(rows.length - 1, Math.max(0, rowAt))];
    const next = Math.min(columns - 1, Math.max(-1, columnAt));
    if (!to || (to.key === row && next === column)) return null;
    return { kind: 'go', to: { row: to.key, column: next } };
  };
  const heading = column === -1;
  switch (key) {
    case 'ArrowRight':
      if (heading && current.expanded === false) return { kind: 'open', row };
      return go(at, column + 1);
    case 'ArrowLeft':
      if (heading && current.expanded) return { kind: 'close', row };
      return go(at, column - 1);
    case 'ArrowDown':
      return go(at + 1, column);
    case 'ArrowUp':
      return go(at - 1, column);
    case 'PageDown':
      return go(at + Math.max(1, page), column);
    case 'PageUp':
      return go(at - Math.max(1, page), column);
    case 'Home':
      return ctrl ? go(0, column) : go(at, -1);
    case 'End':
      return ctrl ? go(rows.length - 1, column) : go(at, columns - 1);
    case 'Enter':
      if (!heading || current.expanded === null) return null;
      return { kind: current.expanded ? 'close' : 'open', row };
    default:
      return null;
  }
}

/** The stop of a grid whose rows may have gone: the nearest row that holds it, else the first cell. */
export function validStop(
  rows: readonly MatrixRow[],
  columns: number,
  parentOf: (row: RowKey) => RowKey | null,
  { row, column }: Stop,
): Stop {
  let at: RowKey | null = row;
  while (at !== null && !rows.some(({ key }) => key === at)) at = parentOf(at);
  return {
    row: at ?? rows[0]?.key ?? 'all',
    column: Math.min(column, columns - 1),
  };
}
