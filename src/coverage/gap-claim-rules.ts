import { number, percent } from '../base/format.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { ClaimRule, ClaimSubject, Figures, Judged } from './claims.ts';
import { gapFigures, gapNamed } from './gap-claim.ts';
import { evidenceOf } from './gaps/read.ts';
import { RULES } from './gaps/rules.ts';
import type { GapGround, RuleCode } from './gaps/types.ts';
import { totalOf } from './questions.ts';

/** Rules of gaps that a count alone does not decide. */
type JudgedRule = Exclude<RuleCode, 'nulle-part' | 'sans-operation'>;

/** What a rule cannot do without. */
const NEEDS: Readonly<Partial<Record<JudgedRule, keyof ClaimSubject['facts']>>> = {
  'lieu-inconnu': 'expectations',
  loin: 'far',
  'fh-jamais-rapporte': 'sheets',
};

/** Finds the gap again by its own rule, in its own place. */
function judgedBy(code: JudgedRule): ClaimRule['judge'] {
  return ({ contract, cells, facts, row, place }, then): Judged | null => {
    const need = NEEDS[code];
    if (need && facts[need] === null) return null;
    const at = typeof place === 'number' ? place : null;
    // No rule speaks of operations without a code, or of those of no neighbourhood.
    if (typeof row !== 'number' || (at === null && place !== 'anywhere')) {
      return { holds: false, now: {} };
    }
    const places = at === null ? [] : [at];
    const far = facts.far?.(places, then.figures['metres'] ?? 0) ?? null;
    const ground: GapGround = {
      contract,
      cells,
      // A doubt: it decides how sure a gap is, not whether it is one.
      touched: null,
      expectations: facts.expectations ?? [],
      indicators: [],
      sheets: facts.sheets,
      far,
      places,
      nodes: [row],
    };
    const evidence = {
      ...evidenceOf(contract, cells, row, at),
      far: far?.find(({ node }) => node === row) ?? null,
    };
    // What holds over the whole contract holds in each place that has operations.
    const found = RULES[code]
      .find(ground)
      .some((gap) => gap.node === row && (gap.place === at || evidence.operations > 0));
    const named = found ? gapNamed(contract, code, evidence) : null;
    // A question written before names were kept claims what the rule says, and no more.
    const holds = found && (then.named === null || then.named === named);
    return { holds, now: gapFigures(code, evidence, totalOf(cells)), named };
  };
}

/**
 * Why a rule on operations that are there does not hold: none is left, another is now the only one,
 * or what the rule says.
 */
function unlessGone(
  said: () => string,
  other: (only: { named: string }) => string = said,
): ClaimRule['changed'] {
  return (_, now, named) => {
    if (now['operations'] === 0) return m.sheet_changed_gone();
    return named === '' ? said() : other({ named });
  };
}

function labelIn(list: 'operators' | 'mechanisms'): ClaimRule['name'] {
  return (contract, code) => {
    const entries: readonly { readonly code: string; readonly label: string }[] = contract[list];
    return entries.find((one) => one.code === code)?.label ?? code;
  };
}

function placeKnown(_: Figures, now: Figures): string {
  const count = now['operations'] ?? 0;
  if (count > 0) return m.sheet_changed_none({ count, number: number(count) });
  return now['sans-lieu'] === 0 ? m.sheet_changed_located() : m.sheet_changed_not_asked();
}

function nearer(then: Figures, now: Figures): string {
  if (now['part'] === undefined) return m.sheet_changed_no_point();
  return m.sheet_changed_far({
    share: percent(now['part']),
    then: percent(then['part'] ?? 0),
    metres: number(then['metres'] ?? 0),
  });
}

/** Their questions hold no count: what is claimed is what the rule says. */
export const GAP_CLAIM_RULES: Readonly<Record<JudgedRule, ClaimRule>> = {
  'lieu-inconnu': {
    judge: judgedBy('lieu-inconnu'),
    ask: (names) => m.sheet_ask_place_unknown({ ...names }),
    changed: placeKnown,
  },
  'annonce-jamais-fait': {
    judge: judgedBy('annonce-jamais-fait'),
    ask: (names) => m.sheet_ask_never_done({ ...names }),
    changed: unlessGone(m.sheet_changed_never_done),
  },
  'une-seule-annee': {
    judge: judgedBy('une-seule-annee'),
    ask: (names) =>
      names.named === '' ? m.sheet_ask_one_year({ ...names }) : m.sheet_ask_this_year({ ...names }),
    changed: unlessGone(m.sheet_changed_one_year, m.sheet_changed_other_year),
  },
  'un-seul-porteur': {
    judge: judgedBy('un-seul-porteur'),
    ask: (names) =>
      names.named === ''
        ? m.sheet_ask_one_operator({ ...names })
        : m.sheet_ask_this_operator({ ...names }),
    changed: unlessGone(m.sheet_changed_one_operator, m.sheet_changed_other_operator),
    name: labelIn('operators'),
  },
  'un-seul-dispositif': {
    judge: judgedBy('un-seul-dispositif'),
    ask: (names) =>
      names.named === ''
        ? m.sheet_ask_one_mechanism({ ...names })
        : m.sheet_ask_this_mechanism({ ...names }),
    changed: unlessGone(m.sheet_changed_one_mechanism, m.sheet_changed_other_mechanism),
    name: labelIn('mechanisms'),
  },
  loin: {
    judge: judgedBy('loin'),
    ask: (names, figures) => m.sheet_ask_far({ ...names, metres: number(figures['metres'] ?? 0) }),
    changed: nearer,
  },
  'fh-jamais-rapporte': {
    judge: judgedBy('fh-jamais-rapporte'),
    ask: (names) => m.sheet_ask_split({ ...names }),
    changed: unlessGone(m.sheet_changed_split),
  },
};
