import '../../../src/app.css';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import NeighbourhoodCard from '../../../src/neighbourhood/NeighbourhoodCard.svelte';
import type { Figures } from '../../../src/neighbourhood/figures.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { BASELINE, CONTRACT } from './contract.ts';
import { fakeEngine } from './fake-engine.ts';

const source = 'INSEE, Indicateurs des quartiers prioritaires';
const FIGURES: Figures = {
  QP1: [
    { label: 'Taux de pauvreté', value: 46.6, unit: '%', year: null, source, summable: false },
    {
      label: 'Revenu médian',
      value: null,
      unit: 'euros par an',
      year: null,
      source,
      summable: false,
    },
    {
      label: 'Foyers allocataires',
      value: 5634,
      unit: 'foyers',
      year: 2018,
      source,
      summable: true,
    },
  ],
};

async function show(code: string, figures: Figures | null) {
  const screen = await render(NeighbourhoodCard, {
    contract: CONTRACT,
    selection: EMPTY_SELECTION,
    counts: BASELINE,
    engine: fakeEngine(),
    apply: vi.fn(),
    showList: vi.fn(),
    code,
    figures,
  });
  const text = () => (screen.container.textContent ?? '').replace(/\s+/g, ' ');
  return { screen, text };
}

describe('the published figures of a neighbourhood', () => {
  test('stand in its card with their source, their year, and whether they add up', async () => {
    const { screen, text } = await show('QP1', FIGURES);
    await expect.element(screen.getByRole('heading', { name: 'Chiffres publiés' })).toBeVisible();
    expect(text()).toMatch(/Taux de pauvreté 46,6 % ne s’additionne pas/);
    expect(text()).toMatch(/Revenu médian non renseigné/);
    expect(text()).toMatch(/Foyers allocataires 5 634 foyers (?!ne s’additionne)/);
    expect(text()).toMatch(/INSEE, Indicateurs des quartiers prioritaires, année non renseignée/);
    expect(text()).toMatch(/INSEE, Indicateurs des quartiers prioritaires, 2018/);
    const { violations } = await axe.run(screen.container, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('of a sector are those of nobody: they are published for the whole QPV', async () => {
    const { text } = await show('S1', FIGURES);
    expect(text()).toContain('publiés que pour le quartier prioritaire entier');
    expect(text()).not.toContain('46,6');
  });

  test('are left out until they are there', async () => {
    const { text } = await show('QP1', null);
    expect(text()).not.toContain('Chiffres publiés');
  });
});
