import { euros, list, number } from '../base/format.ts';
import { never } from '../base/never.ts';
import type { Contract } from '../contract/types.ts';
import type { Expected } from '../coverage/expectations.ts';
import type { Coverage } from '../coverage/types.ts';
import { withoutLabels } from '../coverage/without.ts';
import type { Zero } from '../coverage/zeros.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { MatrixCell } from './cell.ts';
import type { Difference } from './margins.ts';
import type { MatrixMeasure } from './measure.ts';

/** A cell in sentences: its figure, or every reason of its zero, the strongest first. */
export function cellSentences(
  measure: MatrixMeasure,
  cell: MatrixCell,
  without: string,
): readonly string[] {
  const [strongest, ...others] = cell.zeros;
  if (strongest) {
    return [
      zeroSentence(strongest, without),
      ...others.map((zero) => m.matrix_also({ text: zeroSentence(zero, without) })),
    ];
  }
  const said = m.matrix_value({ value: valueSentence(measure, cell) });
  const lost = { count: cell.lost, number: number(cell.lost), names: without };
  return cell.lost > 0 ? [said, m.matrix_lost(lost)] : [said];
}

function valueSentence({ kind }: MatrixMeasure, cell: MatrixCell): string {
  const { operations, known, value } = cell;
  const counted = { count: operations, number: number(operations) };
  if (kind === 'operations') return m.measure_sentence_operations(counted);
  if (value === null) return m.measure_unknown_no_value(counted);
  return m.measure_sentence_sum({
    count: known,
    value:
      kind === 'euros' ? euros(value) : m.measure_people({ count: value, number: number(value) }),
    known: number(known),
    total: number(operations),
  });
}

function zeroSentence(zero: Zero, without: string): string {
  switch (zero.kind) {
    case 'filtered': {
      const hidden = { count: zero.operations, number: number(zero.operations) };
      return zero.by === 'without'
        ? m.matrix_zero_without({ ...hidden, names: without })
        : m.matrix_zero_filters(hidden);
    }
    case 'other-contract':
      return m.matrix_zero_other();
    case 'whole':
      return m.matrix_zero_whole({ count: zero.operations, number: number(zero.operations) });
    case 'unlocated':
      return m.matrix_zero_unlocated({ count: zero.operations, number: number(zero.operations) });
    case 'none':
      return m.matrix_zero_none();
    default:
      return never(zero);
  }
}

/** What the plan asks of a cell, before its quotation if it has one. */
export function expectationSentence({ expectation, row }: Expected): string {
  switch (expectation) {
    case 'expected':
      return row ? m.matrix_expected() : m.matrix_expected_default();
    case 'where-missing':
      return m.matrix_expected_where_missing();
    case 'whole-contract':
      return m.matrix_expected_whole_contract();
    case 'elsewhere':
      return m.matrix_expected_elsewhere();
    default:
      return never(expectation);
  }
}

export function differenceSentence(
  { kind }: MatrixMeasure,
  { over, sum, once }: Difference,
): string {
  const show = (value: number) => (kind === 'euros' ? euros(value) : number(value));
  const figures = { sum: show(sum), once: show(once) };
  if (over === 'sectors') return m.matrix_differs_sectors(figures);
  if (over === 'places') return m.matrix_differs_places(figures);
  return sum > once ? m.matrix_differs_rows(figures) : m.matrix_differs_above(figures);
}

/** Names of what the plan is imagined without, « FIPD ou Ville d’Alès ». */
export function withoutNames(
  contract: Contract,
  payers: Coverage['payers'],
  without: readonly string[],
): string {
  return list(withoutLabels(contract, payers, without), 'or');
}
