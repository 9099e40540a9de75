import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { atlas } from '../../../data/build/atlas.ts';
import { writeDatabase } from '../../../data/build/database.ts';
import { places } from '../../../data/build/neighbourhoods.ts';
import { builtOperations } from '../../../data/build/operations.ts';
import { planRecords } from '../../../data/build/plan.ts';
import { parseContract } from '../../../src/contract/parse.ts';
import { explorerCounts } from '../../../src/engine/questions/explorer-counts.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { nodeEngine } from '../../engine/node.ts';
import { added, tinySource, type Change } from './tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes what the build publishes of the tiny contract: its database, and the first file beside it. */
async function write(change: Change) {
  const { source, issues } = tinySource(change);
  expect(issues).toEqual([]);
  const sites = places(source);
  const neighbourhoods = sites.map(({ neighbourhood }) => neighbourhood);
  const operations = builtOperations(source, neighbourhoods);
  const path = join(folder, 'operations.duckdb');
  const published = atlas(source, planRecords(source), sites, operations);
  await writeDatabase(path, source, published, operations);
  return { path, published };
}

/** Rows of the database that the build writes for the tiny contract. */
async function written(change: Change, sql: string) {
  const { path } = await write(change);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

test('declared shares are published by operation and neighbourhood', async () => {
  expect(await written({}, 'FROM operation_part ORDER BY quartier')).toEqual([
    [0, 1, 0.5],
    [0, 2, 0.5],
  ]);
});

test('an amount says who pays, and whether it is part of the total', async () => {
  const price = {
    operation: 'A',
    payeur: 'bénéficiaire',
    euros: 3,
    nature: 'subvention',
    libelle: 'prix par personne',
    additionnable: 'non',
    source: 'https://example.org/a',
  };
  const sql = 'SELECT payeur, centimes, financeur, compte FROM operation_montant';
  expect(await written({ rows: added('operations_montants', price) }, sql)).toEqual([
    ['État', '1050', null, true],
    ['bénéficiaire', '300', null, false],
  ]);
});

test('the counts published beside it are its own, also of operations without a plan code', async () => {
  const place = { operation: 'B', quartier: 'nord' };
  const { path, published } = await write({ rows: added('operations_quartiers', place) });
  const contract = parseContract(published);
  if (!contract.ok) throw new Error(contract.failure.path);
  const engine = await nodeEngine(contract.value, { file: path });
  const answer = await engine.ask(explorerCounts(contract.value, EMPTY_SELECTION));
  await engine.close();
  if (!answer.ok) throw answer.failure.cause;
  expect(contract.value.baseline).toEqual(answer.value);
});
