import type { Contract } from '../contract/types.ts';
import { factStatement } from './derive.ts';
import type { Columns } from './engine.ts';
import { TABLES } from './schema.ts';
import { literal } from './sql.ts';

const DATABASE = 'published';

/** Statements that attach the published file, to be named without its database from then on. */
export function attachStatements(file: string): readonly string[] {
  return [
    `ATTACH ${literal(file)} AS ${DATABASE} (READ_ONLY)`,
    `SET search_path = 'memory.main,${DATABASE}.main'`,
  ];
}

/** Statements that attach the published file, then (once it is checked) make what questions need. */
export function openStatements(contract: Contract, file: string) {
  return {
    before: [
      // The extensions are on a host we never call; without this, asking for one fails obscurely.
      'SET autoload_known_extensions = false',
      'SET autoinstall_known_extensions = false',
      ...attachStatements(file),
    ],
    after: factStatement(contract),
  };
}

/** Tables and columns of the attached file. */
export const SCHEMA_SQL = `SELECT table_name, column_name FROM duckdb_columns()
  WHERE database_name = ${literal(DATABASE)}`;

/** What the attached file lacks; null when it is ours. Columns that we do not know are no problem. */
export function schemaProblem(columns: Columns): string | null {
  const [tables, names] = [columns.text('table_name'), columns.text('column_name')];
  const present = new Set(Array.from(tables, (table, row) => `${table}.${names[row] ?? ''}`));
  const missing = TABLES.flatMap(({ name, columns: expected }) =>
    expected.map(([column]) => `${name}.${column}`).filter((column) => !present.has(column)),
  );
  return missing.length === 0 ? null : `missing columns: ${missing.join(', ')}`;
}
