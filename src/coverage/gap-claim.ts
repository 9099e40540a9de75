import type { Contract } from '../contract/types.ts';
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
    named: gapNamed(contract, rule, evidence),
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

type Dictionaries = Pick<Contract, 'operators' | 'mechanisms'>;

/** What the rules on what hangs by a thread name. */
const NAMED: Readonly<
  Partial<Record<RuleCode, (of: Dictionaries, evidence: Evidence) => string | null>>
> = {
  'une-seule-annee': (_, { years: [year, ...years] }) =>
    year === undefined || years.length > 0 ? null : String(year),
  'un-seul-porteur': ({ operators }, evidence) => onlyCode(operators, evidence.operators),
  'un-seul-dispositif': ({ mechanisms }, evidence) => onlyCode(mechanisms, evidence.mechanisms),
};

/** Code of what a gap hangs by: its only operator or mechanism, its only year; null for other rules. */
export function gapNamed(
  contract: Dictionaries,
  rule: RuleCode,
  evidence: Evidence,
): string | null {
  return NAMED[rule]?.(contract, evidence) ?? null;
}

function onlyCode(
  entries: readonly { readonly code: string }[],
  [only = -1, ...others]: readonly number[],
): string | null {
  return others.length > 0 ? null : (entries[only]?.code ?? null);
}
