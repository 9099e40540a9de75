import { readFileSync } from 'node:fs';
import { parseContract } from '../../../src/contract/parse.ts';
import type { Contract } from '../../../src/contract/types.ts';

/** The published contract, as the page reads it; `npm run data` writes it before any test. */
export function publishedContract(): Contract {
  const path = new URL('../../../public/data/atlas.json', import.meta.url);
  const read = parseContract(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}
