import '../../../src/app.css';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Hover } from '../../../src/selection/hover.svelte.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { CONTRACT } from '../lists/contract.ts';
import Stage from './Stage.svelte';

/** Nodes of the three rings that stand around the whole plan. */
const RINGS = CONTRACT.plan.nodes.filter(({ depth }) => depth < 3).length;

afterEach(() => vi.restoreAllMocks());

test('for people who ask for less motion, the plan is at rest at once', async () => {
  const asked = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    asked(query.includes('reduced-motion') ? 'all' : query),
  );
  // A typeface that arrives between two looks breaks lines elsewhere: no motion, but a change.
  await Promise.all([...document.fonts].map((face) => face.load()));
  await render(Stage, {
    contract: CONTRACT,
    start: EMPTY_SELECTION,
    hover: new Hover(),
    seen: () => undefined,
  });
  const drawing = () => document.querySelector('.sunburst')?.innerHTML;
  await vi.waitFor(() => expect(document.querySelectorAll('.sunburst .arc')).toHaveLength(RINGS));
  const before = drawing();
  document
    .querySelector('.sunburst [data-node="1"]')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await tick();
  const first = drawing();
  expect(first).not.toBe(before);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(drawing()).toBe(first);
});
