import { parseContract } from '../../../src/contract/parse.ts';
import { startDuckdb } from '../../../src/engine/duckdb.ts';
import { explorerCounts } from '../../../src/engine/questions/explorer-counts.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';

/** Milliseconds to start on the served database, and of each answer in turn. */
export interface EngineTimes {
  readonly start: number;
  readonly answers: readonly number[];
}

/** The selections of a person who tries one filter after the other. */
function walk(contract: {
  readonly [Key in 'themes' | 'mechanisms']: readonly { code: string }[];
}) {
  const themes = contract.themes.map(({ code }) => ({ theme: [code] }));
  const pairs = contract.mechanisms.map(({ code }, index) => ({
    dispositif: [code],
    theme: [contract.themes[index % contract.themes.length]?.code ?? ''],
  }));
  return [...themes, ...pairs].map((part): PlanSelection => ({ ...EMPTY_SELECTION, ...part }));
}

async function measure(): Promise<EngineTimes> {
  const response = await fetch('data/atlas.json');
  const contract = parseContract((await response.json()) as unknown);
  if (!contract.ok) throw new Error('the contract cannot be read');
  const begun = performance.now();
  const engine = await startDuckdb(contract.value, () => undefined);
  if (!engine.ok) throw new Error(engine.failure.kind, { cause: engine.failure.cause });
  const start = performance.now() - begun;
  const answers: number[] = [];
  const selections = walk(contract.value);
  for (const selection of [...selections.slice(0, 3), ...selections]) {
    const before = performance.now();
    const answer = await engine.value.ask(explorerCounts(contract.value, selection));
    if (!answer.ok) throw new Error(answer.failure.sql ?? 'query', { cause: answer.failure.cause });
    answers.push(performance.now() - before);
  }
  return { start, answers: answers.slice(3) };
}

Object.assign(window, { measure });
