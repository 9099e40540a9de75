import type { Box, Sight } from './labels.ts';
import type { Camera, Padding } from './mercator.ts';
import { worldSize } from './mercator.ts';
import { BASE_ZOOM, type Origin } from './shapes.ts';

/** The size of a box in a corner of the map, in pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Height of the row of buttons and of the column of them, in rems; a finger needs larger ones. */
const ROW = { mouse: 3, finger: 3.6 };
const COLUMN = { mouse: 7.6, finger: 9.2 };

/** Narrower than this, in rems, the switch of the streets stands under the views (MapControls.svelte). */
const ONE_ROW = 30;

/** Width that is kept for a legend on the map, in rems. */
export const KEY_WIDTH = 10.5;

/**
 * Space that the buttons, the legend and the inset take, so that a fitted place is not under them.
 * A town is seldom as wide as a map: a legend (`onMap`) takes the side, not the height.
 */
export function framePadding(rem: number, onMap: boolean): Padding {
  const left = onMap ? KEY_WIDTH + 0.75 : 1.5;
  const top = onMap ? ROW.mouse : ROW.finger;
  return { top: top * rem, right: 4.5 * rem, bottom: 3.75 * rem, left: left * rem };
}

/** Steps in which the sight follows the map, in pixels: a name must not change sides at every move, nor be cut. */
const STEP = 16;

/** A distance in world units at a zoom, in pixels and whole steps. */
export function sightStep(distance: number, zoom: number): number {
  return Math.round((distance * worldSize(zoom)) / STEP) * STEP;
}

/**
 * Where labels can be read, around a centre in the labels' own pixels: the frame, less the buttons,
 * the legend (null where it is below the map, on a phone) and the inset in its corners (the sizes in
 * rems are those of their styles).
 */
export function sightOf(
  { width, height }: Extent,
  [x, y]: readonly [number, number],
  rem: number,
  key: Extent | null,
): Sight {
  const left = x - width / 2;
  const top = y - height / 2;
  const corner = (fromLeft: number, fromTop: number, wide: number, high: number): Box => ({
    left: left + fromLeft,
    right: left + fromLeft + wide,
    top: top + fromTop,
    bottom: top + fromTop + high,
  });
  const inset = (insetRems(width, rem) + 0.6) * rem;
  const legend = key ?? { width: 0, height: 0 };
  const size = key ? 'mouse' : 'finger';
  return {
    frame: corner(0, 0, width, height),
    covers: [
      corner(0, 0, Math.min(29 * rem, width - 4.5 * rem), ROW[size] * rem),
      ...(key && width < ONE_ROW * rem ? [corner(0, 0, 15 * rem, 2 * ROW[size] * rem)] : []),
      corner(width - 3.4 * rem, 0, 3.4 * rem, COLUMN[size] * rem),
      corner(0, height - legend.height - 0.6 * rem, legend.width + 0.6 * rem, height),
      corner(width - inset, height - inset, inset, inset),
    ],
  };
}

/** Side of an inset, in rems; smaller on a narrow map. */
export function insetRems(width: number, rem: number): number {
  return width < 28 * rem ? 4.5 : 7;
}

/** SVG transform that brings drawn coordinates (shapes.ts) to the screen. */
export function drawTransform(camera: Camera, origin: Origin): string {
  const size = worldSize(camera.zoom);
  const x = (origin.x - camera.x) * size + camera.width / 2;
  const y = (origin.y - camera.y) * size + camera.height / 2;
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${2 ** (camera.zoom - BASE_ZOOM)})`;
}

/** Zoom at which labels are laid out: near enough for what fits there to fit on screen. */
export function layoutZoom(zoom: number): number {
  return Math.round(zoom * 16) / 16;
}

/** Calls back with the element's inner size, now and whenever it changes; returns the undo. */
export function onResize(
  element: Element,
  heard: (width: number, height: number) => void,
): () => void {
  const observer = new ResizeObserver(() => heard(element.clientWidth, element.clientHeight));
  observer.observe(element);
  heard(element.clientWidth, element.clientHeight);
  return () => observer.disconnect();
}

/** Pixels of a rem: text drawn on the map grows with the theme and the reader's own size. */
export function remOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize) || 16;
}
