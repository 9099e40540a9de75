/** Millimetres that questions and answers share on an A4 page, between the head and the foot. */
const ROOM = 178;
/** Height of a line of print, and of what surrounds a question: its source, its check, its margins. */
const PRINTED = 4.9;
const AROUND = 8;
/** Least and most height of a line to write on by hand. */
const LEAST = 7;
const MOST = 9;
/** Characters of a printed line. */
const ACROSS = 88;
const MOST_LINES = 7;

/** Lines to write on under each question, and their height in millimetres. */
export interface AnswerRoom {
  readonly lines: number;
  readonly height: number;
}

/** What is left to write on, so that the sheet keeps to one page as long as it can. */
export function answerRoom(texts: readonly string[]): AnswerRoom {
  const each = texts.length === 0 ? 0 : (ROOM - printed(texts)) / texts.length;
  const lines = Math.min(MOST_LINES, Math.max(1, Math.floor(each / LEAST)));
  return { lines, height: Math.min(MOST, Math.max(LEAST, each / lines)) };
}

/** False when the sheet runs over a page, even with a single line under each question. */
export function onOnePage(texts: readonly string[]): boolean {
  return printed(texts) + LEAST * texts.length <= ROOM;
}

function printed(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + AROUND + PRINTED * printedLines(text), 0);
}

function printedLines(text: string): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ACROSS)), 0);
}
