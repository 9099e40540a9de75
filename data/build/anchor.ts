import { area, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A point of degrees. */
type LonLat = readonly [longitude: number, latitude: number];

/** Where the map writes the name of an outline, and how much room there is. */
export interface Anchor {
  readonly at: LonLat;
  /** Metres to the nearest edge: the radius of the largest disc inside. */
  readonly clearance: number;
}

const STEPS = 16;
/** Of a degree of latitude. */
const METRES = 111_320;

/**
 * Where a label of an outline sits best: the inside point farthest from every edge (pole of
 * inaccessibility), searched on a grid and refined around the best cell. A centroid would fall
 * outside a crescent such as the Alès QPV. It takes a browser some 60 ms for twelve outlines, and
 * outlines never change: so it is done here, once.
 */
export function anchor(geometry: Polygon | MultiPolygon): Anchor {
  const polygon = largest(geometry);
  const ring = polygon.coordinates[0] ?? [];
  const xs = ring.map((position) => position[0] ?? 0);
  const ys = ring.map((position) => position[1] ?? 0);
  let box: readonly [number, number, number, number] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ];
  let best: LonLat = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  let distance = -1;
  for (let round = 0; round < 3; round += 1) {
    const dx: number = (box[2] - box[0]) / STEPS;
    const dy: number = (box[3] - box[1]) / STEPS;
    for (let i = 0; i <= STEPS; i += 1) {
      for (let j = 0; j <= STEPS; j += 1) {
        const at: LonLat = [box[0] + i * dx, box[1] + j * dy];
        if (!booleanPointInPolygon([...at], polygon)) continue;
        const clear = clearance(at, polygon);
        if (clear > distance) [best, distance] = [at, clear];
      }
    }
    box = [best[0] - dx, best[1] - dy, best[0] + dx, best[1] + dy];
  }
  return { at: best, clearance: Math.max(0, distance) * METRES };
}

/** The largest part of an outline: labels do not sit between two parts. */
function largest(geometry: Polygon | MultiPolygon): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({
    type: 'Polygon',
    coordinates,
  }));
  return parts.reduce((best, part) => (area(part) > area(best) ? part : best));
}

/** Distance to the nearest edge, in degrees of latitude: longitudes are shortened as on the ground. */
function clearance(at: LonLat, polygon: Polygon): number {
  const shrink = Math.cos((at[1] * Math.PI) / 180);
  let least = Infinity;
  for (const ring of polygon.coordinates) {
    for (let i = 1; i < ring.length; i += 1) {
      const from = ring[i - 1];
      const to = ring[i];
      if (from && to) least = Math.min(least, toSegment(at, from, to, shrink));
    }
  }
  return least;
}

function toSegment(at: LonLat, from: Position, to: Position, shrink: number): number {
  const px = (at[0] - (from[0] ?? 0)) * shrink;
  const py = at[1] - (from[1] ?? 0);
  const dx = ((to[0] ?? 0) - (from[0] ?? 0)) * shrink;
  const dy = (to[1] ?? 0) - (from[1] ?? 0);
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - t * dx, py - t * dy);
}
