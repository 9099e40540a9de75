import { number } from '../base/format.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { ClaimNames, ClaimRule, ClaimRules, ClaimSubject, Figures } from './claims.ts';

/** Operations of the cell, out of those of the whole sample. */
function counted({ cells, cell }: ClaimSubject): Figures {
  const total = cells.get('all')?.get('anywhere')?.operations ?? 0;
  return { operations: cell?.operations ?? 0, total };
}

function words(names: ClaimNames, { operations = 0, total = 0 }: Figures) {
  return { ...names, count: operations, number: number(operations), total: number(total) };
}

const nothing = {
  now: counted,
  holds: (_, now) => now['operations'] === 0,
  changed: (_, now) => m.sheet_changed_none(words({ node: '', place: '' }, now)),
} satisfies Partial<ClaimRule>;

/** Claims that cells alone decide. */
export const CLAIM_RULES = {
  'sans-operation': {
    ...nothing,
    ask: (names, figures) => m.sheet_ask_none(words(names, figures)),
  },
  'nulle-part': {
    ...nothing,
    ask: (names, figures) => m.sheet_ask_nowhere(words(names, figures)),
  },
  compte: {
    now: counted,
    holds: (then, now) => then['operations'] === now['operations'],
    ask: (names, figures) => m.sheet_ask_count(words(names, figures)),
    changed: (then, now) =>
      m.sheet_changed_count({
        count: now['operations'] ?? 0,
        number: number(now['operations'] ?? 0),
        then: number(then['operations'] ?? 0),
      }),
  },
} satisfies ClaimRules;
