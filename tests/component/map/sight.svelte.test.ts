import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Sight } from '../../../src/map/labels.ts';
import { worldSize } from '../../../src/map/mercator.ts';
import { MapSight } from '../../../src/map/sight.svelte.ts';

const ZOOM = 13;
const origin = { x: 0.5, y: 0.4 };

test('what is seen changes at a step of the map, not at each of its moves', () => {
  let moved = $state(0);
  const seen: (Sight | null)[] = [];
  const stop = $effect.root(() => {
    const sight = new MapSight(() => ({
      camera: {
        ...origin,
        x: origin.x + moved / worldSize(ZOOM),
        zoom: ZOOM,
        width: 500,
        height: 400,
      },
      origin,
      rem: 16,
      key: null,
    }));
    $effect(() => {
      seen.push(sight.current);
    });
  });
  for (const pixels of [0, 3, 7, 12, 15]) {
    moved = pixels;
    flushSync();
  }
  stop();
  expect(seen.map((one) => one?.frame.left)).toEqual([-250, -234]);
});
