import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { keyFigures, type KeyFigure } from '../../../src/explorer/figures.ts';
import KeyFigures from '../../../src/explorer/KeyFigures.svelte';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { BASELINE, CONTRACT } from '../lists/contract.ts';
import { violations } from './axe.ts';

async function show() {
  const open = vi.fn<(figure: KeyFigure) => void>();
  const figures = keyFigures(CONTRACT, EMPTY_SELECTION, BASELINE);
  const screen = await render(KeyFigures, { figures, open });
  return { screen, open };
}

describe('the key figures', () => {
  test('each say their denominator and that they open their rows', async () => {
    const { screen } = await show();
    const names = screen
      .getByRole('listitem')
      .elements()
      .map((one) => one.textContent);
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toContain('Voir le détail');
    await expect
      .element(screen.getByRole('button', { name: /^2 opérations sur 3 ont un montant/ }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: /^2 objectifs documentés sur 3/ }))
      .toBeVisible();
  });

  test('open their rows with the keyboard', async () => {
    const { screen, open } = await show();
    (screen.getByRole('button', { name: /montant/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(open.mock.lastCall?.[0]).toMatchObject({ key: 'money', opens: 'list' });
  });

  test.each([1280, 320])('have nothing that axe finds, %i px wide', async (width) => {
    await page.viewport(width, 720);
    const { screen } = await show();
    expect(await violations(screen.container)).toEqual([]);
    await page.viewport(1280, 720);
  });
});
