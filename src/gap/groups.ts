import { group } from 'd3-array';
import { RULE_CODES, type Gap, type RuleCode } from '../coverage/gaps/types.ts';
import type { GapGrouping } from '../selection/types.ts';

/** What the gaps of a group have in common. */
export type Shared =
  | { readonly by: 'regle'; readonly rule: RuleCode }
  | { readonly by: 'quartier'; readonly place: number | null }
  | { readonly by: 'noeud'; readonly node: number };

export interface GapGroup {
  readonly shared: Shared;
  /** Ranked. */
  readonly gaps: readonly Gap[];
}

/** Rules in the order of their table, neighbourhoods before the whole contract, nodes by their first gap. */
export function grouped(gaps: readonly Gap[], by: GapGrouping): readonly GapGroup[] {
  switch (by) {
    case 'regle':
      return entries(gaps, ({ rule }) => rule)
        .sort(([one], [other]) => RULE_CODES.indexOf(one) - RULE_CODES.indexOf(other))
        .map(([rule, list]) => ({ shared: { by, rule }, gaps: list }));
    case 'quartier':
      return entries(gaps, ({ place }) => place)
        .sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity))
        .map(([place, list]) => ({ shared: { by, place }, gaps: list }));
    case 'noeud':
      return entries(gaps, ({ node }) => node).map(([node, list]) => ({
        shared: { by, node },
        gaps: list,
      }));
  }
}

/** Identifies a group among those of its grouping. */
export function groupKey({ shared }: GapGroup): string {
  switch (shared.by) {
    case 'regle':
      return shared.rule;
    case 'quartier':
      return String(shared.place);
    case 'noeud':
      return String(shared.node);
  }
}

function entries<Key>(gaps: readonly Gap[], key: (gap: Gap) => Key): [Key, Gap[]][] {
  return [...group(gaps, key)];
}
