import type { PlanSelection } from '../selection/types.ts';
import { DIMENSIONS, EMPTY_SELECTION } from '../selection/types.ts';
import type { Dimension } from '../selection/types.ts';

/** The selection without one dimension, for each dimension that filters. */
export function withoutEach(
  selection: PlanSelection,
): readonly { readonly dimension: Dimension; readonly selection: PlanSelection }[] {
  return DIMENSIONS.filter((dimension) => selection[dimension].length > 0).map((dimension) => ({
    dimension,
    selection: { ...selection, [dimension]: EMPTY_SELECTION[dimension] },
  }));
}

/** The filter whose removal shows most operations; null when none shows any. */
export function mostRestrictive<Option extends { readonly operations: number }>(
  options: readonly Option[],
): Option | null {
  const best = options.reduce<Option | null>(
    (kept, one) => (one.operations > (kept?.operations ?? 0) ? one : kept),
    null,
  );
  return best;
}
