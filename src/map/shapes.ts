import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from './mercator.ts';
import { world, worldSize } from './mercator.ts';

/** Zoom at which drawn coordinates are pixels: near the usual view, so that numbers stay small. */
export const BASE_ZOOM = 13;

/** Origin of drawn coordinates on the unit square: near the territory, for the same reason. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}

export function origin(bounds: Bounds): Origin {
  return world((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2);
}

/** Path of an outline in drawn coordinates: pixels at {@link BASE_ZOOM} from the origin. */
export function outline(geometry: Polygon | MultiPolygon, from: Origin): string {
  return rings(geometry)
    .map((ring) => `M${ring.map((position) => place(position, from)).join('L')}Z`)
    .join('');
}

function place(position: Position, from: Origin): string {
  const size = worldSize(BASE_ZOOM);
  const { x, y } = world(position[0] ?? 0, position[1] ?? 0);
  return `${((x - from.x) * size).toFixed(1)} ${((y - from.y) * size).toFixed(1)}`;
}

export function rings(geometry: Polygon | MultiPolygon): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Smallest bounds around some outlines; null when there is none. */
export function boundsOf(geometries: readonly (Polygon | MultiPolygon)[]): Bounds | null {
  const all = geometries.flatMap(rings).flat();
  if (all.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of all) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
