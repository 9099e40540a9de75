import { number } from '../base/format.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { ClaimNames, ClaimRule, ClaimRules, ClaimSubject, Figures } from './claims.ts';
import { GAP_CLAIM_RULES } from './gap-claim-rules.ts';
import { totalOf } from './questions.ts';

/** Operations of the cell, out of those of the whole sample. */
function counted({ cells, cell }: ClaimSubject): Figures {
  return { operations: cell?.operations ?? 0, total: totalOf(cells) };
}

function words(
  names: Omit<ClaimNames, 'named' | 'planned'>,
  { operations = 0, total = 0 }: Figures,
) {
  return { ...names, count: operations, number: number(operations), total: number(total) };
}

const nothing = {
  judge(subject) {
    const now = counted(subject);
    return { holds: now['operations'] === 0, now };
  },
  changed: (_, now) => m.sheet_changed_none(words({ node: '', place: '' }, now)),
} satisfies Partial<ClaimRule>;

/** Every claim: the plain ones, that a count decides, and those of the rules of gaps. */
export const CLAIM_RULES = {
  'sans-operation': {
    ...nothing,
    ask: (names, figures) => m.sheet_ask_none(words(names, figures)),
  },
  'nulle-part': {
    ...nothing,
    ask: (names, figures) =>
      names.planned === ''
        ? m.sheet_ask_none(words(names, figures))
        : m.sheet_ask_nowhere({
            planned: names.planned,
            total: number(figures['total'] ?? 0),
          }),
  },
  compte: {
    judge(subject, then) {
      const now = counted(subject);
      return { holds: then.figures['operations'] === now['operations'], now };
    },
    ask: (names, figures) => m.sheet_ask_count(words(names, figures)),
    changed: (then, now) =>
      m.sheet_changed_count({
        count: now['operations'] ?? 0,
        number: number(now['operations'] ?? 0),
        then: number(then['operations'] ?? 0),
      }),
  },
  ...GAP_CLAIM_RULES,
} satisfies ClaimRules;
