import type { PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import type { Change } from '../selection/change.ts';
import { NONE, type PlanSelection } from '../selection/types.ts';

/** Where a row and a column meet. */
export interface Spot {
  readonly row: RowKey;
  readonly place: PlaceKey;
}

type Named = Pick<Contract, 'plan' | 'neighbourhoods'>;

/** Filters that leave the operations of a spot in every view, as near as filters can say it. */
export function filtersOf(
  { plan, neighbourhoods }: Named,
  { row, place }: Spot,
): Pick<PlanSelection, 'plan' | 'quartier'> {
  const codeOf = (at: number) => neighbourhoods[at]?.code ?? NONE;
  const quartier =
    typeof place === 'number'
      ? [codeOf(place)]
      : place === 'anywhere'
        ? []
        : place === 'whole' || place === 'unlocated'
          ? [NONE]
          : [codeOf(withinQpv(place))];
  const code = typeof row === 'number' ? plan.nodes[row]?.code : undefined;
  return { plan: row === 'all' ? [] : [code ?? NONE], quartier };
}

/** True when the filters leave more than the spot: they cannot say « sector unknown » or « unplaced ». */
export function isWider({ place }: Spot): boolean {
  return typeof place !== 'number' && place !== 'anywhere';
}

/** Makes every view follow a spot; chosen again, it lets them go. */
export function choose(contract: Named, spot: Spot, again: boolean): Change {
  const { plan, quartier } = again ? { plan: [], quartier: [] } : filtersOf(contract, spot);
  return (selection) => ({ ...selection, plan, quartier });
}

/**
 * The spot that the filters name. `last`, the one chosen by hand, tells apart those that share their
 * filters; null when the filters name none, or several.
 */
export function chosenSpot(
  contract: Named,
  { plan, quartier }: Pick<PlanSelection, 'plan' | 'quartier'>,
  last: Spot | null,
): Spot | null {
  if (last) {
    const own = filtersOf(contract, last);
    if (same(own.plan, plan) && same(own.quartier, quartier)) return last;
  }
  if (plan.length > 1 || quartier.length > 1 || plan.length + quartier.length === 0) return null;
  const [node, place] = [plan[0], quartier[0]];
  const at = contract.neighbourhoods.findIndex(({ code }) => code === place);
  return {
    row: node === undefined ? 'all' : (contract.plan.byCode.get(node) ?? 'none'),
    place: place === undefined ? 'anywhere' : at < 0 ? 'whole' : at,
  };
}

export function sameSpot(one: Spot | null, other: Spot | null): boolean {
  return one?.row === other?.row && one?.place === other?.place;
}

/** The divided QPV of `within:3`. */
export function withinQpv(place: `within:${number}`): number {
  return Number(place.slice('within:'.length));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code, at) => code === other[at]);
}
