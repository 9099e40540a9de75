import { showOperations, type Change } from '../selection/change.ts';
import { writeAddress } from '../selection/address.ts';
import type { PlanSelection } from '../selection/types.ts';

/** What a figure counts, as filters; what it does not say keeps the filters of the page. */
export type Filters = Partial<
  Pick<PlanSelection, 'quartier' | 'plan' | 'dispositif' | 'annee' | 'porteur' | 'statut'>
>;

/** To the list of the operations that a figure counts. The page's figures ignore plan and place. */
export function toRows(filters: Filters): Change {
  return (selection) => ({
    ...showOperations()(selection),
    plan: [],
    quartier: [],
    ...filters,
    fiche: null,
  });
}

/** To the amounts of one nature of the operations of neighbourhoods, or of all. */
export function toMoney(quartier: readonly string[], nature: string): Change {
  return (selection) => ({
    ...selection,
    plan: [],
    quartier,
    fiche: null,
    mesure: { ...selection.mesure, nature },
    couverture: { ...selection.couverture, partie: 'argent', sans: [] },
  });
}

/** The address of a change, for a link that can be opened elsewhere or sent. */
export function hrefOf(selection: PlanSelection, change: Change): string {
  return `?${writeAddress(change(selection))}`;
}
