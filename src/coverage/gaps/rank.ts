import { contextOf } from './context.ts';
import { RULES } from './rules.ts';
import { CERTAINTIES, RULE_CODES, WEIGHTS, type Gap, type GapGround } from './types.ts';

/** 0: in the plan's own words (here, or the node itself for the whole contract); 1: by default; 2: else. */
export function need({ expected }: Pick<Gap, 'expected'>): 0 | 1 | 2 {
  if (expected === null) return 0;
  if (expected.expectation !== 'expected') return 2;
  return expected.row === null ? 1 : 0;
}

/**
 * Most needed first, then surest. In order: what the plan asks for in words, by default, elsewhere or
 * where missing; absences before what hangs by a thread, before what is not told; the surest; the whole
 * contract before a neighbourhood; the neighbourhood with the highest poverty rate, then with most residents (unknown last); the order of
 * rules, of the plan, of neighbourhoods. The screen says this rule (`gap_ranking`).
 */
export function ranked(
  gaps: readonly Gap[],
  { contract, indicators }: Pick<GapGround, 'contract' | 'indicators'>,
): readonly Gap[] {
  const contexts = new Map(
    contract.neighbourhoods.map((_, place) => [place, contextOf(contract, indicators, place)]),
  );
  const rank = (gap: Gap): readonly number[] => {
    const context = gap.place === null ? undefined : contexts.get(gap.place);
    return [
      need(gap),
      WEIGHTS.indexOf(RULES[gap.rule].weight),
      CERTAINTIES.indexOf(gap.certainty),
      gap.place === null ? 0 : 1,
      -(context?.poverty?.value ?? 0),
      -(context?.residents?.value ?? 0),
      RULE_CODES.indexOf(gap.rule),
      gap.node,
      gap.place ?? -1,
    ];
  };
  return gaps
    .map((gap) => ({ gap, rank: rank(gap) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ gap }) => gap);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
