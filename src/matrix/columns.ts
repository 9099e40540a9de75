import type { CoverageCells, PlaceKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';

export type ColumnKind =
  /** A QPV that has sectors: its column sums them up. */
  | 'divided'
  | 'sector'
  /** In a divided QPV, the sector not said. */
  | 'within'
  /** A QPV without sectors. */
  | 'qpv'
  | 'whole'
  | 'unlocated'
  /** A QPV of another contract that operations of the file touch. */
  | 'context'
  /** Every place, each operation once. */
  | 'total';

export interface MatrixColumn {
  readonly key: PlaceKey;
  readonly kind: ColumnKind;
  /** The divided QPV under which the column stands; null for none. */
  readonly group: number | null;
  /** An empty cell can be a gap: the finest neighbourhoods of the contract. */
  readonly judged: boolean;
}

/**
 * Places from left to right: each QPV of the contract, a divided one with its sectors under it; then
 * what is in no neighbourhood, other contracts' QPV and the total. Columns that depend on what is
 * documented are read from the unfiltered cells: a filter moves no column.
 */
export function matrixColumns(
  { neighbourhoods }: Pick<Contract, 'neighbourhoods'>,
  unfiltered: CoverageCells,
): readonly MatrixColumn[] {
  const documented = unfiltered.get('all') ?? new Map<PlaceKey, unknown>();
  const places = neighbourhoods.map((place, index) => ({ ...place, index }));
  const own = places.filter(({ parent, inContract }) => parent === null && inContract);
  const columns: MatrixColumn[] = own.flatMap(({ index }) => {
    const sectors = places.filter(({ parent }) => parent === index);
    if (sectors.length === 0) return [column(index, 'qpv', null, true)];
    const within: PlaceKey = `within:${index}`;
    return [
      column(index, 'divided', index),
      ...sectors.map((sector) => column(sector.index, 'sector', index, true)),
      ...(documented.has(within) ? [column(within, 'within', index)] : []),
    ];
  });
  const others = places.filter(({ inContract, index }) => !inContract && documented.has(index));
  return [
    ...columns,
    column('whole', 'whole'),
    column('unlocated', 'unlocated'),
    ...others.map(({ index }) => column(index, 'context')),
    column('anywhere', 'total'),
  ];
}

function column(
  key: PlaceKey,
  kind: ColumnKind,
  group: number | null = null,
  judged = false,
): MatrixColumn {
  return { key, kind, group, judged };
}

/** Columns that stand side by side under one heading; a lone column is a group of its own. */
export interface ColumnGroup {
  /** A divided QPV, or other contracts; null for a lone column. */
  readonly under: number | 'context' | null;
  readonly columns: readonly MatrixColumn[];
}

export function columnGroups(columns: readonly MatrixColumn[]): readonly ColumnGroup[] {
  const groups: { under: ColumnGroup['under']; columns: MatrixColumn[] }[] = [];
  for (const one of columns) {
    const under = one.kind === 'context' ? 'context' : one.group;
    const last = groups.at(-1);
    if (last && under !== null && last.under === under) last.columns.push(one);
    else groups.push({ under, columns: [one] });
  }
  return groups;
}
