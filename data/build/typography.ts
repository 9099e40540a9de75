const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * French spaces that never break, for words of ours and of the documentalist: a spreadsheet's author
 * types plain spaces. The plan's own words are published as printed.
 */
export function spaced(words: string): string {
  return words
    .replace(/« /g, `«${WIDE}`)
    .replace(/ »/g, `${WIDE}»`)
    .replace(/ ([;?!])(?=\s|$|»)/g, `${NARROW}$1`)
    .replace(/ :(?=\s|$)/g, `${WIDE}:`)
    .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d) (?=[€%])/g, `$1${WIDE}`);
}
