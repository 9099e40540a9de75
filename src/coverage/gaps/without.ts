import type { CoverageCells } from '../../contract/cells.ts';
import type { Contract } from '../../contract/types.ts';
import { known, operationsAt } from './read.ts';

/** A cell that what is taken away empties, or of which it takes more than half. */
export interface Loss {
  readonly node: number;
  /** Null: over the whole contract, each operation once. */
  readonly place: number | null;
  readonly before: number;
  readonly after: number;
}

/** Compares the cells left (`cells`) with all of them (`whole`), node by node, place by place. */
export function losses(
  cells: CoverageCells,
  whole: CoverageCells,
  nodes: readonly number[],
  places: readonly number[],
): readonly Loss[] {
  return nodes.flatMap((node) =>
    [null, ...places].flatMap((place) => {
      const before = operationsAt(whole, node, place ?? 'anywhere');
      const after = operationsAt(cells, node, place ?? 'anywhere');
      return after * 2 < before ? { node, place, before, after } : [];
    }),
  );
}

/** A mechanism, and the sheets all of whose operations rest on it alone. */
export interface Alone {
  readonly mechanism: number;
  readonly nodes: readonly number[];
}

/** Mechanisms on which sheets rest alone, the most first: what the plan loses with them. */
export function aloneOn(
  { mechanisms }: Pick<Contract, 'mechanisms'>,
  cells: CoverageCells,
  nodes: readonly number[],
): readonly Alone[] {
  const alone = new Map<number, number[]>();
  for (const node of nodes) {
    const cell = cells.get(node)?.get('anywhere');
    const { values, unknown } = known(cell?.mechanisms ?? [], mechanisms.length);
    const [only] = values;
    if (only === undefined || values.length > 1 || unknown) continue;
    alone.set(only, [...(alone.get(only) ?? []), node]);
  }
  return [...alone]
    .map(([mechanism, found]) => ({ mechanism, nodes: found }))
    .sort((one, other) => other.nodes.length - one.nodes.length || one.mechanism - other.mechanism);
}
