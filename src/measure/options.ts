import type { Contract } from '../contract/types.ts';
import { MEASURE_KINDS, type Measure } from '../selection/types.ts';

/** Every measure one can choose: euros once per nature of amount, since natures are never added. */
export function measureOptions(contract: Contract, current: Measure): readonly Measure[] {
  return MEASURE_KINDS.flatMap((kind): Measure[] =>
    kind === 'euros'
      ? contract.amountNatures.map((nature) => ({ ...current, kind, nature: nature.code }))
      : [{ ...current, kind }],
  );
}

/** Identifies an option whatever its rate. */
export function optionKey(measure: Measure): string {
  return measure.kind === 'euros' ? `${measure.kind}.${measure.nature}` : measure.kind;
}
