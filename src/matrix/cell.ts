import type { PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import type { Expected, ExpectedIn } from '../coverage/expectations.ts';
import { operationsIn, zerosOf, type CellAnswers, type Zero } from '../coverage/zeros.ts';
import type { MatrixColumn } from './columns.ts';
import { valueOf, type MatrixMeasure } from './measure.ts';

/** What stands where a row and a column meet. */
export interface MatrixCell {
  readonly operations: number;
  /** Operations, people or cents; null when no operation says it: unknown is not zero. */
  readonly value: number | null;
  /** Operations that the value rests on. */
  readonly known: number;
  /** Operations that fall with what the plan is imagined without. */
  readonly lost: number;
  /** Why it is empty, strongest first; empty when it has operations. */
  readonly zeros: readonly Zero[];
  /** What the plan expects here; null where nothing is judged, or not known yet. */
  readonly expected: Expected | null;
  /** Empty where the plan expects something, by no filter's doing. */
  readonly gap: boolean;
}

/** What every cell is made from. */
export interface CellGround {
  readonly contract: Contract;
  readonly answers: CellAnswers;
  readonly measure: MatrixMeasure;
  /** Null until the file of expectations is read. */
  readonly expectedIn: ExpectedIn | null;
}

export function matrixCell(
  { contract, answers, measure, expectedIn }: CellGround,
  row: RowKey,
  column: MatrixColumn,
): MatrixCell {
  const { key } = column;
  const cell = answers.cells.get(row)?.get(key);
  const operations = cell?.operations ?? 0;
  const zeros = zerosOf(contract, answers, row, key);
  const expected = expectedIn ? expectation(expectedIn, row, key) : null;
  const [strongest] = zeros;
  const masked = strongest?.kind === 'filtered' && strongest.by === 'filters';
  return {
    operations,
    ...valueOf(cell, measure),
    lost: operationsIn(answers.whole, row, key) - operations,
    zeros,
    expected,
    gap: column.judged && zeros.length > 0 && !masked && expected?.expectation === 'expected',
  };
}

function expectation(expectedIn: ExpectedIn, row: RowKey, place: PlaceKey): Expected | null {
  return typeof row === 'number' && typeof place === 'number' ? expectedIn(row, place) : null;
}
