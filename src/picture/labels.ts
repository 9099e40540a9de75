import type { PlanNode } from '../plan/types.ts';
import { curved, radial, type ArcLabel } from './arcLabel.ts';
import type { Arc } from './layout.ts';
import type { Measure } from './measure.ts';
import { wordsOf, wrap, type Words } from './wrap.ts';

/** No label is smaller, in pixels of the paper theme; the projector's scale makes it larger. */
export const MIN_SIZE = 12;
const SIZES = {
  strong: [19, 18, 17, 16, 15, 14, 13, MIN_SIZE],
  normal: [16, 15, 14, 13, MIN_SIZE],
  code: [14, 13, MIN_SIZE],
} as const;
const MOST_LINES = 5;

/**
 * The label of an arc: code and title where they fit, else the code, else none; along the arc or
 * across it, whichever holds the larger text. Nothing is cut or shrunk below {@link MIN_SIZE}.
 * `strong` is for the ring next to the centre, when more rings follow.
 * `scale` is the size of the page's text (1.25 on a projector).
 */
export function arcLabel(
  node: Pick<PlanNode, 'index' | 'code' | 'title'>,
  arc: Arc,
  strong: boolean,
  scale: number,
  measure: Measure,
): ArcLabel | null {
  const weight = strong ? 'strong' : 'normal';
  const full = wordsOf(`${node.code}\u00a0${node.title}`, weight, measure);
  for (const size of SIZES[weight]) {
    const label = fit(full, arc, size * scale, MOST_LINES);
    if (label) return { ...label, index: node.index, weight, code: node.code };
  }
  const code = wordsOf(node.code, 'strong', measure);
  for (const size of SIZES.code) {
    const label = fit(code, arc, size * scale, 1);
    if (label) return { ...label, index: node.index, weight: 'strong', code: node.code };
  }
  return null;
}

/** Along the arc when it is wider than it is thick; the other way round if that does not do. */
function fit(words: Words, arc: Arc, size: number, most: number): ReturnType<typeof curved> | null {
  const thickness = arc.outerRadius - arc.innerRadius;
  const length = ((arc.endAngle - arc.startAngle) * (arc.outerRadius + arc.innerRadius)) / 2;
  if (words.total * size * size > thickness * length) return null;
  const ways = length >= thickness ? [curved, radial] : [radial, curved];
  for (const way of ways) {
    for (let lines = 1; lines <= most; lines++) {
      const label = way(arc, size, lines, (capacities) => wrap(words, capacities));
      if (label) return label;
    }
  }
  return null;
}

/** The label of a box of the icicle: the same rule, in straight lines from its left edge. */
export function boxLabel(
  node: Pick<PlanNode, 'code' | 'title'>,
  box: { readonly width: number; readonly height: number },
  scale: number,
  measure: Measure,
): { readonly lines: readonly string[]; readonly size: number } | null {
  const full = wordsOf(`${node.code}\u00a0${node.title}`, 'normal', measure);
  const code = wordsOf(node.code, 'strong', measure);
  for (const words of [full, code]) {
    for (const step of words === full ? SIZES.normal : SIZES.code) {
      const size = step * scale;
      const most = Math.min(MOST_LINES, Math.floor((box.height - 1) / (size * LINE)));
      const capacity = (box.width - 12) / size;
      if (most < 1 || words.total > capacity * most) continue;
      for (let count = 1; count <= most; count++) {
        const lines = wrap(
          words,
          Array.from({ length: count }, () => capacity),
        );
        if (lines) return { lines, size };
      }
    }
  }
  return null;
}

/** Height of a line for a size of 1. */
export const LINE = 1.18;
