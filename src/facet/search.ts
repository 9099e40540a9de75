import { fold, matches, searchWords } from '../base/text.ts';
import type { Contract } from '../contract/types.ts';
import type { NodeIndex, Plan } from '../plan/types.ts';
import type { ListDimension } from '../selection/types.ts';

/** Folded text of each plan node and of each suggestion; built once per contract. */
export interface SearchIndex {
  readonly plan: Plan;
  readonly titles: readonly string[];
  readonly suggestions: readonly (Suggestion & { readonly folded: string })[];
}

/** A filter that the typed words name. */
export interface Suggestion {
  readonly dimension: ListDimension;
  readonly value: string;
  readonly label: string;
}

export interface Found {
  readonly nodes: readonly NodeIndex[];
  /** Matching nodes, shown or not. */
  readonly total: number;
  readonly suggestions: readonly Suggestion[];
}

export function searchIndex(contract: Contract): SearchIndex {
  const entries = (dimension: ListDimension, list: readonly { code: string; label: string }[]) =>
    list.map(({ code, label }) => ({
      dimension,
      value: code,
      label,
      folded: fold(`${label} ${code}`),
    }));
  return {
    plan: contract.plan,
    titles: contract.plan.nodes.map((node) => fold(node.title)),
    suggestions: [
      ...entries('theme', contract.themes),
      ...entries('dispositif', contract.mechanisms),
      ...entries('quartier', contract.neighbourhoods),
      ...entries('porteur', contract.operators),
    ],
  };
}

/**
 * Plan nodes and filters that the typed words name, without accents, case or plural; a plan code
 * (« 1.4 ») finds its node and those below. Nodes come nearest to the root first, then in plan
 * order. Under two characters nothing is searched: one letter starts half of the plan.
 */
export function searchPlan(index: SearchIndex, query: string, limit = 6): Found {
  const code = /^\d+(\.\w+)*\.?$/.exec(query.trim())?.[0].replace(/\.$/, '').toLowerCase();
  const words = searchWords(query);
  if (code === undefined && words.join('').length < 2)
    return { nodes: [], total: 0, suggestions: [] };
  const found = index.plan.nodes.filter((node, place) =>
    code === undefined
      ? matches(index.titles[place] ?? '', words)
      : node.code === code || node.code.startsWith(`${code}.`),
  );
  const nodes = found
    .toSorted((a, b) => a.depth - b.depth || a.index - b.index)
    .map((node) => node.index);
  const suggestions = code === undefined ? suggest(index, words, limit) : [];
  return { nodes: nodes.slice(0, limit), total: nodes.length, suggestions };
}

function suggest(index: SearchIndex, words: readonly string[], limit: number) {
  return index.suggestions
    .filter((one) => matches(one.folded, words))
    .slice(0, limit)
    .map(({ dimension, value, label }): Suggestion => ({ dimension, value, label }));
}

/** Text being typed, and the query it started from. */
export interface Draft {
  readonly text: string;
  readonly from: string;
}

/**
 * What the field shows: the text being typed while the query is the one it started from or the
 * one it became; the query itself once someone else changed it (a chip removed, Back).
 */
export function fieldText(draft: Draft | null, query: string): string {
  const mine = draft !== null && (query === draft.from || query === draft.text.trim());
  return mine ? draft.text : query;
}
