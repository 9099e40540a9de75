/** Millimetres that questions and answers share on an A4 page, under the head and above the foot. */
const ROOM = 172;
/** Height of a line of print, of a line to write on, and of what surrounds a question. */
const PRINTED = 4.9;
const ANSWER = 8;
const AROUND = 9;
/** Characters of a printed line. */
const ACROSS = 88;
const MOST_LINES = 6;

/** Lines to write on under each question, so that the sheet keeps to one page as long as it can. */
export function answerLines(texts: readonly string[]): number {
  if (texts.length === 0) return 0;
  const printed = texts.reduce((sum, text) => sum + AROUND + PRINTED * height(text), 0);
  const lines = Math.floor((ROOM - printed) / ANSWER / texts.length);
  return Math.min(MOST_LINES, Math.max(1, lines));
}

/** Lines that a text takes when printed. */
function height(text: string): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ACROSS)), 0);
}

/** False when the questions alone run over the page, whatever room is left to answer. */
export function onOnePage(texts: readonly string[]): boolean {
  const least = texts.reduce((sum, text) => sum + AROUND + ANSWER + PRINTED * height(text), 0);
  return least <= ROOM;
}
