/** One thing wrong in a data file, in words its author can act on. */
export interface Issue {
  /** Path from the project's folder. */
  readonly file: string;
  /** 1-based line; 0 when the whole file is meant. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** `data/plan.csv:12 niveau «axe» n’est pas…`, one line. */
export function printIssue({ file, line, column, value, reason }: Issue): string {
  const place = line > 0 ? `${file}:${line}` : file;
  // Without a column the whole line or file is meant: there may be no value to quote.
  const quoted = value === '' && column === '' ? '' : `«${value}»`;
  return [place, column, quoted, reason].filter((part) => part !== '').join(' ');
}
