import { describe, expect, test } from 'vitest';
import { yearCounts, type YearCounts } from '../../../src/engine/questions/year-counts.ts';
import YearsView from '../../../src/money/YearsView.svelte';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { contract, node, plain, show, YEARS } from './ground.ts';

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
    expect(bars.filter((svg) => svg.querySelector('rect') === null)).toEqual([]);
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

  test('keep the posts that the State pays apart, with what cannot be compared', async () => {
    const { screen } = await show(YearsView);
    await expect.element(screen.getByText(/complète de 2020 à 2025/)).toBeVisible();
    await expect.element(screen.getByText(/121 postes-années pour 125 lignes/)).toBeVisible();
    await expect.element(screen.getByText(/4 lignes répètent un poste/)).toBeVisible();
    await expect.element(screen.getByText(/Avant et après ne se comparent pas/)).toBeVisible();
    await expect.element(screen.getByRole('cell', { name: /4 \(8 lignes\)/ })).toBeVisible();
  });
});
