import type { PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { NONE } from '../selection/types.ts';

/** Places beside neighbourhoods, and a divided QPV outside its sectors, as a claim names them. */
const WHOLE = 'tout-le-contrat';
const UNLOCATED = 'non-localise';
const WITHIN = 'hors-secteurs:';

/** A row of the matrix by a code that outlives the positions of a data file; null for the whole plan. */
export function rowCode(contract: Contract, row: RowKey): string | null {
  if (row === 'all') return null;
  return row === 'none' ? NONE : (contract.plan.nodes[row]?.code ?? NONE);
}

/** Null for a code that the plan does not have. */
export function rowOf(contract: Contract, code: string | null): RowKey | null {
  if (code === null) return 'all';
  return code === NONE ? 'none' : (contract.plan.byCode.get(code) ?? null);
}

/** A place of the matrix by its code; null for everywhere. */
export function placeCode(contract: Contract, place: PlaceKey): string | null {
  const code = (at: number) => contract.neighbourhoods[at]?.code ?? '';
  switch (place) {
    case 'anywhere':
      return null;
    case 'whole':
      return WHOLE;
    case 'unlocated':
      return UNLOCATED;
    default:
      return typeof place === 'number' ? code(place) : WITHIN + code(qpvOf(place));
  }
}

/** Null for a code that no place has. */
export function placeOf(contract: Contract, code: string | null): PlaceKey | null {
  if (code === null) return 'anywhere';
  if (code === WHOLE) return 'whole';
  if (code === UNLOCATED) return 'unlocated';
  const within = code.startsWith(WITHIN);
  const named = within ? code.slice(WITHIN.length) : code;
  const at = contract.neighbourhoods.findIndex((one) => one.code === named);
  if (at < 0) return null;
  return within ? `within:${at}` : at;
}

/** The QPV of a place « in it, in none of its sectors ». */
export function qpvOf(place: `within:${number}`): number {
  return Number(place.slice('within:'.length));
}
