import { expect, test } from 'vitest';
import { failed, ok } from '../../src/base/result.ts';
import type { Engine, Question } from '../../src/engine/engine.ts';
import { remembered } from '../../src/engine/remembered.ts';

/** An engine that notes what reaches it, and fails as long as it is told to. */
function noting() {
  const asked: string[] = [];
  const state = { broken: false };
  const engine = {
    ask({ sql }: Question<string>) {
      asked.push(sql);
      const answer = state.broken
        ? failed({ kind: 'query', cause: 'broken', sql } as const)
        : ok(`${sql}, time ${String(asked.length)}`);
      return Promise.resolve(answer);
    },
    close: () => Promise.resolve(),
  } as Engine;
  return { engine, asked, state };
}

const question = (sql: string, name = 'counts'): Question<string> => ({
  name,
  sql,
  keep: true,
  decode: () => sql,
});

test('a question that is asked again has the answer it had', async () => {
  const { engine, asked } = noting();
  const door = remembered(engine);
  const first = await door.ask(question('a'));
  await door.ask(question('b'));
  expect(await door.ask(question('a'))).toEqual(first);
  expect(asked).toEqual(['a', 'b']);
});

test('a question that is asked twice at once is sent once', async () => {
  const { engine, asked } = noting();
  const door = remembered(engine);
  const [one, other] = await Promise.all([door.ask(question('a')), door.ask(question('a'))]);
  expect([asked, other]).toEqual([['a'], one]);
});

test('the same text under another name is another question, and one not to be kept is always asked', async () => {
  const { engine, asked } = noting();
  const door = remembered(engine);
  await door.ask(question('a'));
  await door.ask(question('a', 'points'));
  const once = { name: 'export', sql: 'x', decode: () => 'x' };
  await door.ask(once);
  await door.ask(once);
  expect(asked).toEqual(['a', 'a', 'x', 'x']);
});

test('a failure is not kept', async () => {
  const { engine, asked, state } = noting();
  const door = remembered(engine);
  state.broken = true;
  expect(await door.ask(question('a'))).toMatchObject({ ok: false });
  state.broken = false;
  expect(await door.ask(question('a'))).toMatchObject({ ok: true });
  expect(asked).toEqual(['a', 'a']);
});

test('beyond its room the answer that was not asked for the longest time goes', async () => {
  const { engine, asked } = noting();
  const door = remembered(engine, 2);
  for (const sql of ['a', 'b', 'a', 'c', 'a', 'b']) await door.ask(question(sql));
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});
