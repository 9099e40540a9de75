import { describe, expect, test } from 'vitest';
import { failed, ok } from '../../../src/base/result.ts';
import { OperationRows, WINDOW } from '../../../src/operation/list.svelte.ts';
import type { ReadWindow, RowWindow } from '../../../src/operation/list.svelte.ts';
import { PAGES } from '../../component/lists/contract.ts';

/** A reader whose every answer is released by hand. */
function byHand() {
  const calls: { offset: number; answer: (value: Awaited<ReturnType<ReadWindow>>) => void }[] = [];
  const read: ReadWindow = (offset) =>
    new Promise((answer) => {
      calls.push({ offset, answer });
    });
  return { calls, read };
}

const settled = () => new Promise((done) => setTimeout(done, 0));
const window = (...codes: string[]): RowWindow => ({
  rows: PAGES.filter(({ code }) => codes.includes(code)),
  total: codes.length,
});

describe('the rows of the list', () => {
  test('wait for the database, then for the rows', async () => {
    const list = new OperationRows();
    list.start(null);
    expect(list.state).toBe('idle');
    const { calls, read } = byHand();
    list.start(read);
    expect(list.state).toBe('waiting');
    calls[0]?.answer(ok(window('O1', 'O2')));
    await settled();
    expect([list.state, list.total, list.at(1)?.code]).toEqual(['ready', 2, 'O2']);
  });

  test('are those of the newest question, whatever order answers come in', async () => {
    const list = new OperationRows();
    const [first, second] = [byHand(), byHand()];
    list.start(first.read);
    list.start(second.read);
    second.calls[0]?.answer(ok(window('O3')));
    await settled();
    first.calls[0]?.answer(failed('late'));
    await settled();
    expect([list.state, list.total, list.at(0)?.code]).toEqual(['ready', 1, 'O3']);
  });

  test('stay on screen while the next ones are on their way', async () => {
    const list = new OperationRows();
    const [first, second] = [byHand(), byHand()];
    list.start(first.read);
    first.calls[0]?.answer(ok(window('O1')));
    await settled();
    list.start(second.read);
    expect([list.state, list.at(0)?.code]).toEqual(['waiting', 'O1']);
  });

  test('come window by window, each asked once', async () => {
    const list = new OperationRows();
    const { calls, read } = byHand();
    list.start(read);
    calls[0]?.answer(ok({ rows: PAGES, total: 1000 }));
    await settled();
    list.need(WINDOW - 5, WINDOW + 5);
    list.need(WINDOW, WINDOW + 20);
    expect(calls.map(({ offset }) => offset)).toEqual([0, WINDOW]);
    expect(list.at(WINDOW)).toBeUndefined();
    calls[1]?.answer(ok({ rows: PAGES, total: 1000 }));
    await settled();
    expect([list.at(0)?.code, list.at(WINDOW)?.code]).toEqual(['O1', 'O1']);
  });

  test('say that they failed, and are asked again on demand', async () => {
    const list = new OperationRows();
    const { calls, read } = byHand();
    list.start(read);
    calls[0]?.answer(failed('refused'));
    await settled();
    expect(list.state).toBe('failed');
    list.retry();
    calls[1]?.answer(ok(window('O1')));
    await settled();
    expect([list.state, list.total]).toEqual(['ready', 1]);
  });
});
