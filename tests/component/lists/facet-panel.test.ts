import '../../../src/app.css';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FacetPanel from '../../../src/facet/FacetPanel.svelte';
import type { Change } from '../../../src/selection/change.ts';
import { EMPTY_SELECTION, NO_YEAR } from '../../../src/selection/types.ts';
import type { PlanSelection } from '../../../src/selection/types.ts';
import { BASELINE, CONTRACT } from './contract.ts';

async function show(
  selection: Partial<PlanSelection> = {},
  ready = true,
  showList: () => void = () => undefined,
) {
  const apply = vi.fn<(change: Change, history?: 'push' | 'replace') => void>();
  const current = { ...EMPTY_SELECTION, ...selection };
  const screen = await render(FacetPanel, {
    contract: CONTRACT,
    selection: current,
    query: current.q,
    counts: BASELINE,
    ready,
    apply,
    showList,
  });
  /** What the selection becomes by the last change. */
  const after = () => apply.mock.lastCall?.[0](current);
  return { screen, apply, after };
}

test('on a phone what was found is one tap away, before what the plan says', async () => {
  await page.viewport(390, 844);
  const showList = vi.fn();
  const { screen } = await show({ q: 'jardin' }, true, showList);
  await screen.getByRole('button', { name: 'Voir les 3 opérations trouvées' }).click();
  expect(showList).toHaveBeenCalledTimes(1);
  for (const [selection, ready] of [
    [{}, true],
    [{ q: 'jardin' }, false],
  ] as const) {
    const { screen: other } = await show(selection, ready);
    expect(other.container.querySelector('.left')).toBe(null);
  }
  await page.viewport(1280, 720);
});

describe('the facets', () => {
  test('name each box with what it would leave', async () => {
    const { screen } = await show();
    await expect
      .element(screen.getByRole('checkbox', { name: /^Éducation ?, 1 opération, 2 dans le plan$/ }))
      .toBeVisible();
  });

  test('are groups with a name', async () => {
    const { screen } = await show();
    await expect.element(screen.getByRole('group', { name: 'Thème' })).toBeVisible();
  });

  test('are ticked with the keyboard', async () => {
    const { screen, after } = await show();
    const box = screen.getByRole('checkbox', { name: /^Santé/ });
    (box.element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(after()?.theme).toEqual(['sante']);
  });

  test('mark a sector’s QPV of another contract', async () => {
    const { screen } = await show();
    await expect.element(screen.getByText('autre contrat')).toBeVisible();
  });

  test('wait for operation counts, and not for those of the plan', async () => {
    const { screen } = await show({ theme: ['sante'] }, false);
    await expect
      .element(
        screen.getByRole('checkbox', {
          name: /^Santé ?, nombre d’opérations en attente, 1 dans le plan$/,
        }),
      )
      .toBeChecked();
  });

  test('clear one facet, and every facet', async () => {
    const { screen, after } = await show({ theme: ['sante'], dispositif: ['FIPD'] });
    await screen.getByRole('button', { name: /^Effacer le filtre.* Thème$/ }).click();
    expect(after()).toMatchObject({ theme: [], dispositif: ['FIPD'] });
    await screen.getByRole('button', { name: 'Effacer tous les filtres' }).click();
    expect(after()).toMatchObject({ theme: [], dispositif: [] });
  });

  test('set the years of the contract in one press', async () => {
    const { screen, after } = await show();
    await screen.getByText('Année', { exact: true }).first().click();
    await screen.getByRole('button', { name: /le contrat/ }).click();
    expect(after()?.annee).toEqual([[2015, 2016]]);
  });

  test('filter by « année non renseignée », beside the years or alone', async () => {
    const { screen, after } = await show();
    await screen.getByText('Année', { exact: true }).first().click();
    const box = screen.getByRole('checkbox', { name: /^Année non renseignée ?, 1 opération$/ });
    await box.click();
    expect(after()?.annee).toEqual([NO_YEAR]);
  });

  test('keep « année non renseignée » beside the years until it is unticked', async () => {
    const { screen, after } = await show({ annee: [NO_YEAR, [2016, 2016]] });
    const box = screen.getByRole('checkbox', { name: /^Année non renseignée/ });
    await expect.element(box).toBeChecked();
    await screen.getByRole('button', { name: /le contrat/ }).click();
    expect(after()?.annee).toEqual([[2015, 2016], NO_YEAR]);
    await box.click();
    expect(after()?.annee).toEqual([[2016, 2016]]);
  });

  test('search as one types, without filling the history', async () => {
    const { screen, apply, after } = await show();
    await screen.getByRole('searchbox', { name: 'Chercher un mot' }).fill('jardins');
    await expect.element(screen.getByText('Développer les jardins partagés')).toBeVisible();
    await vi.waitFor(() => expect(apply).toHaveBeenCalled());
    expect(apply.mock.lastCall?.[1]).toBe('replace');
    expect(after()?.q).toBe('jardins');
  });

  test('turn the words into the filter they name', async () => {
    const { screen, after } = await show({ q: 'réussite' });
    await screen.getByRole('button', { name: /^Dispositif : Programme de réussite/ }).click();
    expect(after()).toMatchObject({ q: '', dispositif: ['PRE'] });
  });

  test('open the card of a node that was found', async () => {
    const { screen, after } = await show({ q: 'jardin' });
    await screen.getByRole('button', { name: /Développer les jardins/ }).click();
    expect(after()?.fiche).toEqual({ kind: 'plan', code: '1.1.2' });
  });

  test('have nothing that axe finds', async () => {
    const { screen } = await show({ theme: ['sante'], q: 'emploi' });
    const { violations } = await axe.run(screen.container, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
