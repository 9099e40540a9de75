import type { PlaceKey, RowKey } from '../contract/cells.ts';
import type { CellGround } from './cell.ts';
import type { MatrixColumn } from './columns.ts';
import { valueOf } from './measure.ts';
import { firstNodes } from './rows.ts';

/** A margin that is not the sum of its cells, because each operation counts once in it. */
export interface Difference {
  /** What was added up: sectors of a QPV, places, or rows of the plan. */
  readonly over: 'sectors' | 'places' | 'rows';
  /** By adding the cells up. */
  readonly sum: number;
  /** Each operation once. */
  readonly once: number;
}

/** Where the margin of a row or of a column differs from the sum of its cells; empty elsewhere. */
export function differences(
  { contract, answers: { cells }, measure }: Pick<CellGround, 'contract' | 'answers' | 'measure'>,
  columns: readonly MatrixColumn[],
  row: RowKey,
  column: MatrixColumn,
): readonly Difference[] {
  const value = (at: RowKey, place: PlaceKey) =>
    valueOf(cells.get(at)?.get(place), measure).value ?? 0;
  const over = (kind: Difference['over'], parts: readonly number[]): Difference[] => {
    const sum = parts.reduce((total, part) => total + part, 0);
    const once = value(row, column.key);
    return sum === once ? [] : [{ over: kind, sum, once }];
  };
  const found: Difference[] = [];
  if (column.kind === 'divided') {
    const sectors = columns.filter(
      ({ group, kind }) => group === column.group && kind !== 'divided',
    );
    found.push(
      ...over(
        'sectors',
        sectors.map(({ key }) => value(row, key)),
      ),
    );
  }
  if (column.kind === 'total') {
    const places = columns.filter(({ kind }) => !['sector', 'within', 'total'].includes(kind));
    found.push(
      ...over(
        'places',
        places.map(({ key }) => value(row, key)),
      ),
    );
  }
  if (row === 'all') {
    const rows: readonly RowKey[] = [...firstNodes(contract).map(({ index }) => index), 'none'];
    found.push(
      ...over(
        'rows',
        rows.map((one) => value(one, column.key)),
      ),
    );
  }
  return found;
}
