import { m } from '../i18n/paraglide/messages.js';
import { number } from '../base/format.ts';
import type { Breaks } from '../measure/breaks.ts';
import { figure } from '../measure/words.ts';
import { boxAt, lookAt, lookKey, type Box, type LookKey } from './boxes.ts';
import type { Matrix, MatrixLine } from './matrix.ts';
import type { MatrixMeasure } from './measure.ts';

/** A look of the matrix in view, with the sentence that explains it. */
export interface LegendEntry extends Pick<Box, 'style' | 'text' | 'mark' | 'lost'> {
  readonly key: string;
  readonly sentence: string;
  /** The same in a few words. */
  readonly short: string;
}

/** Limits of each step of colour as text: « 1 à 2 », « 5 et plus ». */
export function stepTexts({ limits }: Breaks, { kind }: MatrixMeasure): readonly string[] {
  const show = (value: number) => figure(kind, value, false);
  return limits.map((from, step) => {
    const next = limits[step + 1];
    if (next === undefined) return m.matrix_legend_up({ from: show(from) });
    const to = kind === 'euros' ? next : next - 1;
    return to === from ? show(from) : m.matrix_legend_range({ from: show(from), to: show(to) });
  });
}

const SENTENCES: Readonly<Record<LookKey, () => string>> = {
  'none-yes': m.matrix_legend_none,
  'none-where-missing': m.matrix_legend_where_missing,
  'none-no': m.matrix_legend_not_asked,
  unlocated: m.matrix_legend_unlocated,
  whole: m.matrix_legend_whole,
  filtered: m.matrix_legend_filtered,
  emptied: m.matrix_legend_emptied,
  'other-contract': m.matrix_legend_other,
  unknown: m.matrix_legend_unknown,
};

const SHORT: Readonly<Record<LookKey, () => string>> = {
  'none-yes': m.matrix_key_none,
  'none-where-missing': m.matrix_key_where_missing,
  'none-no': m.matrix_key_not_asked,
  unlocated: m.matrix_key_unlocated,
  whole: m.matrix_key_whole,
  filtered: m.matrix_key_filtered,
  emptied: m.matrix_key_emptied,
  'other-contract': m.matrix_key_other,
  unknown: m.matrix_key_unknown,
};

/** Looks that the matrix in view has, each with a cell of its own as example. */
export function legendEntries(
  matrix: Matrix,
  lines: readonly MatrixLine[],
): readonly LegendEntry[] {
  const found = new Map<LookKey, Box>();
  let lost: number | null = null;
  let differs: string | null = null;
  for (const { line } of lines) {
    for (const [at, cell] of line.cells.entries()) {
      const look = lookAt(matrix, line, at);
      const key = look && lookKey(look);
      const example = key && !found.has(key) ? boxAt(matrix, line, at) : null;
      if (key && example) found.set(key, example);
      if (cell.lost > 0) lost ??= cell.lost;
      if (line.differs[at]) differs ??= boxAt(matrix, line, at)?.text ?? null;
    }
  }
  const kept = (Object.keys(SENTENCES) as LookKey[]).flatMap((key) => {
    const box = found.get(key);
    return box ? [{ ...box, key, sentence: SENTENCES[key](), short: SHORT[key]() }] : [];
  });
  const own = (key: string, text: string, sentence: string, short: string): LegendEntry => {
    return { key, text, sentence, short, style: 'cell margin', mark: '', lost: false };
  };
  return [
    ...kept,
    ...(lost === null
      ? []
      : [
          own(
            'lost',
            m.matrix_mark_lost({ number: number(lost) }),
            m.matrix_legend_without(),
            m.matrix_key_without(),
          ),
        ]),
    ...(differs === null
      ? []
      : [own('differs', differs, m.matrix_legend_differs(), m.matrix_key_differs())]),
  ];
}
