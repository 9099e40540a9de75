import '../../../src/app.css';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import NeighbourhoodCard from '../../../src/neighbourhood/NeighbourhoodCard.svelte';
import OperationCard from '../../../src/operation/OperationCard.svelte';
import PlanNodeCard from '../../../src/plan/PlanNodeCard.svelte';
import type { Sheets } from '../../../src/plan/sheets.ts';
import type { Change } from '../../../src/selection/change.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { BASELINE, CONTRACT, PAGES } from './contract.ts';
import { fakeEngine, USUAL } from './fake-engine.ts';

const line = { confidence: 'certain' as const, lines: [1120, 1121] };
const SHEETS: Sheets = {
  '1.1.1': {
    requirements: [{ ...line, text: 'Associer les parents.' }],
    notes: [],
    indicators: [{ ...line, text: 'Nombre d’élèves', split: 'F/G' }],
    citations: [{ ...line, text: 'Prioriser le FIPD', mechanism: 0 }],
  },
};
const ANSWERS = { ...USUAL, 'node-operations': { main: [PAGES[0]], others: [PAGES[1]] } };

function props(code: string, answers: typeof USUAL = ANSWERS) {
  const apply = vi.fn<(change: Change) => void>();
  const after = () => apply.mock.lastCall?.[0](EMPTY_SELECTION);
  const shared = { contract: CONTRACT, selection: EMPTY_SELECTION, counts: BASELINE, code, apply };
  const showList = vi.fn<(change: Change) => void>();
  return { shared: { ...shared, engine: fakeEngine(answers), figures: null, showList }, after };
}

async function violations(container: Element) {
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

describe('the card of an operation', () => {
  test('shows its facts, its source and what is editorial', async () => {
    const { shared, after } = props('O1');
    const screen = await render(OperationCard, shared);
    await expect
      .element(screen.getByRole('heading', { name: 'Jardin partagé des Tilleuls' }))
      .toBeVisible();
    await expect.element(screen.getByText('choisie par l’atlas')).toBeVisible();
    await expect.element(screen.getByText('30 femmes, 15 hommes')).toBeVisible();
    const link = screen.getByRole('link', { name: /example.org.*autre site/ });
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer external');
    await screen.getByRole('button', { name: 'Soutenir les parents' }).click();
    expect(after()?.fiche).toEqual({ kind: 'plan', code: '1.1.1.b' });
    expect(await violations(screen.container)).toEqual([]);
  });

  test('says what no source gives, never 0', async () => {
    const { shared } = props('O3', { ...ANSWERS, 'operation-page': PAGES[2] });
    const screen = await render(OperationCard, shared);
    await expect.element(screen.getByText('sans place dans le plan')).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /complément/ }))
      .toHaveTextContent(/non renseigné$/);
    await expect.element(screen.getByText('Aucune adresse de source.')).toBeVisible();
  });

  test('says what a number that is not of people counts, and that people are unknown', async () => {
    const page = { ...PAGES[2], participants: null, participantsNote: '21 parcelles' };
    const { shared } = props('O3', { ...ANSWERS, 'operation-page': page });
    const screen = await render(OperationCard, shared);
    await expect
      .element(screen.getByText(/^21 parcelles\s; nombre de participants non renseigné$/))
      .toBeVisible();
    await expect.element(screen.getByText(/femmes . hommes/)).not.toBeInTheDocument();
  });

  test('says so when a link names an operation that is gone', async () => {
    const { shared } = props('O99', { ...ANSWERS, 'operation-page': null });
    const screen = await render(OperationCard, shared);
    await expect.element(screen.getByText(/O99.*n’est pas dans les données/)).toBeVisible();
  });

  test('says so when the database cannot answer', async () => {
    const { shared } = props('O1', { ...ANSWERS, 'operation-page': 'fails' });
    const screen = await render(OperationCard, shared);
    await expect.element(screen.getByRole('alert')).toBeVisible();
  });
});

describe('the card of a plan node', () => {
  test('shows its sheet, its lines, and operations by its code and by others', async () => {
    const { shared } = props('1.1.1');
    const screen = await render(PlanNodeCard, { ...shared, sheets: SHEETS });
    await expect.element(screen.getByText('filles / garçons')).toBeVisible();
    const mechanism = screen.getByText('Fonds de prévention de la délinquance');
    await expect.element(mechanism).toBeVisible();
    expect(mechanism.elements()).toHaveLength(1);
    await expect
      .element(screen.getByRole('listitem').filter({ hasText: 'Fonds de prévention' }))
      .toHaveTextContent(/Prioriser le FIPD.*lignes 1120 et 1121,\s+lecture certaine/s);
    await expect.element(screen.getByText('Cahier 4, lignes 1103-1105')).toBeVisible();
    await expect.element(screen.getByText(/1 opération a sa place ici/)).toBeVisible();
    await expect
      .element(screen.getByRole('listitem').filter({ hasText: 'Jardin partagé' }))
      .toHaveTextContent(/réalisé · 2016/);
    await expect
      .element(screen.getByText('1 opération placée ailleurs y touche aussi'))
      .toBeVisible();
    expect(await violations(screen.container)).toEqual([]);
  });

  test('says that the printed text is worded otherwise, and how: at a click, and on paper', async () => {
    const { shared } = props('2.1.1');
    const screen = await render(PlanNodeCard, { ...shared, sheets: SHEETS });
    const printed = screen.getByText(/LEVER LES FREIN.*Coquille du document/s);
    await expect.element(printed).not.toBeVisible();
    await screen.getByText('Autre rédaction dans le texte imprimé').click();
    await expect.element(printed).toBeVisible();
    await screen.getByText('Autre rédaction dans le texte imprimé').click();
    dispatchEvent(new Event('beforeprint'));
    await expect.element(printed).toBeVisible();
    dispatchEvent(new Event('afterprint'));
  });

  test('follows a cross reference', async () => {
    const { shared, after } = props('1.1.2');
    const screen = await render(PlanNodeCard, { ...shared, sheets: null });
    await expect.element(screen.getByText('Hors appel à projets')).toBeVisible();
    await screen.getByRole('button', { name: /Cf. objectif opérationnel 2.1.1/ }).click();
    expect(after()?.fiche).toEqual({ kind: 'plan', code: '2.1.1' });
  });
});

describe('the card of a neighbourhood', () => {
  test('counts by top-level node, covers objectives, and every figure opens its rows', async () => {
    const { shared } = props('QP1');
    const screen = await render(NeighbourhoodCard, shared);
    await expect.element(screen.getByText('2 opérations sur 3')).toBeVisible();
    await expect.element(screen.getByText(/2 objectif.* sur 3 avec/)).toBeVisible();
    await expect
      .element(screen.getByText(/1 opération sur 2 a un montant de cette nature/))
      .toBeVisible();
    await screen.getByRole('button', { name: /^1 Cohésion sociale/ }).click();
    const shown = shared.showList.mock.lastCall?.[0](EMPTY_SELECTION);
    expect(shown).toMatchObject({ quartier: ['QP1'], plan: ['1'] });
    expect(await violations(screen.container)).toEqual([]);
  });

  test('names its first operations with their status, and leads to them in the list', async () => {
    const { shared, after } = props('QP1');
    const screen = await render(NeighbourhoodCard, shared);
    const line = (title: string) => screen.getByRole('listitem').filter({ hasText: title });
    await expect.element(line('Jardin partagé')).toHaveTextContent(/réalisé · 2016$/);
    await expect.element(line('Poste de médiateur')).toHaveTextContent(/annoncé$/);
    await screen.getByRole('button', { name: 'Jardin partagé des Tilleuls' }).click();
    expect(after()?.fiche).toEqual({ kind: 'operation', code: 'O1' });
    await screen.getByRole('button', { name: 'Voir ces 2 opérations dans la liste' }).click();
    expect(shared.showList.mock.lastCall?.[0](EMPTY_SELECTION).quartier).toEqual(['QP1']);
  });

  test('still leads to the list once it filters, and can stop filtering', async () => {
    const { shared } = props('QP1');
    const selection = { ...EMPTY_SELECTION, quartier: ['QP1'] };
    const screen = await render(NeighbourhoodCard, { ...shared, selection });
    await screen.getByRole('button', { name: 'Voir ces 2 opérations dans la liste' }).click();
    expect(shared.showList.mock.lastCall?.[0](selection)).toBe(selection);
    await screen.getByRole('button', { name: 'Retirer ce filtre' }).click();
    expect(shared.apply.mock.lastCall?.[0](selection).quartier).toEqual([]);
  });

  test('says that a sector is an indicative division, without a published population', async () => {
    const { shared } = props('S1');
    const screen = await render(NeighbourhoodCard, shared);
    await expect.element(screen.getByText('découpage indicatif, non officiel')).toBeVisible();
    await expect.element(screen.getByText('non renseigné').first()).toBeVisible();
  });

  test('says that a QPV of another contract is context', async () => {
    const { shared } = props('QP9');
    const screen = await render(NeighbourhoodCard, shared);
    await expect.element(screen.getByText(/autre contrat de ville/)).toBeVisible();
    await expect.element(screen.getByText(/Aucune opération documentée ici/)).toBeVisible();
  });
});

describe('a card under filters, before the database', () => {
  const filtered = { ...EMPTY_SELECTION, theme: ['sante'] };

  test('of a neighbourhood gives no count that it does not know', async () => {
    const { shared } = props('QP1');
    const screen = await render(NeighbourhoodCard, {
      ...shared,
      selection: filtered,
      engine: null,
    });
    await expect.element(screen.getByText(/arrive avec la base de données/)).toBeVisible();
    expect(screen.container.textContent).not.toMatch(/opérations sur 3|objectif.* sur 3/);
  });

  test('of a plan node neither', async () => {
    const { shared } = props('1.1');
    const screen = await render(PlanNodeCard, {
      ...shared,
      selection: filtered,
      engine: null,
      sheets: SHEETS,
    });
    await expect.element(screen.getByText(/arrivent avec la base de données/)).toBeVisible();
    expect(screen.container.textContent).not.toMatch(/\d opération/);
  });
});
