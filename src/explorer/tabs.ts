import type { PlanSelection } from '../selection/types.ts';

/** The one view at a time of a narrow screen. */
export const VIEWS = ['map', 'plan', 'list', 'facets'] as const;
export type ViewKey = (typeof VIEWS)[number];

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

/**
 * Where a link opens on a narrow screen: on what it is about. The plan otherwise: it is there at
 * once, while the map's drawing library is still on its way.
 */
export function firstView(selection: PlanSelection): ViewKey {
  if (selection.quartier.length > 0 || selection.fiche?.kind === 'quartier') return 'map';
  if (selection.q !== '' || selection.fiche?.kind === 'operation') return 'list';
  return 'plan';
}
