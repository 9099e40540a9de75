import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { violations } from './axe.ts';
import BarStage from './BarStage.svelte';

const THREE: PlanSelection = {
  ...EMPTY_SELECTION,
  theme: ['sante', 'emploi'],
  annee: [[2015, 2016]],
  q: 'jardin',
};

async function show(start: PlanSelection = THREE) {
  const seen = vi.fn<(selection: PlanSelection) => void>();
  const screen = await render(BarStage, { start, seen });
  return { screen, seen, last: () => seen.mock.lastCall?.[0] };
}

describe('the bar of filters', () => {
  test('names every filter by what it removes, in the order of the address', async () => {
    const { screen } = await show();
    const names = screen
      .getByRole('button')
      .elements()
      .map((one) => one.textContent);
    expect(names.map((name) => name.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/^Retirer le filtre Thème : Santé/),
      expect.stringMatching(/^Retirer le filtre Thème : Emploi/),
      expect.stringMatching(/^Retirer le filtre Année : 2015.2016/),
      expect.stringMatching(/^Retirer le filtre Recherche : « jardin »/),
      'Tout effacer',
    ]);
    await expect
      .element(screen.getByRole('button', { name: /^Retirer le filtre Thème : Santé$/ }))
      .toBeVisible();
  });

  test.each([390, 320])('keeps « clear all » whole on a phone of %i px', async (width) => {
    await page.viewport(width, 640);
    const { screen } = await show();
    const button = screen.getByRole('button', { name: 'Tout effacer' }).element();
    const bar = screen.container.querySelector('ul') ?? expect.fail();
    const whole = () => {
      const { left, right, top, height } = button.getBoundingClientRect();
      const over = document.elementFromPoint(right - 4, top + height / 2);
      return left >= 0 && right <= width && button.contains(over);
    };
    expect(bar.scrollWidth).toBeGreaterThan(bar.clientWidth);
    expect(whole()).toBe(true);
    bar.scrollLeft = bar.scrollWidth;
    expect(whole()).toBe(true);
    await page.viewport(1280, 720);
  });

  test('shows what a filter says in the language of the data', async () => {
    const { screen } = await show();
    expect(screen.container.querySelector('b')?.lang).toBe('fr');
  });

  test('removes one filter and hands the focus to the next', async () => {
    const { screen, last } = await show();
    await screen.getByRole('button', { name: /Santé/ }).click();
    expect(last()).toMatchObject({ theme: ['emploi'], q: 'jardin' });
    await expect.element(screen.getByRole('button', { name: /Emploi/ })).toHaveFocus();
  });

  test('hands the focus back to the one before where there is no next, never to « clear all »', async () => {
    const { screen, last } = await show();
    const search = screen.getByRole('button', { name: /Recherche/ });
    (search.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(last()).toMatchObject({ annee: [[2015, 2016]], q: '' });
    await expect.element(screen.getByRole('button', { name: /Année/ })).toHaveFocus();
  });

  test('keeps the focus at its place when the last filter goes', async () => {
    const { screen, last } = await show({ ...EMPTY_SELECTION, q: 'jardin' });
    await screen.getByRole('button', { name: /Recherche/ }).click();
    expect(last()).toEqual(EMPTY_SELECTION);
    await expect.element(screen.getByRole('region', { name: 'Filtres actifs' })).toHaveFocus();
    expect(screen.getByRole('button').elements()).toEqual([]);
  });

  test('clears everything at once and keeps the focus at its place', async () => {
    const { screen, last } = await show();
    await screen.getByRole('button', { name: 'Tout effacer' }).click();
    expect(last()).toEqual(EMPTY_SELECTION);
    await expect.element(screen.getByRole('region', { name: 'Filtres actifs' })).toHaveFocus();
  });

  test.each([1280, 320])('has nothing that axe finds, %i px wide', async (width) => {
    await page.viewport(width, 720);
    const { screen } = await show({ ...THREE, plan: ['1.1.1'], quartier: ['QP1'] });
    expect(await violations(screen.container)).toEqual([]);
    await page.viewport(1280, 720);
  });
});
