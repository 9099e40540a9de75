import { expect, test } from 'vitest';
import { failed, ok, type Result } from '../../src/base/result.ts';
import { Answer } from '../../src/engine/answer.svelte.ts';
import { Database } from '../../src/engine/database.svelte.ts';
import type { Engine, Question } from '../../src/engine/engine.ts';
import type { EngineFailure } from '../../src/engine/failure.ts';
import { EMPTY_SELECTION } from '../../src/selection/types.ts';

const FAILURE: EngineFailure = { kind: 'query', cause: 'broken', sql: 'SELECT' };

/** An engine whose answers are given by hand. */
function handOperated() {
  const asked: { name: string; give: (result: Result<string, EngineFailure>) => void }[] = [];
  const engine = {
    ask: ({ name }: Question<string>) =>
      new Promise<Result<string, EngineFailure>>((give) => void asked.push({ name, give })),
    close: () => Promise.resolve(),
  } as Engine;
  const give = async (nth: number, result: Result<string, EngineFailure>) => {
    asked[nth]?.give(result);
    await new Promise((done) => setImmediate(done));
  };
  return { engine, asked, give };
}

const question = (name: string): Question<string> => ({ name, sql: '', decode: () => name });
const selection = (q: string) => ({ ...EMPTY_SELECTION, q });

function timer() {
  const pending = new Set<() => void>();
  return {
    start: (callback: () => void) => {
      pending.add(callback);
      return () => void pending.delete(callback);
    },
    elapse: () => {
      const due = [...pending];
      pending.clear();
      for (const callback of due) callback();
    },
  };
}

test('of four questions asked in a row only the newest waiting one is sent, and it alone is shown', async () => {
  const { engine, asked, give } = handOperated();
  const answer = new Answer<string>(timer().start);
  for (const name of ['a', 'b', 'c', 'd']) answer.ask(engine, question(name), selection(name));
  await give(0, ok('a'));
  expect([answer.state, answer.value]).toEqual(['waiting', null]);
  await give(1, ok('d'));
  expect(asked.map(({ name }) => name)).toEqual(['a', 'd']);
  expect([answer.state, answer.value, answer.askedFor?.q]).toEqual(['ready', 'd', 'd']);
});

test('the previous value stays while a new one is awaited, and waiting is said after a while only', async () => {
  const { engine, give } = handOperated();
  const clock = timer();
  const answer = new Answer<string>(clock.start);
  answer.ask(engine, question('a'), selection('a'));
  await give(0, ok('a'));
  answer.ask(engine, question('b'), selection('b'));
  expect([answer.state, answer.value, answer.askedFor?.q, answer.slow]).toEqual([
    'waiting',
    'a',
    'a',
    false,
  ]);
  clock.elapse();
  expect([answer.late, answer.slow]).toEqual([true, false]);
  clock.elapse();
  expect([answer.late, answer.slow]).toEqual([true, true]);
  await give(1, ok('b'));
  expect([answer.value, answer.late, answer.slow]).toEqual(['b', false, false]);
});

test('a late failure of an old question changes neither state nor flags', async () => {
  const { engine, give } = handOperated();
  const answer = new Answer<string>(timer().start);
  answer.ask(engine, question('a'), selection('a'));
  answer.ask(engine, question('b'), selection('b'));
  await give(0, failed(FAILURE));
  expect([answer.state, answer.failure]).toEqual(['waiting', null]);
});

test('a failed question can be asked again', async () => {
  const { engine, give } = handOperated();
  const answer = new Answer<string>(timer().start);
  answer.ask(engine, question('a'), selection('a'));
  await give(0, failed(FAILURE));
  expect([answer.state, answer.failure]).toEqual(['failed', FAILURE]);
  answer.retry();
  await give(1, ok('a'));
  expect([answer.state, answer.failure, answer.value]).toEqual(['ready', null, 'a']);
});

test('the database starts once however many ask, and again after a failure', async () => {
  const { engine } = handOperated();
  let starts = 0;
  const database = new Database((progress) => {
    starts += 1;
    progress(starts, 10);
    return Promise.resolve(starts === 1 ? failed({ ...FAILURE, kind: 'unreachable' }) : ok(engine));
  });
  await Promise.all([database.start(), database.start()]);
  expect([starts, database.state.kind, database.engine]).toEqual([1, 'failed', null]);
  await database.start();
  await database.start();
  expect([starts, database.engine]).toEqual([2, engine]);
});
