import { describe, expect, test } from 'vitest';
import { yearCounts, type YearCounts } from '../../../src/engine/questions/year-counts.ts';
import YearsView from '../../../src/money/YearsView.svelte';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { moneyLine } from '../../fixtures/money.ts';
import { contract, MONEY, node, plain, show, YEARS } from './ground.ts';

describe('the years', () => {
  test('count operations in each year, once in all, the unknown beside', async () => {
    const { screen } = await show(YearsView);
    const tables = screen.getByRole('table', { name: /^Opérations par année/ });
    await expect.element(tables.getByRole('row', { name: /^1 Cohésion sociale/ })).toBeVisible();
    await expect.element(screen.getByText(/1 opération sans année connue/)).toBeVisible();
    await expect.element(screen.getByText(/Sans année connue.*0,44/)).toBeVisible();
  });

  test('lead from a figure to its operations', async () => {
    const { screen, last } = await show(YearsView);
    await screen.getByRole('link', { name: /^1 Cohésion sociale, 2018 : 3/ }).click();
    expect([last().vue, last().plan, last().annee]).toEqual(['explorer', ['1'], [[2018, 2018]]]);
  });

  test('say which nothing a 0 and a dash are', async () => {
    const { screen } = await show(YearsView);
    const row = screen.getByRole('row', { name: /^2 / });
    await expect
      .element(row.nth(0).getByRole('cell').first())
      .toHaveTextContent(/^0\s*0, aucune opération documentée$/);
    await expect
      .element(row.nth(1).getByRole('cell').first())
      .toHaveTextContent(/^–\s*aucun montant connu$/);
    await expect.element(screen.getByText(/0.: aucune opération documentée cette/)).toBeVisible();
    await expect.element(screen.getByText(/–.: aucun montant connu de cette nature/)).toBeVisible();
    await expect.element(screen.getByText(/–.: aucun poste dans le fichier/)).toBeVisible();
    expect(plain(document.body.textContent)).not.toContain('par un filtre');
  });

  test('draw no empty chart, and name what has none', async () => {
    const { screen } = await show(YearsView);
    await expect
      .element(screen.getByText(/^Pas de graphique pour 2.*4.Valeurs.*par année/).first())
      .toBeVisible();
    const bars = [...document.querySelectorAll('.multiples svg')];
    expect(bars.length).toBeGreaterThan(0);
    expect(bars.filter((svg) => svg.querySelector('rect:not(.period)') === null)).toEqual([]);
  });

  test('say what a filter hides', async () => {
    const all = yearCounts(contract, EMPTY_SELECTION).sql;
    const [amount] = YEARS.amounts;
    const active = [{ node: node('2'), year: 2018, operations: 1 }];
    const amounts = amount ? [{ ...amount, node: node('2'), year: 2019 }] : [];
    const filtered: YearCounts = {
      active,
      distinct: [{ node: node('2'), operations: 1 }],
      amounts,
    };
    const counts = (sql: string) => (sql === all ? YEARS : filtered);
    const { screen } = await show(YearsView, { dispositif: ['FIPD'] }, { 'year-counts': counts });
    const row = screen.getByRole('row', { name: /^1 / });
    const in2018 = 2018 - contract.years[0];
    await expect
      .element(row.nth(0).getByRole('cell').nth(in2018))
      .toHaveTextContent(/^0\s*\(3\)\s*0, 3 opérations masquées par un filtre$/);
    await expect
      .element(row.nth(1).getByRole('cell').nth(in2018))
      .toHaveTextContent(/^–\s*masqué\s*montant masqué par un filtre$/);
    await expect.element(screen.getByText(/Sous un 0, entre parenthèses/)).toBeVisible();
    await expect.element(screen.getByText(/masqué.».: un montant est connu/)).toBeVisible();
  });

  test('say what falls with what is taken away, and which nothing comes from it', async () => {
    const sans = ['dispositif:FIPD'];
    const couverture = { ...EMPTY_SELECTION.couverture, sans };
    const imagined = yearCounts(contract, { ...EMPTY_SELECTION, couverture }).sql;
    const left: YearCounts = {
      active: YEARS.active.filter(({ year }) => year !== 2018),
      distinct: [
        { node: node('1.3.4.a'), operations: 2 },
        { node: null, operations: 1 },
      ],
      amounts: YEARS.amounts.filter(({ year }) => year === null),
    };
    const counts = (sql: string) => (sql === imagined ? left : YEARS);
    const { screen, last } = await show(YearsView, { couverture }, { 'year-counts': counts });
    await expect
      .element(screen.getByText(/^Sans «.FIPD \(.*».: 2 opérations de moins/))
      .toBeVisible();
    await expect.element(screen.getByText(/emporte 1.234,56.€ de cette nature/)).toBeVisible();
    const row = screen.getByRole('row', { name: /^1 / });
    const in2018 = 2018 - contract.years[0];
    await expect
      .element(row.nth(0).getByRole('cell').nth(in2018))
      .toHaveTextContent(/^0\s*−3\s*0, 3 opérations tombent avec ce qui est retiré$/);
    await expect
      .element(row.nth(1).getByRole('cell').nth(in2018))
      .toHaveTextContent(/^–\s*retiré\s*montant qui tombe avec ce qui est retiré$/);
    expect(plain(document.body.textContent)).not.toContain('par un filtre');
    await screen.getByRole('button', { name: 'Tout remettre' }).click();
    expect(last().couverture.sans).toEqual([]);
  });

  test('open the lines of one amount: its year, its pillar, its nature', async () => {
    const lines = [
      moneyLine({ title: 'Celle-ci', node: node('1.3.4.a'), year: 2018, cents: 1234_56 }),
      moneyLine({ title: 'Autre pilier', node: node('2.2.1'), year: 2018 }),
      moneyLine({ title: 'Autre année', node: node('1.3.4.a'), year: 2019 }),
    ];
    const answers = { 'year-counts': YEARS, 'money-rows': { ...MONEY, lines } };
    const { screen, engine } = await show(YearsView, { annee: [[2015, 2016]] }, answers);
    const figure = screen.getByRole('button', { name: /^1 Cohésion sociale, 2018 : montants/ });
    await expect.element(figure).toHaveAttribute('aria-expanded', 'false');
    // Nothing is asked before somebody wants to see lines.
    expect(engine.asked.some(({ name }) => name === 'money-rows')).toBe(false);
    await figure.click();
    const opened = screen.getByRole('region', { name: /2018 : montants/ }).first();
    await expect.element(opened.getByText('Celle-ci')).toBeVisible();
    expect(opened.getByRole('row').elements().length).toBe(3);
    await expect.element(figure).toHaveAttribute('aria-expanded', 'true');
    // The sum of a year opens the lines of every pillar.
    await screen.getByRole('button', { name: /^En tout, 2018 : montants/ }).click();
    await expect.element(screen.getByText('Autre pilier')).toBeVisible();
    await screen.getByRole('button', { name: 'Fermer' }).click();
    expect(screen.container.textContent).not.toContain('Celle-ci');
  });

  test('lead from a sum to its operations', async () => {
    const { screen, last } = await show(YearsView);
    await screen.getByRole('link', { name: /^En tout, 2018 : 3/ }).click();
    expect([last().vue, last().plan, last().annee]).toEqual(['explorer', [], [[2018, 2018]]]);
  });

  test('keep the posts that the State pays apart, with what cannot be compared', async () => {
    const { screen } = await show(YearsView);
    await expect.element(screen.getByText(/complète de 2020 à 2025/)).toBeVisible();
    await expect.element(screen.getByText(/121 postes-années pour 125 lignes/)).toBeVisible();
    await expect.element(screen.getByText(/4 lignes répètent un poste/)).toBeVisible();
    await expect.element(screen.getByText(/Avant et après ne se comparent pas/)).toBeVisible();
    await expect.element(screen.getByRole('cell', { name: /4 \(8 lignes\)/ })).toBeVisible();
  });
});
