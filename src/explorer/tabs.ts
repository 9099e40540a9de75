import type { PlanSelection } from '../selection/types.ts';

/** The one view at a time of a narrow screen. */
export const VIEWS = ['map', 'plan', 'list', 'facets'] as const;
export type ViewKey = (typeof VIEWS)[number];

/**
 * Where a link opens on a narrow screen: on what it is about. The plan otherwise: it is there at
 * once, while the map's drawing library is still on its way.
 */
export function firstView(selection: PlanSelection): ViewKey {
  if (selection.quartier.length > 0 || selection.fiche?.kind === 'quartier') return 'map';
  if (selection.q !== '' || selection.fiche?.kind === 'operation') return 'list';
  return 'plan';
}
