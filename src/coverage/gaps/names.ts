import { list } from '../../base/format.ts';
import type { Contract } from '../../contract/types.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { getLocale } from '../../i18n/paraglide/runtime.js';
import { capital } from '../../measure/words.ts';
import { nodeAt } from '../../plan/tree.ts';
import type { Certainty, Doubt, RuleCode } from './types.ts';

const TITLES: Readonly<Record<RuleCode, () => string>> = {
  'nulle-part': m.gap_title_nowhere,
  'sans-operation': m.gap_title_nothing_here,
  'lieu-inconnu': m.gap_title_place_unknown,
  'annonce-jamais-fait': m.gap_title_never_done,
  'une-seule-annee': m.gap_title_one_year,
  'un-seul-porteur': m.gap_title_one_operator,
  'un-seul-dispositif': m.gap_title_one_mechanism,
  loin: m.gap_title_far,
  'fh-jamais-rapporte': m.gap_title_split,
};

const RULES: Readonly<Record<RuleCode, () => string>> = {
  'nulle-part': m.gap_rule_nowhere,
  'sans-operation': m.gap_rule_nothing_here,
  'lieu-inconnu': m.gap_rule_place_unknown,
  'annonce-jamais-fait': m.gap_rule_never_done,
  'une-seule-annee': m.gap_rule_one_year,
  'un-seul-porteur': m.gap_rule_one_operator,
  'un-seul-dispositif': m.gap_rule_one_mechanism,
  loin: m.gap_rule_far,
  'fh-jamais-rapporte': m.gap_rule_split,
};

const DOUBTS: Readonly<Record<Doubt, () => string>> = {
  'by-default': m.gap_doubt_by_default,
  sector: m.gap_doubt_sector,
  'reading-probable': m.gap_doubt_reading_probable,
  'reading-uncertain': m.gap_doubt_reading_uncertain,
  'where-missing': m.gap_doubt_where_missing,
  unlocated: m.gap_doubt_unlocated,
  whole: m.gap_doubt_whole,
  'other-code': m.gap_doubt_other_code,
  'year-unknown': m.gap_doubt_year_unknown,
  'operator-unknown': m.gap_doubt_operator_unknown,
  'mechanism-unknown': m.gap_doubt_mechanism_unknown,
  'off-points': m.gap_doubt_off_points,
};

export function ruleTitle(rule: RuleCode): string {
  return TITLES[rule]();
}

/** Title of the findings of a rule, where there is room to say what is counted. */
export function ruleHeading(contract: Contract, rule: RuleCode): string {
  if (rule !== 'annonce-jamais-fait') return ruleTitle(rule);
  return m.gap_heading_never_done({ level: capital(sheetLevel(contract, 2)) });
}

/** What a rule finds, in one sentence. */
export function ruleWords(rule: RuleCode): string {
  return RULES[rule]();
}

export function doubtWords(doubt: Doubt): string {
  return DOUBTS[doubt]();
}

export function certaintyWords(certainty: Certainty): string {
  return m[`gap_certainty_${certainty}` as const]();
}

/** « Accompagner les animations » (objectif 1.1.1): a node inside a sentence. */
export function nodeWords({ plan, levels }: Contract, node: number): string {
  const { code, title, depth } = nodeAt(plan, node);
  const level = levels[depth]?.names[getLocale()].shortOne ?? '';
  return m.gap_what({ title, level, code });
}

/** « Dans le quartier « Rochebelle », »: the start of a sentence; empty for the whole contract. */
export function placeWords({ neighbourhoods }: Contract, place: number | null): string {
  const one = place === null ? undefined : neighbourhoods[place];
  return one ? m.gap_here({ place: one.label }) : '';
}

/** Labels of positions in a dictionary, as a list. */
export function labels(
  entries: readonly { readonly label: string }[],
  positions: readonly number[],
): string {
  return list(positions.map((at) => entries[at]?.label ?? ''));
}

/** Short name of the level of sheets, in the number that its count asks for: 0 is singular in French. */
export function sheetLevel({ levels, sheetDepth }: Contract, count: number): string {
  const locale = getLocale();
  const names = levels[sheetDepth]?.names[locale];
  const one = locale === 'fr' ? count < 2 : count === 1;
  return (one ? names?.shortOne : names?.shortMany) ?? '';
}
