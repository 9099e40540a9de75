import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openAtlas } from './atlas.ts';

const figure = {
  label: 'Taux de pauvreté',
  value: 46.6,
  unit: '%',
  year: 2018,
  source: 'INSEE',
  summable: false,
};

test('the card of a neighbourhood fetches its published figures', async () => {
  await openAtlas({ address: 'fiche=quartier:Q1', files: { 'quartiers.json': { Q1: [figure] } } });
  await expect.element(page.getByText('Taux de pauvreté')).toBeVisible();
});

test('figures that do not arrive are told, and the rest of the card stays', async () => {
  await openAtlas({ address: 'fiche=quartier:Q1' });
  await expect
    .element(page.getByText(/Les chiffres publiés des quartiers n’ont pas pu/))
    .toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Les Tilleuls' })).toBeVisible();
});

test('nobody asks for them before a card does', async () => {
  const { notices } = await openAtlas();
  await expect.element(page.getByRole('heading', { name: /Contrat/ }).first()).toBeVisible();
  expect(notices.shown).toEqual([]);
});
