import type { Camera, Padding } from './mercator.ts';
import { worldSize } from './mercator.ts';
import { BASE_ZOOM, type Origin } from './shapes.ts';

/** Space that buttons and the scale bar take, so that a fitted place is not under them. */
export function framePadding(rem: number): Padding {
  return { top: 5.4 * rem, right: 2 * rem, bottom: 3 * rem, left: 2 * rem };
}

/** SVG transform that brings drawn coordinates (shapes.ts) to the screen. */
export function drawTransform(camera: Camera, origin: Origin): string {
  const size = worldSize(camera.zoom);
  const x = (origin.x - camera.x) * size + camera.width / 2;
  const y = (origin.y - camera.y) * size + camera.height / 2;
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${2 ** (camera.zoom - BASE_ZOOM)})`;
}

/** Zoom at which labels are laid out: they do not jump while the map only moves a little. */
export function layoutZoom(zoom: number): number {
  return Math.round(zoom * 4) / 4;
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
