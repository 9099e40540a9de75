import { list, number } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { RootShare } from '../measure/types.ts';
import { rootShares } from '../measure/zones.ts';
import { valueLabel } from '../selection/chips.ts';
import { NONE, type PlanSelection } from '../selection/types.ts';

/** What is read beside the map: a neighbourhood (a `TwinRow` is one), or the whole of what is shown. */
export interface Reading {
  readonly name: string;
  readonly text: string;
  readonly operations: number;
  readonly shares: readonly RootShare[];
  /** Code of the neighbourhood whose card can be opened; null for the whole. */
  readonly code: string | null;
}

/** Every operation that passes the filters, placed or not, each counted once under its main plan code. */
export function wholeReading(
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts,
): Reading {
  const count = counts.total.operations;
  return {
    name: nameOf(contract, selection.quartier),
    text: m.measure_sentence_operations({ count, number: number(count) }),
    operations: count,
    // The cells of the plan ignore its own filter.
    shares: rootShares(
      contract.plan,
      counts.plan.filter(({ node }) => passes(contract, selection.plan, node)),
    ),
    code: null,
  };
}

/** The chosen neighbourhoods by name, as long as a line can hold them. */
function nameOf(contract: Contract, codes: readonly string[]): string {
  if (codes.length === 0) return m.map_read_whole();
  if (codes.length > MOST_NAMES) return m.map_read_many({ number: number(codes.length) });
  const names = codes.map((code) =>
    code === NONE ? m.map_read_nowhere() : valueLabel(contract, 'quartier', code),
  );
  return m.map_read_chosen({ names: list(names, 'or') });
}

const MOST_NAMES = 4;

function passes(contract: Contract, codes: readonly string[], node: number): boolean {
  if (codes.length === 0) return true;
  return codes.some((code) => {
    if (code === NONE) return node < 0;
    const within = contract.plan.nodes[contract.plan.byCode.get(code) ?? -1];
    return within !== undefined && within.index <= node && node < within.end;
  });
}
