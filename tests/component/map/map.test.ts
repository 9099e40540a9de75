import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import Harness from './Harness.svelte';

afterEach(() => vi.restoreAllMocks());

/** WebGL as some browsers have it: refused. */
function refuseWebGl(): void {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
}

function heard(): {
  readonly last: () => PlanSelection;
  readonly heard: (s: PlanSelection) => void;
} {
  let last = EMPTY_SELECTION;
  return { last: () => last, heard: (selection) => (last = selection) };
}

describe('the map without WebGL', () => {
  it('draws the same neighbourhoods as SVG and says so in one sentence', async () => {
    refuseWebGl();
    const { container } = await render(Harness);
    await expect.element(page.getByText(/Carte simplifiée/)).toBeVisible();
    expect(container.querySelectorAll('.frame .ground path.area')).toHaveLength(4);
    expect(container.querySelector('.frame canvas')).toBeNull();
  });

  it('selects a neighbourhood by a click, adds one with Ctrl, and clears it by a second click', async () => {
    refuseWebGl();
    const { last, heard: hear } = heard();
    const { container } = await render(Harness, { heard: hear });
    await expect.element(page.getByText(/Carte simplifiée/)).toBeVisible();
    const areas = container.querySelectorAll('.frame .ground path.area');
    const click = (row: number, init: MouseEventInit = {}) =>
      areas[row]?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...init }));
    click(1);
    expect(last().quartier).toEqual(['nord']);
    click(2, { ctrlKey: true });
    expect(last().quartier).toEqual(['nord', 'sud']);
    click(2, { ctrlKey: true });
    click(1);
    expect(last().quartier).toEqual([]);
  });

  it('has its whole frame ringed when a key brings the focus to it', async () => {
    refuseWebGl();
    const { container } = await render(Harness);
    await expect.element(page.getByText(/Carte simplifiée/)).toBeVisible();
    const frame = container.querySelector('.frame .window');
    const ring = () => frame && getComputedStyle(frame, '::after').borderTopWidth;
    expect(ring()).not.toBe('3px');
    while (!document.activeElement?.matches('.ground')) await userEvent.tab();
    expect(ring()).toBe('3px');
  });

  it('moves by arrow keys and zooms by plus', async () => {
    refuseWebGl();
    const { container } = await render(Harness);
    await expect.element(page.getByText(/Carte simplifiée/)).toBeVisible();
    const ground = container.querySelector<HTMLElement>('.frame .ground');
    const drawing = () => ground?.querySelector('g')?.getAttribute('transform');
    const before = drawing();
    ground?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    const moved = drawing();
    expect(moved).not.toBe(before);
    await userEvent.keyboard('+');
    expect(drawing()).not.toBe(moved);
  });
});

describe('the twin of the map', () => {
  it('gives the same neighbourhoods, figures and choices by keyboard', async () => {
    refuseWebGl();
    const { last, heard: hear } = heard();
    await render(Harness, { heard: hear });
    await page.getByText('Les quartiers en tableau').click();
    const rows = page.getByRole('row').all();
    expect(rows).toHaveLength(6);
    await expect.element(page.getByRole('row').nth(2)).toHaveTextContent(/Tilleuls Nord/);
    const button = page.getByRole('button', { name: 'Tilleuls Nord', exact: true });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(last().quartier).toEqual(['nord']);
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Ouvrir la fiche de Vieux Bourg' }).click();
    expect(last().fiche).toEqual({ kind: 'quartier', code: 'Q2' });
  });
});

describe('the legend', () => {
  it('filters by a top-level node, and the measure is chosen in words', async () => {
    refuseWebGl();
    const { last, heard: hear } = heard();
    await render(Harness, { heard: hear });
    await page.getByRole('button', { name: '1. Nœud 1' }).click();
    expect(last().plan).toEqual(['1']);
    await page.getByLabelText('Colorer les quartiers par').selectOptions('participants');
    expect(last().mesure.kind).toBe('participants');
    const title = page.getByLabelText('Changer ce que montrent les couleurs');
    await expect.element(title).toHaveValue('participants');
    await title.selectOptions('actions');
    expect(last().mesure.kind).toBe('actions');
    // The list itself is not seen: its title has the ring.
    while (document.activeElement !== title.element()) await userEvent.tab();
    const { parentElement } = title.element();
    expect(parentElement && getComputedStyle(parentElement).outlineStyle).toBe('solid');
  });

  it('has figures in the rings of its own measure only, and none for a place without operation', async () => {
    refuseWebGl();
    const { container } = await render(Harness);
    const figures = () =>
      [...container.querySelectorAll('.donut text')].map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(figures().length).toBeGreaterThan(0));
    await page.getByLabelText('Colorer les quartiers par').selectOptions('actions');
    await vi.waitFor(() => expect(figures()).toEqual([]));
    const named = [...container.querySelectorAll('.window text.neighbourhood .figure')];
    expect(named.map(({ textContent }) => textContent)).not.toContain('0');
  });

  it('counts by top-level node what is read: all that is shown, then one neighbourhood', async () => {
    refuseWebGl();
    const { container } = await render(Harness);
    const roots = page.getByRole('list', { name: /^Piliers du plan/ });
    const pressed = (name: RegExp) => roots.getByRole('button', { name });
    await expect.element(pressed(/^1\. Nœud 1$/)).toBeVisible();
    container
      .querySelectorAll('.frame .ground path.area')[2]
      ?.dispatchEvent(new PointerEvent('pointerenter'));
    await expect.element(pressed(/^2\. Nœud 2\s: 2$/)).toBeVisible();
  });

  it('stands on the map, off the neighbourhoods, and below it on a phone', async () => {
    refuseWebGl();
    await render(Harness);
    const legend = page.getByRole('group', { name: 'Légende' });
    await expect.element(legend).toBeVisible();
    const boxes = () =>
      [legend.element(), document.querySelector('.frame .window')].map((one) =>
        one?.getBoundingClientRect(),
      );
    const [on, map] = boxes();
    expect(on?.bottom).toBeLessThan(map?.bottom ?? 0);
    const middles = [...document.querySelectorAll('.frame .window path.area')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(middles.filter(({ left }) => left < (on?.right ?? 0) && left > 0)).toEqual([]);
    await page.viewport(390, 844);
    const [below, small] = boxes();
    expect(below?.top).toBeGreaterThanOrEqual(small?.bottom ?? Infinity);
    await page.viewport(1280, 720);
  });

  it('states that mapped and off-map operations are all there is', async () => {
    refuseWebGl();
    await render(Harness);
    await expect
      .element(page.getByText(/4 à l’adresse .* 3 au quartier .* 3 hors carte = 10/))
      .toBeVisible();
  });
});

describe('the map with WebGL', () => {
  it('takes over from the SVG map, which stays for print', async () => {
    const { container } = await render(Harness);
    await vi.waitFor(
      () => expect(container.querySelector('.gl.ready canvas')).not.toBeNull(),
      15_000,
    );
    expect(container.querySelectorAll('.printed path.area')).toHaveLength(4);
    const canvas = container.querySelector('canvas');
    expect(canvas?.tabIndex).toBe(0);
  });

  it('leaves nothing behind when it goes', async () => {
    const { container, unmount } = await render(Harness);
    await vi.waitFor(
      () => expect(container.querySelector('.gl.ready canvas')).not.toBeNull(),
      15_000,
    );
    await unmount();
    expect(document.querySelector('canvas')).toBeNull();
  });
});

describe('accessibility', () => {
  it('has nothing that axe finds, twin open', async () => {
    refuseWebGl();
    const { container } = await render(Harness);
    await page.getByText('Les quartiers en tableau').click();
    const { violations } = await axe.run(container, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map((one) => [one.id, one.nodes.map((node) => node.html)])).toEqual([]);
  });
});
