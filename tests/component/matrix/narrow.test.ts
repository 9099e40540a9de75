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

/** An operation in each neighbourhood: every column is there. */
const CELLS = cellsOf([['all', contract.neighbourhoods.map((_, at) => [at, 1] as const)]]);

afterEach(() => page.viewport(1280, 720));

const find = (selector: string) => document.querySelector(selector) ?? expect.fail(selector);
const boxOf = (selector: string) => find(selector).getBoundingClientRect();

async function show(width: number, quartier: readonly string[]): Promise<void> {
  await page.viewport(width, 844);
  const screen = await render(Stage, {
    contract,
    start: { ...EMPTY_SELECTION, vue: 'couverture', quartier },
    cells: CELLS,
    seen: () => undefined,
  });
  await expect.element(screen.getByRole('treegrid')).toBeVisible();
}

test('the neighbourhood that was chosen elsewhere is in sight', async () => {
  await show(390, ['QP030002']);
  const cell = boxOf('tfoot [aria-selected=true]');
  expect(cell.left).toBeGreaterThanOrEqual(boxOf('.corner').right - 1);
  expect(cell.right).toBeLessThanOrEqual(boxOf('.scroll').right + 1);
});

test('the reading of a cell covers nothing before a cell is looked at', async () => {
  await show(390, ['QP030002']);
  const reading = page.getByRole('region', { name: 'Lecture de la case' });
  const position = () => getComputedStyle(reading.element()).position;
  await expect.element(reading).toBeInTheDocument();
  expect(position()).toBe('static');
  (find('tbody [role=gridcell]') as HTMLElement).click();
  await expect.poll(position).toBe('sticky');
});

test('the total stays over the names that run under it', async () => {
  await show(760, []);
  const [scroll, total] = [find('.scroll'), find('thead .in-total')];
  const { left, right, bottom } = total.getBoundingClientRect();
  const far = scroll.scrollWidth - scroll.clientWidth;
  expect(far).toBeGreaterThan(60);
  for (let at = 0; at < far; at += 10) {
    scroll.scrollLeft = at;
    const over = document.elementFromPoint((left + right) / 2, bottom - 20);
    expect(over?.closest('th')?.className).toBe(total.className);
  }
});
