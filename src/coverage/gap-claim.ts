import { placeCode, rowCode } from './claim-codes.ts';
import { CLAIM_RULES } from './claim-rules.ts';
import type { Claim } from './claims.ts';
import type { Gap } from './gaps/types.ts';
import { totalOf, type ClaimGround } from './questions.ts';

/**
 * What a question about a gap rests on. A gap that cells alone cannot decide again (one operator, far
 * away) keeps its number of operations: the question is looked at again when that changes.
 */
export function gapClaim(
  { contract, unfiltered, codes }: ClaimGround,
  { rule, node, place, evidence }: Gap,
): Claim {
  const absent = rule === 'lieu-inconnu' ? 'sans-operation' : rule;
  return {
    rule: Object.hasOwn(CLAIM_RULES, absent) ? absent : 'compte',
    node: rowCode(contract, node),
    place: place === null ? null : placeCode(contract, place),
    codes,
    figures: {
      operations: place === null ? evidence.anywhere : evidence.operations,
      total: totalOf(unfiltered),
    },
  };
}
