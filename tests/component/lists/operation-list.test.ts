import '../../../src/app.css';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OperationList from '../../../src/operation/OperationList.svelte';
import type { Change } from '../../../src/selection/change.ts';
import { Hover } from '../../../src/selection/hover.svelte.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import type { PlanSelection } from '../../../src/selection/types.ts';
import { CONTRACT, PAGES } from './contract.ts';
import { fakeEngine, USUAL, type FakeEngine } from './fake-engine.ts';

async function show(
  engine: FakeEngine | null = fakeEngine(),
  selection: Partial<PlanSelection> = {},
) {
  const apply = vi.fn<(change: Change) => void>();
  const hover = new Hover();
  const current = { ...EMPTY_SELECTION, ...selection };
  const screen = await render(OperationList, {
    contract: CONTRACT,
    selection: current,
    engine,
    apply,
    hover,
  });
  const after = () => apply.mock.lastCall?.[0](current);
  return { screen, hover, after };
}

/** What paper names instead of the table. */
const printed = () =>
  [...document.querySelectorAll('.names li')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

describe('the list of operations', () => {
  test('gives paper the names of the few rows that a filter leaves, and none of a whole', async () => {
    const { screen } = await show(fakeEngine(), { quartier: ['S1'] });
    await expect.element(screen.getByRole('table')).toBeVisible();
    await vi.waitFor(() => expect(printed()).toHaveLength(3));
    expect(printed()[0]).toMatch(/^Jardin partagé.* \(.*\)$/);
    await screen.unmount();
    const whole = await show();
    await expect.element(whole.screen.getByRole('row', { name: /Jardin partagé/ })).toBeVisible();
    expect(printed()).toEqual([]);
    dispatchEvent(new Event('beforeprint'));
    expect(printed()).toHaveLength(3);
    dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(printed()).toEqual([]));
  });

  test('says on paper that more than sixty are not named', async () => {
    const rows = (total: number) =>
      Array.from({ length: total }, (_, id) => ({ ...PAGES[0], id, title: `Opération ${id}` }));
    const answer = (total: number) =>
      fakeEngine({ 'operation-rows': { rows: rows(total), total } });
    const most = await show(answer(60));
    await expect.element(most.screen.getByText('60 opérations documentées')).toBeVisible();
    dispatchEvent(new Event('beforeprint'));
    expect(printed()).toHaveLength(60);
    dispatchEvent(new Event('afterprint'));
    await most.screen.unmount();
    const more = await show(answer(61));
    await expect.element(more.screen.getByText('61 opérations documentées')).toBeVisible();
    dispatchEvent(new Event('beforeprint'));
    expect(printed()).toEqual([]);
    expect(more.screen.container.textContent).toMatch(/en nomme 60 au plus sur le papier/);
    dispatchEvent(new Event('afterprint'));
  });

  test('is a table that says how many rows it has and how they are sorted', async () => {
    const { screen } = await show();
    const table = screen.getByRole('table', { name: '3 opérations documentées' });
    await expect.element(table).toHaveAttribute('aria-rowcount', '4');
    await expect
      .element(screen.getByRole('columnheader', { name: 'Plan' }))
      .toHaveAttribute('aria-sort', 'ascending');
    await expect.element(screen.getByRole('row', { name: /Jardin partagé/ })).toBeVisible();
  });

  test('says that an amount is not known instead of 0', async () => {
    const { screen } = await show();
    const row = screen.getByRole('row', { name: /Atelier cuisine/ });
    await expect.element(row).toHaveTextContent('non renseigné');
    expect(row.element().textContent).not.toContain('0 €');
  });

  test('sorts by a column from the keyboard', async () => {
    const engine = fakeEngine();
    const { screen } = await show(engine);
    const button = screen.getByRole('button', { name: /^Intitulé/ });
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(screen.getByRole('columnheader', { name: /^Intitulé/ }))
      .toHaveAttribute('aria-sort', 'ascending');
    expect(engine.asked.at(-1)?.sql).toContain('intitule');
  });

  test('says on a phone in which order it stands, in words of the column', async () => {
    await page.viewport(390, 844);
    const { screen } = await show();
    const turn = screen.getByRole('button', { name: /, inverser l’ordre$/ });
    await expect.element(turn).toHaveTextContent('dans l’ordre');
    await screen.getByRole('combobox', { name: 'Trier par' }).selectOptions('montant');
    await expect.element(turn).toHaveTextContent('les plus grands d’abord');
    await turn.click();
    await expect.element(turn).toHaveTextContent('les plus petits d’abord');
    await page.viewport(1280, 720);
  });

  test('opens the card of an operation by Enter, and lights it meanwhile', async () => {
    const { screen, after, hover } = await show();
    const title = screen.getByRole('button', { name: 'Atelier cuisine' });
    await expect.element(title).toBeVisible();
    (title.element() as HTMLElement).focus();
    expect(hover.current).toEqual({ kind: 'operation', index: 1 });
    await userEvent.keyboard('{Enter}');
    expect(after()?.fiche).toEqual({ kind: 'operation', code: 'O2' });
  });

  test('says that it waits for the database', async () => {
    const { screen } = await show(null);
    await expect.element(screen.getByText(/La liste arrive avec la base/)).toBeInTheDocument();
  });

  test('says that it failed, and asks again on demand', async () => {
    const engine = fakeEngine({ ...USUAL, 'operation-rows': 'fails' });
    const { screen } = await show(engine);
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/n’a pas pu être lue/);
    await screen.getByRole('button', { name: 'Réessayer' }).click();
    expect(engine.asked).toHaveLength(2);
  });

  test('says which zero it is when empty, and offers the filter to remove', async () => {
    const answers = [
      { rows: [], total: 0 },
      { rows: PAGES, total: 3 },
    ];
    const engine = fakeEngine();
    const usual = engine.ask.bind(engine);
    engine.ask = (question) => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return question.name === 'operation-rows'
        ? fakeEngine({ 'operation-rows': answer }).ask(question)
        : usual(question);
    };
    const { screen, after } = await show(engine, { theme: ['emploi'] });
    await expect.element(screen.getByText(/ce n’est pas forcément un manque/)).toBeVisible();
    await expect.element(screen.getByText(/3 opérations apparaissent/)).toBeVisible();
    await screen.getByRole('button', { name: 'Retirer ce filtre' }).click();
    expect(after()?.theme).toEqual([]);
  });

  test('says what to try when a word is found nowhere, and only then', async () => {
    const nothing = { 'operation-rows': { rows: [], total: 0 } };
    const hint = (screen: { container: Element }) =>
      [...screen.container.querySelectorAll('p')].filter((p) => /synonymes/.test(p.textContent));
    const { screen } = await show(fakeEngine(nothing), { q: 'piscine' });
    await expect.element(screen.getByText(/ce n’est pas forcément un manque/)).toBeVisible();
    expect(hint(screen)).toHaveLength(1);
    const { screen: other } = await show(fakeEngine(nothing), { theme: ['emploi'] });
    await expect.element(other.getByText(/pas forcément un manque/).last()).toBeVisible();
    expect(hint(other)).toHaveLength(0);
  });

  test('hides the lines that a filter takes away, and shows the same ones again after it', async () => {
    const engine = fakeEngine();
    const answers = [PAGES, PAGES.slice(1, 2), PAGES];
    engine.ask = (question) => {
      const rows = question.name === 'operation-rows' ? (answers.shift() ?? []) : [];
      return fakeEngine({ 'operation-rows': { rows, total: rows.length } }).ask(question);
    };
    const { screen } = await show(engine);
    const lines = () => screen.getByRole('row', { name: /\d/ }).elements();
    await vi.waitFor(() => expect(lines()).toHaveLength(3));
    const before = lines();
    await screen.rerender({ selection: { ...EMPTY_SELECTION, theme: ['emploi'] } });
    await vi.waitFor(() => expect(lines()).toEqual([before[1]]));
    expect(before[1]?.getAttribute('aria-rowindex')).toBe('2');
    expect(before[0]?.checkVisibility()).toBe(false);
    await screen.rerender({ selection: EMPTY_SELECTION });
    await vi.waitFor(() => expect(lines()).toEqual(before));
    expect(before[1]?.getAttribute('aria-rowindex')).toBe('3');
  });

  test('draws only what is in view beyond a few hundred rows', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({
      ...PAGES[0],
      id: i,
      title: `Opération ${i}`,
    }));
    const { screen } = await show(fakeEngine({ 'operation-rows': { rows, total: 5000 } }));
    const table = screen.getByRole('table');
    await expect.element(table).toHaveAttribute('aria-rowcount', '5001');
    await expect
      .element(screen.getByRole('button', { name: 'Opération 3', exact: true }))
      .toBeVisible();
    expect(table.element().querySelectorAll('tbody tr').length).toBeLessThan(80);
  });

  test('has nothing that axe finds', async () => {
    const { screen } = await show();
    await expect.element(screen.getByRole('table')).toBeVisible();
    const { violations } = await axe.run(screen.container, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
