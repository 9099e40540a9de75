import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openAtlas } from './atlas.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  localStorage.removeItem('atlas.introduction');
  await page.viewport(1280, 720);
});

const chosenTab = () => page.getByRole('tab', { selected: true });

test('from one neighbourhood a link leads to what is missing there', async () => {
  const { store } = await openAtlas({ address: 'quartier=nord' });
  await page
    .getByRole('link', { name: /^Voir ce qui manque dans le quartier «.Tilleuls Nord.»/ })
    .click();
  expect(store.current).toMatchObject({
    vue: 'couverture',
    quartier: ['nord'],
    couverture: { partie: 'manques' },
  });
});

test.each(['', 'quartier=nord,sud', 'quartier=Q3'])(
  'no such link where no gap is judged for one neighbourhood: « %s »',
  async (address) => {
    await openAtlas({ address });
    await expect.element(chosenTab()).toBeVisible();
    expect(page.getByRole('link', { name: /^Voir ce qui manque/ }).all()).toHaveLength(0);
  },
);

test('another screen and back leaves the tab that the person chose', async () => {
  await openAtlas({ address: 'quartier=nord' });
  await expect.element(chosenTab()).toHaveTextContent('Carte');
  await page.getByRole('tab', { name: 'Liste' }).click();
  await page.getByRole('link', { name: 'Couverture' }).click();
  await expect.element(page.getByRole('navigation', { name: /Parties/ })).toBeVisible();
  await page.getByRole('link', { name: 'Explorer' }).click();
  await expect.element(chosenTab()).toHaveTextContent('Liste');
});

test('« the whole territory » of the introduction is the map', async () => {
  await openAtlas();
  await expect.element(chosenTab()).toHaveTextContent('Plan');
  await page.getByRole('button', { name: 'Voir tout le territoire' }).click();
  await expect.element(chosenTab()).toHaveTextContent('Carte');
});
