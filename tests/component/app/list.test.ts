import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { contract as town } from '../../unit/map/fixture.ts';
import { openAtlas } from './atlas.ts';

afterEach(() => page.viewport(1280, 720));

const known = town.neighbourhoods.map(() => 2);
const contract = { ...town, baseline: { ...town.baseline, neighbourhood: known } };
const toList = () => page.getByRole('button', { name: /dans la liste$/ });

test('a neighbourhood’s card leads to the list beside it', async () => {
  await page.viewport(1280, 720);
  const { store } = await openAtlas({ contract, address: 'fiche=quartier:nord' });
  await toList().click();
  await expect.element(page.getByRole('region', { name: 'Liste', exact: true })).toHaveFocus();
  expect(store.current).toMatchObject({ quartier: ['nord'], fiche: { code: 'nord' } });
});

test('on a phone the card gives way to the list, in one step of Back', async () => {
  await page.viewport(390, 844);
  const { store, written } = await openAtlas({ contract, address: 'fiche=quartier:nord' });
  await toList().click();
  await expect
    .element(page.getByRole('tab', { name: 'Liste' }))
    .toHaveAttribute('aria-selected', 'true');
  await expect.element(page.getByRole('tabpanel', { name: 'Liste' })).toBeVisible();
  expect(store.current).toMatchObject({ quartier: ['nord'], fiche: null });
  expect(written.map(({ history }) => history)).toEqual(['push']);
});
