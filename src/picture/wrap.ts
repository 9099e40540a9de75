import type { Measure, Weight } from './measure.ts';

/** Words with their widths for a size of 1, measured once for every size that is tried. */
export interface Words {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
  readonly total: number;
}

/** Splits at ordinary spaces only: a no-break space keeps « 1.3 Titre » and « mot : » together. */
export function wordsOf(text: string, weight: Weight, measure: Measure): Words {
  const words = text.split(' ').filter((word) => word !== '');
  const widths = words.map((word) => measure(word, 100, weight) / 100);
  const space = measure(' ', 100, weight) / 100;
  const total = widths.reduce((sum, width) => sum + width, 0) + space * (words.length - 1);
  return { words, widths, space, total };
}

/**
 * The words in at most as many lines as there are capacities (widths for a size of 1), evenly
 * filled; null when they do not fit. Nothing is ever cut.
 */
export function wrap(words: Words, capacities: readonly number[]): readonly string[] | null {
  if (fill(words, capacities, 1) === null) return null;
  // The tightest fill that still holds: two even lines rather than a long one and an orphan.
  let [tight, loose] = [0.35, 1];
  for (let round = 0; capacities.length > 1 && round < 6; round++) {
    const middle = (tight + loose) / 2;
    if (fill(words, capacities, middle)) loose = middle;
    else tight = middle;
  }
  return fill(words, capacities, loose);
}

function fill(
  { words, widths, space }: Words,
  capacities: readonly number[],
  share: number,
): readonly string[] | null {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [position, word] of words.entries()) {
    const width = widths[position] ?? 0;
    const room = (capacities[lines.length] ?? 0) * share;
    if (line === '' && width <= room) {
      [line, used] = [word, width];
    } else if (line !== '' && used + space + width <= room) {
      [line, used] = [`${line} ${word}`, used + space + width];
    } else if (line !== '' && lines.length + 1 < capacities.length) {
      lines.push(line);
      if (width > (capacities[lines.length] ?? 0) * share) return null;
      [line, used] = [word, width];
    } else return null;
  }
  return line === '' ? lines : [...lines, line];
}
