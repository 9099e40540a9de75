import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import couverture from '../../../public/data/couverture.json';
import atlas from '../../../public/data/atlas.json';
import { parseContract } from '../../../src/contract/parse.ts';
import { parseCoverage } from '../../../src/coverage/parse.ts';
import type { MoneyRows } from '../../../src/engine/questions/money-rows.ts';
import { yearCounts, type YearCounts } from '../../../src/engine/questions/year-counts.ts';
import MoneyView from '../../../src/money/MoneyView.svelte';
import YearsView from '../../../src/money/YearsView.svelte';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { moneyLine } from '../../fixtures/money.ts';
import { fakeEngine, type Answers } from '../lists/fake-engine.ts';
import Harness from './Harness.svelte';

const read = parseContract(atlas);
const covered = parseCoverage(couverture);
if (!read.ok || !covered.ok) throw new Error('The published files cannot be read');
const [contract, facts] = [read.value, covered.value];
const place = (code: string) => contract.neighbourhoods.findIndex((one) => one.code === code);
const node = (code: string) => contract.plan.byCode.get(code) ?? null;

const MONEY: MoneyRows = {
  nature: 0,
  lines: [
    moneyLine({
      code: 'P038',
      title: 'Travaux dans les écoles',
      operation: 1,
      payer: 'etat',
      node: node('1.3.4.a'),
      neighbourhoods: [place('QP030001'), place('pres-saint-jean'), place('tamaris')],
      cents: 288_000_01,
      year: 2022,
      mechanisms: [0, 1],
    }),
    moneyLine({
      operation: 2,
      node: node('2.2.1'),
      neighbourhoods: [place('QP030002')],
      cents: 500_00,
    }),
    moneyLine({ operation: 3, cents: 12_00, counted: false, label: 'prix par personne' }),
  ],
  without: {
    operations: 7,
    places: [
      {
        operations: 7,
        neighbourhoods: [place('QP030001'), place('rochebelle')],
        unlocated: false,
      },
    ],
    roots: [{ operations: 7, root: node('2') }],
    mechanisms: [{ operations: 7, mechanisms: [] }],
    payers: [{ operations: 7, payer: 'anru' }],
  },
};
const YEARS: YearCounts = {
  active: [
    { node: node('1.3.4.a'), year: 2018, operations: 3 },
    { node: node('1.3.4.a'), year: 2019, operations: 2 },
    { node: null, year: null, operations: 1 },
  ],
  distinct: [
    { node: node('1.3.4.a'), operations: 4 },
    { node: null, operations: 1 },
  ],
  amounts: [
    { node: node('1.3.4.a'), year: 2018, nature: 0, operations: 1, cents: 1234_56 },
    { node: node('2.2.1'), year: null, nature: 0, operations: 1, cents: 44 },
  ],
};

async function show(
  View: typeof MoneyView,
  selection: Partial<PlanSelection> = {},
  answers: Answers = { 'money-rows': MONEY, 'year-counts': YEARS },
) {
  const seen = vi.fn<(selection: PlanSelection) => void>();
  const start = { ...EMPTY_SELECTION, ...selection };
  const engine = fakeEngine(answers);
  const screen = await render(Harness, { View, contract, engine, facts, start, seen });
  return { screen, engine, last: () => seen.mock.lastCall?.[0] ?? start };
}

async function violations(container: Element) {
  const { violations: found } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  return found.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** Text with ordinary spaces. */
const plain = (text: string | null | undefined) =>
  (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const rowText = (name: string) =>
  plain(
    [...document.querySelectorAll('tr')].find((row) =>
      plain(row.querySelector('th')?.textContent).startsWith(name),
    )?.textContent,
  );

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
    await expect.element(link).toHaveAttribute('href', '?quartier=pres-saint-jean');
    await screen.getByRole('button', { name: 'Travaux dans les écoles' }).first().click();
    expect(last().fiche).toEqual({ kind: 'operation', code: 'P038' });
    await link.click();
    expect([last().vue, last().quartier]).toEqual(['explorer', ['pres-saint-jean']]);
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
