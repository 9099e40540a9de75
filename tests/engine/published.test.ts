import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseContract } from '../../src/contract/parse.ts';
import { explorerCounts } from '../../src/engine/questions/explorer-counts.ts';
import { EMPTY_SELECTION } from '../../src/selection/types.ts';
import { nodeEngine } from './node.ts';

const FOLDER = new URL('../../public/data/', import.meta.url);
const file = new URL('operations.duckdb', FOLDER).pathname;

test.skipIf(!existsSync(file))(
  'the published database answers exactly the counts published beside it',
  async () => {
    const parsed = parseContract(JSON.parse(readFileSync(new URL('atlas.json', FOLDER), 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    const engine = await nodeEngine(parsed.value, { file });
    const answer = await engine.ask(explorerCounts(parsed.value, EMPTY_SELECTION));
    await engine.close();
    if (!answer.ok) throw answer.failure.cause;
    expect(answer.value).toEqual(parsed.value.baseline);
  },
);
