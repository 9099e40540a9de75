import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MoneyRows } from '../../../src/engine/questions/money-rows.ts';
import MoneyView from '../../../src/money/MoneyView.svelte';
import YearsView from '../../../src/money/YearsView.svelte';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { contract, MONEY, node, place, plain, rowText, show } from './ground.ts';

async function violations(container: Element) {
  const { violations: found } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  return found.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 720);
});

describe('the money', () => {
  test('says its total, what it rests on, and that unknown is not zero', async () => {
    const { screen } = await show(MoneyView);
    await expect.element(screen.getByText('288 500,01 €').first()).toBeVisible();
    await expect.element(screen.getByText(/2 opérations sur 9 ont un montant/)).toBeVisible();
    await expect.element(screen.getByText(/Pour les 7 autres.*pas zéro/)).toBeVisible();
    await expect
      .element(screen.getByText('Lignes citées, non comptées dans le total'))
      .toBeVisible();
  });

  test('says what the contract’s own years hold of the total, where that is not all', async () => {
    const [school, ...others] = MONEY.lines;
    if (!school) throw new Error('No line to date');
    const { screen } = await show(MoneyView);
    await expect
      .element(screen.getByText('dont 0,00 € entre 2015 et 2020 · 500,00 € sans année connue'))
      .toBeVisible();
    await screen.unmount();
    const lines = [{ ...school, year: 2015 }, ...others.map((one) => ({ ...one, year: 2020 }))];
    const inside = await show(MoneyView, {}, { 'money-rows': { ...MONEY, lines } });
    await expect.element(inside.screen.getByText('288 500,01 €').first()).toBeVisible();
    expect(inside.screen.container.textContent).not.toContain('entre 2015 et 2020');
  });

  test('not divided counts whole in each sector, with the interval and what is taken off', async () => {
    await show(MoneyView);
    expect(rowText('Prés-Saint-Jean')).toContain('en réalité entre 0,00 € et 288 000,01 €');
    expect(rowText('Compté dans plusieurs secteurs')).toContain('-288 000,01 €');
    expect(rowText('Rochebelle')).toContain('non renseigné');
    expect(rowText('Faubourg du Soleil')).toContain('masquées par un filtre');
  });

  test('divides by the rule that is chosen, to the cent', async () => {
    const { screen, last } = await show(MoneyView);
    await screen.getByRole('radio', { name: 'À parts égales' }).click();
    expect(last().couverture.partage).toBe('egal');
    await vi.waitFor(() => expect(rowText('Prés-Saint-Jean')).toContain('144 000,01 €'));
    expect(rowText('Tamaris')).toContain('144 000,00 €');
    expect(rowText('Somme des lignes')).toContain('288 500,01 €');
    await screen.getByRole('radio', { name: 'Selon les habitants' }).click();
    await expect.element(screen.getByText(/1 opération est divisée à parts égales/)).toBeVisible();
  });

  test('opens the lines of a figure, an operation, and the Explorer on the same rows', async () => {
    const { screen, last } = await show(MoneyView);
    const figure = screen.getByRole('button', { name: /^Prés-Saint-Jean : 288.*Voir les lignes/ });
    await figure.click();
    await expect.element(figure).toHaveAttribute('aria-expanded', 'true');
    const link = screen.getByRole('link', { name: 'Voir ces opérations dans l’Explorer' });
    await expect.element(link).toHaveAttribute('href', '?quartier=pres-saint-jean&onglet=liste');
    await screen.getByRole('button', { name: 'Travaux dans les écoles' }).first().click();
    expect(last().fiche).toEqual({ kind: 'operation', code: 'P038' });
    await link.click();
    expect([last().vue, last().quartier]).toEqual(['explorer', ['pres-saint-jean']]);
  });

  test('draws the way of the money over the width there is', async () => {
    const { screen } = await show(MoneyView);
    await expect.element(screen.getByText('Le chemin de l’argent')).toBeVisible();
    const drawing = screen.container.querySelector('.drawing');
    const picture = screen.container.querySelector('svg.flow');
    expect(drawing?.clientWidth).toBeGreaterThan(920);
    await vi.waitFor(() =>
      expect(picture?.getAttribute('width')).toBe(String(drawing?.clientWidth)),
    );
  });

  test('says what falls with what is taken away, where, and puts it back', async () => {
    const fallen: MoneyRows['fallen'] = {
      operations: 3,
      amount: { value: 45_000_50, known: 2 },
      places: [{ operations: 3, neighbourhoods: [place('faubourg-du-soleil')], unlocated: false }],
      roots: [{ operations: 3, root: node('4') }],
    };
    const couverture = { ...EMPTY_SELECTION.couverture, sans: ['dispositif:FIPD'] };
    const answers = { 'money-rows': { ...MONEY, fallen } };
    const { screen, last, engine } = await show(MoneyView, { couverture }, answers);
    await expect
      .element(screen.getByText(/Sans «.FIPD.* 3 opérations et 45.000,50.€ de moins \(2 ont/))
      .toBeVisible();
    expect(rowText('Faubourg du Soleil')).toContain('retirées avec ce que l’on enlève');
    expect(rowText('4 Valeurs')).toContain('retirées avec ce que l’on enlève');
    await screen.getByRole('button', { name: 'Tout remettre' }).click();
    expect(last().couverture.sans).toEqual([]);
    await vi.waitFor(() => expect(engine.asked).toHaveLength(2));
  });

  test('asks again for another nature, and not for another rule', async () => {
    const { screen, engine, last } = await show(MoneyView);
    await screen.getByRole('radio', { name: 'À parts égales' }).click();
    expect(engine.asked).toHaveLength(1);
    await screen.getByRole('radio', { name: 'Coût total' }).click();
    expect(last().mesure.nature).toBe('cout_total');
    await vi.waitFor(() => expect(engine.asked).toHaveLength(2));
  });

  test('lists amounts that must not be added, with the reason and without a total', async () => {
    const nature = contract.amountNatures.findIndex(({ summable }) => !summable);
    const answers = { 'money-rows': { ...MONEY, nature } };
    const { screen } = await show(MoneyView, {}, answers);
    await expect.element(screen.getByText(/Pas de total.* les enveloppes/)).toBeVisible();
    expect(document.querySelectorAll('tfoot')).toHaveLength(0);
    expect(plain(document.body.textContent)).not.toContain('288 500,01');
  });

  test('says when nothing is known, and when the amounts cannot be read', async () => {
    const nothing = await show(MoneyView, {}, { 'money-rows': { ...MONEY, lines: [] } });
    await expect.element(nothing.screen.getByText(/Aucune opération affichée/)).toBeVisible();
    await nothing.screen.unmount();
    const { screen, engine } = await show(MoneyView, {}, { 'money-rows': 'fails' });
    await screen.getByRole('button', { name: 'Réessayer' }).click();
    expect(engine.asked).toHaveLength(2);
  });
});

describe('the flow picture', () => {
  const active = () => document.activeElement?.getAttribute('data-node');

  test('is one tab stop that arrows walk, and Enter shows lines', async () => {
    const { screen } = await show(MoneyView);
    await expect.element(screen.getByRole('group', { name: /^Schéma/ })).toBeVisible();
    expect(document.querySelectorAll('.flow .node[tabindex="0"]')).toHaveLength(1);
    document.querySelector<SVGElement>('.flow .node')?.focus();
    expect(active()).toBe('payer:etat');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBe('payer:');
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}');
    expect(active()).toMatch(/^(place:|undivided)/);
    await userEvent.keyboard('{End}{Enter}');
    expect(active()).toBe('undivided');
    const lines = screen.getByRole('heading', { name: /Plusieurs quartiers, non divisé/ });
    await expect.element(lines).toBeVisible();
  });

  test('names its nodes by amount and share, and its table holds the same bands', async () => {
    const { screen } = await show(MoneyView);
    await expect
      .element(screen.getByRole('button', { name: /^État.*288.*99,8.* du total$/ }))
      .toBeInTheDocument();
    await screen.getByText('Le même chemin en tableau').click();
    expect(document.querySelectorAll('details tbody tr:not(.sum)')).toHaveLength(
      document.querySelectorAll('.flow .band').length,
    );
  });
});

describe.each([
  ['paper', 1280],
  ['paper', 320],
  ['projecteur', 1280],
  ['projecteur', 320],
] as const)('in the theme %s at %i px', (theme, width) => {
  test.each([
    ['the money', MoneyView],
    ['the years', YearsView],
  ] as const)('axe finds nothing on %s, and nothing scrolls the page', async (_name, View) => {
    await page.viewport(width, 720);
    document.documentElement.dataset.theme = theme;
    const { screen } = await show(View);
    await expect.element(screen.getByRole('table').first()).toBeVisible();
    document.querySelector<HTMLElement>('td .card-link')?.click();
    expect(await violations(screen.container)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
