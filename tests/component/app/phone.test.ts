import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showOperations, toggle } from '../../../src/selection/change.ts';
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

test('a tab is a step that the address keeps, and a chip taken off leaves it', async () => {
  const { store, written } = await openAtlas({ address: 'quartier=nord' });
  await page.getByRole('tab', { name: 'Plan' }).click();
  expect(written.at(-1)).toEqual({ query: 'quartier=nord&onglet=plan', history: 'push' });
  await page.getByRole('tab', { name: 'Carte' }).click();
  expect(written.at(-1)?.query).toBe('quartier=nord');
  await page.getByRole('button', { name: /^Retirer le filtre Quartier/ }).click();
  expect(store.current).toMatchObject({ quartier: [], onglet: 'carte' });
  await expect.element(chosenTab()).toHaveTextContent('Carte');
});

test('a link that promises operations opens the list, with the focus there', async () => {
  const { store } = await openAtlas({ address: 'vue=couverture' });
  await expect.element(page.getByRole('navigation', { name: /Parties/ })).toBeVisible();
  store.apply(showOperations());
  await expect.element(chosenTab()).toHaveTextContent('Liste');
  await expect.element(page.getByRole('tabpanel', { name: 'Liste' })).toHaveFocus();
});

test('on a wide screen such a link shows the list too, and the address then forgets it', async () => {
  await page.viewport(1280, 720);
  const { store, written } = await openAtlas({ address: 'vue=couverture' });
  await expect.element(page.getByRole('navigation', { name: /Parties/ })).toBeVisible();
  store.apply(showOperations());
  await expect.element(page.getByRole('region', { name: 'Liste', exact: true })).toHaveFocus();
  store.apply(toggle('quartier', 'nord'));
  expect(written.at(-1)?.query).toBe('quartier=nord');
});

test('« the whole territory » of the introduction is the map', async () => {
  await openAtlas();
  await expect.element(chosenTab()).toHaveTextContent('Plan');
  await page.getByRole('button', { name: 'Voir tout le territoire' }).click();
  await expect.element(chosenTab()).toHaveTextContent('Carte');
});
