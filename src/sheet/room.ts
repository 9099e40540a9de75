/** Millimetres that questions and answers share on an A4 page, between the head and the foot. */
const ROOM = 182;
/** Margins and rule of a question. */
const AROUND = 2.5;
/** Height in millimetres and width in characters of a line, of a question and of small print. */
const WORDS = { height: 4.82, across: 102 };
const SMALL = { height: 3.35, across: 172 };
/** « Question 12 », before the words. */
const NUMBER = 12;
/** Least and most height of a line to write on by hand. */
const LEAST = 7;
const MOST = 9;
const MOST_LINES = 16;

/** What is printed of a question. */
export interface Printed {
  readonly words: string;
  readonly note: string;
  /** Its check and its source. */
  readonly small: string;
}

/** Lines to write on under each question, and their height in millimetres. */
export interface AnswerRoom {
  readonly lines: number;
  readonly height: number;
}

/** What is left to write on, so that the sheet keeps to one page as long as it can. */
export function answerRoom(questions: readonly Printed[]): AnswerRoom {
  const each = (ROOM - heightOf(questions)) / Math.max(1, questions.length);
  const lines = Math.min(MOST_LINES, Math.max(1, Math.floor(each / LEAST)));
  return { lines, height: Math.min(MOST, Math.max(LEAST, each / lines)) };
}

/** False when the sheet runs over a page, even with a single line under each question. */
export function onOnePage(questions: readonly Printed[]): boolean {
  return heightOf(questions) + LEAST * questions.length <= ROOM;
}

function heightOf(questions: readonly Printed[]): number {
  const heights = questions.map(
    ({ words, note, small }) =>
      AROUND + printed(words, WORDS, NUMBER) + printed(note, WORDS) + printed(small, SMALL),
  );
  return heights.reduce((sum, height) => sum + height, 0);
}

function printed(text: string, line: typeof WORDS, before = 0): number {
  if (text === '') return 0;
  const lines = `${' '.repeat(before)}${text}`
    .split('\n')
    .map((part) => Math.max(1, Math.ceil(part.length / line.across)));
  return line.height * lines.reduce((sum, count) => sum + count, 0);
}
