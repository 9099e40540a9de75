import type { Contract } from '../contract/types.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import { cellsByNeighbourhood, rootShares } from '../measure/zones.ts';
import { beside, type Circle } from './beside.ts';
import { donut, type Donut } from './donut.ts';
import { markRadius, type Mark } from './gather.ts';
import { seen, squareAt, type Sight } from './labels.ts';
import { worldSize, type World } from './mercator.ts';
import type { Place } from './places.ts';
import { separate, type Disc, type Offset } from './separate.ts';

/** A donut, moved by some pixels off its neighbours and off the points. */
export interface PlacedDonut extends Offset {
  readonly place: Place;
  readonly donut: Donut;
  /** It stands outside its neighbourhood, which it would hide: a line leads there. */
  readonly beside: boolean;
}

interface RingInput {
  readonly contract: Contract;
  readonly counts: ExplorerCounts;
  readonly shown: readonly Place[];
  readonly marks: readonly Mark[];
  readonly zoom: number;
  /** Pixels. */
  readonly rem: number;
  /** What can be seen, in pixels from the middle of the places; null where nothing frames them. */
  readonly sight: Sight | null;
  readonly origin: World;
}

/** Radius of what a donut leaves free around the middle of a neighbourhood that has none, in rems. */
const NAME_ROOM = 0.8;
/** Furthest a donut stands from its neighbourhood's anchor, in rems. */
const LEASH = 2.4;
/** Room between a donut that stands beside and what it must not hide, in rems. */
const GAP = 0.3;
/** A donut this much wider than the widest place inside hides a neighbourhood's colour. */
const HIDES = 1.1;

/** A donut for each neighbourhood with operations: on it, or beside it where it would hide it. */
export function placeDonuts(input: RingInput): readonly PlacedDonut[] {
  const { contract, counts, shown, rem, zoom } = input;
  const cells = cellsByNeighbourhood(counts);
  const size = worldSize(zoom);
  const drawn = shown.flatMap((place) => {
    const shares = rootShares(contract.plan, cells.get(place.index) ?? []);
    if (shares.length === 0) return [];
    const ring = donut(contract, shares, rem);
    const hides = place.role === 'finest' && ring.radius > HIDES * place.room * size;
    return [{ place, donut: ring, hides }];
  });
  const withDonut = new Set(drawn.map(({ place }) => place.index));
  const bare = bareAmong(shown, (index) => withDonut.has(index));
  const inside = settle(
    drawn.filter(({ hides }) => !hides),
    bare,
    input,
  );
  return [
    ...inside,
    ...outside(
      drawn.filter(({ hides }) => hides),
      inside,
      bare,
      input,
    ),
  ];
}

/** Neighbourhoods that keep the middle of their place for their name. */
export function bareAmong(
  shown: readonly Place[],
  hasDonut: (index: number) => boolean,
): readonly Place[] {
  return shown.filter(({ index, role }) => role === 'finest' && !hasDonut(index));
}

type Drawn = Pick<PlacedDonut, 'place' | 'donut'>;

/** Donuts that stand on their neighbourhoods, none over another nor over a point. */
function settle(
  drawn: readonly Drawn[],
  bare: readonly Place[],
  { marks, zoom, rem }: RingInput,
): readonly PlacedDonut[] {
  const size = worldSize(zoom);
  const disc = ({ x, y }: World, radius: number, fixed: boolean): Disc => ({
    x: x * size,
    y: y * size,
    radius,
    fixed,
  });
  const discs = [
    ...drawn.map((one) => disc(one.place.at, one.donut.radius, false)),
    ...bare.map((place) => disc(place.at, rem * NAME_ROOM, true)),
    ...marks.map((mark) => disc(mark.at, markRadius(mark, rem), true)),
  ];
  const offsets = separate(discs, rem * 0.2, rem * LEASH);
  return drawn.map((one, row) => ({
    ...one,
    ...(offsets[row] ?? { dx: 0, dy: 0 }),
    beside: false,
  }));
}

/** Donuts next to their neighbourhoods, away from the middle of the town; where none has room, on them. */
function outside(
  drawn: readonly Drawn[],
  inside: readonly PlacedDonut[],
  bare: readonly Place[],
  input: RingInput,
): readonly PlacedDonut[] {
  const { shown, marks, zoom, rem } = input;
  const size = worldSize(zoom);
  const finest = shown.filter(({ role }) => role === 'finest');
  const outlines = finest.map(({ outline }) => outline);
  const taken: Circle[] = [
    ...inside.map(({ place: { at }, dx, dy, donut: { radius } }) => ({
      x: at.x + dx / size,
      y: at.y + dy / size,
      radius: radius / size,
    })),
    ...marks.map((mark) => ({ ...mark.at, radius: markRadius(mark, rem) / size })),
  ];
  const left: Drawn[] = [];
  const placed = drawn.flatMap((one): PlacedDonut[] => {
    const { at, room } = one.place;
    const radius = (one.donut.radius + GAP * rem) / size;
    const most = room + radius + (LEASH * rem) / size;
    const found = beside(
      { ...at, radius },
      [radius, most],
      outwards(one.place, finest),
      outlines,
      (spot) => hidden(spot, input) || taken.some((other) => meet(other, spot)),
    );
    if (!found) {
      left.push(one);
      return [];
    }
    taken.push({ ...found, radius });
    const offset = { dx: (found.x - at.x) * size, dy: (found.y - at.y) * size };
    return [{ place: one.place, donut: one.donut, ...offset, beside: true }];
  });
  return left.length === 0 ? placed : [...placed, ...settle(left, bare, input)];
}

function meet(one: Circle, other: Circle): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
}

/** True for a disc that the frame cuts, or that is under what stands on the map. */
function hidden({ x, y, radius }: Circle, { sight, origin, zoom }: RingInput): boolean {
  const size = worldSize(zoom);
  const box = squareAt((x - origin.x) * size, (y - origin.y) * size, radius * size);
  return sight !== null && !seen(box, sight);
}

/** Radians from the middle of a neighbourhood's town to it, on screen. */
function outwards({ at, neighbourhood }: Place, among: readonly Place[]): number {
  const town = among.filter((other) => other.neighbourhood.commune === neighbourhood.commune);
  const middle = (axis: 'x' | 'y') =>
    town.reduce((sum, one) => sum + one.at[axis], 0) / town.length;
  const [dx, dy] = [at.x - middle('x'), at.y - middle('y')];
  // A town is wider on screen than its labels are high: they stand better to the sides.
  return dx === 0 && dy === 0 ? 0 : Math.atan2(dy / 2, dx);
}
