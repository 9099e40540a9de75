import '../../../src/app.css';
import axe from 'axe-core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Compare from '../../../src/compare/Compare.svelte';
import PlacePage from '../../../src/compare/PlacePage.svelte';
import type { Change } from '../../../src/selection/change.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { CONTRACT, PAGES } from '../lists/contract.ts';
import { fakeEngine, type Answers } from '../lists/fake-engine.ts';
import { ANSWERS, CELLS, FACTS, PROFILES } from './ground.ts';

function props(lieux: readonly string[], answers: Answers = ANSWERS) {
  const apply = vi.fn<(change: Change) => void>();
  const selection: PlanSelection = {
    ...EMPTY_SELECTION,
    vue: 'couverture',
    couverture: { ...EMPTY_SELECTION.couverture, lieux },
  };
  const after = () => apply.mock.lastCall?.[0](selection);
  const engine = fakeEngine(answers);
  const given = { contract: CONTRACT, selection, engine, cells: CELLS, unfiltered: CELLS, apply };
  return { given, engine, after, page: { ...given, facts: FACTS, territory: null } };
}

async function violations(container: Element) {
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

describe('the comparison', () => {
  test('starts with the most documented, says so, and gives the sample as a reference', async () => {
    const { given } = props([]);
    const screen = await render(Compare, given);
    await expect.element(screen.getByText(/Sans choix de votre part/)).toBeVisible();
    const heads = screen.getByRole('columnheader');
    await expect.element(heads.nth(0)).toHaveTextContent(/Haut des Tilleuls/);
    await expect.element(heads.nth(1)).toHaveTextContent(/Bas des Tilleuls.*Moins de 5/);
    await expect.element(heads.nth(2)).toHaveTextContent(/Ensemble/);
    await expect
      .element(screen.getByText('Haut des Tilleuls a 6 opérations documentées', { exact: false }))
      .toBeVisible();
    expect(await violations(screen.container)).toEqual([]);
  });

  test('has a table whose zeros say which they are, and no part below 5 operations', async () => {
    const { given } = props(['S1', 'S2']);
    const screen = await render(Compare, given);
    const cells = screen.getByRole('row', { name: /^2 Emploi/ }).getByRole('cell');
    await expect.element(cells.nth(0)).toHaveTextContent(/^0 ?1 sans lieu précis$/);
    await expect.element(cells.nth(1)).toHaveTextContent(/^2$/);
    await expect
      .element(screen.getByRole('row', { name: /Pour 1.000 habitants/ }))
      .toHaveTextContent(/population du secteur inconnue/);
    await expect
      .element(screen.getByRole('row', { name: /Participants/ }))
      .toHaveTextContent(/45 ?1 opération sur 6 le précise ?non renseigné/);
  });

  test('has figures in the first screen, its cautions after them', async () => {
    await page.viewport(1280, 720);
    const screen = await render(Compare, props(['S1', 'S2']).given);
    const table = screen.getByRole('table');
    await expect.element(table).toBeVisible();
    const figure = screen.getByRole('row', { name: /^Opérations documentées/ });
    // The page above the comparison takes some 170 px.
    expect(figure.element().getBoundingClientRect().bottom).toBeLessThan(720 - 170);
    const after = Node.DOCUMENT_POSITION_FOLLOWING;
    for (const caution of [/ne précise pas son secteur/, /n’expliquent rien/]) {
      const said = screen.getByText(caution).element();
      expect(table.element().compareDocumentPosition(said) & after).toBe(after);
    }
  });

  test('says what no sector counts, and nothing of it beside a whole QPV', async () => {
    const { given } = props(['S1', 'S2']);
    const screen = await render(Compare, given);
    await expect
      .element(screen.getByText(/1 opération menée dans Les Tilleuls ne précise pas son secteur/))
      .toBeVisible();
    const whole = props(['QP1', 'QP9']);
    await screen.rerender(whole.given);
    expect(screen.container.textContent).not.toContain('ne précise pas son secteur');
  });

  test('compares known money, each sum with what it rests on, and none where nothing is known', async () => {
    const { given, after } = props(['S1', 'QP9']);
    const screen = await render(Compare, given);
    const cells = screen.getByRole('row', { name: /^subvention/ }).getByRole('cell');
    await expect.element(cells.nth(0)).toHaveTextContent(/^12.345,50.€.* sur 1 des 6 opérations$/);
    await expect.element(cells.nth(1)).toHaveTextContent('non renseigné');
    expect(screen.container.textContent).not.toContain('programme');
    await screen.getByRole('link', { name: /subvention, Haut des Tilleuls/ }).click();
    expect(after()).toMatchObject({ quartier: ['S1'], couverture: { partie: 'argent' } });
  });

  test('gives a rate with its residents and year, and says which sector is inside', async () => {
    const { given } = props(['QP1', 'S1']);
    const screen = await render(Compare, given);
    await expect
      .element(screen.getByRole('row', { name: /Pour 1.000 habitants/ }))
      .toHaveTextContent(/7,5 ?1\s200 habitants, 2018/);
    await expect.element(screen.getByText(/fait partie de Les Tilleuls/)).toBeVisible();
  });

  test('opens the rows of a figure, by keyboard too', async () => {
    const { given, after } = props(['S1', 'S2']);
    const screen = await render(Compare, given);
    const link = screen.getByRole('link', {
      name: '6 opérations, Haut des Tilleuls, Cohésion sociale : voir la liste',
    });
    await expect
      .element(link)
      .toHaveAttribute('href', '?plan=1&quartier=S1&onglet=liste&lieux=S1,S2');
    link.element().focus();
    await userEvent.keyboard('{Enter}');
    expect(after()).toMatchObject({ vue: 'explorer', quartier: ['S1'], plan: ['1'] });
  });

  test('changes, adds and removes a column', async () => {
    const { given, after, engine } = props(['S1', 'S2']);
    const screen = await render(Compare, given);
    await screen.getByLabelText('Quartier 2').selectOptions('QP1');
    expect(after()?.couverture.lieux).toEqual(['S1', 'QP1']);
    await screen.getByRole('button', { name: 'Ajouter un quartier' }).click();
    expect(after()?.couverture.lieux).toEqual(['S1', 'S2', 'QP1']);
    const three = props(['S1', 'S2', 'QP1']);
    await screen.rerender(three.given);
    await screen.getByRole('button', { name: 'Retirer Bas des Tilleuls' }).click();
    expect(three.after()?.couverture.lieux).toEqual(['S1', 'QP1']);
    await expect.element(screen.getByLabelText('Quartier 2')).toHaveFocus();
    expect(engine.asked.map(({ name }) => name)).toEqual(['place-profiles']);
  });

  test('fits a phone, header cells and figures in the same order', async () => {
    await page.viewport(320, 640);
    const { given } = props(['S1', 'S2', 'QP1']);
    const screen = await render(Compare, given);
    await expect.element(screen.getByRole('table')).toBeVisible();
    expect(screen.container.scrollWidth).toBeLessThanOrEqual(320);
    expect(await violations(screen.container)).toEqual([]);
    await page.viewport(1280, 720);
  });

  test('says so when nothing can be counted', async () => {
    const { given } = props([], { ...ANSWERS, 'place-profiles': 'fails' });
    const screen = await render(Compare, given);
    await expect.element(screen.getByRole('alert')).toBeVisible();
  });
});

describe('the page of a neighbourhood', () => {
  test('says what is done, by whom, what is not done and what is not known', async () => {
    const { page: given } = props([]);
    const screen = await render(PlacePage, given);
    await expect.element(screen.getByRole('heading', { name: 'Les Tilleuls' })).toBeVisible();
    await expect.element(screen.getByText('9 opérations documentées')).toBeVisible();
    await expect.element(screen.getByText(/Régie de quartier \(9\)/)).toBeVisible();
    // Years before the contract's own say how many operations are of its period.
    await expect
      .element(screen.getByText(/2014, 2016.*, dont 8 opérations entre 2015 et 2016/))
      .toBeVisible();
    const pending = screen.getByRole('region', { name: 'Annoncé, commencé ou bloqué' });
    await expect.element(pending).toHaveTextContent(/Poste de médiateur/);
    await expect
      .element(screen.getByText('Opérations dont le montant est connu : 1 sur 9.'))
      .toBeVisible();
    await expect
      .element(screen.getByText(/2 opérations du contrat n’ont pas de lieu/))
      .toBeVisible();
    await expect.element(screen.getByText(/example\.org \(3\)/)).toBeVisible();
    const money = screen.getByRole('region', { name: 'Avec quel argent' });
    const sum = money.getByRole('row', { name: /^subvention/ });
    await expect.element(sum).toHaveTextContent(/12.345,50.€.*sur 1 des 9 opérations/);
    const listed = money.getByRole('row', { name: /^programme/ });
    await expect.element(listed).toHaveTextContent(/montants non additionnés/);
    expect(money.element().textContent).not.toContain('coût total');
    expect(await violations(screen.container)).toEqual([]);
  });

  test('names what is expected and missing, folded by orientation on a phone', async () => {
    const screen = await render(PlacePage, props([]).page);
    const missing = screen.getByRole('region', { name: /^Attendu ici/ });
    await expect.element(missing.getByText(/^sans opération/).first()).toBeVisible();
    const [sheet] = missing.getByRole('button', { name: /^1\.1\.\d|^1\.\d/ }).elements();
    expect(sheet?.textContent.replace(/\s/g, ' ')).toMatch(/^[\d.]+\*? \S/);
    expect(sheet?.checkVisibility()).toBe(true);
    await page.viewport(390, 844);
    await vi.waitFor(() =>
      expect(sheet?.checkVisibility({ contentVisibilityAuto: true })).toBe(false),
    );
    dispatchEvent(new Event('beforeprint'));
    expect(sheet?.closest('details')?.open).toBe(true);
    dispatchEvent(new Event('afterprint'));
    await page.viewport(1280, 720);
  });

  test('says what its bars are measured by, which is not the scale of another page', async () => {
    const screen = await render(PlacePage, props([]).page);
    await expect.element(screen.getByText('Barre pleine = 7 opérations')).toBeVisible();
    await screen.rerender(props(['S1']).page);
    await expect.element(screen.getByText('Barre pleine = 6 opérations')).toBeVisible();
    await screen.rerender(props(['QP9']).page);
    await expect.element(screen.getByText(/Barre pleine/)).not.toBeInTheDocument();
  });

  test('keeps on paper all names, and nothing about filters that paper does not have', async () => {
    const { page: given } = props([]);
    const operators = Array.from({ length: 7 }, (_, at) => ({
      ...(CONTRACT.operators[0] ?? { label: '' }),
      code: `porteur-${at}`,
      label: `Porteur ${at}`,
    }));
    const [row] = PAGES;
    if (!row) throw new Error('No operation to repeat');
    const rows = Array.from({ length: 5 }, (_, id) => {
      return { ...row, id, code: `O${id}`, title: `Atelier ${id}`, operators: [0, 1, 2, 3, 4] };
    });
    const profile = PROFILES.get(0);
    if (!profile) throw new Error('No profile to repeat');
    const counts = { ...profile, operators: [9, 8, 7, 6, 5, 4, 3, 0] };
    const engine = fakeEngine({
      ...ANSWERS,
      'place-profiles': new Map([...PROFILES, [0, counts]]),
      'operation-rows': { rows, total: rows.length },
    });
    const contract = { ...CONTRACT, operators };
    const selection = { ...given.selection, plan: ['1'], annee: [[2016, 2016] as const] };
    const screen = await render(PlacePage, { ...given, contract, selection, engine });
    const shown = () => screen.container.innerText;
    await vi.waitFor(() => expect(shown()).toMatch(/Porteur 4 \(5\).* et 2.autres/));
    expect(shown()).toMatch(/Porteur 0, Porteur 1 et 3.autres/);
    expect(shown()).toContain('Les filtres du plan et des quartiers');
    onTestFinished(async () => {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    });
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(shown()).toMatch(/Porteur 5 \(4\) et Porteur 6 \(3\)/);
    expect(shown()).toContain('Porteur 3 et Porteur 4');
    expect(shown()).toContain('Aussi : Atelier 3 · Atelier 4');
    expect(shown()).not.toMatch(/\d.autres|filtres du plan et des quartiers/);
    expect(shown()).toMatch(/sans opération\u00a0: \d sur \d\s+1\.1/);
  });

  test('leads from an amount to its lines, whatever the screen is filtered by', async () => {
    const { page: given, after } = props(['S1']);
    const screen = await render(PlacePage, given);
    await screen.getByRole('link', { name: /12.345,50/ }).click();
    expect(after()).toMatchObject({
      vue: 'couverture',
      quartier: ['S1'],
      mesure: { nature: 'subvention' },
      couverture: { partie: 'argent' },
    });
  });

  test('opens the card of an operation and of an objective', async () => {
    const { page: given, after } = props([]);
    const screen = await render(PlacePage, given);
    await screen.getByRole('button', { name: 'Jardin partagé des Tilleuls' }).first().click();
    expect(after()?.fiche).toEqual({ kind: 'operation', code: 'O1' });
    await screen.getByRole('button', { name: /^1\.1\.2/ }).click();
    expect(after()?.fiche).toEqual({ kind: 'plan', code: '1.1.2' });
  });

  test('gives a sector the published figures of its QPV, and says so', async () => {
    const { page: given, after } = props(['S1', 'S2']);
    const screen = await render(PlacePage, given);
    const name =
      'Chiffres publiés du quartier prioritaire Les Tilleuls entier, dont Haut des Tilleuls est un secteur';
    await expect.element(screen.getByRole('heading', { name })).toBeVisible();
    await expect.element(screen.getByRole('table', { name })).toBeVisible();
    await expect.element(screen.getByText(/ils ne sont pas publiés pour un secteur/)).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /Taux de pauvreté/ }))
      .toHaveTextContent(/46,6\s%/);
    const group = screen.getByText(/Ne s’additionnent pas/);
    await expect.element(group).toHaveTextContent(/année non précisée/);
    await screen.getByRole('combobox', { name: 'Quartier' }).selectOptions('QP1');
    expect(after()?.couverture.lieux).toEqual(['QP1', 'S2']);
  });

  test('of another contract says so and expects nothing of it', async () => {
    const { page: given } = props(['QP9']);
    const screen = await render(PlacePage, given);
    await expect.element(screen.getByText(/relève d’un autre contrat/)).toBeVisible();
    expect(screen.container.textContent).not.toContain('Attendu ici');
    expect(await violations(screen.container)).toEqual([]);
  });

  test('keeps its figures when its list cannot be read', async () => {
    const { page: given } = props([], { ...ANSWERS, 'operation-rows': 'fails' });
    const screen = await render(PlacePage, given);
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/n’ont pas pu être lues/);
    await expect.element(screen.getByText('9 opérations documentées')).toBeVisible();
  });
});
