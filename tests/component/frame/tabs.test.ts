import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Tabs from '../../../src/ui/Tabs.svelte';
import { violations } from './axe.ts';

type Key = 'map' | 'plan' | 'list';
const TABS = [
  { key: 'map', label: 'Carte', icon: 'map' },
  { key: 'plan', label: 'Plan', icon: 'plan' },
  { key: 'list', label: 'Liste', icon: 'list' },
] as const;

async function show(current: Key = 'map') {
  for (const { key } of TABS) {
    const panel = document.createElement('div');
    panel.id = `vue-${key}`;
    document.body.append(panel);
  }
  const choose = vi.fn<(key: Key) => void>((key) => void screen.rerender({ current: key }));
  const screen = await render(Tabs<Key>, {
    label: 'Vues',
    tabs: TABS,
    current,
    panel: (key) => `vue-${key}`,
    choose,
  });
  const tab = (name: string) => screen.getByRole('tab', { name });
  return { screen, choose, tab };
}

describe('a row of tabs', () => {
  test('is a named list with one chosen tab, which alone is in the tab order', async () => {
    const { screen, tab } = await show('plan');
    await expect.element(screen.getByRole('tablist', { name: 'Vues' })).toBeVisible();
    await expect.element(tab('Plan')).toHaveAttribute('aria-selected', 'true');
    await expect.element(tab('Plan')).toHaveAttribute('aria-controls', 'vue-plan');
    const stops = screen.container.querySelectorAll('[tabindex="0"]');
    expect([...stops].map((one) => one.textContent.trim())).toEqual(['Plan']);
  });

  test.each([
    ['{ArrowRight}', 'map', 'Plan'],
    ['{ArrowLeft}', 'map', 'Liste'],
    ['{ArrowRight}', 'list', 'Carte'],
    ['{End}', 'map', 'Liste'],
    ['{Home}', 'list', 'Carte'],
  ] as const)('%s from %s leads to %s', async (key, from, name) => {
    const { tab } = await show(from);
    const start = TABS.find((one) => one.key === from)?.label ?? '';
    (tab(start).element() as HTMLElement).focus();
    await userEvent.keyboard(key);
    await expect.element(tab(name)).toHaveFocus();
    await expect.element(tab(name)).toHaveAttribute('aria-selected', 'true');
  });

  test('leaves Alt and an arrow to the browser', async () => {
    const { choose, tab } = await show('plan');
    const pressed = new KeyboardEvent('keydown', {
      key: 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    tab('Plan').element().dispatchEvent(pressed);
    expect(choose).not.toHaveBeenCalled();
    expect(pressed.defaultPrevented).toBe(false);
  });

  test('is chosen by a click', async () => {
    const { choose, tab } = await show();
    await tab('Liste').click();
    expect(choose).toHaveBeenCalledWith('list');
  });

  test('has nothing that axe finds', async () => {
    const { screen } = await show();
    expect(await violations(screen.container)).toEqual([]);
  });
});
