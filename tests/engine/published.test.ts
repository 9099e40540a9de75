import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseContract } from '../../src/contract/parse.ts';
import type { Contract } from '../../src/contract/types.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { explorerCounts } from '../../src/engine/questions/explorer-counts.ts';
import { m } from '../../src/i18n/paraglide/messages.js';
import { EMPTY_SELECTION, type PlanSelection } from '../../src/selection/types.ts';
import { nodeEngine } from './node.ts';

const FOLDER = new URL('../../public/data/', import.meta.url);
const file = new URL('operations.duckdb', FOLDER).pathname;

async function published(): Promise<{ contract: Contract; engine: Engine }> {
  const parsed = parseContract(JSON.parse(readFileSync(new URL('atlas.json', FOLDER), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return { contract: parsed.value, engine: await nodeEngine(parsed.value, { file }) };
}

async function counted(engine: Engine, contract: Contract, selection: PlanSelection) {
  const answer = await engine.ask(explorerCounts(contract, selection));
  if (!answer.ok) throw answer.failure.cause;
  return answer.value;
}

test.skipIf(!existsSync(file))(
  'the published database answers exactly the counts published beside it',
  async () => {
    const { contract, engine } = await published();
    const counts = await counted(engine, contract, EMPTY_SELECTION);
    await engine.close();
    expect(counts).toEqual(contract.baseline);
  },
);

test.skipIf(!existsSync(file))(
  'each example of the search field finds operations, a plan code those below it',
  async () => {
    const { contract, engine } = await published();
    const found = async (selection: Partial<PlanSelection>) =>
      (await counted(engine, contract, { ...EMPTY_SELECTION, ...selection })).total.operations;
    const [, examples = ''] = /:\s(.*)…$/.exec(m.facet_search_hint({}, { locale: 'fr' })) ?? [];
    const words = examples.split(', ');
    expect(words).toHaveLength(3);
    for (const q of words) expect(await found({ q }), q).toBeGreaterThan(0);
    expect(await found({ q: 'santé' })).toBeGreaterThanOrEqual(await found({ theme: ['sante'] }));
    expect(await found({ q: '1.3' })).toBe(await found({ plan: ['1.3'] }));
    await engine.close();
  },
);
