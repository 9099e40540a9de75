import { cellReason } from './check-cell.ts';
import type { Issue } from './issue.ts';
import type { Field, Resource } from './package.ts';
import { text, type Row, type Table } from './table.ts';

export type Tables = ReadonlyMap<string, Table>;

/** Header, types, required cells, enumerations and unique columns of one table. */
export function checkCells(table: Table, fields: readonly Field[], issues: Issue[]): void {
  const names = fields.map((field) => field.name);
  for (const name of names)
    if (!table.columns.includes(name))
      issues.push({
        file: table.file,
        line: 1,
        column: name,
        value: '',
        reason: 'colonne absente',
      });
  for (const name of table.columns)
    if (!names.includes(name))
      issues.push({
        file: table.file,
        line: 1,
        column: name,
        value: '',
        reason: 'colonne inconnue',
      });
  for (const field of fields)
    if (table.columns.includes(field.name)) checkColumn(table, field, issues);
}

function checkColumn(table: Table, field: Field, issues: Issue[]): void {
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const value = text(row, field.name);
    const issue = (reason: string) =>
      issues.push({ file: table.file, line: row.line, column: field.name, value, reason });
    if (value === '') {
      if (field.constraints?.required) issue('est vide mais obligatoire');
      continue;
    }
    const reason = cellReason(field, value);
    if (reason) issue(reason);
    if (!field.constraints?.unique) continue;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, row.line);
    else issue(`est déjà à la ligne ${first}`);
  }
}

/** Primary key of one table: no two rows alike. */
export function checkPrimaryKey(table: Table, key: readonly string[], issues: Issue[]): void {
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const value = keyOf(row, key);
    const first = seen.get(value);
    if (first === undefined) seen.set(value, row.line);
    else if (key.length > 1)
      issues.push({
        file: table.file,
        line: row.line,
        column: key.join(', '),
        value,
        reason: `est déjà à la ligne ${first}`,
      });
  }
}

/** Every non-empty foreign key of a table exists in the table it refers to. */
export function checkForeignKeys(
  table: Table,
  resource: Resource,
  tables: Tables,
  issues: Issue[],
): void {
  for (const { fields, reference } of resource.schema?.foreignKeys ?? []) {
    // The standard writes an empty name for the table itself.
    const target = reference.resource === '' ? table : tables.get(reference.resource);
    // A table that could not be read has been reported once.
    if (target?.columns.length === 0) continue;
    const known = new Set(target?.rows.map((row) => keyOf(row, reference.fields)));
    for (const row of table.rows) {
      const value = keyOf(row, fields);
      if (value === '' || known.has(value)) continue;
      const where = target?.file ?? `${reference.resource}, que datapackage.json ne déclare pas`;
      const reason = `n’existe pas dans ${where} (${reference.fields.join(', ')})`;
      issues.push({ file: table.file, line: row.line, column: fields.join(', '), value, reason });
    }
  }
}

function keyOf(row: Row, columns: readonly string[]): string {
  return columns.map((column) => text(row, column)).join(' | ');
}
