import type { Plan } from '../plan/types.ts';
import { spansIn, type Frame } from './layout.ts';

export interface Box {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The focus takes this part of a further column: it only needs to be read and clicked. */
const FOCUS_COLUMN = 0.55;

/** The same spans as the sunburst's arcs, in columns from left to right; the focus comes first. */
export function icicleBoxes(
  plan: Plan,
  { layout, view }: Frame,
  focus: number | null,
  width: number,
  height: number,
): readonly Box[] {
  const first = focus === null ? 0 : FOCUS_COLUMN;
  const column = width / (view.rings + first);
  const boxes = spansIn(plan, layout, view).map(({ index, from, to, ring }) => {
    const left = Math.max(0, (ring - 1 + first) * column);
    const right = Math.min(width, Math.max(0, (ring + first) * column));
    return {
      index,
      x: left,
      y: from * height,
      width: Math.max(0, right - left),
      height: (to - from) * height,
    };
  });
  if (focus === null) return boxes;
  // While a zoom runs, the window still holds the node that it ends in: that is one box, not two.
  const others = boxes.filter(({ index }) => index !== focus);
  return [{ index: focus, x: 0, y: 0, width: first * column, height }, ...others];
}
