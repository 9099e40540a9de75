import { placeCode, rowCode } from './claim-codes.ts';
import type { Claim, Figures } from './claims.ts';
import type { Evidence, Gap, RuleCode } from './gaps/types.ts';
import { totalOf, type ClaimGround } from './questions.ts';

/** What a question about a gap rests on: its rule finds it again, or not, when the sheet opens. */
export function gapClaim({ contract, unfiltered, codes }: ClaimGround, gap: Gap): Claim {
  const { rule, node, place, evidence } = gap;
  return {
    rule,
    node: rowCode(contract, node),
    place: place === null ? null : placeCode(contract, place),
    codes,
    figures: gapFigures(rule, evidence, totalOf(unfiltered)),
  };
}

/** What a rule read: operations, and what it alone looks at. `part` is a share of area, 0 to 1. */
export function gapFigures(rule: RuleCode, evidence: Evidence, total: number): Figures {
  const { operations, unlocated, far } = evidence;
  return {
    operations,
    total,
    ...(rule === 'lieu-inconnu' && { 'sans-lieu': unlocated }),
    ...(rule === 'loin' &&
      far && { part: Math.round(far.share * 100) / 100, metres: far.metres, points: far.points }),
  };
}
