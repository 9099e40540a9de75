import { list, number, percent } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import { contextOf, type ContextFigure, type PlaceContext } from '../coverage/gaps/context.ts';
import {
  nodeWords,
  placeWords,
  ruleHeading,
  ruleTitle,
  sheetLevel,
} from '../coverage/gaps/names.ts';
import type { PlaceSummary } from '../coverage/gaps/summary.ts';
import { CERTAINTIES, type Gap, type NotExpected, type RuleCode } from '../coverage/gaps/types.ts';
import type { Indicator } from '../coverage/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { capital } from '../measure/words.ts';
import type { GapGroup, Shared } from './groups.ts';

/** @param short where many titles stand in a row */
export function groupTitle(
  contract: Contract,
  { shared, gaps: { length } }: GapGroup,
  notExpected: readonly NotExpected[],
  short: boolean,
): string {
  if (shared.by !== 'regle')
    return m.gap_group_count({ title: sharedTitle(contract, shared), total: number(length) });
  const title = short ? ruleTitle(shared.rule) : ruleHeading(contract, shared.rule);
  return ruleCount(title, shared.rule, number(length), notExpected);
}

/**
 * « Rien dans le quartier : 26 (5 autres ne sont pas attendus) »: with the empty cells that are no gap,
 * since the summary of a neighbourhood counts all of them.
 */
export function ruleCount(
  title: string,
  rule: RuleCode,
  total: string,
  notExpected: readonly NotExpected[],
): string {
  const count = notExpected.filter((one) => one.rule === rule).length;
  if (count === 0) return m.gap_group_count({ title, total });
  return m.gap_group_count_beside({ title, total, count, number: number(count) });
}

function sharedTitle(contract: Contract, shared: Shared): string {
  switch (shared.by) {
    case 'regle':
      return ruleHeading(contract, shared.rule);
    case 'quartier':
      return shared.place === null
        ? m.gap_everywhere()
        : (contract.neighbourhoods[shared.place]?.label ?? '');
    case 'noeud':
      return nodeWords(contract, shared.node);
  }
}

/** « 145 constats : 116 nets, 18 probables et 11 à vérifier. » */
export function tally(gaps: readonly Gap[]): string {
  const total = m.gap_total({ count: gaps.length, number: number(gaps.length) });
  const parts = CERTAINTIES.flatMap((certainty) => {
    const count = gaps.filter((gap) => gap.certainty === certainty).length;
    return count === 0 ? [] : m[`gap_part_${certainty}` as const]({ count, number: number(count) });
  });
  return parts.length === 0 ? total : m.gap_total_by({ total, parts: list(parts) });
}

/** « Dans le quartier « Anduze », 70 objectifs sur 75 sont sans opération documentée : … » */
export function summarySentence(contract: Contract, summary: PlaceSummary): string {
  const { empty, sheets, nowhere, elsewhere, unlocated } = summary;
  const where = placeWords(contract, summary.place);
  if (empty === 0) {
    return capital(m.gap_summary_full({ where, level: sheetLevel(contract, 1) }));
  }
  const counted = (count: number) => ({ count, number: number(count) });
  const parts = [
    ...(nowhere > 0 ? [m.gap_summary_nowhere(counted(nowhere))] : []),
    ...(elsewhere > 0 ? [m.gap_summary_elsewhere(counted(elsewhere))] : []),
    ...(unlocated > 0 ? [m.gap_summary_unlocated(counted(unlocated))] : []),
  ];
  const level = sheetLevel(contract, empty);
  const figures = { ...counted(empty), total: number(sheets) };
  return capital(m.gap_summary({ where, level, ...figures, parts: list(parts) }));
}

/** Who lives in a neighbourhood, with years and sources: a context, never a sum. */
export function contextSentence(
  contract: Contract,
  indicators: readonly Indicator[],
  place: number,
): string {
  const context = contextOf(contract, indicators, place);
  const figures = contextFigures(context);
  if (figures.length === 0) return m.gap_context_none();
  const label = contract.neighbourhoods[context.of]?.label ?? '';
  const sources = [context.poverty, context.income, context.residents].flatMap(
    (figure) => figure?.source ?? [],
  );
  const source = m.gap_context_source({ source: list([...new Set(sources)]) });
  return `${m.gap_context({ place: label, figures: list(figures) })} ${source}`;
}

function contextFigures({ poverty, income, residents }: PlaceContext): readonly string[] {
  const year = (figure: ContextFigure) =>
    figure.year === null ? m.gap_context_no_year() : String(figure.year);
  return [
    poverty &&
      m.gap_context_poverty({ value: percent(poverty.value / 100, 1), year: year(poverty) }),
    income &&
      m.gap_context_income({
        value: m.gap_euros({ value: number(income.value) }),
        year: year(income),
      }),
    residents && m.gap_context_residents({ value: number(residents.value), year: year(residents) }),
  ].filter((figure) => figure !== null);
}
