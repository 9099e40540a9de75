import type { OperationPoint } from '../operation/types.ts';
import { world, worldSize, type World } from './mercator.ts';

/** One mark for operations that would hide one another: same place, or closer than a mark. */
export interface Mark {
  readonly at: World;
  readonly points: readonly OperationPoint[];
  /** `exact` when at least one is. */
  readonly precision: 'exact' | 'rue';
  /** The top-level node they share; null when several or none. */
  readonly root: number | null;
}

/**
 * Gathers points closer than `apart` pixels at a zoom, so that none hides another and the number of
 * marks is bounded by the screen. A mark keeps the place of its first point (in row order): it does
 * not drift when the filter changes its company.
 */
export function gather(points: readonly OperationPoint[], zoom: number, apart: number): readonly Mark[] {
  const size = worldSize(zoom);
  const cells = new Map<string, { at: World; points: OperationPoint[] }[]>();
  const groups: { at: World; points: OperationPoint[] }[] = [];
  for (const point of points) {
    const at = world(point.longitude, point.latitude);
    const cx = Math.floor((at.x * size) / apart);
    const cy = Math.floor((at.y * size) / apart);
    const near = around(cx, cy)
      .flatMap((key) => cells.get(key) ?? [])
      .find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) * size < apart);
    if (near) {
      near.points.push(point);
      continue;
    }
    const group = { at, points: [point] };
    groups.push(group);
    const key = `${cx},${cy}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
  }
  return groups.map(({ at, points: gathered }) => ({
    at,
    points: gathered,
    precision: gathered.some((point) => point.precision === 'exact') ? 'exact' : 'rue',
    root: gathered.every((point) => point.root === gathered[0]?.root)
      ? (gathered[0]?.root ?? null)
      : null,
  }));
}

function around(cx: number, cy: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${cx + dx},${cy + dy}`));
}

/** Radius a mark is drawn with: larger when it carries a figure. */
export function markRadius(mark: Mark, rem: number): number {
  return rem * (mark.points.length > 1 ? 0.62 : 0.42);
}
