import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { violations } from './axe.ts';
import PanelStage from './PanelStage.svelte';

async function opened(sheet: boolean) {
  const closed = vi.fn();
  const screen = await render(PanelStage, { sheet, closed });
  await screen.getByRole('button', { name: 'Ouvrir' }).click();
  const panel = screen.getByRole('dialog', { name: 'Fiche' });
  await expect.element(panel).toBeVisible();
  return { screen, panel, closed };
}

describe.each([
  ['beside the page', false],
  ['over the page', true],
])('a panel %s', (_, sheet) => {
  test('takes the focus in, and gives it back to its opener', async () => {
    const { screen, panel } = await opened(sheet);
    await expect.element(panel).toHaveFocus();
    await screen.getByRole('button', { name: 'Fermer la fiche' }).click();
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Ouvrir' })).toHaveFocus();
  });

  test('closes once by Escape', async () => {
    const { screen, panel, closed } = await opened(sheet);
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    expect(closed).toHaveBeenCalledTimes(1);
    await expect.element(screen.getByRole('button', { name: 'Ouvrir' })).toHaveFocus();
  });

  test('leaves Escape to what inside uses it', async () => {
    const { screen, panel, closed } = await opened(sheet);
    (screen.getByRole('button', { name: 'Garde Échap' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    expect(closed).not.toHaveBeenCalled();
    await expect.element(panel).toBeVisible();
  });

  test('takes the focus to the top of the next card, and then gives it back to the first opener', async () => {
    const { screen, panel } = await opened(sheet);
    await screen.getByRole('button', { name: 'Aller en 2.1' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Fiche 2.1' })).toBeVisible();
    await expect.element(panel).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('button', { name: 'Ouvrir' })).toHaveFocus();
  });

  test('has nothing that axe finds', async () => {
    const { screen } = await opened(sheet);
    expect(await violations(screen.container)).toEqual([]);
  });
});

test('what is behind a sheet waits; what is beside a panel does not', async () => {
  const beside = await opened(false);
  const behind = () => beside.screen.getByText('Derrière').element() as HTMLElement;
  behind().focus();
  expect(document.activeElement).toBe(behind());
  await beside.screen.unmount();

  await opened(true);
  const button = document.querySelectorAll<HTMLElement>('button')[1];
  button?.focus();
  expect(document.activeElement).not.toBe(button);
  for (let press = 0; press < 6; press += 1) {
    await userEvent.keyboard('{Tab}');
    const at = document.activeElement;
    expect(at === document.body || at?.closest('dialog') !== null).toBe(true);
  }
});
