import type { Issue } from './issue.ts';
import { text, type Row, type Table } from './table.ts';

/** Positions of codes in a dictionary; what the database and `atlas.json` store in place of codes. */
export class Dictionary {
  readonly codes: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(codes: readonly string[]) {
    this.codes = codes;
    this.#positions = new Map(codes.map((code, position) => [code, position]));
  }

  /** -1 when the code is unknown; the checks have refused it before. */
  position(code: string): number {
    return this.#positions.get(code) ?? -1;
  }
}

/** Groups a link table: for each value of `from`, the positions of `to`, in file order, once each. */
export function linkPositions(
  table: Table,
  from: string,
  to: string,
  dictionary: Dictionary,
): ReadonlyMap<string, readonly number[]> {
  const links = new Map<string, number[]>();
  for (const row of table.rows) {
    const positions = links.get(text(row, from)) ?? [];
    const position = dictionary.position(text(row, to));
    if (!positions.includes(position)) positions.push(position);
    links.set(text(row, from), positions);
  }
  return links;
}

/** Reports the cells of a column that are not in a list kept outside the tables. */
export function checkKnown(
  table: Table,
  column: string,
  known: readonly string[],
  where: string,
  issues: Issue[],
): void {
  for (const row of table.rows) {
    const value = text(row, column);
    if (value !== '' && !known.includes(value))
      issues.push(issueAt(table, row, column, `n’existe pas dans ${where}`));
  }
}

export function issueAt(table: Table, row: Row, column: string, reason: string): Issue {
  return { file: table.file, line: row.line, column, value: text(row, column), reason };
}
