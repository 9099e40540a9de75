import '../../../src/app.css';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '../../../src/base/language.svelte.ts';
import { appearance } from '../../../src/base/theme.svelte.ts';
import Header from '../../../src/explorer/Header.svelte';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { CONTRACT } from '../lists/contract.ts';
import { violations } from './axe.ts';

beforeAll(() => language.govern());
afterEach(async () => {
  language.use('fr');
  appearance.use('papier');
  await page.viewport(1280, 720);
});

async function show() {
  const about = vi.fn();
  const apply = vi.fn();
  const props = { contract: CONTRACT, about, selection: EMPTY_SELECTION, apply };
  const screen = await render(Header, props);
  return { screen, about };
}

describe('the header', () => {
  test('names the contract and its years, in French whatever the interface speaks', async () => {
    const { screen } = await show();
    const title = screen.getByRole('heading', { level: 1 });
    await expect.element(title).toHaveTextContent(/^Contrat de ville de Fontclaire 2015.2016$/);
    await expect.element(title).toHaveAttribute('lang', 'fr');
  });

  test('switches the language in place, and keeps the choice', async () => {
    const { screen } = await show();
    const languages = screen.getByRole('group', { name: 'Langue' });
    await expect.element(languages.getByRole('radio', { name: 'Français' })).toBeChecked();
    await languages.getByRole('radio', { name: 'English' }).click();
    await expect.element(screen.getByRole('group', { name: 'Language' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Print' })).toBeVisible();
    expect(localStorage.getItem('atlas.langue')).toBe('en');
  });

  test('switches the theme, and keeps the choice', async () => {
    const { screen } = await show();
    await screen.getByRole('radio', { name: 'Projecteur' }).click();
    expect(appearance.theme).toBe('projecteur');
    await expect.element(screen.getByRole('radio', { name: 'Projecteur' })).toBeChecked();
    expect(localStorage.getItem('atlas.theme')).toBe('projecteur');
  });

  test('prints, and calls the introduction back', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { screen, about } = await show();
    await screen.getByRole('button', { name: 'Imprimer' }).click();
    expect(print).toHaveBeenCalledTimes(1);
    await screen.getByRole('button', { name: 'À propos' }).click();
    expect(about).toHaveBeenCalledTimes(1);
    print.mockRestore();
  });

  test('keeps its settings behind one button on a phone', async () => {
    await page.viewport(320, 720);
    const { screen } = await show();
    const menu = screen.getByRole('button', { name: 'Réglages' });
    await expect.element(menu).toHaveAttribute('aria-expanded', 'false');
    await expect.element(screen.getByText('Projecteur')).not.toBeVisible();
    await menu.click();
    await expect.element(menu).toHaveAttribute('aria-expanded', 'true');
    await expect.element(screen.getByText('Projecteur')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(await violations(screen.container)).toEqual([]);
  });

  test('has nothing that axe finds', async () => {
    const { screen } = await show();
    expect(await violations(screen.container)).toEqual([]);
  });
});
