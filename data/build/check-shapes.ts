import { area, featureCollection, flatten, intersect, kinks, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Issue } from './issue.ts';
import type { Area, Source } from './source.ts';

/** Square metres: smaller pieces and overlaps are drawing accidents. */
const SLIVER = 1000;
const OVERLAP = 1;
/** Share of a QPV's area that its sectors may miss: rounding of coordinates. */
const UNCOVERED = 0.0005;

/** Outlines are valid; the sectors of a QPV tile it. */
export function checkShapes(source: Source, label: string, issues: Issue[]): void {
  for (const [name, shapes] of source.shapes)
    shapes.forEach((shape, index) => {
      const reason = shapeReason(shape);
      if (reason) issues.push(shapeIssue(label, name, index, shape, reason));
    });
  const sectors = source.shapes.get('secteurs') ?? [];
  sectors.forEach((shape, index) => {
    const small = flatten(shape).features.filter((part) => area(part) < SLIVER);
    if (small.length > 0)
      issues.push(
        shapeIssue(label, 'secteurs', index, shape, `a un morceau de moins de ${SLIVER} m²`),
      );
    for (const other of sectors.slice(index + 1)) {
      const common = overlap(shape, other);
      if (common > OVERLAP)
        issues.push(
          shapeIssue(
            label,
            'secteurs',
            index,
            shape,
            `recouvre ${code(other)} sur ${Math.round(common)} m²`,
          ),
        );
    }
  });
  const qpv = source.shapes.get('quartiers') ?? [];
  qpv.forEach((shape, index) => {
    const parts = sectors.filter(({ properties }) => properties['quartier'] === code(shape));
    if (parts.length === 0) return;
    const covered = parts.reduce((sum, part) => sum + overlap(part, shape), 0);
    const missing = area(shape) - covered;
    const outside = parts.reduce((sum, part) => sum + area(part), 0) - covered;
    if (Math.max(missing, outside) > UNCOVERED * area(shape))
      issues.push(
        shapeIssue(
          label,
          'quartiers',
          index,
          shape,
          `n’est pas pavé par ses secteurs : ${Math.round(missing)} m² sans secteur, ${Math.round(outside)} m² en dehors`,
        ),
      );
  });
}

/** Why an outline is not valid, or null when it is. */
export function shapeReason(shape: Area): string | null {
  if (!['Polygon', 'MultiPolygon'].includes(shape.geometry.type)) return 'n’est pas un polygone';
  const rings = flatten(shape).features.flatMap(({ geometry }) => geometry.coordinates);
  for (const ring of rings) {
    if (ring.length < 4) return 'a un anneau de moins de quatre points';
    if (!same(ring[0], ring.at(-1))) return 'a un anneau qui n’est pas fermé';
    if (ring.some((position, index) => index > 0 && same(position, ring[index - 1])))
      return 'répète un point deux fois de suite';
    const [crossing] = kinks(polygon([ring])).features;
    if (crossing) return `se croise en ${crossing.geometry.coordinates.join(', ')}`;
  }
  return null;
}

function overlap(one: Area, other: Area): number {
  const common = intersect(featureCollection([one, other]));
  return common ? area(common) : 0;
}

function same(one: Position | undefined, other: Position | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

function code(shape: Area): string {
  return String(shape.properties['code']);
}

function shapeIssue(
  label: string,
  name: string,
  index: number,
  shape: Area,
  reason: string,
): Issue {
  return {
    file: `${label}/${name}.geojson`,
    line: index + 2,
    column: 'geometry',
    value: code(shape),
    reason,
  };
}
