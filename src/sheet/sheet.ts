import { sameClaim, type Claim } from '../coverage/claims.ts';

/** A question for the meeting. */
export interface Question {
  /** Unique in its sheet, and only there: neither links nor files hold it. */
  readonly id: number;
  /** What it rests on; null for a question of one's own. */
  readonly claim: Claim | null;
  /** The person's own wording; empty for that of the claim. */
  readonly text: string;
  /** A remark that goes with it; often empty. */
  readonly note: string;
}

/** The questions gathered for one meeting. */
export interface Sheet {
  readonly title: string;
  /** `2026-11-23`; empty when it is not known. */
  readonly date: string;
  readonly place: string;
  readonly questions: readonly Question[];
}

export type Wording = Pick<Question, 'claim' | 'text' | 'note'>;

export const EMPTY_SHEET: Sheet = { title: '', date: '', place: '', questions: [] };

/** A sheet is for one meeting; more would be neither read nor answered. */
export const MOST_QUESTIONS = 30;
export const LONGEST_TEXT = 600;

/** Questions numbered from 1, as a link or a file gives them. */
export function numbered(wordings: readonly Wording[]): readonly Question[] {
  return wordings.map(({ claim, text, note }, at) => ({ id: at + 1, claim, text, note }));
}

/** With questions at the end; one that rests on the same claim, or says the same, stands once. */
export function withAdded(sheet: Sheet, wordings: readonly Wording[]): Sheet {
  return wordings.reduce((kept, { claim, text, note }) => {
    if (found(kept, { claim, text, note }) || kept.questions.length >= MOST_QUESTIONS) return kept;
    return { ...kept, questions: [...kept.questions, { id: nextId(kept), claim, text, note }] };
  }, sheet);
}

/** The question that already says this; null when none does. */
export function found(sheet: Sheet, { claim, text }: Wording): Question | null {
  const same = (one: Question) =>
    claim === null
      ? one.claim === null && text !== '' && one.text === text
      : one.claim !== null && sameClaim(one.claim, claim);
  return sheet.questions.find(same) ?? null;
}

export function withEdit(sheet: Sheet, id: number, edit: Partial<Wording>): Sheet {
  const questions = sheet.questions.map((one) => (one.id === id ? { ...one, ...edit } : one));
  return { ...sheet, questions };
}

export function without(sheet: Sheet, id: number): Sheet {
  return { ...sheet, questions: sheet.questions.filter((one) => one.id !== id) };
}

/** Puts a question where it stood. */
export function withBack(sheet: Sheet, question: Question, at: number): Sheet {
  return { ...sheet, questions: sheet.questions.toSpliced(at, 0, question) };
}

/** Moves a question by so many places; the sheet itself where it cannot go further. */
export function moved(sheet: Sheet, id: number, by: number): Sheet {
  const from = sheet.questions.findIndex((one) => one.id === id);
  const question = sheet.questions[from];
  const to = from + by;
  if (!question || to < 0 || to >= sheet.questions.length) return sheet;
  return withBack(without(sheet, id), question, to);
}

/** An identifier that no question of the sheet has. */
function nextId(sheet: Sheet): number {
  return Math.max(0, ...sheet.questions.map(({ id }) => id)) + 1;
}

/** Text that an address and a file can hold: no half characters, no control but new lines. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .slice(0, LONGEST_TEXT)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
