import type { Measure, Weight } from './measure.ts';
import { wordsOf, wrap } from './wrap.ts';

export interface CentreLine {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  /** Baseline, in pixels below the centre. */
  readonly y: number;
  readonly role: 'code' | 'title' | 'fact';
}

const LINE = 1.22;
const TITLES = [20, 18, 17, 16, 15, 14, 13, 12] as const;
const PAD = 8;

/**
 * Code, title and facts of a node set in the round hole of the sunburst, as large as they fit.
 * Null when they do not fit in full at 12 px: the caller shows them below the picture.
 */
export function centreText(
  text: { readonly code: string; readonly title: string; readonly facts: readonly string[] },
  radius: number,
  scale: number,
  measure: Measure,
): readonly CentreLine[] | null {
  const room = radius - PAD;
  const words = wordsOf(text.title, 'strong', measure);
  const factSize = 13 * scale;
  for (const step of TITLES) {
    const size = step * scale;
    for (let count = 1; count <= 9; count++) {
      const heights = [
        ...(text.code ? [factSize * 1.4] : []),
        ...Array.from({ length: count }, () => size * LINE),
        ...text.facts.map((_, fact) => factSize * (fact === 0 ? 1.7 : LINE)),
      ];
      const total = heights.reduce((sum, height) => sum + height, 0);
      if (total > 2 * room) break;
      const lines = stack(heights, total, room);
      const first = text.code ? 1 : 0;
      const titles = wrap(
        words,
        lines.slice(first, first + count).map((line) => line.width / size),
      );
      if (titles?.length !== count) continue;
      const facts = lines.slice(first + count);
      if (
        !text.facts.every(
          (fact, at) => measure(fact, factSize, 'normal') <= (facts[at]?.width ?? 0),
        )
      )
        continue;
      return [
        ...(text.code
          ? [{ text: text.code, size: factSize, weight: 'strong', y: lines[0]?.base, role: 'code' }]
          : []),
        ...titles.map((line, at) => ({
          text: line,
          size,
          weight: 'strong',
          y: lines[first + at]?.base,
          role: 'title',
        })),
        ...text.facts.map((fact, at) => ({
          text: fact,
          size: factSize,
          weight: 'normal',
          y: facts[at]?.base,
          role: 'fact',
        })),
      ] as readonly CentreLine[];
    }
  }
  return null;
}

/** Baselines and widths of lines stacked around the middle of a disc. */
function stack(
  heights: readonly number[],
  total: number,
  room: number,
): readonly { readonly base: number; readonly width: number }[] {
  let top = -total / 2;
  return heights.map((height) => {
    const bottom = top + height;
    const far = Math.min(room, Math.max(Math.abs(top), Math.abs(bottom)));
    const line = {
      base: bottom - 0.3 * Math.min(height, 22),
      width: 2 * Math.sqrt(room ** 2 - far ** 2),
    };
    top = bottom;
    return line;
  });
}
