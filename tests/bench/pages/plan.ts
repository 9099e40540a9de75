import { buildPlan, type NodeRecord } from '../../../src/plan/tree.ts';
import type { Plan, PlanCode } from '../../../src/plan/types.ts';
import type { PlanCell } from '../../../src/contract/counts.ts';

/** Children of a node by depth, so that the plan has about the asked-for number of nodes. */
const SHAPES: Readonly<Record<number, readonly number[]>> = {
  300: [4, 4, 5, 2.75],
  10_000: [5, 10, 14, 13.2],
};

/** A plan of four levels and about `count` nodes, in the manner of the real one. */
export function planOf(count: number): Plan {
  const shape = SHAPES[count] ?? [];
  const records: NodeRecord[] = [];
  function add(code: string, depth: number): void {
    const names = ['Pilier', 'Orientation', 'Objectif', 'Action'];
    records.push({
      code: code as PlanCode,
      depth,
      title: `${names[depth] ?? ''} ${code} : accompagner les habitants des quartiers`,
      variant: null,
      inCall: true,
      lines: [1, 1],
      references: [],
      themes: [],
      mechanisms: [],
      publics: [],
      note: '',
    });
    const width = shape[depth + 1] ?? 0;
    const extra = records.length % 100 < (width % 1) * 100 ? 1 : 0;
    for (let child = 1; child <= Math.floor(width) + extra; child++)
      add(`${code}.${String(child)}`, depth + 1);
  }
  for (let root = 1; root <= (shape[0] ?? 0); root++) add(String(root), 0);
  return buildPlan(records);
}

/** Operations by leaf: another set at each turn, the same at each run. */
export function cellsOf(plan: Plan, turn: number): PlanCell[] {
  return plan.nodes
    .filter(({ children }) => children.length === 0)
    .map(({ index }) => ({
      node: index,
      operations: 1 + ((index * 7919 + turn * 104_729) % 23),
      amount: { value: 0, known: 0 },
    }));
}
