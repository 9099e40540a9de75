import { eurosShort, number } from '../base/format.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { totalLabel } from '../measure/natures.ts';
import type { PlanSelection } from '../selection/types.ts';
import { levelName } from './sentence.ts';
import { documented, nodesByDepth } from './tally.ts';

/** A figure with what it counts, what it rests on, and where its rows are. */
export interface KeyFigure {
  readonly key: 'operations' | 'sheets' | 'money' | 'located';
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly opens: 'list' | 'plan' | 'map';
}

/**
 * The key figures of what is on screen; every one carries its denominator. A part of no operation
 * at all is no figure: it is left out.
 */
export function keyFigures(
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts,
): readonly KeyFigure[] {
  const { operations, located, withAmount } = counts.total;
  const onMap = located.point + located.zone;
  const sheets = documented(contract, counts.plan, selection.plan);
  const everySheet = nodesByDepth(contract)[contract.sheetDepth] ?? 0;
  const all = operations === contract.operationCount;
  const figures: readonly KeyFigure[] = [
    {
      key: 'operations',
      value: number(operations),
      label: m.frame_figure_operations({ count: operations }),
      note: all ? m.frame_figure_operations_note() : share(contract, counts),
      opens: 'list',
    },
    {
      key: 'sheets',
      value: number(sheets),
      label: m.frame_figure_sheets({
        count: sheets,
        name: levelName(contract, contract.sheetDepth, sheets),
        total: number(everySheet),
      }),
      note: m.frame_figure_sheets_note(),
      opens: 'plan',
    },
    {
      key: 'money',
      value: number(withAmount),
      label: m.frame_figure_money({ count: withAmount, total: number(operations) }),
      note: money(contract, selection, counts),
      opens: 'list',
    },
    {
      key: 'located',
      value: number(onMap),
      label: m.frame_figure_located({ count: onMap, total: number(operations) }),
      note: m.frame_figure_located_note({
        point: number(located.point),
        zone: number(located.zone),
        off: number(located.offMap),
      }),
      opens: 'map',
    },
  ];
  return operations > 0
    ? figures
    : figures.filter(({ key }) => key === 'operations' || key === 'sheets');
}

/** How many are of the contract's own years; of how many, the sentence beside the figures says. */
function share(contract: Contract, { total: { operations, inPeriod } }: ExplorerCounts): string {
  if (operations === 0) {
    return m.frame_figure_operations_of({ total: number(contract.operationCount) });
  }
  const [from, to] = contract.period;
  return m.frame_figure_operations_part({
    inPeriod: number(inPeriod),
    from: String(from),
    to: String(to),
  });
}

/** The sum of the one nature that is looked at, with the rows it rests on; natures never add up. */
function money(contract: Contract, selection: PlanSelection, counts: ExplorerCounts): string {
  const nature = contract.amountNatures.findIndex((one) => one.code === selection.mesure.nature);
  const sum = counts.total.amounts[nature];
  const entry = contract.amountNatures[nature];
  if (!sum || !entry || counts.total.withAmount === 0) return m.frame_figure_money_none();
  const label = totalLabel(entry).toLocaleLowerCase();
  if (sum.known === 0) return m.frame_figure_money_other({ nature: label });
  const known = m.frame_operations({ count: sum.known, number: number(sum.known) });
  if (!entry.summable) return m.frame_figure_money_not_summed({ nature: label, known });
  return m.frame_figure_money_note({ amount: eurosShort(sum.value), nature: label, known });
}
