import type { Contract } from '../../contract/types.ts';
import { nodesInScope } from '../../measure/scope.ts';
import { planFilter } from '../../plan/filter.ts';
import type { CoverageLook, PlanSelection } from '../../selection/types.ts';

/**
 * The neighbourhoods of the contract that are judged: QPV, or their sectors where they have some;
 * under a filter on neighbourhoods, those of the filter.
 */
export function judgedPlaces(
  { neighbourhoods }: Pick<Contract, 'neighbourhoods'>,
  { quartier }: Pick<PlanSelection, 'quartier'>,
  maille: CoverageLook['maille'],
): readonly number[] {
  const own = neighbourhoods.flatMap(({ inContract }, at) => (inContract ? [at] : []));
  const sectors = (qpv: number) => own.filter((at) => neighbourhoods[at]?.parent === qpv);
  const divided = (at: number) => {
    const below = maille === 'secteur' ? sectors(at) : [];
    return below.length > 0 ? below : [at];
  };
  const chosen =
    quartier.length > 0
      ? own.filter((at) => quartier.includes(neighbourhoods[at]?.code ?? ''))
      : own.filter((at) => (neighbourhoods[at]?.parent ?? null) === null);
  return [...new Set(chosen.flatMap(divided))].sort((one, other) => one - other);
}

/** The sheets that the filters leave, in plan order. */
export function judgedNodes(contract: Contract, selection: PlanSelection): readonly number[] {
  const { kept } = planFilter(contract, selection);
  const scope = nodesInScope(contract, selection, contract.sheetDepth);
  return [...scope].filter((node) => kept[node]);
}
