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
  let best = pass(candidates, obstacles, sight, false);
  // First as they come; then the names that found no good room choose first; then all at their shortest.
  for (const shortest of [false, true, true]) {
    if (best.lost.length === 0) break;
    const lost = new Set(best.lost);
    const [before, after] = [true, false].map((is) =>
      candidates.filter((one) => lost.has(one) === is),
    );
    const next = pass([...(before ?? []), ...(after ?? [])], obstacles, sight, shortest);
    if (next.lost.length < best.lost.length) best = next;
  }
  return best.placed;
}

/** One round; `lost` are the names that must not go missing and found no good room in sight. */
function pass(
  candidates: readonly Candidate[],
  obstacles: readonly Box[],
  sight: Sight | null,
  shortest: boolean,
): { readonly placed: readonly Placed[]; readonly lost: readonly Candidate[] } {
  const taken: Box[] = [...obstacles];
  const placed: Placed[] = [];
  const lost: Candidate[] = [];
  for (const candidate of candidates) {
    const sizes = [candidate, ...(candidate.smaller ?? [])].map(({ width, height }) => ({
      ...candidate,
      width,
      height,
    }));
    const free = sizes.map((label, size) =>
      shortest && size < sizes.length - 1
        ? []
        : tries(label).filter(({ box }) => !taken.some((other) => overlap(box, other))),
    );
    const whole = free.map((some) => some.filter(({ box }) => sight === null || seen(box, sight)));
    const right = firstOf(sizes, whole, good);
    const found = right ?? firstOf(sizes, whole) ?? firstOf(sizes, free, anywhere);
    if (!right && anywhere(candidate)) lost.push(candidate);
    if (!found) continue;
    taken.push(found.box);
    const { side, dx, dy, size } = found;
    placed.push({ key: candidate.key, side, dx, dy, size });
  }
  return { placed, lost };
}

/** The best place in the largest size that has an acceptable one. */
function firstOf<Try extends { readonly box: Box }>(
  sizes: readonly Candidate[],
  places: readonly (readonly Try[])[],
  accepted: (label: Candidate, box: Box) => boolean = () => true,
): (Try & { readonly size: number }) | undefined {
  for (const [size, label] of sizes.entries()) {
    const found = best(label, places[size] ?? []);
    if (found && accepted(label, found.box)) return { ...found, size };
  }
  return undefined;
}

/** Near its own mark, and nearer to it than to another. */
function good(label: Candidate, box: Box): boolean {
  return cost(label, box) < Math.min(MISLEADING, label.limit ?? MISLEADING);
}

/** Out of sight, only for a name that must not go missing: half a name of the surroundings says nothing. */
function anywhere(label: Candidate): boolean {
  return label.further !== undefined;
}

/** The first of the places that are nearest to the mark and least doubtful. */
function best<Try extends { readonly box: Box }>(
  label: Candidate,
  places: readonly Try[],
): Try | undefined {
  const costs = places.map(({ box }) => cost(label, box));
  return places[costs.indexOf(Math.min(...costs))];
}

/** More than any distance: a name nearer to another mark is the last resort. */
const MISLEADING = 1000;

/**
 * Pixels between a name and its mark, and what it lacks of the half line by which it should be
 * nearer to it than to any other: a reader could take it for the other's name.
 */
function cost(label: Candidate, box: Box): number {
  const own = distance(box, { ...label, radius: label.gap });
  const rivals = (label.rivals ?? []).map((rival) => distance(box, rival));
  const margin = Math.min(...rivals) - own;
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

/** Pixels between a label and the edge of a mark. */
function distance(box: Box, { x, y, radius }: Rival): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.max(0, Math.hypot(dx, dy) - radius);
}

/** Shares of the way that a name goes when there is no room beside its place. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Of its width, how far a name under or over its mark may stand from the middle. */
const SHIFTS = [0, 0.2, -0.2];

/** Every place a label may take, best first. */
function tries(label: Candidate): readonly { side: Side; dx: number; dy: number; box: Box }[] {
  const { further } = label;
  const gaps = further === undefined ? [0] : STEPS.map((share) => share * further);
  return gaps.flatMap((more) =>
    label.sides.flatMap((side) => {
      const { dx, dy } = offset({ ...label, gap: label.gap + more }, side);
      const shifts = side === 'below' || side === 'above' ? SHIFTS : [0];
      return shifts.map((shift) => {
        const x = dx + shift * label.width;
        return { side, dx: x, dy, box: boxAt(label, x, dy) };
      });
    }),
  );
}

/** The square around a mark. */
export function squareAt(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** A corner stands a little nearer on both axes than a side does on its own. */
const CORNER = 0.82;

/** Offset of the label's centre from the anchor. */
function offset(label: Candidate, side: Side): { dx: number; dy: number } {
  const across = label.gap + label.width / 2;
  const along = label.gap + label.height / 2;
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

const NARROW = /[iljtfrI'’.,:;!|() -]/;
const WIDE = /[mwMWœŒæÆ@]/;

/**
 * Width of a text in ems of Source Sans, a little on the generous side: enough to keep labels apart
 * without asking the browser (and so testable, and the same in the SVG and the WebGL map).
 */
export function textEms(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) ems += 0.32;
    else if (WIDE.test(letter)) ems += 0.84;
    else ems += letter === letter.toLowerCase() ? 0.53 : 0.62;
  }
  return ems;
}

/** Breaks a long name in two lines of nearly equal length, at a space or after a hyphen. */
export function twoLines(text: string, longest: number): readonly string[] {
  if (text.length <= longest) return [text];
  const cuts = [...text.matchAll(/ (?=\S)|-(?=\S)/g)].map((found) => found.index + 1);
  const middle = text.length / 2;
  const cut = cuts.reduce<number | null>(
    (best, at) => (best === null || Math.abs(at - middle) < Math.abs(best - middle) ? at : best),
    null,
  );
  return cut === null ? [text] : [text.slice(0, cut).trimEnd(), text.slice(cut)];
}
