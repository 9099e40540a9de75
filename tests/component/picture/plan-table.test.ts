import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import atlas from '../../../public/data/atlas.json';
import { parseContract } from '../../../src/contract/parse.ts';
import { Hover } from '../../../src/selection/hover.svelte.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import Stage from './Stage.svelte';

const read = parseContract(atlas);
if (!read.ok) throw new Error(JSON.stringify(read.failure));
const contract = read.value;

async function show(selection: Partial<PlanSelection> = {}) {
  const seen = vi.fn<(selection: PlanSelection) => void>();
  const hover = new Hover();
  const start = { ...EMPTY_SELECTION, ...selection };
  const screen = await render(Stage, { contract, start, hover, seen });
  await expect.element(screen.getByRole('navigation')).toBeVisible();
  return { screen, last: () => seen.mock.lastCall?.[0] ?? start };
}

afterEach(() => page.viewport(1280, 720));

describe('the table', () => {
  test('shows a row for each node of the level and sorts by a column', async () => {
    const { screen, last } = await show({ forme: 'tableau' });
    await screen.getByRole('radio', { name: 'objectifs' }).click();
    await expect.element(screen.getByRole('table')).toBeVisible();
    expect(document.querySelectorAll('tbody tr')).toHaveLength(75);
    const heading = screen.getByRole('columnheader', { name: /Opérations documentées/ });
    await heading.getByRole('button').click();
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
    const counts = [...document.querySelectorAll('td.operations')].map((cell) =>
      cell.textContent === 'aucune' ? 0 : Number(cell.textContent),
    );
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await screen.getByRole('button', { name: 'Lire la fiche 1.1.4', exact: true }).click();
    expect(last().fiche).toEqual({ kind: 'plan', code: '1.1.4' });
  });
});

describe.each([390, 320])('the table at %i px', (width) => {
  beforeEach(() => page.viewport(width, 844));

  test('is read without moving it sideways, and is still a table', async () => {
    const { screen } = await show({ forme: 'tableau', taille: 'euros' });
    for (const level of ['piliers', 'objectifs', 'actions']) {
      await screen.getByRole('radio', { name: level }).click();
      const table = screen.getByRole('table');
      const scroller = table.element().parentElement;
      expect(scroller?.scrollWidth).toBeLessThanOrEqual(scroller?.clientWidth ?? 0);
    }
    await screen.getByRole('radio', { name: 'objectifs' }).click();
    const row = screen.getByRole('row', { name: /^1\.1\.1 / });
    await expect.element(row.getByRole('rowheader')).toBeVisible();
    expect(row.getByRole('cell').all()).toHaveLength(5);
    const heading = screen.getByRole('columnheader', { name: /Opérations documentées/ });
    await heading.getByRole('button').click();
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
  });
});
