/** A round thing on the map; a fixed one stands at a true place and does not give way. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fixed: boolean;
}

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/**
 * Moves discs apart so that none hides another, each at most `most` pixels from its place. A donut
 * stands for a whole neighbourhood and can give way; a point stands at an address and cannot.
 */
export function separate(discs: readonly Disc[], gap: number, most: number): readonly Offset[] {
  const at = discs.map(({ x, y }) => ({ x, y }));
  const pairs = meeting(discs, gap, most);
  for (let round = 0; round < 24; round += 1) {
    let moved = false;
    for (const [i, j] of pairs) moved = push(discs, at, i, j, gap) || moved;
    discs.forEach((disc, index) => leash(disc, at[index], most));
    if (!moved) break;
  }
  return discs.map(({ x, y }, index) => ({
    dx: (at[index]?.x ?? x) - x,
    dy: (at[index]?.y ?? y) - y,
  }));
}

/**
 * Pairs that may ever touch, in one order: a round over all pairs of thousands of points would take
 * longer than all else that a click redraws.
 */
function meeting(discs: readonly Disc[], gap: number, most: number): readonly [number, number][] {
  const pairs: [number, number][] = [];
  discs.forEach((disc, i) => {
    if (disc.fixed) return;
    discs.forEach((other, j) => {
      if (j === i || (!other.fixed && j < i)) return;
      const reach = disc.radius + other.radius + gap + (other.fixed ? most : 2 * most);
      if (Math.hypot(other.x - disc.x, other.y - disc.y) < reach)
        pairs.push(i < j ? [i, j] : [j, i]);
    });
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

interface Spot {
  x: number;
  y: number;
}

function push(
  discs: readonly Disc[],
  at: readonly Spot[],
  i: number,
  j: number,
  gap: number,
): boolean {
  const [a, b, from, to] = [discs[i], discs[j], at[i], at[j]];
  if (!a || !b || !from || !to || (a.fixed && b.fixed)) return false;
  const wanted = a.radius + b.radius + gap;
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  if (distance >= wanted - 0.01) return false;
  // Two at one place part along a fixed line, so that a redraw gives the same picture.
  const [ux, uy] =
    distance === 0 ? [1, 0] : [(to.x - from.x) / distance, (to.y - from.y) / distance];
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  const by = wanted - distance;
  from.x -= ux * by * share;
  from.y -= uy * by * share;
  to.x += ux * by * (1 - share);
  to.y += uy * by * (1 - share);
  return true;
}

function leash(disc: Disc, spot: Spot | undefined, most: number): void {
  if (!spot) return;
  const distance = Math.hypot(spot.x - disc.x, spot.y - disc.y);
  if (distance <= most) return;
  spot.x = disc.x + ((spot.x - disc.x) * most) / distance;
  spot.y = disc.y + ((spot.y - disc.y) * most) / distance;
}
