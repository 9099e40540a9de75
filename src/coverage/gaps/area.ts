import { bisectLeft } from 'd3-array';
import type { MultiPolygon, Polygon } from 'geojson';

export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

type Point = readonly [x: number, y: number];

/** A shape as points, each standing for the same area, in metres from the shape's own corner. */
export interface Sampled {
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
  readonly toMetres: (place: Place) => Point;
}

/** Grid points over the box of a shape: shares are right to about one percentage point. */
const GRID = 10_000;
const METRES_PER_DEGREE = 111_195;

/**
 * Samples a shape on a square grid. Over a neighbourhood the Earth is flat enough: a degree of
 * longitude has one length, that of the middle of the shape.
 */
export function sample(shape: Polygon | MultiPolygon): Sampled {
  const rings = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flat();
  const corners = rings.flat();
  const range = (axis: 0 | 1) => {
    const values = corners.map((corner) => corner[axis] ?? 0);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  const [[west, east], [south, north]] = [range(0), range(1)];
  const perLongitude = METRES_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const toMetres = ({ longitude, latitude }: Place): Point => [
    (longitude - west) * perLongitude,
    (latitude - south) * METRES_PER_DEGREE,
  ];
  const flat = rings.map((ring) =>
    ring.map(([longitude = 0, latitude = 0]) => toMetres({ longitude, latitude })),
  );
  const [width, height] = toMetres({ longitude: east, latitude: north });
  const step = Math.sqrt((width * height) / GRID);
  const points = middles(height, step).flatMap((y) => {
    const crossed = crossings(flat, y);
    return middles(width, step).flatMap((x): Point[] =>
      bisectLeft(crossed, x) % 2 === 1 ? [[x, y]] : [],
    );
  });
  return { points, width, height, toMetres };
}

/** Share of a shape's area, 0 to 1, that is farther than a distance from every place; 1 without place. */
export function farShare(
  { points, width, height, toMetres }: Sampled,
  places: readonly Place[],
  metres: number,
): number {
  const near = places
    .map(toMetres)
    .filter(
      ([x, y]) => x >= -metres && x <= width + metres && y >= -metres && y <= height + metres,
    );
  if (points.length === 0 || near.length === 0) return 1;
  const limit = metres * metres;
  const far = points.filter(([x, y]) =>
    near.every(([a, b]) => (a - x) * (a - x) + (b - y) * (b - y) > limit),
  );
  return far.length / points.length;
}

function middles(length: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => (at + 0.5) * step);
}

/** Where a horizontal line crosses the outline, from the left: inside after an odd number of crossings. */
function crossings(rings: readonly (readonly Point[])[], y: number): readonly number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = [ring[at - 1], ring[at]];
      if (y1 > y !== y2 > y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return found.sort((one, other) => one - other);
}
