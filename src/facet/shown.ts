import { fold, matches, searchWords } from '../base/text.ts';
import type { FacetDimension, FacetOption } from './options.ts';

/** Up to this number of options a facet is shown whole, and needs no search of its own. */
const SHORT = 8;
/** Neighbourhoods are few and the first thing people look for: all are in sight up to here. */
const SHORT_NEIGHBOURHOODS = 14;
const BRIEF = 6;
/** Beyond this, more boxes help nobody: the facet asks to search. */
const MOST = 120;

export function isLong(dimension: FacetDimension, options: readonly FacetOption[]): boolean {
  return options.length > (dimension === 'quartier' ? SHORT_NEIGHBOURHOODS : SHORT);
}

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
  view: { readonly whole: boolean; readonly words: string },
): Shown {
  const words = searchWords(view.words);
  if (words.length > 0) return cut(matching(options, words), options.length);
  if (view.whole) return cut(options, options.length);
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
