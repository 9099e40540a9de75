import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { FeatureCollection, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { shapeReason } from './check-shapes.ts';
import type { Area } from './source.ts';

/** Metres by degree of latitude. */
const METRES = 111_320;
/** Metres: below this tolerance an outline is kept as it comes. */
const FINEST = 0.5;

/**
 * Simplifies shapes together: borders they share stay shared, ends of borders stay where they are,
 * and every removed vertex is within `tolerance` metres of the line that replaces it
 * (Douglas-Peucker on the arcs of a topology). A tolerance that would make an outline cross itself
 * is lowered by a quarter until none does. Coordinates keep `decimals` digits.
 */
export function simplified(shapes: readonly Area[], tolerance: number, decimals: number): Area[] {
  const drawn = drawnAt(shapes, tolerance, decimals);
  return tolerance < FINEST || drawn.every((shape) => shapeReason(shape) === null)
    ? drawn
    : simplified(shapes, tolerance * 0.75, decimals);
}

function drawnAt(shapes: readonly Area[], tolerance: number, decimals: number): Area[] {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...shapes] };
  const shared = topology({ shapes: collection }) as Topology<{
    shapes: GeometryCollection<Record<string, unknown>>;
  }>;
  const factor = 10 ** decimals;
  shared.arcs = shared.arcs.map((arc) =>
    douglasPeucker(arc, tolerance).map((position) =>
      position.map((degrees) => Math.round(degrees * factor) / factor),
    ),
  );
  return feature(shared, shared.objects.shapes).features as Area[];
}

/** Vertices of a line, or of a ring that starts and ends at one point, within a tolerance in metres. */
export function douglasPeucker(line: readonly Position[], tolerance: number): Position[] {
  const last = line.length - 1;
  const [first, end] = [line[0], line[last]];
  if (!first || !end || last < 2) return [...line];
  let [far, distance] = [0, -1];
  for (let index = 1; index < last; index += 1) {
    const away = metresToSegment(line[index] ?? first, first, end);
    if (away > distance) [far, distance] = [index, away];
  }
  // A ring's two ends are one point: it must keep a third and a fourth.
  const isRing = first[0] === end[0] && first[1] === end[1];
  if (distance <= tolerance && !isRing) return [first, end];
  const before = douglasPeucker(line.slice(0, far + 1), tolerance);
  const after = douglasPeucker(line.slice(far), tolerance);
  return [...before.slice(0, -1), ...after];
}

/** Distance in metres from a point to a segment, flat at the latitude of the point. */
export function metresToSegment(point: Position, from: Position, to: Position): number {
  const east = METRES * Math.cos(((point[1] ?? 0) * Math.PI) / 180);
  const flat = ([longitude = 0, latitude = 0]: Position): [number, number] => [
    (longitude - (point[0] ?? 0)) * east,
    (latitude - (point[1] ?? 0)) * METRES,
  ];
  const [ax, ay] = flat(from);
  const [bx, by] = flat(to);
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length));
  return Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
}
