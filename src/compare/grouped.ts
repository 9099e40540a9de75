import { group } from 'd3-array';
import type { Contract } from '../contract/types.ts';
import { ancestorAt } from '../measure/scope.ts';
import type { OperationRow } from '../operation/types.ts';
import { nodeAt } from '../plan/tree.ts';
import type { PlanNode } from '../plan/types.ts';

/** Operations shown under one heading; the full list is a link away. */
export const SHOWN = 3;

export interface OperationGroup {
  /** Of the second level; null for operations attached to the top level only, or to nothing. */
  readonly node: PlanNode | null;
  /** The most recent ones. */
  readonly shown: readonly OperationRow[];
  readonly others: readonly OperationRow[];
}

export interface RootGroup {
  /** Null for operations without a plan code. */
  readonly node: PlanNode | null;
  readonly operations: number;
  readonly groups: readonly OperationGroup[];
}

/** Operations by top-level node, then by the level below, by main code and in plan order. */
export function grouped(contract: Contract, rows: readonly OperationRow[]): readonly RootGroup[] {
  const at = (row: OperationRow, depth: number) =>
    row.node === null ? null : ancestorAt(contract, row.node, depth);
  const node = (index: number | null) => (index === null ? null : nodeAt(contract.plan, index));
  return inPlanOrder(group(rows, (row) => at(row, 0))).map(([root, under]) => ({
    node: node(root),
    operations: under.length,
    groups: inPlanOrder(group(under, (row) => at(row, 1))).map(([index, all]) => {
      const sorted = all.toSorted((a, b) => recent(b) - recent(a));
      return { node: node(index), shown: sorted.slice(0, SHOWN), others: sorted.slice(SHOWN) };
    }),
  }));
}

/** What has no node comes last. */
function inPlanOrder<Value>(groups: ReadonlyMap<number | null, Value>): [number | null, Value][] {
  return [...groups].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
}

function recent({ years }: OperationRow): number {
  return years.at(-1) ?? 0;
}
