import { euros, number } from '../base/format.ts';
import { never } from '../base/never.ts';
import type { Contract } from '../contract/types.ts';
import type { Expectation } from '../coverage/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { figure } from '../measure/words.ts';
import type { MatrixCell } from './cell.ts';
import { withinQpv } from './choose.ts';
import type { MatrixColumn } from './columns.ts';
import type { MatrixMeasure } from './measure.ts';
import type { MatrixRow } from './rows.ts';
import type { Look } from './shade.ts';

/** Heading of a column where its group says the rest. */
export function columnLabel(contract: Contract, column: MatrixColumn): string {
  const { key, kind } = column;
  if (kind === 'divided') return m.matrix_column_divided();
  if (kind === 'within') return m.matrix_column_within();
  if (kind === 'whole') return m.matrix_column_whole();
  if (kind === 'unlocated') return m.matrix_column_unlocated();
  if (kind === 'total') return m.matrix_column_total();
  return placeName(contract, key);
}

/** Name of a column on its own. */
export function columnName(contract: Contract, column: MatrixColumn): string {
  const { key, kind } = column;
  if (kind === 'divided') return m.matrix_column_divided_name({ name: placeName(contract, key) });
  if (kind === 'within') {
    const qpv =
      typeof key === 'string' && key.startsWith('within:') ? withinQpv(key as 'within:0') : key;
    return m.matrix_column_within_name({ name: placeName(contract, qpv) });
  }
  if (kind === 'context') return m.matrix_column_context({ name: placeName(contract, key) });
  return columnLabel(contract, column);
}

/** Heading over a group of columns. */
export function groupLabel(contract: Contract, under: number | 'context'): string {
  return under === 'context' ? m.matrix_column_others() : placeName(contract, under);
}

export function placeName({ neighbourhoods }: Contract, place: string | number): string {
  return typeof place === 'number' ? (neighbourhoods[place]?.label ?? '') : '';
}

/** Heading of a row without its code. */
export function rowTitle({ node, key }: Pick<MatrixRow, 'node' | 'key'>): string {
  if (node) return node.title;
  return key === 'none' ? m.matrix_row_none() : m.matrix_row_all();
}

export function rowName(row: Pick<MatrixRow, 'node' | 'key'>): string {
  const title = rowTitle(row);
  return row.node ? `${row.node.code} ${title}` : title;
}

/** What stands in a cell: « 12 », « 45 k€ », « n. r. », « 0 », or a dash where nothing is asked. */
export function cellText({ kind }: MatrixMeasure, cell: MatrixCell, look: Look): string {
  if (look.kind === 'zero') return look.reason === 'none' && look.asked === 'no' ? '–' : '0';
  return cell.value === null ? m.measure_short_unknown() : figure(kind, cell.value, false);
}

/** A sign beside the figure of a cell that its pattern says too; empty for most. */
export function cellMark(cell: MatrixCell): string {
  const lost = cell.lost > 0 ? m.matrix_mark_lost({ number: number(cell.lost) }) : '';
  const [zero] = cell.zeros;
  switch (zero?.kind) {
    case 'filtered':
      return zero.by === 'without'
        ? lost
        : m.matrix_mark_hidden({ number: number(zero.operations) });
    case 'whole':
      return '+';
    case 'unlocated':
      return '?';
    case 'other-contract':
      return '×';
    case 'none':
    case undefined:
      return lost;
    default:
      return never(zero);
  }
}

/** A cell as it is announced, after its headings: figure, reason of a zero, expectation. */
export function cellName(measure: MatrixMeasure, cell: MatrixCell, differs: boolean): string {
  const lost =
    cell.lost > 0 && cell.operations > 0 ? [m.matrix_name_lost({ number: number(cell.lost) })] : [];
  const expected = cell.expected ? [expectationName(cell.expected.expectation)] : [];
  const margin = differs ? [m.matrix_name_margin()] : [];
  return [valueName(measure, cell), ...margin, ...lost, ...expected].join(', ');
}

function valueName({ kind }: MatrixMeasure, cell: MatrixCell): string {
  const [zero] = cell.zeros;
  switch (zero?.kind) {
    case undefined: {
      if (cell.value === null) return m.matrix_name_unknown();
      if (kind === 'operations') return number(cell.value);
      const value = kind === 'euros' ? euros(cell.value) : number(cell.value);
      return m.matrix_name_known({
        value,
        known: number(cell.known),
        total: number(cell.operations),
      });
    }
    case 'filtered': {
      const hidden = { number: number(zero.operations) };
      return zero.by === 'without'
        ? m.matrix_name_zero_without(hidden)
        : m.matrix_name_zero_filters(hidden);
    }
    case 'other-contract':
      return m.matrix_name_zero_other();
    case 'whole':
      return m.matrix_name_zero_whole({ number: number(zero.operations) });
    case 'unlocated':
      return m.matrix_name_zero_unlocated({ number: number(zero.operations) });
    case 'none':
      return m.matrix_name_zero_none();
    default:
      return never(zero);
  }
}

function expectationName(expectation: Expectation): string {
  switch (expectation) {
    case 'expected':
      return m.matrix_name_expected();
    case 'where-missing':
      return m.matrix_name_where_missing();
    case 'whole-contract':
      return m.matrix_name_whole_contract();
    case 'elsewhere':
      return m.matrix_name_elsewhere();
    default:
      return never(expectation);
  }
}
