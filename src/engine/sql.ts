/** A text literal; the only way a value that a person typed or a file holds enters a statement. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A quoted name of a table or column. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A whole number of any size as a BIGINT literal. */
export function bigint(value: bigint): string {
  return `(${value})::BIGINT`;
}
