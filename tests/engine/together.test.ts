import { expect, test } from 'vitest';
import { failed, ok, type Result } from '../../src/base/result.ts';
import type { Engine, Question } from '../../src/engine/engine.ts';
import type { EngineFailure } from '../../src/engine/failure.ts';
import { PATIENCE_MS, together } from '../../src/engine/together.ts';

const FAILURE: EngineFailure = { kind: 'query', cause: 'broken', sql: 'SELECT' };

/** An engine and a timer held by hand, and what has come out of {@link together} so far. */
function stage() {
  const gives = new Map<string, (result: Result<string, EngineFailure>) => void>();
  const inner = {
    ask: ({ name }: Question<string>) =>
      new Promise<Result<string, EngineFailure>>((give) => void gives.set(name, give)),
    close: () => Promise.resolve(),
  } as Engine;
  const timers: { callback: () => void; milliseconds: number; live: boolean }[] = [];
  const engine = together(inner, (callback, milliseconds) => {
    const timer = { callback, milliseconds, live: true };
    timers.push(timer);
    return () => void (timer.live = false);
  });
  const out: string[] = [];
  const ask = (name: string) =>
    void engine
      .ask({ name, sql: '', decode: () => name })
      .then((answer) => out.push(answer.ok ? answer.value : 'failed'));
  const settle = () => new Promise((done) => setImmediate(done));
  const give = async (name: string, result: Result<string, EngineFailure> = ok(name)) => {
    gives.get(name)?.(result);
    await settle();
  };
  const elapse = async () => {
    for (const timer of timers) if (timer.live) timer.callback();
    await settle();
  };
  return { ask, give, elapse, out, timers };
}

test('answers asked at the same time come out at the same time, failures among them', async () => {
  const { ask, give, out, timers } = stage();
  for (const name of ['counts', 'points', 'list']) ask(name);
  await give('points');
  await give('counts', failed(FAILURE));
  expect(out).toEqual([]);
  await give('list');
  expect(out).toEqual(['points', 'failed', 'list']);
  expect(timers.map(({ live, milliseconds }) => [live, milliseconds])).toEqual([
    [false, PATIENCE_MS],
  ]);
});

test('an answer waits for the others for a while only, and they come together after it', async () => {
  const { ask, give, elapse, out } = stage();
  for (const name of ['counts', 'points', 'list']) ask(name);
  await give('counts');
  await elapse();
  expect(out).toEqual(['counts']);
  await give('points');
  expect(out).toEqual(['counts']);
  await give('list');
  expect(out).toEqual(['counts', 'points', 'list']);
});

test('a question asked alone is answered at once', async () => {
  const { ask, give, out, timers } = stage();
  ask('card');
  await give('card');
  expect([out, timers.length]).toEqual([['card'], 0]);
});
