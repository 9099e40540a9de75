import type { World } from './mercator.ts';

/** An outline on the unit square, as flat rings of x, y. */
export type Outline = readonly Float64Array[];

/** A circle on the unit square. */
export interface Circle extends World {
  readonly radius: number;
}

/** Distances tried between the nearest place that could be free and the furthest allowed. */
const STEPS = 8;
const DIRECTIONS = 24;

/**
 * The nearest place around a point where a disc touches no outline and nothing else, between two
 * distances of its centre; null where there is none. Of those equally near, the one that lies most
 * in the wanted direction, so that a redraw gives the same picture.
 *
 * @param from what the disc stands for; its `radius` is the disc's own
 * @param taken says whether something else has the place
 * @param towards radians, clockwise from the east as on screen
 */
export function beside(
  from: Circle,
  [least, most]: readonly [number, number],
  towards: number,
  outlines: readonly Outline[],
  taken: (at: Circle) => boolean,
): World | null {
  const turns = [...Array(DIRECTIONS).keys()].map(
    (turn) => Math.ceil(turn / 2) * (turn % 2 === 0 ? 1 : -1) * ((2 * Math.PI) / DIRECTIONS),
  );
  const near = outlines.filter((outline) => within(outline, from, most + from.radius));
  for (let step = 0; step <= STEPS; step += 1) {
    const distance = least + ((most - least) * step) / STEPS;
    for (const turn of turns) {
      const at = {
        x: from.x + distance * Math.cos(towards + turn),
        y: from.y + distance * Math.sin(towards + turn),
        radius: from.radius,
      };
      if (!taken(at) && !near.some((outline) => touches(outline, at))) return at;
    }
  }
  return null;
}

/** True when a disc reaches over an outline: its centre is inside, or an edge is nearer than its radius. */
function touches(outline: Outline, { x, y, radius }: Circle): boolean {
  if (!within(outline, { x, y }, radius)) return false;
  let inside = false;
  for (const ring of outline) {
    for (let i = 2; i < ring.length; i += 2) {
      const [ax, ay] = [ring[i - 2] ?? 0, ring[i - 1] ?? 0];
      const [bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
      const t = Math.max(0, Math.min(1, along));
      if (Math.hypot(x - ax - t * dx, y - ay - t * dy) < radius) return true;
    }
  }
  return inside;
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const known = new WeakMap<Outline, Bounds>();

/** Computed once for an outline: rings are placed at every click. */
function boundsOf(outline: Outline): Bounds {
  let bounds = known.get(outline);
  if (!bounds) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const ring of outline) {
      for (let i = 0; i < ring.length; i += 2) {
        left = Math.min(left, ring[i] ?? 0);
        right = Math.max(right, ring[i] ?? 0);
        top = Math.min(top, ring[i + 1] ?? 0);
        bottom = Math.max(bottom, ring[i + 1] ?? 0);
      }
    }
    bounds = { left, right, top, bottom };
    known.set(outline, bounds);
  }
  return bounds;
}

/** True when the box of an outline comes as near as `reach`: the others need not be looked at. */
function within(outline: Outline, { x, y }: World, reach: number): boolean {
  const { left, right, top, bottom } = boundsOf(outline);
  return x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;
}
