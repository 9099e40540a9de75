import { nothingHere, nowhere, placeUnknown } from './absence.ts';
import { farFromPillar } from './far.ts';
import { announcedOnly, onlyOneMechanism, onlyOneOperator, onlyOneYear } from './presence.ts';
import { splitNeverReported } from './split.ts';
import { RULE_CODES, type Gap, type GapGround, type RuleCode, type Weight } from './types.ts';

export interface Rule {
  readonly weight: Weight;
  readonly find: (ground: GapGround) => readonly Gap[];
}

/** Every rule; its French sentence is in `words.ts`, its place in the table is its order on screen. */
export const RULES: Readonly<Record<RuleCode, Rule>> = {
  'nulle-part': { weight: 'absence', find: nowhere },
  'sans-operation': { weight: 'absence', find: nothingHere },
  'lieu-inconnu': { weight: 'absence', find: placeUnknown },
  'annonce-jamais-fait': { weight: 'absence', find: announcedOnly },
  'une-seule-annee': { weight: 'fragility', find: onlyOneYear },
  'un-seul-porteur': { weight: 'fragility', find: onlyOneOperator },
  'un-seul-dispositif': { weight: 'fragility', find: onlyOneMechanism },
  loin: { weight: 'knowledge', find: farFromPillar },
  'fh-jamais-rapporte': { weight: 'knowledge', find: splitNeverReported },
};

/** What every rule finds, in the order of the table. */
export function allGaps(ground: GapGround): readonly Gap[] {
  return RULE_CODES.flatMap((code) => RULES[code].find(ground));
}
