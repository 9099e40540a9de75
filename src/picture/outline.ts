import { fold } from '../base/text.ts';
import type { Plan } from '../plan/types.ts';

/** A line of the outline, with what `aria-level`, `aria-setsize` and `aria-posinset` say of it. */
export interface OutlineRow {
  readonly index: number;
  readonly level: number;
  readonly size: number;
  readonly position: number;
  /** Null for a node that has nothing below it. */
  readonly expanded: boolean | null;
}

/** The lines that are open to view, in plan order. */
export function outlineRows(
  plan: Plan,
  kept: readonly boolean[],
  expanded: ReadonlySet<number>,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (siblings: readonly number[], level: number): void => {
    const shown = siblings.filter((index) => kept[index]);
    for (const [at, index] of shown.entries()) {
      const children = plan.nodes[index]?.children.filter((child) => kept[child]) ?? [];
      const open = children.length === 0 ? null : expanded.has(index);
      rows.push({ index, level, size: shown.length, position: at + 1, expanded: open });
      if (open) add(children, level + 1);
    }
  };
  add(plan.roots, 1);
  return rows;
}

/** What a key does in a tree, after the WAI-ARIA Authoring Practices. */
export type OutlineMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'open' | 'close'; readonly index: number }
  | { readonly kind: 'openSiblings'; readonly indices: readonly number[] };

export function outlineMove(
  plan: Plan,
  rows: readonly OutlineRow[],
  current: number,
  key: string,
): OutlineMove | null {
  const at = rows.findIndex(({ index }) => index === current);
  const row = rows[at];
  if (!row) return null;
  const go = (to: number | undefined): OutlineMove | null =>
    to === undefined ? null : { kind: 'go', to };
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]?.index);
    case 'ArrowUp':
      return go(rows[at - 1]?.index);
    case 'Home':
      return go(rows[0]?.index);
    case 'End':
      return go(rows.at(-1)?.index);
    case 'ArrowRight':
      if (row.expanded === null) return null;
      return row.expanded ? go(rows[at + 1]?.index) : { kind: 'open', index: row.index };
    case 'ArrowLeft':
      if (row.expanded) return { kind: 'close', index: row.index };
      return go(plan.nodes[row.index]?.parent ?? undefined);
    case '*': {
      const parent = plan.nodes[row.index]?.parent ?? null;
      return {
        kind: 'openSiblings',
        indices: rows
          .filter(
            ({ index, expanded }) => expanded !== null && plan.nodes[index]?.parent === parent,
          )
          .map(({ index }) => index),
      };
    }
    default:
      return null;
  }
}

/** The next line, after the current one and around, whose code or title begins with what is typed. */
export function typeAhead(
  plan: Plan,
  rows: readonly OutlineRow[],
  current: number,
  typed: string,
): number | null {
  const at = rows.findIndex(({ index }) => index === current);
  const wanted = typed.toLowerCase();
  const folded = fold(typed);
  // A second letter refines the search on the current line; a first one leaves it.
  const start = typed.length > 1 ? at : at + 1;
  for (let offset = 0; offset < rows.length; offset++) {
    const row = rows[(start + offset) % rows.length];
    const node = row && plan.nodes[row.index];
    if (!node) continue;
    if (node.code.startsWith(wanted)) return node.index;
    if (folded !== '' && fold(node.title).startsWith(folded)) return node.index;
  }
  return null;
}
