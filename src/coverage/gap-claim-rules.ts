import { number, percent } from '../base/format.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { ClaimRule, ClaimSubject, Figures, Judged } from './claims.ts';
import { gapFigures } from './gap-claim.ts';
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
    const far = facts.far?.(places, then['metres'] ?? 0) ?? null;
    const ground: GapGround = {
      contract,
      cells,
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
    const holds = RULES[code]
      .find(ground)
      .some((gap) => gap.node === row && (gap.place === at || evidence.operations > 0));
    return { holds, now: gapFigures(code, evidence, totalOf(cells)) };
  };
}

/** Why a rule on operations that are there does not hold: none is left, or what the rule says. */
function unlessGone(said: () => string): ClaimRule['changed'] {
  return (_, now) => (now['operations'] === 0 ? m.sheet_changed_gone() : said());
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
    ask: (names) => m.sheet_ask_one_year({ ...names }),
    changed: unlessGone(m.sheet_changed_one_year),
  },
  'un-seul-porteur': {
    judge: judgedBy('un-seul-porteur'),
    ask: (names) => m.sheet_ask_one_operator({ ...names }),
    changed: unlessGone(m.sheet_changed_one_operator),
  },
  'un-seul-dispositif': {
    judge: judgedBy('un-seul-dispositif'),
    ask: (names) => m.sheet_ask_one_mechanism({ ...names }),
    changed: unlessGone(m.sheet_changed_one_mechanism),
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
