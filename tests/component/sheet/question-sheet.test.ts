import '../../../src/app.css';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { lookAt } from '../../../src/selection/change.ts';
import type { SelectionStore } from '../../../src/selection/selection.svelte.ts';
import QuestionSheet from '../../../src/sheet/QuestionSheet.svelte';
import type { SheetState } from '../../../src/sheet/sheet.svelte.ts';
import { claim, ground } from './ground.ts';

async function show({ sheet, store }: { sheet: SheetState; store: SelectionStore }) {
  const screen = await render(QuestionSheet, {
    sheet,
    selection: store.current,
    apply: store.apply,
    base: 'https://exemple.fr/atlas/',
    today: new Date('2026-11-25T12:00'),
  });
  return { screen, focused: () => document.activeElement?.getAttribute('aria-label') };
}
async function three() {
  const made = ground();
  made.sheet.addQuestion(claim('sans-operation', '1.1.2', 0));
  made.sheet.addQuestion(claim('sans-operation', '1.1.1', 0));
  made.sheet.addQuestion(claim('compte', '9.9', 4));
  return { ...made, ...(await show(made)) };
}
async function violations(container: Element) {
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
const field = (number: number) => page.getByLabelText(`Question ${number}`, { exact: true });

describe('an empty sheet', () => {
  test('says how to fill it', async () => {
    const made = ground();
    const { screen } = await show(made);
    await expect.element(screen.getByText(/depuis un manque ou depuis une case/)).toBeVisible();
    await screen.getByRole('link', { name: 'Voir les manques' }).click();
    expect(made.store.current.couverture.partie).toBe('manques');
    expect(await violations(screen.container)).toEqual([]);
  });

  test('takes a question of one’s own, with the keyboard in its field', async () => {
    const { sheet, ...made } = ground();
    const { screen } = await show({ sheet, ...made });
    await screen.getByRole('button', { name: 'Écrire une question' }).click();
    await expect.element(field(1)).toHaveFocus();
    await userEvent.keyboard('Qui vient ?');
    expect(sheet.current.questions[0]?.text).toBe('Qui vient ?');
  });
});

describe('a claim that needs more than the cells', () => {
  test.each([
    [false, 'Vérification en cours…'],
    [true, 'Ne peut pas être vérifié : il manque une partie des données.'],
  ])('is awaited, or told apart when that fails (%s)', async (lost, said) => {
    const made = ground('', undefined, true, lost);
    made.sheet.addQuestion(claim('fh-jamais-rapporte', '1.1.1', 2));
    const { screen } = await show(made);
    await expect.element(screen.getByText(said)).toBeVisible();
  });
});

describe('a sheet of three questions', () => {
  test('says of each claim whether it still holds', async () => {
    const { screen } = await three();
    await expect.element(screen.getByText('Toujours vrai dans les données.')).toBeVisible();
    await expect
      .element(screen.getByText(/N’est plus vrai.*2 opérations sont maintenant documentées/))
      .toBeVisible();
    await expect.element(screen.getByText(/9\.9.*n’est pas dans ce plan/)).toBeVisible();
    await expect.element(screen.getByText(/2 questions ne correspondent plus/)).toBeVisible();
    await expect
      .element(screen.getByRole('img', { name: 'Code QR de cette feuille' }))
      .toBeVisible();
    expect(await violations(screen.container)).toEqual([]);
  });

  test('waits for the database before it says so', async () => {
    const made = ground('', undefined, false);
    made.sheet.addQuestion(claim('compte', '1.1.1', 2));
    const { screen } = await show(made);
    await expect.element(screen.getByText('Vérification en cours…')).toBeVisible();
  });

  test('is put in order with the keyboard alone, which stays where it works', async () => {
    const { screen, sheet, focused } = await three();
    screen.getByRole('button', { name: 'Monter la question 3' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Monter la question 2'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Descendre la question 1'));
    expect(sheet.current.questions.map(({ claim: it }) => it?.node)).toEqual([
      '9.9',
      '1.1.2',
      '1.1.1',
    ]);
    await expect.element(screen.getByText('Question placée en position 1 sur 3.')).toBeVisible();
  });

  test('gives a removed question back to the one who stays on the keyboard', async () => {
    const { screen, sheet, focused } = await three();
    screen.getByRole('button', { name: 'Retirer la question 2' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Annuler le retrait de la question 2'));
    expect(sheet.current.questions).toHaveLength(2);
    await userEvent.keyboard('{Enter}');
    await expect.element(field(2)).toHaveFocus();
    expect(sheet.current.questions.map(({ claim: it }) => it?.node)).toEqual([
      '1.1.2',
      '1.1.1',
      '9.9',
    ]);
  });

  test('keeps one’s own wording, and gives the atlas’s back', async () => {
    const { screen, sheet } = await three();
    const words = sheet.current.questions.map(sheet.words)[0] ?? '';
    await field(1).fill('Et les jardins ?');
    expect(sheet.current.questions[0]?.text).toBe('Et les jardins ?');
    await expect.element(screen.getByText(/Reformulée par vous/)).toBeVisible();
    await screen.getByRole('button', { name: /^Reprendre la phrase/ }).click();
    await expect.element(field(1)).toHaveValue(words);
  });

  test('leaves an emptied field empty until one leaves it', async () => {
    const { sheet } = await three();
    await field(1).fill('');
    await expect.element(field(1)).toHaveValue('');
    await userEvent.tab();
    await expect.element(field(1)).toHaveValue(sheet.current.questions.map(sheet.words)[0]);
  });

  test('opens the operations of a claim', async () => {
    const { screen, store } = await three();
    await screen.getByRole('link', { name: 'voir les opérations de la question 2' }).click();
    expect(store.current).toMatchObject({ vue: 'explorer', onglet: 'liste', plan: ['1.1.1'] });
  });

  test('fits a screen of 320 px', async () => {
    await page.viewport(320, 640);
    const { screen } = await three();
    const { clientWidth, scrollWidth } = screen.container;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await page.viewport(1280, 720);
  });
});

describe('the sheet of a link', () => {
  test('is read only until one chooses', async () => {
    const made = ground();
    made.sheet.addQuestion(claim('compte', '1.1.1', 2));
    made.store.apply(lookAt({ feuille: '1~!!!!Du lien ?~ZUT!' }));
    const { screen } = await show(made);
    await expect.element(screen.getByText('Du lien ?')).toBeVisible();
    await expect.element(screen.getByText(/n’a pas pu être lue.*ZUT!/)).toBeVisible();
    expect(screen.container.querySelectorAll('textarea')).toHaveLength(0);
    expect(await violations(screen.container)).toEqual([]);
    await screen.getByRole('button', { name: 'Les ajouter à ma feuille' }).click();
    await expect.element(field(2)).toHaveValue('Du lien ?');
  });
});

describe('a file', () => {
  async function open(content: string) {
    const made = ground();
    const { screen } = await show(made);
    const input = screen.container.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'feuille.json', { type: 'application/json' }));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    return { ...made, screen };
  }

  test('gives its good questions, and says which it left out', async () => {
    const questions = [{ texte: 'Qui vient ?' }, { texte: 4 }];
    const head = { format: 'feuille-de-questions', version: 1, lieu: 'Salle des fêtes' };
    const { screen, sheet } = await open(JSON.stringify({ ...head, questions }));
    await expect
      .element(screen.getByText(/1 question lue.*Laissées de côté.*question 2.*illisible/))
      .toBeVisible();
    expect(sheet.current).toMatchObject({ place: 'Salle des fêtes', questions: [{ id: 1 }] });
  });

  test('of another kind changes nothing and says so', async () => {
    const { screen, sheet } = await open('a;b;c');
    await expect.element(screen.getByText(/n’est pas une feuille de questions/)).toBeVisible();
    expect(sheet.current.questions).toEqual([]);
  });
});
