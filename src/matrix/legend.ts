import { number } from '../base/format.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { Breaks } from '../measure/breaks.ts';
import { figure } from '../measure/words.ts';
import type { Matrix } from './matrix.ts';
import type { MatrixMeasure } from './measure.ts';
import { lookClass, lookOf } from './shade.ts';
import { cellMark, cellText } from './words.ts';

/** A look of the matrix in view, with the sentence that explains it. */
export interface LegendEntry {
  readonly key: string;
  /** Classes of `cells.css`. */
  readonly look: string;
  readonly text: string;
  readonly mark: string;
  readonly sentence: string;
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

const SENTENCES = {
  'zero-none asked-yes': m.matrix_legend_none,
  'zero-none asked-where-missing': m.matrix_legend_where_missing,
  'zero-none asked-no': m.matrix_legend_not_asked,
  'zero-unlocated': m.matrix_legend_unlocated,
  'zero-whole': m.matrix_legend_whole,
  'zero-filtered': m.matrix_legend_filtered,
  'zero-emptied': m.matrix_legend_emptied,
  'zero-other-contract': m.matrix_legend_other,
  unknown: m.matrix_legend_unknown,
} as const;
type Known = keyof typeof SENTENCES;

/** Looks that the matrix in view has, in the order above; each with a cell of its own as example. */
export function legendEntries(matrix: Matrix, measure: MatrixMeasure): readonly LegendEntry[] {
  const found = new Map<string, Omit<LegendEntry, 'sentence'>>();
  let lost: number | null = null;
  let differs: string | null = null;
  for (const line of matrix.lines) {
    for (const [at, column] of matrix.columns.entries()) {
      const cell = line.cells[at];
      if (!cell) continue;
      const look = lookOf(matrix.scale, line, column, cell);
      const text = cellText(measure, cell, look);
      if (cell.lost > 0) lost ??= cell.lost;
      if (line.differs[at]) differs ??= text;
      const key = keyOf(look);
      if (key === null || found.has(key)) continue;
      found.set(key, { key, look: lookClass(look, column), text, mark: cellMark(cell) });
    }
  }
  const kept = (Object.keys(SENTENCES) as Known[]).flatMap((key) => {
    const entry = found.get(key);
    return entry ? [{ ...entry, sentence: SENTENCES[key]() }] : [];
  });
  const plain = { look: 'cell margin', mark: '' };
  return [
    ...kept,
    ...(lost === null
      ? []
      : [
          {
            ...plain,
            key: 'lost',
            text: m.matrix_mark_lost({ number: number(lost) }),
            sentence: m.matrix_legend_without(),
          },
        ]),
    ...(differs === null
      ? []
      : [
          {
            ...plain,
            key: 'differs',
            text: m.matrix_mark_differs({ value: differs }),
            sentence: m.matrix_legend_differs(),
          },
        ]),
  ];
}

/** Looks that one sentence explains. */
function keyOf(look: ReturnType<typeof lookOf>): string | null {
  if (look.kind === 'unknown') return 'unknown';
  if (look.kind !== 'zero') return null;
  return look.reason === 'none' ? `zero-none asked-${look.asked}` : `zero-${look.reason}`;
}
