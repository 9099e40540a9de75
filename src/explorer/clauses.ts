import { list, years } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { shortLabel } from '../selection/chips.ts';
import {
  NONE,
  type ListDimension,
  type PlanSelection,
  type YearRange,
} from '../selection/types.ts';

/** The order in which a sentence tells its filters: where, what, with what, who, when. */
const ORDER = [
  'quartier',
  'theme',
  'plan',
  'public',
  'dispositif',
  'nature',
  'porteur',
  'statut',
] as const satisfies readonly ListDimension[];

/** The filters in plain words, each a phrase: « dans le quartier « Rochebelle » », « en 2018 ». */
export function clauses(contract: Contract, selection: PlanSelection): readonly string[] {
  const listed = ORDER.map((dimension) => listClause(contract, dimension, selection));
  const call = selection.appel.length === 1 ? [callClause(selection.appel[0] === 'oui')] : [];
  const text = selection.q === '' ? [] : [m.frame_clause_q({ text: selection.q })];
  return [...listed, ...call, yearsClause(selection.annee), ...text].filter((one) => one !== '');
}

type Listed = (typeof ORDER)[number];

function listClause(contract: Contract, dimension: Listed, selection: PlanSelection): string {
  const codes: readonly string[] = selection[dimension];
  const named = codes.filter((code) => code !== NONE);
  // A plan title is a sentence of its own; its code is enough here, the chip has the rest.
  const label = (code: string) =>
    dimension === 'plan'
      ? code
      : m.selection_quote({ text: shortLabel(contract, dimension, code) });
  const some =
    named.length === 0
      ? ''
      : m[`frame_clause_${dimension}` as const]({
          count: named.length,
          values: list(named.map(label), 'or'),
        });
  const none = codes.includes(NONE) ? m[`frame_clause_${dimension}_none` as const]() : '';
  if (some === '' || none === '') return some + none;
  return m.frame_clause_or({ first: some, second: none });
}

function callClause(inside: boolean): string {
  return inside ? m.frame_clause_appel_in() : m.frame_clause_appel_out();
}

function yearsClause(ranges: readonly YearRange[]): string {
  const unknown = ranges.some(([from]) => from === 0) ? m.frame_clause_annee_none() : '';
  const known = ranges.filter(([from]) => from !== 0);
  const single = known.length === 1 ? known[0] : undefined;
  let some = '';
  if (single && single[0] !== single[1]) {
    some = m.frame_clause_years({ from: String(single[0]), to: String(single[1]) });
  } else if (known.length > 0) {
    some = m.frame_clause_year({ years: years(everyYear(known)) });
  }
  if (some === '' || unknown === '') return some + unknown;
  return m.frame_clause_or({ first: some, second: unknown });
}

/** Each year of the ranges, sorted, once. */
function everyYear(ranges: readonly YearRange[]): readonly number[] {
  const all = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
  );
  return [...new Set(all)].sort((one, other) => one - other);
}
