import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync, rmSync } from 'node:fs';
import { parseContract } from '../../src/contract/parse.ts';
import type { Contract } from '../../src/contract/types.ts';
import { generateStatements } from '../fixtures/generate.ts';

export function readContract(dist: string): Contract {
  const text = readFileSync(`${dist}/data/atlas.json`, 'utf8');
  const contract = parseContract(JSON.parse(text) as unknown);
  if (!contract.ok) throw new Error(JSON.stringify(contract.failure));
  return contract.value;
}

/** Writes a database of invented operations, as the data build writes the real one. */
export async function writeGenerated(
  path: string,
  contract: Contract,
  count: number,
): Promise<void> {
  rmSync(path, { force: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${path}' AS published`);
  await connection.run('USE published');
  for (const sql of generateStatements(contract, count)) await connection.run(sql);
  await connection.run('CHECKPOINT published');
  await connection.run('USE memory');
  await connection.run('DETACH published');
  connection.closeSync();
  instance.closeSync();
}
