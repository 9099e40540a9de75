import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Segmented from '../../../src/ui/Segmented.svelte';
import { violations } from './axe.ts';

const OPTIONS = [
  { value: 'fr', label: 'FR', name: 'Français', lang: 'fr' },
  { value: 'en', label: 'EN', name: 'English', lang: 'en' },
  { value: 'oc', label: 'Occitan' },
] as const;
type Value = (typeof OPTIONS)[number]['value'];

async function show(value: Value = 'fr') {
  const choose = vi.fn<(value: Value) => void>((value) => void screen.rerender({ value }));
  const screen = await render(Segmented<Value>, {
    legend: 'Langue',
    options: OPTIONS,
    value,
    choose,
  });
  return { screen, choose, radio: (name: string) => screen.getByRole('radio', { name }) };
}

describe('a choice of a few', () => {
  test('is a named group of radios, one of them chosen; an abbreviation has its full name', async () => {
    const { screen, radio } = await show('en');
    await expect.element(screen.getByRole('group', { name: 'Langue' })).toBeVisible();
    await expect.element(radio('English')).toBeChecked();
    await expect.element(radio('Français')).not.toBeChecked();
    await expect.element(radio('Occitan')).not.toBeChecked();
  });

  test('is one tab stop, walked by the arrows', async () => {
    const { choose, radio } = await show();
    await userEvent.keyboard('{Tab}');
    await expect.element(radio('Français')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(choose).toHaveBeenLastCalledWith('en');
    await expect.element(radio('English')).toHaveFocus();
    await expect.element(radio('English')).toBeChecked();
  });

  test('is chosen by a press', async () => {
    const { choose, radio } = await show();
    await radio('Occitan').click();
    expect(choose).toHaveBeenCalledExactlyOnceWith('oc');
  });

  test('has nothing that axe finds', async () => {
    const { screen } = await show();
    expect(await violations(screen.container)).toEqual([]);
  });
});
