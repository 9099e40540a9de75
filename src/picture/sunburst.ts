import type { Arc, Disc } from './layout.ts';
import type { CentreLine } from './centre.ts';
import { centreText } from './centre.ts';
import type { Measure } from './measure.ts';
import type { Picture } from './picture.ts';
import { facts } from './words.ts';

/** Room for the outline of the outermost arcs. */
const MARGIN = 3;
/** Under this side the centre holds a code only and the text goes below the picture. */
export const SMALL = 460;

/** What stands over the drawing on a wide page, so that a window shows it whole. */
const ABOVE = 225;

/** An icicle taller than this is no picture any more. */
const TALLEST = 1300;

/** What stands over a drawing whose words go below it, filters included, and those words. */
const AROUND = 340;
const SMALLEST = 320;

/**
 * Pixels of the sunburst's side, in the room that the page has, and of the icicle's height, which
 * gives each of its rows a line of text where it can. A window holds the sunburst with its words,
 * and neither filters nor what is pointed at change its size.
 */
export function drawingSize(
  width: number,
  windowHeight: number,
  scale: number,
  rows: number,
): { readonly side: number; readonly height: number } {
  const most = Math.max(SMALLEST, Math.min(820 * scale, windowHeight - ABOVE * scale));
  const room = Math.min(width, most);
  const side = room < SMALL ? Math.min(room, Math.max(SMALLEST, windowHeight - AROUND)) : room;
  return {
    side: Math.round(side),
    height: Math.round(Math.max(520, most, Math.min(rows * 15.5 * scale, TALLEST))),
  };
}

export function discOf(side: number): Disc {
  const radius = side / 2 - MARGIN;
  return { radius, hole: radius * (side < SMALL ? 0.26 : 0.34) };
}

/** Arcs to outline, the hovered one last so that it lies on top. */
export function stateOf(
  arcs: readonly Arc[],
  selected: ReadonlySet<number>,
  hovered: number | null,
): readonly { readonly arc: Arc; readonly kind: 'selected' | 'hovered' }[] {
  return [
    ...arcs
      .filter(({ index }) => selected.has(index))
      .map((arc) => ({ arc, kind: 'selected' as const })),
    ...arcs
      .filter(({ index }) => index === hovered)
      .map((arc) => ({ arc, kind: 'hovered' as const })),
  ];
}

/** The node that the centre tells of: pointed at, else the only selected one, else the focus. */
export function told(picture: Picture, hovered: number | null): number | null {
  if (hovered !== null) return hovered;
  const [only, ...others] = picture.selected;
  return only !== undefined && others.length === 0 ? only : picture.focus;
}

/**
 * Text of the centre: code, title and facts, else without the facts, the code
 * before the title, else the code alone. `full` is
 * false when something is left to the words below the picture.
 */
export function centreOf(
  picture: Picture,
  index: number | null,
  hole: number,
  scale: number,
  measure: Measure,
  whole: string,
): { readonly lines: readonly CentreLine[]; readonly full: boolean } {
  const node = index === null ? null : picture.contract.plan.nodes[index];
  const title = node?.title ?? whole;
  const code = node?.code ?? '';
  const full = centreText({ code, title, facts: facts(picture, index) }, hole, scale, measure);
  if (full) return { lines: full, full: true };
  const lines =
    centreText({ code, title, facts: [] }, hole, scale, measure) ??
    centreText({ code: '', title: `${code}\u00a0${title}`, facts: [] }, hole, scale, measure) ??
    centreText({ code: '', title: code || whole, facts: [] }, hole, scale, measure);
  return { lines: lines ?? [], full: false };
}
