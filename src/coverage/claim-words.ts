import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';
import { nodeOf } from '../plan/tree.ts';
import { NONE } from '../selection/types.ts';
import { placeOf, qpvOf } from './claim-codes.ts';
import {
  ruleOf,
  type Check,
  type Claim,
  type ClaimNames,
  type ClaimRule,
  type ClaimRules,
} from './claims.ts';

/** « 1.4.2 « Lever les freins » (objectif opérationnel) »; a code that is gone stays a code. */
export function nodeName(contract: Contract, code: string | null): string {
  if (code === null) return m.sheet_whole_plan();
  if (code === NONE) return m.sheet_no_code();
  const names = namesOf(contract, code);
  return names ? m.sheet_node(names) : code;
}

function namesOf(contract: Contract, code: string | null) {
  const node = code === null ? null : nodeOf(contract.plan, code);
  if (node === null) return null;
  const level = contract.levels[node.depth]?.names[getLocale()].one ?? '';
  return { code: node.code, title: node.title, level };
}

export function placeName(contract: Contract, code: string | null): string {
  const place = placeOf(contract, code);
  const label = (at: number) => contract.neighbourhoods[at]?.label ?? '';
  if (code === null || place === 'anywhere') return m.sheet_anywhere();
  if (place === null) return code;
  if (place === 'whole') return m.sheet_whole_contract();
  if (place === 'unlocated') return m.sheet_unlocated();
  return typeof place === 'number'
    ? label(place)
    : m.sheet_within({ neighbourhood: label(qpvOf(place)) });
}

/** The question of a claim in plain words; of a rule that nothing knows, what it is about. */
export function claimQuestion(contract: Contract, rules: ClaimRules, claim: Claim): string {
  const rule = ruleOf(rules, claim);
  const planned = namesOf(contract, claim.node);
  const names: ClaimNames = {
    node: nodeName(contract, claim.node),
    planned: planned ? m.sheet_planned(planned) : '',
    place: placeName(contract, claim.place),
    named: nameOf(contract, rule, claim.named),
  };
  return rule?.ask(names, claim.figures) ?? m.sheet_ask_other({ ...names });
}

function nameOf(contract: Contract, rule: ClaimRule | null, code: string | null): string {
  return code === null ? '' : (rule?.name?.(contract, code) ?? code);
}

/** What became of a claim, in a sentence. */
export function checkWords(
  contract: Contract,
  rules: ClaimRules,
  claim: Claim,
  check: Check,
): string {
  switch (check.state) {
    case 'true':
      return m.sheet_check_true();
    case 'changed': {
      const rule = ruleOf(rules, claim);
      const named = nameOf(contract, rule, check.named);
      return rule?.changed(claim.figures, check.now, named) ?? '';
    }
    case 'unknown':
      return {
        rule: () => m.sheet_check_rule({ rule: claim.rule }),
        node: () => m.sheet_check_node({ code: claim.node ?? '' }),
        place: () => m.sheet_check_place({ code: claim.place ?? '' }),
      }[check.because]();
  }
}

/** Where a claim can be read again: the plan's lines, and how operations were counted. */
export function claimSource(contract: Contract, claim: Claim): string {
  const node = claim.node === null ? null : nodeOf(contract.plan, claim.node);
  const counted = claim.codes === 'tous' ? m.sheet_source_all_codes() : m.sheet_source_main_codes();
  if (node === null) return m.sheet_source_data({ counted });
  const [from, to] = node.lines;
  return m.sheet_source_plan({
    document: contract.document,
    count: to - from + 1,
    from: String(from),
    to: String(to),
    counted,
  });
}
