import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { ok, type Result } from '../../../src/base/result.ts';
import type { Engine, Question } from '../../../src/engine/engine.ts';
import type { EngineFailure } from '../../../src/engine/failure.ts';
import { set, setForm } from '../../../src/selection/change.ts';
import { contract } from '../../unit/map/fixture.ts';
import { openAtlas } from './atlas.ts';

const PLACE = 'nord';

/** An engine that answers the counts of no filter at once, and later ones when told to. */
function heldEngine() {
  const counts: (() => void)[] = [];
  const engine: Engine = {
    ask: <Row>({ name }: Question<Row>) =>
      new Promise<Result<Row, EngineFailure>>((resolve) => {
        if (name !== 'explorer-counts') return;
        counts.push(() => resolve(ok(contract.baseline as Row)));
        if (counts.length === 1) counts[0]?.();
      }),
    close: () => Promise.resolve(),
  };
  return { engine, answer: () => counts.at(-1)?.(), asked: () => counts.length };
}

test('the views wait for an answer that comes at once, then change together', async () => {
  const { engine, answer, asked } = heldEngine();
  const { explorer, store } = await openAtlas({ contract, engine });
  await expect.poll(asked).toBe(1);
  await tick();
  store.apply(set('quartier', [PLACE]));
  await expect.poll(asked).toBe(2);
  answer();
  await expect.poll(() => explorer.drawn.quartier).toEqual([PLACE]);
  expect(explorer.counted).toBe(explorer.counts);
});

test('the views do not wait for a late answer: the plan is filtered without it', async () => {
  const { engine, asked } = heldEngine();
  const { explorer, store } = await openAtlas({ contract, engine });
  await expect.poll(asked).toBe(1);
  await tick();
  store.apply(set('quartier', [PLACE]));
  expect(explorer.drawn.quartier).toEqual([]);
  await expect.poll(() => explorer.drawn.quartier).toEqual([PLACE]);
  expect(explorer.counted).toBe('waiting');
});

test('without a database the views change at once', async () => {
  const { explorer, store } = await openAtlas({ contract });
  store.apply(set('quartier', [PLACE]));
  expect(explorer.drawn.quartier).toEqual([PLACE]);
});

test('what filters nothing waits for nothing', async () => {
  const { engine, asked } = heldEngine();
  const { explorer, store } = await openAtlas({ contract, engine });
  await expect.poll(asked).toBe(1);
  await tick();
  store.apply(setForm('liste'));
  expect(explorer.drawn.forme).toBe('liste');
});
