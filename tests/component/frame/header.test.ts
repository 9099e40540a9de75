import '../../../src/app.css';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '../../../src/base/language.svelte.ts';
import { appearance } from '../../../src/base/theme.svelte.ts';
import Header from '../../../src/explorer/Header.svelte';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { CONTRACT } from '../lists/contract.ts';
import { violations } from './axe.ts';

beforeAll(() => language.govern());
afterEach(async () => {
  language.use('fr');
  appearance.use('papier');
  await page.viewport(1280, 720);
});

const BASE = 'https://atlas.test/ales/?vue=couverture';

async function show(selection: PlanSelection = EMPTY_SELECTION) {
  const about = vi.fn();
  const apply = vi.fn();
  const props = { contract: CONTRACT, about, base: BASE, selection, apply };
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

  test('copies the address of what is on screen, and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { screen } = await show({ ...EMPTY_SELECTION, quartier: ['S1'] });
    await expect.element(screen.getByRole('status')).toHaveTextContent('');
    await screen.getByRole('button', { name: 'Copier le lien' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Lien copié');
    expect(write).toHaveBeenCalledExactlyOnceWith('https://atlas.test/ales/?quartier=S1');
    write.mockRestore();
  });

  test('shows the address to take by hand where the browser refuses', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const { screen } = await show();
    await screen.getByRole('button', { name: 'Copier le lien' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('copiez-le');
    const field = screen.getByRole('textbox', { name: 'Lien vers cette page' });
    await expect.element(field).toHaveValue('https://atlas.test/ales/');
    await expect.element(field).toHaveFocus();
    const input = field.element() as HTMLInputElement;
    expect(input.selectionEnd).toBe(input.value.length);
    expect(input.selectionStart).toBe(0);
    expect(await violations(screen.container)).toEqual([]);
    write.mockRestore();
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
