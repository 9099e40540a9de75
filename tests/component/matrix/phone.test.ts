import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import atlas from '../../../public/data/atlas.json';
import { parseContract } from '../../../src/contract/parse.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { cellsOf } from '../../fixtures/cells.ts';
import Stage from './Stage.svelte';

const read = parseContract(atlas);
if (!read.ok) throw new Error('The published file does not read');
const contract = read.value;

afterEach(() => page.viewport(1280, 720));

test('the neighbourhood that was chosen elsewhere is in sight', async () => {
  await page.viewport(390, 844);
  const screen = await render(Stage, {
    contract,
    start: { ...EMPTY_SELECTION, vue: 'couverture', quartier: ['QP030002'] },
    cells: cellsOf([]),
    seen: () => undefined,
  });
  await expect.element(screen.getByRole('treegrid')).toBeVisible();
  const boxOf = (selector: string) =>
    document.querySelector(selector)?.getBoundingClientRect() ?? expect.fail(selector);
  const cell = boxOf('tfoot [aria-selected=true]');
  expect(cell.left).toBeGreaterThanOrEqual(boxOf('.corner').right - 1);
  expect(cell.right).toBeLessThanOrEqual(boxOf('.scroll').right + 1);
});
