import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import couverture from '../../../public/data/couverture.json';
import atlas from '../../../public/data/atlas.json';
import { parseContract } from '../../../src/contract/parse.ts';
import { parseCoverage } from '../../../src/coverage/parse.ts';
import type { MoneyRows } from '../../../src/engine/questions/money-rows.ts';
import type { YearCounts } from '../../../src/engine/questions/year-counts.ts';
import type MoneyView from '../../../src/money/MoneyView.svelte';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { moneyLine, NONE_FALLEN } from '../../fixtures/money.ts';
import { fakeEngine, type Answers } from '../lists/fake-engine.ts';
import Harness from './Harness.svelte';

const read = parseContract(atlas);
const covered = parseCoverage(couverture);
if (!read.ok || !covered.ok) throw new Error('The published files cannot be read');
export const [contract, facts] = [read.value, covered.value];
export const place = (code: string) =>
  contract.neighbourhoods.findIndex((one) => one.code === code);
export const node = (code: string) => contract.plan.byCode.get(code) ?? null;

export const MONEY: MoneyRows = {
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
  },
  payers: [
    { operations: 5, payer: 'etat' },
    { operations: 7, payer: 'anru' },
    { operations: 2, payer: null },
  ],
  fallen: NONE_FALLEN,
};
export const YEARS: YearCounts = {
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

export async function show(
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

/** Text with ordinary spaces. */
export const plain = (text: string | null | undefined) =>
  (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
export const rowText = (name: string) =>
  plain(
    [...document.querySelectorAll('tr')].find((row) =>
      plain(row.querySelector('th')?.textContent).startsWith(name),
    )?.textContent,
  );
