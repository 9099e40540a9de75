/**
 * Text as people search it: no accents, no case, apostrophes and hyphens as spaces, and the French
 * plural folded, so that « École » finds « ecoles » and « journaux » finds « journal ».
 * The data build writes operations' search text with this same function.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ');
}

/** The words of a query, folded; empty when nothing is searched. */
export function searchWords(query: string): readonly string[] {
  const folded = fold(query);
  return folded === '' ? [] : folded.split(' ');
}

/** True when every searched word starts a word of the folded text. */
export function matches(folded: string, words: readonly string[]): boolean {
  const padded = ` ${folded}`;
  return words.every((word) => padded.includes(` ${word}`));
}

function singular(word: string): string {
  if (word.length <= 3) return word;
  if (/eaux$/.test(word)) return word.slice(0, -1);
  if (/aux$/.test(word)) return `${word.slice(0, -3)}al`;
  return /[sx]$/.test(word) ? word.slice(0, -1) : word;
}
