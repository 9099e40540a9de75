import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Territory } from '../neighbourhood/territory.ts';
import type { OperationPoint } from '../operation/types.ts';

/** Number of operation points inside each neighbourhood's outline, by its position. */
export function pointsInside(
  territory: Territory,
  points: readonly OperationPoint[],
): ReadonlyMap<number, number> {
  return new Map(
    territory.neighbourhoods.features.map((feature) => {
      // With its box, most of thousands of points are told apart at once.
      const outline = { ...feature.geometry, bbox: bbox(feature.geometry) };
      const inside = points.filter((point) =>
        booleanPointInPolygon([point.longitude, point.latitude], outline),
      );
      return [feature.properties.index, inside.length];
    }),
  );
}
