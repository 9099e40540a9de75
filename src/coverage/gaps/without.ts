import { group } from 'd3-array';
import type { CoverageCells, SheetPayers } from '../../contract/cells.ts';
import type { Contract } from '../../contract/types.ts';
import type { WithoutKind } from '../../selection/types.ts';
import { operationsAt } from './read.ts';

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

/** Something that can be taken away, and the sheets all of whose operations rest on it alone. */
export interface Alone {
  /** As it stands in the address: `dispositif:FIPD`. */
  readonly value: string;
  readonly label: string;
  readonly nodes: readonly number[];
}

/**
 * What sheets rest on alone, by kind, the most first: exactly the sheets that nothing is left of
 * without it. An operation of which none is known may rest on another: its sheet is not alone.
 * @param payers null until who pays the operations of each sheet is known: none is then named
 */
export function aloneOn(
  contract: Pick<Contract, 'mechanisms' | 'operators'>,
  cells: CoverageCells,
  payers: { readonly entries: Entries; readonly bySheet: SheetPayers } | null,
  nodes: readonly number[],
): Readonly<Record<WithoutKind, readonly Alone[]>> {
  const { mechanisms, operators } = contract;
  const cell = (node: number) => cells.get(node)?.get('anywhere');
  const { entries, bySheet } = payers ?? { entries: [], bySheet: new Map<number, never[]>() };
  const payersOf = (node: number) =>
    (bySheet.get(node) ?? []).map((code) => entries.findIndex((one) => one.code === code));
  return {
    dispositif: among('dispositif', mechanisms, nodes, (node) => cell(node)?.mechanisms ?? []),
    financeur: among('financeur', entries, nodes, payersOf),
    porteur: among('porteur', operators, nodes, (node) => cell(node)?.operators ?? []),
  };
}

type Entries = readonly { readonly code: string; readonly label: string }[];

/** @param positionsOf what the operations of a sheet have; a position outside stands for « aucun » */
function among(
  kind: WithoutKind,
  entries: Entries,
  nodes: readonly number[],
  positionsOf: (node: number) => readonly number[],
): readonly Alone[] {
  const alone = group(
    nodes.filter((node) => positionsOf(node).length === 1),
    (node) => positionsOf(node)[0] ?? -1,
  );
  return entries
    .map(({ code, label }, at) => ({
      value: `${kind}:${code}`,
      label,
      nodes: alone.get(at) ?? [],
    }))
    .filter((one) => one.nodes.length > 0)
    .sort((one, other) => other.nodes.length - one.nodes.length);
}
