import type { CoverageCell, CoverageCells, PlaceKey } from '../../contract/cells.ts';
import type { Contract } from '../../contract/types.ts';
import type { Evidence } from './types.ts';

export function cellAt(cells: CoverageCells, node: number, place: PlaceKey): CoverageCell | null {
  return cells.get(node)?.get(place) ?? null;
}

export function operationsAt(cells: CoverageCells, node: number, place: PlaceKey): number {
  return cellAt(cells, node, place)?.operations ?? 0;
}

/** Values of a cell's dimension: the known ones, and whether an operation has none. */
export function known(
  positions: readonly number[],
  size: number,
): { readonly values: readonly number[]; readonly unknown: boolean } {
  const values = positions.filter((position) => position < size);
  return { values, unknown: values.length < positions.length };
}

/** Number of years that operations can have; the next position stands for « année inconnue ». */
export function yearCount({ years: [from, to] }: Contract): number {
  return to - from + 1;
}

/** Operations that may be in a place although no one knows: no place, or a QPV without its sector. */
export function unlocatedFor(
  contract: Contract,
  cells: CoverageCells,
  node: number,
  place: number | null,
): number {
  const parent = place === null ? null : (contract.neighbourhoods[place]?.parent ?? null);
  const within = parent === null ? 0 : operationsAt(cells, node, `within:${parent}`);
  return operationsAt(cells, node, 'unlocated') + within;
}

/** Why nothing is known of a node in a place. */
export type Emptiness =
  /** No operation touches the node, wherever it is. */
  | 'nowhere'
  /** Operations elsewhere, every one with a place. */
  | 'elsewhere'
  /** Some operations have no place: one of them may be here. */
  | 'unlocated';

/** What kind of empty cell a node has in a place; null when it has an operation there. */
export function emptinessOf(
  contract: Contract,
  cells: CoverageCells,
  node: number,
  place: number,
): Emptiness | null {
  if (operationsAt(cells, node, place) > 0) return null;
  if (operationsAt(cells, node, 'anywhere') === 0) return 'nowhere';
  return unlocatedFor(contract, cells, node, place) > 0 ? 'unlocated' : 'elsewhere';
}

/** The figures of a node in a place, or everywhere. */
export function evidenceOf(
  contract: Contract,
  cells: CoverageCells,
  node: number,
  place: number | null,
): Evidence {
  const cell = cellAt(cells, node, place ?? 'anywhere');
  const [first] = contract.years;
  return {
    operations: cell?.operations ?? 0,
    anywhere: operationsAt(cells, node, 'anywhere'),
    whole: operationsAt(cells, node, 'whole'),
    unlocated: unlocatedFor(contract, cells, node, place),
    years: known(cell?.years ?? [], yearCount(contract)).values.map((at) => first + at),
    operators: known(cell?.operators ?? [], contract.operators.length).values,
    mechanisms: known(cell?.mechanisms ?? [], contract.mechanisms.length).values,
    statuses: known(cell?.statuses ?? [], contract.statuses.length).values,
    indicators: [],
    far: null,
  };
}
