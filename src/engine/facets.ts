import type { Contract } from '../contract/types.ts';
import type { Dimension } from '../selection/types.ts';
import { linkDimensions, maskColumns } from './dimensions.ts';
import type { LINKS } from './schema.ts';
import { TRAITS } from './traits.ts';

/** What rows are grouped by: the masks of a dimension, or one of the columns that several parts share. */
export type Grouping = keyof typeof LINKS | 'traits' | 'node' | 'zone' | 'all';

/** How much a grouping computes: operations, those and the asked-for money, or every amount. */
export type Depth = 'operations' | 'money' | 'amounts';

export interface Part {
  readonly name: string;
  readonly by: Grouping;
  /** The dimension whose own filter it ignores. */
  readonly ignores: Dimension | null;
}

/** Parts of the explorer's answer. */
export const PARTS = [
  { name: 'theme', by: 'theme', ignores: 'theme' },
  { name: 'mechanism', by: 'mechanism', ignores: 'dispositif' },
  { name: 'nature', by: 'mechanism', ignores: 'nature' },
  { name: 'neighbourhood', by: 'neighbourhood', ignores: 'quartier' },
  { name: 'operator', by: 'operator', ignores: 'porteur' },
  { name: 'public', by: 'public', ignores: 'public' },
  { name: 'year', by: 'year', ignores: 'annee' },
  { name: 'status', by: 'traits', ignores: 'statut' },
  { name: 'call', by: 'traits', ignores: 'appel' },
  { name: 'total', by: 'traits', ignores: null },
  { name: 'plan', by: 'node', ignores: 'plan' },
  { name: 'zones', by: 'zone', ignores: 'quartier' },
  { name: 'amounts', by: 'all', ignores: null },
] as const satisfies readonly Part[];

export type PartName = (typeof PARTS)[number]['name'];

export function depthOf(by: Grouping): Depth {
  if (by === 'all') return 'amounts';
  return by === 'node' || by === 'zone' ? 'money' : 'operations';
}

/** Columns of `fact` that a grouping groups by; the masks of a dimension stand in the same order. */
export function keysOf(by: Grouping, contract: Contract): readonly string[] {
  const links = linkDimensions(contract);
  switch (by) {
    case 'all':
      return [];
    case 'traits':
      return [TRAITS];
    case 'node':
      return ['noeud'];
    case 'zone':
      return ['noeud', ...maskColumns(links.neighbourhood)];
    case 'theme':
    case 'mechanism':
    case 'neighbourhood':
    case 'operator':
    case 'public':
    case 'year':
      return maskColumns(links[by]);
  }
}

/** Number of key columns `k0, k1…` of the answer. */
export function keyCount(contract: Contract): number {
  const all = PARTS.map(({ by }) => keysOf(by, contract).length);
  return Math.max(...all);
}
