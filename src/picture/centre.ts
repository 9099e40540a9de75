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
const FACT = 13;
const MOST_LINES = 9;
const PAD = 7;

/**
 * Code, title and facts of a node set in the round hole of the sunburst, as large as they fit; facts
 * stand one to a line, or flow over one line more. Null when they do not fit in full at 12 px.
 */
export function centreText(
  text: { readonly code: string; readonly title: string; readonly facts: readonly string[] },
  radius: number,
  scale: number,
  measure: Measure,
): readonly CentreLine[] | null {
  const small = FACT * scale;
  const code = text.code === '' ? [] : [{ text: text.code, weight: 'strong' as const }];
  const title = wordsOf(text.title, 'strong', measure);
  const flow = wordsOf(text.facts.join(' · '), 'normal', measure);
  for (const step of TITLES) {
    const size = step * scale;
    for (const extra of text.facts.length > 0 ? [0, 1] : [0]) {
      const facts = text.facts.length + extra;
      for (let count = 1; count <= MOST_LINES; count++) {
        const heights = [
          ...code.map(() => small * 1.4),
          ...Array.from({ length: count }, () => size * LINE),
          ...Array.from({ length: facts }, (_, at) => small * (at === 0 ? 1.6 : LINE)),
        ];
        const lines = stack(heights, radius - PAD);
        const room = (from: number, to: number, at: number): number[] =>
          lines.slice(from, to).map(({ width }) => width / at);
        const first = code.length;
        const titles = wrap(title, room(first, first + count, size));
        if (titles?.length !== count) continue;
        const below = room(first + count, lines.length, small);
        const told = extra === 0 ? oneEach(text.facts, below, measure) : wrap(flow, below);
        if (told?.length !== facts) continue;
        const base = (at: number): number => lines[at]?.base ?? 0;
        return [
          ...code.map((line) => ({ ...line, size: small, y: base(0), role: 'code' as const })),
          ...titles.map((line, at) => ({
            text: line,
            size,
            weight: 'strong' as const,
            y: base(first + at),
            role: 'title' as const,
          })),
          ...told.map((line, at) => ({
            text: line,
            size: small,
            weight: 'normal' as const,
            y: base(first + count + at),
            role: 'fact' as const,
          })),
        ];
      }
    }
  }
  return null;
}

function oneEach(
  facts: readonly string[],
  room: readonly number[],
  measure: Measure,
): readonly string[] | null {
  return facts.every((fact, at) => measure(fact, 1, 'normal') <= (room[at] ?? 0)) ? facts : null;
}

/** Baselines and widths of lines stacked around the middle of a disc; no width outside it. */
function stack(
  heights: readonly number[],
  room: number,
): readonly { readonly base: number; readonly width: number }[] {
  let top = -heights.reduce((sum, height) => sum + height, 0) / 2;
  return heights.map((height) => {
    const bottom = top + height;
    const far = Math.min(
      room,
      Math.max(Math.abs(top + height * 0.15), Math.abs(bottom - height * 0.2)),
    );
    const line = {
      base: bottom - 0.3 * Math.min(height, 22),
      width: 2 * Math.sqrt(room ** 2 - far ** 2),
    };
    top = bottom;
    return line;
  });
}
