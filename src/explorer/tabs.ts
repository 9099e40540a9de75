import { DIMENSIONS, type PlanSelection, type Tab } from '../selection/types.ts';

/** The one view at a time of a narrow screen. */
export const VIEWS = ['map', 'plan', 'list', 'facets'] as const;
export type ViewKey = (typeof VIEWS)[number];

/** What the address calls them. */
const TAB_OF = {
  map: 'carte',
  plan: 'plan',
  list: 'liste',
  facets: 'chercher',
} as const satisfies Record<ViewKey, Tab>;

/**
 * The order of the page itself, for the keyboard and for those who listen: what filters, then what
 * is filtered. The eye has its own order, and the tabs have theirs.
 */
export const READING_ORDER = [
  'facets',
  'map',
  'plan',
  'list',
] as const satisfies readonly ViewKey[];

export function tabOf(view: ViewKey): Tab {
  return TAB_OF[view];
}

/** The view that a narrow screen shows: the one that the address names, else what the link is about. */
export function viewOf(selection: PlanSelection): ViewKey {
  return VIEWS.find((view) => TAB_OF[view] === selection.onglet) ?? firstView(selection);
}

/**
 * What a link without a tab is about. The plan otherwise: it is there at once, while the map's
 * drawing library is still on its way.
 */
function firstView(selection: PlanSelection): ViewKey {
  if (selection.quartier.length > 0 || selection.fiche?.kind === 'quartier') return 'map';
  if (selection.q !== '' || selection.fiche?.kind === 'operation') return 'list';
  return 'plan';
}

/**
 * On a narrow screen: a change that names no tab leaves the view that is looked at, although the
 * link would now be about another; the address names it only then. A filter that is chosen in a
 * card closes it, since it covers what the filter leaves.
 */
export function keepView(before: PlanSelection, after: PlanSelection): PlanSelection {
  const covers = after.fiche === before.fiche && filterKey(after) !== filterKey(before);
  const next = covers ? { ...after, fiche: null } : after;
  const view = viewOf(after.onglet === before.onglet ? before : after);
  const onglet = view === firstView(next) ? null : TAB_OF[view];
  return onglet === next.onglet ? next : { ...next, onglet };
}

function filterKey(selection: PlanSelection): string {
  return JSON.stringify(DIMENSIONS.map((dimension) => selection[dimension]));
}

/** On a wide screen every view is in sight: the tab of a link that was opened says nothing more. */
export function forgetView(_before: PlanSelection, after: PlanSelection): PlanSelection {
  return after.onglet === null ? after : { ...after, onglet: null };
}
