import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findGaps } from '../../../src/coverage/gaps/find.ts';
import type { Gap } from '../../../src/coverage/gaps/types.ts';
import { GAP_GROUND } from '../../fixtures/gaps.ts';
import { shown, violations } from './shown.ts';

describe('the list of gaps', () => {
  test('says each gap once under its rule, how sure it is, and what it is not', async () => {
    const { screen } = await shown();
    await expect
      .element(screen.getByText(/9 cas.: 7 nets, 1 probable et 1 à vérifier/))
      .toBeInTheDocument();
    await expect
      .element(screen.getByRole('heading', { name: 'Rien, nulle part : 1' }))
      .toBeVisible();
    // The summary counts every empty cell, so that its title counts those that are no gap.
    await expect
      .element(screen.getByRole('heading', { name: /^Rien dans le quartier : 1 \(1 autre n’est/ }))
      .toBeVisible();
    await expect.element(screen.getByText(/62.% de la surface est à plus de 500.m/)).toBeVisible();
    await expect.element(screen.getByText(/4 objectifs sur 10 sont sans opération/)).toBeVisible();
    await screen.getByText('Comment la liste est classée').click();
    await expect.element(screen.getByText(/Classement.: d’abord/)).toBeVisible();
    await screen.getByText(/ce ne sont pas des manques \(1\)/).click();
    await expect.element(screen.getByText(/pas quartier par quartier/)).toBeVisible();
    expect(await violations(screen.container)).toEqual([]);
  });

  test('says once that there is nothing anywhere, then only which objectives', async () => {
    const { screen } = await shown();
    const line = (text: string) => screen.getByRole('listitem').filter({ hasText: text });
    await expect
      .element(line('Apprendre à lire').getByRole('paragraph'))
      .toHaveTextContent(/^Apprendre à lire$/);
    // Elsewhere its group does not say it.
    const { screen: other } = await shown({ groupe: 'quartier' });
    await expect
      .element(other.getByText(/^Aucune opération documentée ne se rattache, où que ce soit/))
      .toBeVisible();
  });

  test('leads to each of its groups', async () => {
    const { screen } = await shown();
    await screen.getByRole('button', { name: 'Un seul porteur : 1' }).click();
    await expect
      .element(screen.getByRole('heading', { name: 'Un seul porteur : 1' }))
      .toHaveFocus();
  });

  test('names in its links every kind that is looked for, also one that found nothing', async () => {
    const { gaps } = findGaps(GAP_GROUND, GAP_GROUND.cells);
    const found = gaps.filter(({ rule }) => rule !== 'fh-jamais-rapporte');
    const { screen } = await shown({}, GAP_GROUND, undefined, found);
    const row = screen.getByRole('list', { name: 'Aller à un groupe de manques' });
    await expect.element(row.getByText('Femmes et hommes jamais comptés : 0')).toBeVisible();
    // The nine kinds of the menu, and the way to what is no kind.
    expect(row.getByRole('listitem').elements()).toHaveLength(10);
    expect(row.getByRole('button').elements()).toHaveLength(9);
  });

  test('leads to what depends on a single payer, and says how its figures are counted', async () => {
    const { screen } = await shown();
    await screen.getByRole('button', { name: 'Un seul financeur : voir ce qui en dépend' }).click();
    await expect.element(screen.getByRole('heading', { name: /Sur un seul fin/ })).toBeVisible();
    await expect
      .element(screen.getByText(/^Ces nombres comptent les objectifs où plus rien ne resterait/))
      .toBeVisible();
    expect(document.activeElement?.tagName).toBe('SUMMARY');
    expect(await violations(screen.container)).toEqual([]);
  });

  test('says that all operations of an objective are announced or blocked, and shows every one', async () => {
    const { screen, after } = await shown();
    await expect
      .element(screen.getByRole('button', { name: 'Tout est annoncé ou bloqué : 1' }))
      .toBeVisible();
    await expect
      .element(
        screen.getByRole('heading', {
          name: 'Objectifs dont toutes les opérations sont annoncées ou bloquées : 1',
        }),
      )
      .toBeVisible();
    await screen
      .getByRole('link', { name: 'Voir toutes les opérations annoncées ou bloquées' })
      .click();
    const codes = GAP_GROUND.contract.statuses
      .filter(({ state }) => state === 'annonce' || state === 'bloque')
      .map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(1);
    expect(after()).toMatchObject({ vue: 'explorer', onglet: 'liste', statut: codes, plan: [] });
  });

  test('opens its evidence by keyboard: figures, the plan’s words and lines, who lives there', async () => {
    const { screen } = await shown({ regles: ['nulle-part'] });
    const line = screen
      .getByRole('listitem')
      .filter({ hasText: /aucune opération documentée ne se/ });
    const evidence = line.getByText('Sur quoi cela repose');
    (evidence.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(line.getByText('un jardin dans chaque quartier')).toBeVisible();
    await expect.element(line.getByText(/Cahier inventé, ligne 102/)).toBeVisible();
    await expect
      .element(line.getByText(/taux de pauvreté 49,2.%.*année non précisée/))
      .toBeVisible();
    await expect.element(line.getByText(/ne s’additionnent pas/)).toBeVisible();
    expect(await violations(screen.container)).toEqual([]);
  });

  test('opens the rows where they are, and the card of the objective', async () => {
    const { screen, after } = await shown();
    const link = screen.getByRole('link', { name: /ailleurs de « Ouvrir des jardins/ });
    await expect.element(link).toHaveAttribute('href', '?plan=1.2&onglet=liste');
    await link.click();
    expect(after()).toMatchObject({ vue: 'explorer', onglet: 'liste', plan: ['1.2'] });
    await screen.getByRole('button', { name: 'Fiche 1.1', exact: true }).click();
    expect(after()?.fiche).toEqual({ kind: 'plan', code: '1.1' });
  });

  test('asks a question only where someone gathers them', async () => {
    const ask = vi.fn<(gap: Gap) => void>();
    const { screen } = await shown({}, GAP_GROUND, ask);
    await screen.getByRole('button', { name: 'En faire une question' }).first().click();
    expect(ask.mock.lastCall?.[0].rule).toBe('nulle-part');
    const { screen: other } = await shown();
    expect(other.container.textContent).not.toContain('En faire une question');
  });

  test('groups by neighbourhood, with who lives there, and by objective', async () => {
    const { screen } = await shown({ groupe: 'quartier' });
    await expect
      .element(screen.getByRole('heading', { name: 'Tout le contrat : 6' }))
      .toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'La Gare : 3' })).toBeVisible();
    await expect.element(screen.getByText(/La Gare.: taux de pauvreté 49,2.%/)).toBeVisible();
    const { screen: other } = await shown({ groupe: 'noeud' });
    await expect
      .element(other.getByRole('heading', { name: '« Apprendre à lire » (objectif 1.1) : 1' }))
      .toBeVisible();
  });

  test('switches a rule off and a distance on, and says the counts of every rule', async () => {
    const { screen, after } = await shown({ regles: ['loin'] });
    expect(screen.container.textContent).not.toContain('62 % de la surface');
    await screen.getByText('Sortes de manques (8 sur 9)').click();
    await expect
      .element(screen.getByLabelText(/Loin de toute opération localisée \(1\)/))
      .not.toBeChecked();
    await screen.getByLabelText(/Rien, nulle part \(1\)/).click();
    expect(after()?.couverture.regles).toEqual(['loin', 'nulle-part']);
    await screen.getByRole('radio', { name: '1 000 m' }).click({ force: true });
    expect(after()?.couverture.distance).toBe(1000);
    await screen.getByRole('radio', { name: 'tous les codes' }).click({ force: true });
    expect(after()?.couverture.codes).toBe('tous');
    expect(await violations(screen.container)).toEqual([]);
  });

  test('shows twenty gaps of a group, then the others', async () => {
    const [gap] = findGaps(GAP_GROUND, GAP_GROUND.cells).gaps;
    const nodes = Array.from({ length: 11 }, (_, node) => node);
    const gaps = [null, 0, 1].flatMap((place) =>
      nodes.flatMap((node) => (gap ? { ...gap, node, place } : [])),
    );
    const { screen } = await shown({}, GAP_GROUND, undefined, gaps);
    const lines = () => screen.container.querySelectorAll('.gaps > li').length;
    expect(lines()).toBe(20);
    const more = screen.getByRole('button', { name: 'Voir les 13 autres' });
    (more.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(lines).toBe(33);
    // The focus stays on the button, which now takes them back.
    expect(document.activeElement?.textContent?.trim()).toBe('N’en voir que 20');
  });

  test('on a phone, five of a group are enough to begin with', async () => {
    await page.viewport(390, 844);
    const [gap] = findGaps(GAP_GROUND, GAP_GROUND.cells).gaps;
    const gaps = Array.from({ length: 11 }, (_, node) => (gap ? { ...gap, node } : [])).flat();
    const { screen } = await shown({}, GAP_GROUND, undefined, gaps);
    const lines = () => screen.container.querySelectorAll('.gaps > li').length;
    expect(lines()).toBe(5);
    await screen.getByRole('button', { name: 'Voir les 6 autres' }).click();
    await expect.poll(lines).toBe(11);
    await page.viewport(1280, 720);
  });

  test('prints every gap of a group, and folds it again on screen', async () => {
    const [gap] = findGaps(GAP_GROUND, GAP_GROUND.cells).gaps;
    const nodes = Array.from({ length: 11 }, (_, node) => node);
    const gaps = [null, 0, 1].flatMap((place) =>
      nodes.flatMap((node) => (gap ? { ...gap, node, place } : [])),
    );
    const { screen } = await shown({}, GAP_GROUND, undefined, gaps);
    const lines = () => screen.container.querySelectorAll('.gaps > li').length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(lines()).toBe(33);
    expect(screen.container.textContent).not.toContain('autres');
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(lines).toBe(20);
  });

  test('says when nothing is judged', async () => {
    const { screen } = await shown({}, { ...GAP_GROUND, places: [] });
    await expect
      .element(screen.getByText(/quartiers d’autres contrats ne sont pas jugés/))
      .toBeVisible();
    const { screen: other } = await shown({}, { ...GAP_GROUND, nodes: [] });
    await expect.element(other.getByText(/ne laisse aucun objectif/)).toBeVisible();
  });
});
