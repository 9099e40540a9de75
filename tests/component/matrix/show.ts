import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import atlas from '../../../public/data/atlas.json';
import couverture from '../../../public/data/couverture.json';
import type { CoverageCells } from '../../../src/contract/cells.ts';
import { parseContract } from '../../../src/contract/parse.ts';
import { parseCoverage } from '../../../src/coverage/parse.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { cellsOf } from '../../fixtures/cells.ts';
import Stage from './Stage.svelte';

export const read = parseContract(atlas);
export const facts = parseCoverage(couverture);
if (!read.ok || !facts.ok) throw new Error('The published files do not read');
export const contract = read.value;
export const node = (code: string) => contract.plan.byCode.get(code) ?? -1;
export const place = (code: string) =>
  contract.neighbourhoods.findIndex((one) => one.code === code);
export const [qpv, rochebelle, anduze, other] = [
  'QP030001',
  'rochebelle',
  'QP030002',
  'QP030014',
].map(place) as [number, number, number, number];

/** All five zeros: 1.2 in Anduze is masked, 1.1 is for the whole contract, 1.3 says no sector. */
export const CELLS = cellsOf([
  [
    'all',
    [
      [qpv, 6],
      [rochebelle, 5],
      [`within:${qpv}`, 2],
      ['whole', 1],
      ['anywhere', 7],
    ],
  ],
  [
    node('1.1'),
    [
      ['whole', 1],
      ['anywhere', 1],
    ],
  ],
  [
    node('1.2'),
    [
      [qpv, 4],
      [rochebelle, 4],
      ['anywhere', 4],
    ],
  ],
  [
    node('1.2.2'),
    [
      [qpv, 4],
      [rochebelle, 4],
      ['anywhere', 4],
    ],
  ],
  [
    node('1.3'),
    [
      [qpv, 2],
      [rochebelle, 1],
      [`within:${qpv}`, 2],
      ['anywhere', 2],
    ],
  ],
]);
export const UNFILTERED: CoverageCells = new Map([
  ...CELLS,
  ...cellsOf([
    [
      'all',
      [
        [qpv, 6],
        [rochebelle, 5],
        [anduze, 1],
        [other, 1],
        [`within:${qpv}`, 2],
        ['whole', 1],
        ['anywhere', 9],
      ],
    ],
    [
      node('1.2'),
      [
        [qpv, 4],
        [rochebelle, 4],
        [anduze, 1],
        ['anywhere', 5],
      ],
    ],
  ]),
]);

export async function show(selection: Partial<PlanSelection> = {}) {
  const seen = vi.fn<(selection: PlanSelection) => void>();
  const start: PlanSelection = { ...EMPTY_SELECTION, vue: 'couverture', ...selection };
  const screen = await render(Stage, {
    contract,
    start,
    cells: CELLS,
    whole: CELLS,
    unfiltered: UNFILTERED,
    facts: facts.ok ? facts.value : null,
    seen,
  });
  await expect.element(screen.getByRole('treegrid')).toBeVisible();
  return { screen, last: () => seen.mock.lastCall?.[0] ?? start };
}

export const opened = (...ouvert: string[]) => ({
  couverture: { ...EMPTY_SELECTION.couverture, ouvert },
});
export const cellAt = (row: number, column: string) => {
  const at = columnsInOrder().findIndex((heading) => heading.title === column);
  return (
    document.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${at}"]`) ??
    expect.fail(`${row} ${column}`)
  );
};
/** Headings of columns from left to right. */
export function columnsInOrder(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('thead th[title]')];
  return all.sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
}
export const where = () => {
  const focus = document.activeElement as HTMLElement | null;
  const row = Number(focus?.closest<HTMLElement>('[data-row]')?.dataset.row);
  return [contract.plan.nodes[row]?.code ?? 'all', Number(focus?.dataset.column)];
};
