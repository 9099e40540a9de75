import type { OperationPoint } from '../operation/types.ts';
import { world, worldSize, type World } from './mercator.ts';

/** One mark for operations that would hide one another: same place, or closer than a mark. */
export interface Mark {
  readonly key: string;
  readonly at: World;
  /** Operations it stands for. */
  readonly count: number;
  /** Those that are known one by one; empty when the database only counted them. */
  readonly points: readonly OperationPoint[];
  /** `exact` when at least one is. */
  readonly precision: 'exact' | 'rue';
  /** The top-level node they share; null when several or none. */
  readonly root: number | null;
}

/** Operations counted by the database because there are too many to send one by one. */
export interface Bin {
  readonly longitude: number;
  readonly latitude: number;
  readonly operations: number;
}

interface Group {
  readonly key: string;
  readonly at: World;
  count: number;
  readonly points: OperationPoint[];
}

/**
 * Gathers points closer than `apart` pixels at a zoom, so that none hides another and the number of
 * marks is bounded by the screen. A mark keeps the place of its first point (in row order): it does
 * not drift when the filter changes its company.
 */
export function gather(
  points: readonly OperationPoint[],
  zoom: number,
  apart: number,
  bins: readonly Bin[] = [],
): readonly Mark[] {
  const size = worldSize(zoom);
  const cells = new Map<string, Group[]>();
  const groups: Group[] = [];
  const add = (longitude: number, latitude: number, key: string): Group => {
    const at = world(longitude, latitude);
    const cx = Math.floor((at.x * size) / apart);
    const cy = Math.floor((at.y * size) / apart);
    const near = around(cx, cy)
      .flatMap((cell) => cells.get(cell) ?? [])
      .find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) * size < apart);
    if (near) return near;
    const group: Group = { key, at, count: 0, points: [] };
    groups.push(group);
    const cell = `${cx},${cy}`;
    cells.set(cell, [...(cells.get(cell) ?? []), group]);
    return group;
  };
  for (const point of points) {
    const group = add(point.longitude, point.latitude, `p${point.id}`);
    group.points.push(point);
    group.count += 1;
  }
  for (const bin of bins) {
    add(bin.longitude, bin.latitude, `b${bin.longitude},${bin.latitude}`).count += bin.operations;
  }
  return groups.map(markOf);
}

function markOf({ key, at, count, points }: Group): Mark {
  const [first] = points;
  const alike = points.length === count && points.every((point) => point.root === first?.root);
  return {
    key,
    at,
    count,
    points,
    precision: points.some((point) => point.precision === 'exact') ? 'exact' : 'rue',
    root: alike ? (first?.root ?? null) : null,
  };
}

function around(cx: number, cy: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${cx + dx},${cy + dy}`));
}

/** Radius a mark is drawn with: larger when it carries a figure. */
export function markRadius(mark: Mark, rem: number): number {
  return rem * (mark.count > 1 ? 0.5 + 0.13 * String(mark.count).length : 0.42);
}
