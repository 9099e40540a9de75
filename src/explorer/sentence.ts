import { list, number } from '../base/format.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';
import { filters } from '../selection/change.ts';
import type { PlanSelection } from '../selection/types.ts';
import { clauses } from './clauses.ts';
import { documented, filtersPlan, nodesByDepth } from './tally.ts';

/** Counts of these very filters, or why there are none: a sentence never passes off others'. */
export type Counted = ExplorerCounts | 'waiting' | 'unavailable';

/**
 * What is on screen, in plain words. `kept` is the number of plan nodes left at each depth, `apart`
 * that of the operations found which are placed on none of them.
 * « Tout le plan : 75 objectifs et 199 actions. 83 opérations documentées, dont 49 entre 2015 et
 * 2020. »
 */
export function sentence(
  contract: Contract,
  selection: PlanSelection,
  counted: Counted,
  kept: readonly number[],
  apart: number,
): string {
  if (counted === 'waiting' || counted === 'unavailable') {
    const why = counted === 'waiting' ? m.frame_sentence_waiting() : m.frame_sentence_unavailable();
    return [...plan(contract, selection, null, kept, 0), why].join(' ');
  }
  if (!filters(selection)) return whole(contract, counted);
  const total = counted.total.operations;
  const phrases = { clauses: clauses(contract, selection).join(', ') };
  const operations =
    total === 0
      ? m.frame_sentence_nothing(phrases)
      : m.frame_sentence_found({
          ...phrases,
          count: total,
          number: number(total),
          total: number(contract.operationCount),
        });
  return [operations, ...plan(contract, selection, counted, kept, apart)].join(' ');
}

/** « 75 objectifs et 199 actions »: the levels that a person works with. */
function planSize(contract: Contract): string {
  const tally = nodesByDepth(contract);
  return list(
    workingDepths(contract).map((depth) => {
      const count = tally[depth] ?? 0;
      return `${number(count)}\u00a0${levelName(contract, depth, count)}`;
    }),
  );
}

/** Short name of a level in the number that its count asks for (French: 0 and 1 are singular). */
export function levelName(contract: Contract, depth: number, count: number): string {
  const locale = getLocale();
  const names = contract.levels[depth]?.names[locale];
  if (names === undefined) return '';
  const one = locale === 'fr' ? count < 2 : count === 1;
  return one ? names.shortOne : names.shortMany;
}

function whole(contract: Contract, counts: ExplorerCounts): string {
  const [from, to] = contract.period;
  const total = counts.total.operations;
  const operations = m.frame_sentence_documented({ count: total, number: number(total) });
  const inPeriod = m.frame_sentence_period({
    number: number(counts.total.inPeriod),
    from: String(from),
    to: String(to),
  });
  return `${m.frame_sentence_whole({ levels: planSize(contract) })} ${operations}${inPeriod}.`;
}

/** What the plan itself answers, or else what the operations document of it. */
function plan(
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts | null,
  kept: readonly number[],
  apart: number,
): readonly string[] {
  const tally = nodesByDepth(contract);
  const part = (depth: number, count: number) =>
    m.frame_sentence_level({
      number: number(count),
      name: levelName(contract, depth, count),
      total: number(tally[depth] ?? 0),
    });
  if (filtersPlan(selection)) {
    const depths = workingDepths(contract);
    if (depths.every((depth) => (kept[depth] ?? 0) === 0)) return [m.frame_sentence_plan_none()];
    const levels = list(depths.map((depth) => part(depth, kept[depth] ?? 0)));
    // In few words: a fourth line of the sentence would push the map out of a laptop's window.
    const others = { count: apart, number: number(apart) };
    return [
      apart > 0
        ? m.frame_sentence_plan_apart({ levels, ...others })
        : m.frame_sentence_plan({ levels }),
    ];
  }
  const count = counts?.total.operations ?? 0;
  if (counts === null || count === 0) return [];
  const sheets = documented(contract, counts.plan, selection.plan);
  return [m.frame_sentence_attached({ count, levels: part(contract.sheetDepth, sheets) })];
}

/** The sheet level and the deepest one (objectives and actions in the Alès plan). */
function workingDepths(contract: Contract): readonly number[] {
  return [...new Set([contract.sheetDepth, contract.plan.depth - 1])];
}
