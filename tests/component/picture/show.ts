import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import atlas from '../../../public/data/atlas.json';
import { parseContract } from '../../../src/contract/parse.ts';
import { Hover } from '../../../src/selection/hover.svelte.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import Stage from './Stage.svelte';

const read = parseContract(atlas);
if (!read.ok) throw new Error(JSON.stringify(read.failure));
export const contract = read.value;

export async function show(selection: Partial<PlanSelection> = {}, late: number | null = null) {
  const seen = vi.fn<(selection: PlanSelection) => void>();
  const hover = new Hover();
  const start = { ...EMPTY_SELECTION, ...selection };
  const screen = await render(Stage, { contract, start, hover, seen, late });
  await expect.element(screen.getByRole('navigation')).toBeVisible();
  await still();
  return { screen, hover, last: () => seen.mock.lastCall?.[0] ?? start };
}

/** Labels come back when nothing moves. */
export async function still(): Promise<void> {
  await document.fonts.ready;
  await vi.waitFor(() => {
    const drawing = document.querySelector('.sunburst, .icicle');
    if (drawing) expect(drawing.querySelectorAll('.label').length).toBeGreaterThan(0);
  });
}
