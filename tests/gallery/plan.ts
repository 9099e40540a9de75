import type { Contract } from '../../src/contract/types.ts';
import type { NodeIndex, PlanNode } from '../../src/plan/types.ts';

/** A branch of an invented plan: its title and what is below it. */
export type Branch = readonly [title: string, ...below: Branch[]];

/** A contract with an invented plan and no operation but those of the nodes named. */
export function withPlan(
  base: Contract,
  branches: readonly Branch[],
  documented: string[],
): Contract {
  const nodes: PlanNode[] = [];
  const add = ([title, ...below]: Branch, code: string, parent: PlanNode | null): NodeIndex => {
    const index = nodes.length as NodeIndex;
    const depth = parent ? parent.depth + 1 : 0;
    const children: NodeIndex[] = [];
    const node = {
      index,
      code,
      depth,
      parent: parent?.index ?? null,
      children,
      end: index + 1,
      root: parent?.root ?? index,
      title,
      variant: null,
      inCall: true,
      lines: [1, 1],
      references: [],
      themes: [],
      mechanisms: [],
      publics: [],
      note: '',
    } as unknown as PlanNode & { end: NodeIndex };
    nodes.push(node);
    for (const [at, branch] of below.entries()) {
      children.push(add(branch, `${code}.${at + 1}`, node));
    }
    node.end = nodes.length as NodeIndex;
    return index;
  };
  const roots = branches.map((branch, at) => add(branch, String(at + 1), null));
  const byCode = new Map(nodes.map((node) => [node.code as string, node.index]));
  const depth = Math.max(...nodes.map((node) => node.depth)) + 1;
  return {
    ...base,
    plan: { nodes, roots, byCode, depth },
    levels: base.levels.slice(0, depth),
    baseline: {
      ...base.baseline,
      plan: documented.map((code, at) => ({
        node: byCode.get(code) ?? 0,
        operations: 1 + (at % 3),
        amount: { value: 0, known: 0 },
      })),
      zones: [],
    },
  };
}
