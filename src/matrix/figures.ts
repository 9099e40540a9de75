import type { CoverageCells } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import type { PlanNode } from '../plan/types.ts';
import type { MatrixColumn } from './columns.ts';

type Sheets = Pick<Contract, 'plan' | 'sheetDepth'>;

/** The nodes that coverage counts (objectives in the Alès plan). */
export function sheetNodes({ plan, sheetDepth }: Sheets): readonly PlanNode[] {
  return plan.nodes.filter(({ depth }) => depth === sheetDepth);
}

/** How many sheets no operation documents anywhere. */
export function undocumented(contract: Sheets, cells: CoverageCells): number {
  return sheetNodes(contract).filter(({ index }) => !cells.has(index)).length;
}

/** Where the fewest sheets have an operation. */
export interface Emptiest {
  /** Positions of the neighbourhoods; several when they are equal. */
  readonly places: readonly number[];
  /** Sheets that have an operation there. */
  readonly documented: number;
  /** Operations in a divided QPV whose sector is not said: they may be there. */
  readonly loose: number;
}

/** The emptiest of the contract's finest neighbourhoods; null when there is none to compare. */
export function emptiest(
  contract: Sheets,
  columns: readonly MatrixColumn[],
  cells: CoverageCells,
): Emptiest | null {
  const sheets = sheetNodes(contract);
  const judged = columns.flatMap(({ judged, key, group }) => {
    if (!judged || typeof key !== 'number') return [];
    const documented = sheets.filter(({ index }) => cells.get(index)?.has(key)).length;
    return [{ key, group, documented }];
  });
  const least = Math.min(...judged.map(({ documented }) => documented));
  const found = judged.filter(({ documented }) => documented === least);
  if (judged.length < 2 || found.length === judged.length) return null;
  const groups = new Set(found.flatMap(({ group }) => group ?? []));
  const loose = [...groups].reduce(
    (sum, qpv) => sum + (cells.get('all')?.get(`within:${qpv}`)?.operations ?? 0),
    0,
  );
  return { places: found.map(({ key }) => key), documented: least, loose };
}
