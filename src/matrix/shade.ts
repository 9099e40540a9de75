import { classOf, type Breaks } from '../measure/breaks.ts';
import { ramp, type Theme } from '../measure/ramp.ts';
import type { ZeroKind } from '../coverage/zeros.ts';
import type { MatrixCell } from './cell.ts';
import type { MatrixColumn } from './columns.ts';
import type { MatrixRow } from './rows.ts';

/** How a cell looks; every look but a step of colour is a pattern of its own. */
export type Look =
  | { readonly kind: 'step'; readonly step: number }
  /** A margin: a figure without colour. */
  | { readonly kind: 'margin' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'zero';
      /** `emptied`: by what the plan is imagined without. */
      readonly reason: ZeroKind | 'emptied';
      /** Expected here; only where it is missing; nothing is asked of this place. */
      readonly asked: 'yes' | 'where-missing' | 'no';
    };

export function lookOf(
  scale: Breaks,
  row: Pick<MatrixRow, 'key'>,
  column: MatrixColumn,
  cell: MatrixCell,
): Look {
  const [zero] = cell.zeros;
  if (zero?.kind === 'filtered' && zero.by === 'filters') {
    // What a filter hides is there: never shown as missing.
    return { kind: 'zero', reason: 'filtered', asked: 'no' };
  }
  if (zero) {
    const reason = zero.kind === 'filtered' ? 'emptied' : zero.kind;
    return { kind: 'zero', reason, asked: askedOf(row, column, cell) };
  }
  if (cell.value === null) return { kind: 'unknown' };
  if (row.key === 'all' || column.kind === 'total') return { kind: 'margin' };
  return { kind: 'step', step: classOf(scale, cell.value) };
}

/** Classes of `cells.css`. */
export function lookClass(look: Look, { kind }: Pick<MatrixColumn, 'kind'>): string {
  const own =
    look.kind === 'step'
      ? `step-${look.step}`
      : look.kind === 'zero'
        ? `zero zero-${look.reason} asked-${look.asked}`
        : look.kind;
  return `cell ${own} in-${kind}`;
}

function askedOf(
  { key }: Pick<MatrixRow, 'key'>,
  { kind }: MatrixColumn,
  { expected }: MatrixCell,
): 'yes' | 'where-missing' | 'no' {
  if (expected?.expectation === 'where-missing') return 'where-missing';
  // An empty margin says it of a whole row or neighbourhood: never a detail.
  const margin = (kind === 'total' && key !== 'none') || (key === 'all' && isPlace(kind));
  return margin || expected?.expectation === 'expected' ? 'yes' : 'no';
}

function isPlace(kind: MatrixColumn['kind']): boolean {
  return kind === 'qpv' || kind === 'sector' || kind === 'divided';
}

/** A step of the colours with its limits, and whether its text is light. */
export interface Shade {
  readonly colour: string;
  readonly dark: boolean;
  readonly from: number;
  /** Not reached by the step unless it is the last. */
  readonly to: number;
  readonly last: boolean;
}

/** Steps from low to high, in the colours of the map. */
export function shades({ limits, max }: Breaks, theme: Theme): readonly Shade[] {
  const colours = ramp(limits.length, theme);
  return limits.map((from, step) => {
    const last = step === limits.length - 1;
    return {
      colour: colours[step] ?? '',
      // Only the deepest of several steps is too deep for ink.
      dark: last && step > 0,
      from,
      to: limits[step + 1] ?? Math.max(from, max),
      last,
    };
  });
}
