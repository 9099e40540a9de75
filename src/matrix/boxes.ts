import type { ZeroKind } from '../coverage/zeros.ts';
import type { Line, Matrix } from './matrix.ts';
import { lookClass, lookOf, type Look } from './shade.ts';
import { cellMark, cellName, cellText } from './words.ts';

/** A cell as it is drawn and announced. */
export interface Box {
  readonly look: Look;
  /** Classes of `cells.css`. */
  readonly style: string;
  readonly text: string;
  /** A sign beside the text that the pattern says too. */
  readonly mark: string;
  /** The sign says what falls with what is taken away: it stands under the text. */
  readonly lost: boolean;
  readonly name: string;
}

type Drawn = Pick<Matrix, 'ground' | 'columns' | 'scale'>;

export function boxesOf(matrix: Drawn, line: Line): readonly Box[] {
  return matrix.columns.flatMap((_, at) => boxAt(matrix, line, at) ?? []);
}

/** The cell of a column by its position; null for none. */
export function boxAt(matrix: Drawn, line: Line, at: number): Box | null {
  const { measure } = matrix.ground;
  const [look, column, cell] = [lookAt(matrix, line, at), matrix.columns[at], line.cells[at]];
  if (!look || !column || !cell) return null;
  const margin = line.differs[at] ?? false;
  return {
    look,
    style: lookClass(look, column),
    text: `${cellText(measure, cell, look)}${margin ? '*' : ''}`,
    mark: cellMark(cell),
    lost: cell.lost > 0,
    name: cellName(measure, cell, margin),
  };
}

export function lookAt({ columns, scale }: Drawn, line: Line, at: number): Look | null {
  const [column, cell] = [columns[at], line.cells[at]];
  return column && cell ? lookOf(scale, line, column, cell) : null;
}

/** Looks that one sentence of the legend explains; null for a figure, which its text explains. */
export function lookKey(look: Look): LookKey | null {
  if (look.kind === 'unknown') return 'unknown';
  if (look.kind !== 'zero') return null;
  return look.reason === 'none' ? `none-${look.asked}` : look.reason;
}
export type LookKey =
  | 'unknown'
  | `none-${Extract<Look, { kind: 'zero' }>['asked']}`
  | Exclude<ZeroKind, 'none'>
  | 'emptied';
