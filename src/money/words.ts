import { eurosAndCents, list, number } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import type { Coverage } from '../coverage/types.ts';
import type { MoneyRows } from '../engine/questions/money-rows.ts';
import { m } from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';
import type { FlowKey } from './flow.ts';
import type { PlaceGroup } from './tables.ts';
import type { YearColumn, YearSeries } from './yearly.ts';

export function placeLabel({ neighbourhoods }: Contract, key: PlaceGroup): string {
  if (typeof key === 'number') return neighbourhoods[key]?.label ?? '';
  switch (key) {
    case 'whole':
      return m.money_place_whole();
    case 'unlocated':
      return m.money_place_unlocated();
    case 'outside':
      return m.money_place_outside();
    default: {
      const qpv = neighbourhoods[Number(key.slice('within:'.length))];
      return m.money_place_within({ label: qpv?.label ?? '' });
    }
  }
}

/** « 1 Cohésion sociale ». */
export function rootLabel({ plan }: Contract, root: number | null | 'none'): string {
  const node = typeof root === 'number' ? plan.nodes[root] : undefined;
  return node ? `${node.code}\u00a0${node.title}` : m.money_no_code();
}

/** Of a table of years: the name of a series, or of all of them. */
export function seriesLabel(contract: Contract, series: YearSeries | null): string {
  return series === null ? m.money_years_all() : rootLabel(contract, series.root);
}

/** Of a table of years: a year, « année inconnue » or « en tout ». */
export function columnLabel(column: YearColumn): string {
  if (column === undefined) return m.money_years_all();
  return column?.toString() ?? m.money_years_column_unknown();
}

/** The code itself until the catalogue of payers is there. */
export function payerLabel(payers: Coverage['payers'], payer: string | null): string {
  if (payer === null) return m.money_payer_unknown();
  return payers.find(({ code }) => code === payer)?.label ?? payer;
}

export function mechanismLabel({ mechanisms }: Contract, key: number | 'none'): string {
  return key === 'none' ? m.money_mechanism_none() : (mechanisms[key]?.label ?? '');
}

export function yearLabel(year: number | null): string {
  return year === null ? m.money_year_unknown() : String(year);
}

export function flowLabel(contract: Contract, payers: Coverage['payers'], key: FlowKey): string {
  switch (key.kind) {
    case 'payer':
      return payerLabel(payers, key.payer);
    case 'root':
      return rootLabel(contract, key.root);
    case 'place': {
      const { place } = key;
      const divided = contract.neighbourhoods.some(({ parent }) => parent === place);
      return placeLabel(contract, typeof place === 'number' && divided ? `within:${place}` : place);
    }
    case 'undivided':
      return m.money_flow_undivided();
    case 'others':
      return m.money_flow_others({ number: number(key.count) });
  }
}

/** Name of the first level of the plan, one and short: « pilier ». */
export function rootLevel({ levels }: Contract): string {
  return levels[0]?.names[getLocale()].shortOne ?? '';
}

/** What falls with what the plan is imagined without, and its amounts where they may be added. */
export function fallenSentence(
  { operations, amount }: MoneyRows['fallen'],
  names: readonly string[],
  summable: boolean,
): string {
  const named = list(names);
  if (operations === 0) return m.money_without_nothing({ names: named });
  const counted = { count: operations, names: named, number: number(operations) };
  if (!summable) return m.money_without_operations(counted);
  if (amount.known === 0) return m.money_without_unknown(counted);
  return m.money_without_amount({
    ...counted,
    amount: eurosAndCents(amount.value),
    known: number(amount.known),
  });
}

/** The same on the page of years, whose posts paid by the State are no operations. */
export function yearsFallenSentence(operations: number, names: readonly string[]): string {
  const named = list(names);
  if (operations === 0) return m.money_without_nothing({ names: named });
  const fallen = { count: operations, names: named, number: number(operations) };
  return `${m.money_years_without(fallen)} ${m.money_years_without_posts()}`;
}

/** Why amounts of a nature are listed and never added. */
export function noTotalReason(nature: string): string {
  if (nature === 'programme') return m.money_no_total_programme();
  if (nature === 'autre') return m.money_no_total_autre();
  return m.money_no_total_other();
}
