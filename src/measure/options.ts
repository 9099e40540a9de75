import type { Contract } from '../contract/types.ts';
import { MEASURE_KINDS, type Measure } from '../selection/types.ts';

/**
 * Every measure one can choose: euros once per nature of amount, since natures are never added to
 * one another, and only natures that add up; another one that a link asks for stays named.
 */
export function measureOptions(contract: Contract, current: Measure): readonly Measure[] {
  return MEASURE_KINDS.flatMap((kind): Measure[] =>
    kind === 'euros'
      ? contract.amountNatures
          .filter(({ code, summable }) => summable || isEuros(current, code))
          .map((nature) => ({ ...current, kind, nature: nature.code }))
      : [{ ...current, kind }],
  );
}

function isEuros({ kind, nature }: Measure, code: string): boolean {
  return kind === 'euros' && nature === code;
}

/** Identifies an option whatever its rate. */
export function optionKey(measure: Measure): string {
  return measure.kind === 'euros' ? `${measure.kind}.${measure.nature}` : measure.kind;
}
