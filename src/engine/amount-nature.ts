import type { Contract } from '../contract/types.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../selection/types.ts';

/** Position of the amount nature that the measure names; that of a first visit when unknown. */
export function amountNature(contract: Contract, { mesure }: PlanSelection): number {
  const find = (code: string) => contract.amountNatures.findIndex((one) => one.code === code);
  const asked = find(mesure.nature);
  return Math.max(0, asked < 0 ? find(EMPTY_SELECTION.mesure.nature) : asked);
}
