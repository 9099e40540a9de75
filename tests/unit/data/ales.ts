import { readFileSync } from 'node:fs';
import { atlas } from '../../../data/build/atlas.ts';
import { checkedSource } from '../../../data/build/check.ts';
import { coverage } from '../../../data/build/coverage.ts';
import { places } from '../../../data/build/neighbourhoods.ts';
import { builtOperations } from '../../../data/build/operations.ts';
import { planRecords } from '../../../data/build/plan.ts';
import { sheets } from '../../../data/build/sheets.ts';
import { tableOf } from '../../../data/build/source.ts';
import { territory } from '../../../data/build/territory.ts';
import { parseContract } from '../../../src/contract/parse.ts';
import type { Contract } from '../../../src/contract/types.ts';

/** The real data folder, checked and built once for all tests. */
export const { source, issues } = checkedSource(
  (path) => readFileSync(`data/${path}`, 'utf8'),
  'data',
);
export const sites = places(source);
export const operations = builtOperations(
  source,
  sites.map(({ neighbourhood }) => neighbourhood),
);
export const published = atlas(source, planRecords(source), sites, operations);
export const shapes = territory(source, sites);
export const fiches = sheets(source);
export const covered = coverage(source, sites);
export const contract = parsed();

export const rowsOf = (name: string) => tableOf(source, name).rows;

function parsed(): Contract {
  const result = parseContract(JSON.parse(JSON.stringify(published)));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
