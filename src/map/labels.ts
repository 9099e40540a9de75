import { once } from '../base/once.ts';

/** A label that asks for room; earlier ones win. */
export interface Candidate {
  readonly key: string;
  /** Anchor in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Smaller boxes to try, when the label has no good place in its own. */
  readonly smaller?: readonly Size[];
  /** Space between the anchor and the label (a donut's radius, a dot's). */
  readonly gap: number;
  /** Sides to try, in order of preference. */
  readonly sides: readonly Side[];
  /** Marks with names of their own: a place nearer to one of them is taken only when no other is free. */
  readonly rivals?: readonly Rival[];
  /** Cost (pixels, see `cost`) from which a smaller box is tried. */
  readonly limit?: number;
  /** A name that must not go missing is tried again further away, up to so many pixels. */
  readonly further?: number;
}
export type Side =
  | 'below'
  | 'above'
  | 'right'
  | 'left'
  | 'below-left'
  | 'below-right'
  | 'above-left'
  | 'above-right'
  | 'centre';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A round mark, in pixels. */
export interface Rival {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a label goes: its centre from the anchor, and how its text is aligned. */
export interface Placed {
  readonly key: string;
  readonly side: Side;
  readonly dx: number;
  readonly dy: number;
  /** 0 in its own box, else how far down the smaller ones. */
  readonly size: number;
}

/** What can be seen: the frame, less what stands on it. */
export interface Sight {
  readonly frame: Box;
  readonly covers: readonly Box[];
}

/** A rectangle that labels must not cover. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Places labels greedily, none over another nor over an obstacle; those without room are left out.
 * A place in sight, and nearer to its own mark than to another, goes before one that is not.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  obstacles: readonly Box[],
  sight: Sight | null = null,
): readonly Placed[] {
  const asked = candidates
    .filter((candidate) => anywhere(candidate) || near(candidate, sight))
    .map((candidate) => ({ candidate, rooms: roomsOf(candidate, sight) }));
  let best = pass(asked, obstacles, false);
  // First as they come; then the names that found no good room choose first; then all at their shortest.
  for (const shortest of [false, true, true]) {
    if (best.lost.size === 0) break;
    const { lost } = best;
    const [before, after] = [true, false].map((is) => asked.filter((one) => lost.has(one) === is));
    const next = pass([...(before ?? []), ...(after ?? [])], obstacles, shortest);
    if (next.lost.size < best.lost.size) best = next;
  }
  return best.placed;
}

/** A label with what it may take, its own size first. */
interface Asked {
  readonly candidate: Candidate;
  readonly rooms: readonly Room[];
}

/** The places of a label at one of its sizes, the cheapest first; worked out when they are asked for. */
type Room = () => readonly Place[];

function roomsOf(candidate: Candidate, sight: Sight | null): readonly Room[] {
  return [candidate, ...(candidate.smaller ?? [])].map(({ width, height }) =>
    once(() => placesOf({ ...candidate, width, height }, sight)),
  );
}

/** One round; `lost` are the names that must not go missing and found no good room in sight. */
function pass(
  asked: readonly Asked[],
  obstacles: readonly Box[],
  shortest: boolean,
): { readonly placed: readonly Placed[]; readonly lost: ReadonlySet<Asked> } {
  const taken: Box[] = [...obstacles];
  const placed: Placed[] = [];
  const lost = new Set<Asked>();
  const free = ({ box }: Place) => !taken.some((other) => overlap(box, other));
  const whole = (place: Place) => place.whole && free(place);
  for (const one of asked) {
    const { candidate, rooms } = one;
    const first = shortest ? rooms.length - 1 : 0;
    const right = firstOf(rooms, first, whole, goodFor(candidate));
    const found =
      right ??
      firstOf(rooms, first, whole) ??
      (anywhere(candidate) ? firstOf(rooms, first, free) : undefined);
    if (!right && anywhere(candidate)) lost.add(one);
    if (!found) continue;
    taken.push(found.box);
    const { side, dx, dy, size } = found;
    placed.push({ key: candidate.key, side, dx, dy, size });
  }
  return { placed, lost };
}

/** The best place in the largest size, from the first, whose best is acceptable. */
function firstOf(
  rooms: readonly Room[],
  first: number,
  wanted: (place: Place) => boolean,
  most = Infinity,
): (Place & { readonly size: number }) | undefined {
  for (let size = first; size < rooms.length; size += 1) {
    const found = rooms[size]?.().find(wanted);
    if (found && found.cost < most) return { ...found, size };
  }
  return undefined;
}

/** Cost under which a name is near its own mark, and nearer to it than to another. */
function goodFor({ limit }: Candidate): number {
  return Math.min(MISLEADING, limit ?? MISLEADING);
}

/** Out of sight, only for a name that must not go missing: half a name of the surroundings says nothing. */
function anywhere(label: Candidate): boolean {
  return label.further !== undefined;
}

/** More than any distance: a name nearer to another mark is the last resort. */
const MISLEADING = 1000;

/**
 * Pixels between a name and its mark, and what it lacks of the half line by which it should be
 * nearer to it than to any other: a reader could take it for the other's name.
 */
function cost(label: Candidate, box: Box): number {
  const own = distance(box, label.x, label.y, label.gap);
  let nearest = Infinity;
  for (const { x, y, radius } of label.rivals ?? [])
    nearest = Math.min(nearest, distance(box, x, y, radius));
  const margin = nearest - own;
  const doubt = Math.max(0, label.height / 2 - margin);
  return Math.round(own + 2 * doubt) + (margin < 0 ? MISLEADING : 0);
}

/** True for a box that nothing cuts nor covers. */
export function seen(box: Box, { frame, covers }: Sight): boolean {
  return (
    frame.left <= box.left &&
    box.right <= frame.right &&
    frame.top <= box.top &&
    box.bottom <= frame.bottom &&
    !covers.some((cover) => overlap(box, cover))
  );
}

/** False for a name of which nothing would be in the frame. */
function near({ x, y, gap, width, height }: Candidate, sight: Sight | null): boolean {
  if (sight === null) return true;
  const { left, right, top, bottom } = sight.frame;
  const [across, along] = [gap + width, gap + height];
  return x > left - across && x < right + across && y > top - along && y < bottom + along;
}

/** Pixels between a label and the edge of a mark. */
function distance(box: Box, x: number, y: number, radius: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.max(0, Math.hypot(dx, dy) - radius);
}

/** Shares of the way that a name goes when there is no room beside its place. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Of its width, how far a name under or over its mark may stand from the middle. */
const SHIFTS = [0, 0.2, -0.2];

/** A place that a label may take. */
interface Place {
  readonly side: Side;
  readonly dx: number;
  readonly dy: number;
  readonly box: Box;
  /** Pixels, see {@link cost}. */
  readonly cost: number;
  /** Nothing cuts nor covers it. */
  readonly whole: boolean;
}

/** Every place a label may take, the cheapest first; of equal ones, the side that is preferred. */
function placesOf(label: Candidate, sight: Sight | null): readonly Place[] {
  const { further, sides, width } = label;
  const places: Place[] = [];
  for (const share of further === undefined ? [0] : STEPS) {
    const gap = label.gap + share * (further ?? 0);
    for (const side of sides) {
      const { dx: middle, dy } = offset(label, gap, side);
      for (const shift of side === 'below' || side === 'above' ? SHIFTS : [0]) {
        const dx = middle + shift * width;
        const box = boxAt(label, dx, dy);
        const whole = sight === null || seen(box, sight);
        places.push({ side, dx, dy, box, cost: cost(label, box), whole });
      }
    }
  }
  return places.sort((one, other) => one.cost - other.cost);
}

/** The square around a mark. */
export function squareAt(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** A corner stands a little nearer on both axes than a side does on its own. */
const CORNER = 0.82;

/** Offset of the label's centre from the anchor. */
function offset({ width, height }: Size, gap: number, side: Side): { dx: number; dy: number } {
  const across = gap + width / 2;
  const along = gap + height / 2;
  switch (side) {
    case 'below':
      return { dx: 0, dy: along };
    case 'above':
      return { dx: 0, dy: -along };
    case 'right':
      return { dx: across, dy: 0 };
    case 'left':
      return { dx: -across, dy: 0 };
    case 'below-left':
      return { dx: -CORNER * across, dy: CORNER * along };
    case 'below-right':
      return { dx: CORNER * across, dy: CORNER * along };
    case 'above-left':
      return { dx: -CORNER * across, dy: -CORNER * along };
    case 'above-right':
      return { dx: CORNER * across, dy: -CORNER * along };
    case 'centre':
      return { dx: 0, dy: 0 };
  }
}

function boxAt(label: Candidate, dx: number, dy: number): Box {
  return {
    left: label.x + dx - label.width / 2,
    right: label.x + dx + label.width / 2,
    top: label.y + dy - label.height / 2,
    bottom: label.y + dy + label.height / 2,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
