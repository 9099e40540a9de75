import { DuckDBInstance } from '@duckdb/node-api';
import { failed, ok, type Result } from '../../src/base/result.ts';
import type { Contract } from '../../src/contract/types.ts';
import { factStatement } from '../../src/engine/derive.ts';
import type { Engine, Question } from '../../src/engine/engine.ts';
import type { EngineFailure } from '../../src/engine/failure.ts';
import { attachStatements } from '../../src/engine/open.ts';
import { decodeColumns } from '../../src/engine/rows.ts';

/** What fills the published tables: statements, or a database file as the browser downloads it. */
export type Source = { readonly statements: readonly string[] } | { readonly file: string };

/** An engine on the DuckDB of Node, for tests and for the data build; same tables, same questions. */
export async function nodeEngine(contract: Contract, source: Source): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const before = 'file' in source ? attachStatements(source.file) : source.statements;
  for (const sql of [...before, factStatement(contract)]) {
    await connection.run(sql);
  }
  return {
    async ask<Row>({ sql, decode }: Question<Row>): Promise<Result<Row, EngineFailure>> {
      try {
        const reader = await connection.runAndReadAll(sql);
        const names = reader.columnNames();
        const values = reader.getColumns();
        const column = (name: string) => {
          const list: readonly unknown[] | undefined = values[names.indexOf(name)];
          return list === undefined
            ? null
            : { length: list.length, get: (row: number) => list[row] };
        };
        return ok(decode(decodeColumns(reader.currentRowCount, column)));
      } catch (cause) {
        return failed({ kind: 'query', cause, sql });
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
