import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ok } from '../../../src/base/result.ts';
import type { Engine, Question } from '../../../src/engine/engine.ts';
import type { OperationPoints } from '../../../src/engine/questions/operation-points.ts';
import { baseline } from '../../unit/map/fixture.ts';
import { openAtlas } from './atlas.ts';

afterEach(() => vi.restoreAllMocks());

/** 6,000 operations that the database counted by place, as it does above its limit. */
const MANY: OperationPoints = {
  points: [],
  bins: [
    { longitude: 4.072, latitude: 44.157, operations: 5_000 },
    { longitude: 4.088, latitude: 44.125, operations: 999 },
    { longitude: 4.08, latitude: 44.14, operations: 1 },
  ],
};

function answering(answers: Readonly<Record<string, unknown>>): Engine {
  return {
    ask: <Row>({ name }: Question<Row>) =>
      Object.hasOwn(answers, name)
        ? Promise.resolve(ok(answers[name] as Row))
        : new Promise<never>(() => undefined),
    close: () => Promise.resolve(),
  };
}

test('operations too many to be sent one by one are on the map, counted by place', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const engine = answering({
    'explorer-counts': baseline,
    'operation-points': MANY,
    'off-map': [],
  });
  const { screen } = await openAtlas({ engine });
  await expect.element(page.getByText('5 000', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByText('999', { exact: true })).toBeInTheDocument();
  const figure = screen.container.querySelector('g.several:has(text)');
  figure?.dispatchEvent(new PointerEvent('pointerenter'));
  await expect.element(page.getByText(/opérations ici/)).toBeVisible();
  await expect
    .element(page.getByText('comptées ensemble : un filtre les montre une à une'))
    .toBeVisible();
});
