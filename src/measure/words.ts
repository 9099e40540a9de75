import { euros, eurosShort, number, percent } from '../base/format.ts';
import { never } from '../base/never.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';
import type { Measure } from '../selection/types.ts';
import { totalLabel } from './natures.ts';
import type { NeighbourhoodMeasure } from './types.ts';

/** Name of a level of the plan in the plural, short: « objectifs ». */
export function levelName(contract: Contract, depth: number): string {
  return contract.levels[depth]?.names[getLocale()].shortMany ?? '';
}

/** Level whose nodes a measure counts. */
function countedLevel(contract: Contract, kind: Measure['kind']): string {
  return levelName(contract, kind === 'objectifs' ? contract.sheetDepth : contract.plan.depth - 1);
}

/** Name of a measure without its rate: « Part des objectifs couverts ». */
export function measureName(contract: Contract, measure: Measure): string {
  const level = countedLevel(contract, measure.kind);
  switch (measure.kind) {
    case 'operations':
      return m.measure_operations();
    case 'actions':
      return capital(m.measure_actions({ level }));
    case 'objectifs':
      return m.measure_sheets({ level });
    case 'euros':
      return m.measure_euros({ nature: natureLabel(contract, measure.nature) });
    case 'participants':
      return m.measure_participants();
    default:
      return never(measure.kind);
  }
}

/** Full title, as over the legend: « Opérations documentées, pour 1 000 habitants ». */
export function measureTitle(contract: Contract, measure: Measure, rate: boolean): string {
  const title = measureName(contract, measure);
  return rate ? m.measure_title_rate({ title }) : title;
}

/** A bare figure of a measure, for a legend or a label: « 12 », « 34 % », « 45 k€ ». */
export function figure(kind: Measure['kind'], value: number, rate: boolean): string {
  if (kind === 'objectifs') return percent(value);
  if (kind === 'euros') return eurosShort(value);
  return number(value, rate && value < 100 ? 1 : 0);
}

/** What a neighbourhood shows, in a few characters: « n. r. » when unknown, « 2 op. » without a total. */
export function shortText(measure: Measure, shown: NeighbourhoodMeasure, rate: boolean): string {
  if (shown.unknown === 'not-summable') {
    return m.measure_short_not_summed({ known: number(shown.known) });
  }
  if (shown.value === null) return m.measure_short_unknown();
  return figure(measure.kind, shown.value, rate && shown.value !== 0);
}

/** The same as a sentence with its denominator, or the reason of a zero or of a gap. */
export function sentence(
  contract: Contract,
  measure: Measure,
  shown: NeighbourhoodMeasure,
  rate: boolean,
): string {
  if (shown.value === null) return unknownText(shown);
  if (shown.zero !== null) return zeroText(shown.zero);
  const level = countedLevel(contract, measure.kind);
  const plain = { number: number(shown.known), total: number(shown.denominator), level };
  switch (measure.kind) {
    case 'operations':
      return rate
        ? m.measure_unit_rate({ value: figure(measure.kind, shown.value, true) })
        : m.measure_sentence_operations({ count: shown.value, number: number(shown.value) });
    case 'actions':
      return m.measure_sentence_nodes(plain);
    case 'objectifs':
      return m.measure_sentence_share({ ...plain, share: percent(shown.value) });
    case 'euros':
      return summed(shown, rate ? eurosShort(shown.value) : euros(shown.value), rate);
    case 'participants':
      return summed(shown, people(shown.value, rate), rate);
    default:
      return never(measure.kind);
  }
}

function summed(shown: NeighbourhoodMeasure, text: string, rate: boolean): string {
  return m.measure_sentence_sum({
    count: shown.known,
    value: rate ? m.measure_unit_rate({ value: text }) : text,
    known: number(shown.known),
    total: number(shown.denominator),
  });
}

function people(value: number, rate: boolean): string {
  return m.measure_people({ count: value, number: number(value, rate ? 1 : 0) });
}

function unknownText(shown: NeighbourhoodMeasure): string {
  switch (shown.unknown) {
    case 'no-population':
      return m.measure_unknown_no_population();
    case 'other-contract':
      return m.measure_unknown_other_contract();
    case 'not-summable':
      return m.measure_unknown_not_summed({
        count: shown.known,
        known: number(shown.known),
        total: number(shown.denominator),
      });
    case 'no-value':
    case null:
      return m.measure_unknown_no_value({
        count: shown.operations,
        number: number(shown.operations),
      });
    default:
      return never(shown.unknown);
  }
}

function zeroText(reason: NonNullable<NeighbourhoodMeasure['zero']>): string {
  switch (reason) {
    case 'none':
      return m.measure_zero_none();
    case 'filtered':
      return m.measure_zero_filtered();
    case 'unattached':
      return m.measure_zero_unattached();
    default:
      return never(reason);
  }
}

/** The name of a nature's sum. */
export function natureLabel(contract: Contract, code: string): string {
  const nature = contract.amountNatures.find((one) => one.code === code);
  return nature ? totalLabel(nature) : code;
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
