import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import atlas from '../../../public/data/atlas.json';
import { parseContract } from '../../../src/contract/parse.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { manyCells, manyNeighbourhoods } from '../../fixtures/many-neighbourhoods.ts';
import Stage from './Stage.svelte';

const read = parseContract(atlas);
if (!read.ok) throw new Error('The published file does not read');
const contract = read.value;
const node = (code: string) => contract.plan.byCode.get(code) ?? -1;

describe('with 105 neighbourhoods', () => {
  const many = manyNeighbourhoods(contract, 105);
  const cells = manyCells(many);

  test('headings stay in sight both ways, and cover no cell that has the focus', async () => {
    const screen = await render(Stage, {
      contract: many,
      start: EMPTY_SELECTION,
      cells,
      seen: () => undefined,
    });
    await expect.element(screen.getByRole('treegrid')).toBeVisible();
    const scroll = document.querySelector<HTMLElement>('.scroll') ?? expect.fail();
    expect(scroll.scrollWidth).toBeGreaterThan(scroll.clientWidth * 2);
    const cell = (at: number) =>
      document.querySelector<HTMLElement>(`[data-row="${node('3.1')}"] > [data-column="${at}"]`);
    const heading = document.querySelector<HTMLElement>(`[data-row="${node('3.1')}"] > th`);
    cell(60)?.focus();
    for (const key of ['{ArrowRight}', '{ArrowLeft}', '{ArrowLeft}', '{ArrowLeft}']) {
      await userEvent.keyboard(key);
      const box = (document.activeElement as HTMLElement).getBoundingClientRect();
      const title = heading?.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual((title?.right ?? 0) - 1);
      expect(title?.left).toBeGreaterThanOrEqual(scroll.getBoundingClientRect().left - 1);
    }
    // Far to the left again, past what is in sight.
    cell(2)?.focus();
    const box = (document.activeElement as HTMLElement).getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual((heading?.getBoundingClientRect().right ?? 0) - 1);
    const head = document.querySelector('thead')?.getBoundingClientRect();
    expect(head?.top).toBeCloseTo(scroll.getBoundingClientRect().top, 0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
  });

  test('paper has every column once, in tables that fit', async () => {
    await render(Stage, { contract: many, start: EMPTY_SELECTION, cells, seen: () => undefined });
    window.dispatchEvent(new Event('beforeprint'));
    const tables = [...document.querySelectorAll('table:not([role])')];
    expect(tables).toHaveLength(7);
    const heads = tables.flatMap((table) => [...table.querySelectorAll('thead th[title]')]);
    expect(heads).toHaveLength(108);
    expect(tables.every((table) => table.querySelectorAll('tbody tr').length === 15)).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(document.querySelector('table:not([role])')).toBe(null));
  });
});
