import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { preferences } from '../../../src/base/preferences.ts';
import { appearance } from '../../../src/base/theme.svelte.ts';
import { openAtlas } from './atlas.ts';

afterEach(() => {
  preferences.write('introduction', '');
  appearance.use('papier');
});

const introduction = () => page.getByRole('region', { name: /Un contrat de ville, c’est quoi/ });
const boxOf = (selector: string) => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (!box) throw new Error(`Nothing is « ${selector} »`);
  return box;
};
const pictures = () => ['#vue-map .frame', '#vue-plan svg.sunburst'].map(boxOf);

describe('a first visit on a laptop', () => {
  test.each(['papier', 'projecteur'] as const)(
    'has its choices, the map and the disc whole in one screen, where they stay: %s',
    async (theme) => {
      appearance.use(theme);
      await openAtlas();
      await expect.element(page.getByRole('group', { name: 'Aller à' })).toBeVisible();
      for (const name of ['Voir', 'Voir tout le territoire']) {
        const button = page.getByRole('button', { name, exact: true }).element();
        expect(button.getBoundingClientRect().bottom, name).toBeLessThanOrEqual(720);
      }
      const before = pictures();
      expect(Math.max(...before.map(({ bottom }) => bottom))).toBeLessThanOrEqual(720);
      expect(introduction().element().getBoundingClientRect().right).toBeLessThan(
        Math.min(...before.map(({ left }) => left)),
      );
      await page.getByRole('button', { name: 'Voir tout le territoire' }).click();
      await expect.element(introduction()).not.toBeInTheDocument();
      expect(pictures()).toEqual(before);
    },
  );

  test('leaves the column to an open card, and takes it back when it is called', async () => {
    const { store } = await openAtlas({ address: 'fiche=quartier:nord' });
    await expect.element(page.getByRole('dialog', { name: 'Fiche' })).toBeVisible();
    expect(introduction().all()).toHaveLength(0);
    await page.getByRole('button', { name: 'À propos' }).click();
    await expect.element(introduction().getByRole('heading', { level: 2 })).toHaveFocus();
    expect(store.current.fiche).toBeNull();
  });

  test('can be called back from another screen', async () => {
    const { store } = await openAtlas({ address: 'vue=couverture' });
    await page.getByRole('button', { name: 'À propos' }).click();
    await expect.element(introduction()).toBeVisible();
    expect(store.current.vue).toBe('explorer');
  });
});
