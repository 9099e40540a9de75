import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import NoticeStack from '../../../src/notice/NoticeStack.svelte';
import { Notices } from '../../../src/notice/notices.svelte.ts';
import { violations } from './axe.ts';

async function show() {
  const notices = new Notices();
  const screen = await render(NoticeStack, { notices });
  const region = screen.getByRole('status', { name: 'Messages' });
  const retry = vi.fn();
  const tellBoth = () => {
    notices.tell({ kind: 'database', reason: 'corrupt', cause: new Error('bad block') }, retry);
    notices.tell({ kind: 'storage', cause: null });
  };
  return { notices, screen, region, retry, tellBoth };
}

describe('the notices', () => {
  test('stand in a polite region that is there before them and does not repeat itself', async () => {
    const { notices, region } = await show();
    const before = region.element();
    await expect.element(region).toHaveAttribute('aria-live', 'polite');
    await expect.element(region).toHaveAttribute('aria-atomic', 'false');
    notices.tell({ kind: 'storage', cause: null });
    await expect.element(region).toHaveTextContent(/Ce navigateur refuse de garder/);
    expect(region.element()).toBe(before);
  });

  test('offer the next step and the details, by keyboard', async () => {
    const { screen, retry, tellBoth } = await show();
    tellBoth();
    const again = screen.getByRole('button', { name: 'Réessayer' });
    await expect.element(again).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect.element(screen.getByText('Détails techniques')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('Error: bad block')).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(retry).toHaveBeenCalledTimes(1);
  });

  test('hand the focus on when one is dismissed, and keep it at the end', async () => {
    const { screen, region, tellBoth } = await show();
    tellBoth();
    const hide = screen.getByRole('button', { name: 'Masquer ce message' });
    await hide.first().click();
    await expect.element(region).not.toHaveTextContent(/abîmé/);
    await expect.element(hide).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(region).toHaveTextContent(/^$/);
    await expect.element(region).toHaveFocus();
  });

  test('hand the focus on when what they said is over', async () => {
    const { notices, screen, region } = await show();
    notices.tell({ kind: 'territory', cause: 'HTTP 404' }, () => notices.resolve('territory'));
    await screen.getByRole('button', { name: 'Réessayer' }).click();
    await expect.element(region).toHaveTextContent(/^$/);
    await expect.element(region).toHaveFocus();
  });

  test.each([1280, 320])('have nothing that axe finds, and fit %i px', async (width) => {
    await page.viewport(width, 720);
    const { screen, tellBoth } = await show();
    tellBoth();
    await expect.element(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    expect(await violations(screen.container)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await page.viewport(1280, 720);
  });
});
