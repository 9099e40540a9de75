import type { NodeIndex, Plan, PlanCode, PlanNode } from './types.ts';

/** A node as published: everything that is not deduced from its place in the list. */
export type NodeRecord = Omit<PlanNode, 'index' | 'parent' | 'children' | 'end' | 'root'>;

/**
 * Builds a plan from its nodes in preorder: parent, children, end and root follow from the depths.
 * @throws when a depth jumps by more than one, or a code stands twice: our own build writes the list.
 */
export function buildPlan(records: readonly NodeRecord[]): Plan {
  const parents = parentsOf(records.map((record) => record.depth));
  const children: NodeIndex[][] = records.map(() => []);
  const ends = records.map((_, index) => index + 1);
  for (let index = records.length - 1; index >= 0; index -= 1) {
    const parent = parents[index] ?? -1;
    if (parent < 0) continue;
    children[parent]?.unshift(index as NodeIndex);
    ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0);
  }
  const roots: number[] = [];
  const nodes = records.map((record, index): PlanNode => {
    const parent = parents[index] ?? -1;
    const root = parent < 0 ? index : (roots[parent] ?? index);
    roots.push(root);
    return {
      ...record,
      index: index as NodeIndex,
      parent: parent < 0 ? null : (parent as NodeIndex),
      children: children[index] ?? [],
      end: (ends[index] ?? index + 1) as NodeIndex,
      root: root as NodeIndex,
    };
  });
  const byCode = new Map(nodes.map((node) => [node.code as string, node.index]));
  if (byCode.size !== nodes.length) throw new Error('A plan code stands twice');
  return {
    nodes,
    roots: nodes.filter((node) => node.parent === null).map((node) => node.index),
    byCode,
    depth: Math.max(0, ...nodes.map((node) => node.depth + 1)),
  };
}

/** Position of each node's parent, -1 at the top. */
function parentsOf(depths: readonly number[]): number[] {
  const open: number[] = [];
  return depths.map((depth, index) => {
    if (depth > open.length) throw new Error(`Node ${index} has no parent`);
    open.length = depth;
    open.push(index);
    return open[depth - 1] ?? -1;
  });
}

/** @throws when the index is not one of the plan's. */
export function nodeAt(plan: Plan, index: number): PlanNode {
  const node = plan.nodes[index];
  if (!node) throw new Error(`No plan node ${index}`);
  return node;
}

/** The node of a code; null when the plan has none. */
export function nodeOf(plan: Plan, code: PlanCode | string): PlanNode | null {
  const index = plan.byCode.get(code);
  return index === undefined ? null : nodeAt(plan, index);
}

/** Descendants in plan order, the node itself left out. */
export function descendants(plan: Plan, node: PlanNode): readonly PlanNode[] {
  return plan.nodes.slice(node.index + 1, node.end);
}

/** From the top-level node to the node itself. */
export function pathTo(plan: Plan, node: PlanNode): readonly PlanNode[] {
  return node.parent === null ? [node] : [...pathTo(plan, nodeAt(plan, node.parent)), node];
}

/** Nodes of the last level below a node (itself when it is one): what « planned actions » counts. */
export function leaves(plan: Plan, node: PlanNode): readonly PlanNode[] {
  return plan.nodes.slice(node.index, node.end).filter(({ depth }) => depth === plan.depth - 1);
}

/** The node whose code is what is searched, « 1.4 »: then nothing else is meant. */
export function searchedNode(plan: Plan, query: string): PlanNode | undefined {
  const index = plan.byCode.get(query.trim().toLowerCase());
  return index === undefined ? undefined : plan.nodes[index];
}
