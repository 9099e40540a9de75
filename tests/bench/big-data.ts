import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../../src/contract/parse.ts';
import type { Contract } from '../../src/contract/types.ts';
import { explorerCounts } from '../../src/engine/questions/explorer-counts.ts';
import { EMPTY_SELECTION } from '../../src/selection/types.ts';
import { nodeEngine } from '../engine/node.ts';
import { generateStatements } from '../fixtures/generate.ts';
import { manyNeighbourhoods } from '../fixtures/many-neighbourhoods.ts';

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

/** Writes the first file as the data build would for a generated database: its number, its counts. */
export async function writeAtlas(
  path: string,
  dist: string,
  contract: Contract,
  database: string,
): Promise<void> {
  const engine = await nodeEngine(contract, { file: database });
  const answer = await engine.ask(explorerCounts(contract, EMPTY_SELECTION));
  await engine.close();
  if (!answer.ok)
    throw new Error('the generated database has no counts', { cause: answer.failure });
  const operationCount = answer.value.total.operations;
  const atlas = JSON.parse(readFileSync(`${dist}/data/atlas.json`, 'utf8')) as object;
  const { neighbourhoods } = contract;
  writeFileSync(
    path,
    JSON.stringify({ ...atlas, neighbourhoods, operationCount, baseline: answer.value }),
  );
}

/**
 * Writes the published files of a contract with `places` neighbourhoods; by published name. Nothing
 * special is expected of any of them.
 */
export async function writeMany(
  folder: string,
  dist: string,
  count: number,
  places: number,
): Promise<Readonly<Record<string, string>>> {
  const contract = manyNeighbourhoods(readContract(dist), places);
  const files = {
    'data/operations.duckdb': join(folder, 'many.duckdb'),
    'data/atlas.json': join(folder, 'many.json'),
    'data/couverture.json': join(folder, 'many-couverture.json'),
  };
  await writeGenerated(files['data/operations.duckdb'], contract, count);
  await writeAtlas(files['data/atlas.json'], dist, contract, files['data/operations.duckdb']);
  const facts = JSON.parse(readFileSync(`${dist}/data/couverture.json`, 'utf8')) as object;
  writeFileSync(
    files['data/couverture.json'],
    JSON.stringify({ ...facts, expectations: [], indicators: [] }),
  );
  return files;
}
