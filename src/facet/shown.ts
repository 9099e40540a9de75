import { fold, matches, searchWords } from '../base/text.ts';
import type { FacetOption } from './options.ts';

/** Above this number of options a facet is shortened and gets its own search field. */
export const SHORT = 8;
const BRIEF = 6;
/** Beyond this, more boxes help nobody: the facet asks to search. */
const MOST = 120;

export interface Shown {
  readonly options: readonly FacetOption[];
  /** Options left out, that « tout afficher » or a search would show. */
  readonly hidden: number;
}

/**
 * The options to draw: the first ones and every ticked one when the facet is shortened; every
 * match of the words typed in the facet's own search (a QPV stays above a matching sector).
 */
export function shownOptions(
  options: readonly FacetOption[],
  view: { readonly all: boolean; readonly words: string },
): Shown {
  const words = searchWords(view.words);
  if (words.length > 0) return cut(matching(options, words), options.length);
  if (view.all || options.length <= SHORT) return cut(options, options.length);
  const brief = options.filter((option, place) => place < BRIEF || option.selected);
  return { options: brief, hidden: options.length - brief.length };
}

function matching(options: readonly FacetOption[], words: readonly string[]) {
  const found = options.filter((option) => {
    return matches(fold(`${option.label ?? option.value} ${option.value}`), words);
  });
  const parents = new Set(found.map((option) => option.under));
  return options.filter((option) => found.includes(option) || parents.has(option.value));
}

function cut(options: readonly FacetOption[], total: number): Shown {
  const kept = options.filter((option, place) => place < MOST || option.selected);
  return { options: kept, hidden: total - kept.length };
}
