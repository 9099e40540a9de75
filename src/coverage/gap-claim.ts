import { placeCode, rowCode } from './claim-codes.ts';
import { CLAIM_RULES } from './claim-rules.ts';
import type { Claim } from './claims.ts';
import type { Gap, GapGround } from './gaps/types.ts';

/**
 * What a question about a gap rests on. A gap that cells alone cannot decide again (one operator, far
 * away) keeps its number of operations: the question is looked at again when that changes.
 */
export function gapClaim(
  { contract, cells }: GapGround,
  { rule, node, place, evidence }: Gap,
  codes: Claim['codes'],
): Claim {
  const absent = rule === 'lieu-inconnu' ? 'sans-operation' : rule;
  return {
    rule: Object.hasOwn(CLAIM_RULES, absent) ? absent : 'compte',
    node: rowCode(contract, node),
    place: place === null ? null : placeCode(contract, place),
    codes,
    figures: {
      operations: place === null ? evidence.anywhere : evidence.operations,
      total: cells.get('all')?.get('anywhere')?.operations ?? 0,
    },
  };
}
