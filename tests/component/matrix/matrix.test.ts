import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tick } from 'svelte';
import { node, show, opened, cellAt, columnsInOrder, where } from './show.ts';

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 720);
});

describe('the matrix by keyboard', () => {
  test('is one tab stop that arrows, Home, End and Page keys walk', async () => {
    await show();
    expect(document.querySelectorAll('[role=treegrid] [tabindex="0"]')).toHaveLength(1);
    document.querySelector<HTMLElement>('[role=treegrid] [tabindex="0"]')?.focus();
    expect(where()).toEqual(['1.1', -1]);
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(where()).toEqual(['1.2', columnsInOrder().length - 1]);
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
    expect(where()).toEqual(['1.1', columnsInOrder().length - 2]);
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(where()).toEqual(['1.2', -1]);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(where()).toEqual(['all', -1]);
    await userEvent.keyboard('{PageUp}');
    expect(where()).not.toEqual(['all', -1]);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(where()).toEqual(['1.1', -1]);
    expect(document.querySelectorAll('[role=treegrid] [tabindex="0"]')).toHaveLength(1);
  });

  test('opens and closes rows, and says their level, place and state', async () => {
    const { last } = await show();
    const heading = (code: string) =>
      document.querySelector<HTMLElement>(`[data-row="${node(code)}"] > th`);
    heading('1.2')?.focus();
    expect(heading('1.2')?.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{ArrowRight}');
    expect(last().couverture.ouvert).toEqual(['1.2']);
    expect(heading('1.2')?.getAttribute('aria-expanded')).toBe('true');
    const row = heading('1.2.1')?.parentElement;
    expect(
      ['level', 'posinset', 'setsize'].map((name) => row?.getAttribute(`aria-${name}`)),
    ).toEqual(['2', '1', '6']);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowDown}');
    expect(where()).toEqual(['1.2.1.a', -1]);
    expect(heading('1.2.1.a')?.hasAttribute('aria-expanded')).toBe(false);
    // Closing a row from elsewhere takes the stop up to it.
    heading('1.2')?.click();
    await vi.waitFor(() => expect(heading('1.2')?.tabIndex).toBe(0));
    expect(last().couverture.ouvert).toEqual(['1.2.1']);
  });

  test('chooses a cell in every view with Enter, and lets it go with Escape', async () => {
    const { screen, last } = await show();
    cellAt(node('1.2'), 'Rochebelle').focus();
    await userEvent.keyboard('{Enter}');
    expect(last()).toMatchObject({ plan: ['1.2'], quartier: ['rochebelle'] });
    const cell = screen.getByRole('gridcell', { selected: true });
    await expect.element(cell).toHaveAccessibleName('4, attendu ici');
    const see = screen.getByRole('link', { name: 'Voir les opérations' }).element();
    expect(see.getAttribute('href')).toBe('?plan=1.2&quartier=rochebelle&onglet=liste');
    await screen.getByRole('button', { name: 'Fiche de 1.2' }).click();
    expect(last().fiche).toEqual({ kind: 'plan', code: '1.2' });
    cellAt(node('1.2'), 'Rochebelle').focus();
    await userEvent.keyboard('{Escape}');
    expect(last()).toMatchObject({ plan: [], quartier: [] });
  });

  test('reads the chosen cell when the page moves under a resting pointer (over, without a move)', async () => {
    const { screen } = await show();
    cellAt(node('1.2'), 'Rochebelle').focus();
    await userEvent.keyboard('{Enter}');
    const link = screen.getByRole('link', { name: 'Voir les opérations' });
    const over = { bubbles: true, pointerType: 'mouse' };
    cellAt(node('1.3'), 'Tamaris').dispatchEvent(new PointerEvent('pointerover', over));
    await tick();
    await expect.element(link).toBeVisible();
  });
});

describe('a cell', () => {
  test.each([
    ['1.2', 'Rochebelle', '4, attendu ici'],
    ['1.2', 'Anduze – Centre ville', '0, masquées par un filtre : 1, attendu ici'],
    ['1.1', 'Rochebelle', '0, mais 1 pour tout le contrat, attendu ici'],
    ['1.3', 'Tamaris', '0, lieu non précisé pour 2 de la ligne, attendu ici'],
    ['1.4', 'Rochebelle', '0, aucune opération documentée, attendu ici'],
    ['1.2', "Saint-Ambroix – L'Ecusson (autre contrat)", '0, hors du fichier chargé'],
    ['1.3', 'Alès, ensemble du QPV', '2, total sans double compte, attendu ici'],
  ])('%s in %s is named « %s »', async (code, column, name) => {
    await show();
    const cell = cellAt(node(code), column);
    expect(cell.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(name);
    // Its headings are real ones: they are announced with it.
    expect(cell.closest('tr')?.querySelector('th[scope=row]')?.textContent).toContain(code);
  });

  test('is read in sentences with the plan’s own words where it is pointed at', async () => {
    const { screen } = await show(opened('1.2'));
    const reading = screen.getByRole('region', { name: 'Lecture de la case' });
    cellAt(node('1.2.2'), 'Tamaris').focus();
    await expect.element(reading).toHaveTextContent(/1\.2\.2 .* · Tamaris/);
    await expect.element(reading).toHaveTextContent(/Aucune opération documentée ici/);
    await expect.element(reading).toHaveTextContent(/Attendu ici, selon les mots du plan/);
    await expect.element(reading).toHaveTextContent(/lignes 1603, 1604, 1605, 1606/);
    cellAt(node('1.3'), 'Alès, ensemble du QPV').focus();
    await expect
      .element(reading)
      .toHaveTextContent(/3 en additionnant les secteurs, 2 en comptant/);
    cellAt(node('1.4'), 'total').focus();
    await expect
      .element(reading)
      .toHaveTextContent(/8 quartiers sur 8 où cette ligne est attendue/);
  });

  test('has its pattern and its sentence in the legend, and only those in view', async () => {
    const { screen } = await show();
    const legend = screen.getByRole('region', { name: 'Comment lire une case' });
    await expect.element(legend).toHaveTextContent(/Un filtre masque le nombre d’opérations/);
    await expect.element(legend).toHaveTextContent(/valent pour tout le contrat/);
    await expect.element(legend).not.toHaveTextContent(/Case vidée/);
    await expect.element(legend).not.toHaveTextContent(/non renseigné n’est pas zéro/);
  });
});

describe('the controls', () => {
  test('order the rows, count by all codes, open and close everything, change the measure', async () => {
    const { screen, last } = await show();
    const paper = () => screen.container.querySelector('.paper')?.textContent.trim();
    expect(paper()).toMatch(
      /Chaque opération compte une fois, à son objectif principal.; lignes dans l’ordre du plan\.$/,
    );
    await screen.getByRole('radio', { name: 'les plus vides' }).click();
    expect(last().couverture.tri).toBe('manques');
    await screen.getByRole('radio', { name: 'tous les codes' }).click();
    expect(last().couverture.codes).toBe('tous');
    expect(paper()).toMatch(/à chacun de ses objectifs.; lignes les plus vides d’abord\.$/);
    await screen.getByRole('button', { name: 'Ouvrir toutes les lignes' }).click();
    expect(document.querySelectorAll('tbody tr')).toHaveLength(14 + 75);
    await screen.getByRole('button', { name: 'Refermer' }).click();
    expect(document.querySelectorAll('tbody tr')).toHaveLength(14);
    await screen.getByRole('combobox').selectOptions('Participants');
    expect(last().mesure.kind).toBe('participants');
    await expect.element(screen.getByRole('treegrid', { name: /^Participants/ })).toBeVisible();
  });

  test('lead from the sentence to its rows, the emptiest first', async () => {
    const { screen, last } = await show();
    await screen.getByRole('button', { name: /Voir les objectifs/ }).click();
    expect(last().couverture).toMatchObject({ tri: 'manques' });
    expect(last().couverture.ouvert).toHaveLength(14);
  });
});
