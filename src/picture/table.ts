import type { Picture } from './picture.ts';
import { at } from './figures.ts';

export const TABLE_COLUMNS = ['code', 'title', 'planned', 'operations', 'cents'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableRow {
  readonly index: number;
  readonly code: string;
  readonly title: string;
  readonly planned: number;
  readonly operations: number;
  /** Null when no amount is known, which sorts last whichever the direction, or for amounts not added. */
  readonly cents: number | null;
  readonly known: number;
}

export interface Sorting {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** One row for each kept node of a level, inside the focus when the level lies below it. */
export function tableRows(picture: Picture, depth: number, sorting: Sorting): readonly TableRow[] {
  const { plan } = picture.contract;
  const { cents } = picture.figures;
  const focus = picture.focus === null ? undefined : plan.nodes[picture.focus];
  const inside = focus && focus.depth < depth ? focus : undefined;
  const rows = plan.nodes
    .filter(
      (node) =>
        node.depth === depth &&
        picture.filter.kept[node.index] &&
        (!inside || (node.index > inside.index && node.index < inside.end)),
    )
    .map((node) => {
      const known = at(picture.figures.known, node.index);
      return {
        index: node.index,
        code: node.code,
        title: node.title,
        planned: at(picture.figures.planned, node.index),
        operations: at(picture.figures.operations, node.index),
        cents: known === 0 || cents === null ? null : at(cents, node.index),
        known,
      };
    });
  return rows.sort((a, b) => compare(a, b, sorting));
}

function compare(a: TableRow, b: TableRow, { column, descending }: Sorting): number {
  const turn = descending ? -1 : 1;
  // Plan order is the order of codes: « 1.10 » follows « 1.9 ».
  const order = a.index - b.index;
  switch (column) {
    case 'code':
      return turn * order;
    case 'title':
      return turn * a.title.localeCompare(b.title, 'fr') || order;
    case 'cents':
      if (a.cents === null && b.cents === null) return turn * (a.known - b.known) || order;
      if (a.cents === null || b.cents === null) {
        return Number(a.cents === null) - Number(b.cents === null) || order;
      }
      return turn * (a.cents - b.cents) || order;
    case 'planned':
    case 'operations':
      return turn * (a[column] - b[column]) || order;
  }
}
