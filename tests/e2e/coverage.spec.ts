import type { Locator, Page } from '@playwright/test';
import { expect, sentence, test } from './journey.ts';

// The parts of « Couverture », each by a question that someone asks of it (DESIGN.md, section 1).

const SLOW = { timeout: 30_000 };

function part(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: /^Parties de l’écran/ }).getByRole('link', { name });
}

/** The same address gives the same screen after a reload. */
async function reloaded(page: Page, shown: Locator): Promise<void> {
  const before = page.url();
  await page.reload();
  await expect(shown).toBeVisible(SLOW);
  expect(page.url()).toBe(before);
}

test('a resident finds what has nothing in Rochebelle, and leaves with a question', async ({
  page,
  open,
}) => {
  await open('?vue=couverture&partie=manques&quartier=rochebelle');
  const said = page.getByText(/Dans le quartier «\sRochebelle\s», 66 objectifs sur 75/);
  await expect(said).toBeVisible(SLOW);

  const jump = page.getByRole('button', {
    name: /^Rien dans le quartier\s: 12 \(\d+ autres ne sont pas attendus\)$/,
  });
  await jump.focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', {
    name: /^Rien dans le quartier\s: 12 \(\d+ autres ne sont pas attendus\)$/,
  });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();

  const first = page.locator('section').filter({ has: heading }).getByRole('listitem').first();
  await expect(first).toContainText(/Dans le quartier «\sRochebelle\s», aucune opération/);
  await first.getByText('Sur quoi cela repose').focus();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('group')).toHaveAttribute('open', '');
  await first.getByRole('button', { name: 'En faire une question' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Question ajoutée\s: 1 question/)).toBeVisible();

  await page.getByRole('button', { name: 'Voir la feuille' }).focus();
  await page.keyboard.press('Enter');
  const question = page.getByLabel('Question 1', { exact: true });
  await expect(question).toHaveValue(/^Rochebelle\s: aucune opération documentée pour .*\?$/);
  await expect(page.getByText('Toujours vrai dans les données.')).toBeVisible();
  await reloaded(page, question);
  await page.goBack();
  await expect(said).toBeVisible(SLOW);
});

test('the plan is imagined without a mechanism, and Back brings it back', async ({
  page,
  open,
}) => {
  await open('?vue=couverture&partie=manques');
  const what = page.locator('details').filter({ hasText: 'Ce qui dépend d’un seul' }).first();
  await what.locator('summary').focus(SLOW);
  await page.keyboard.press('Enter');
  await what.getByRole('link', { name: /^sans «\sAdultes-relais/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sans=dispositif/);
  const lost = page.getByText(/^Sans «\sAdultes-relais.*4 objectifs n’ont plus rien/);
  await expect(lost).toBeVisible();
  await reloaded(page, lost);
  await page.goBack();
  await expect(lost).toBeHidden();
  expect(new URL(page.url()).search).toBe('?vue=couverture&partie=manques');
});

test('a question from a gap names its operator, and checks the name again', async ({
  page,
  open,
}) => {
  await open('?vue=couverture&partie=manques');
  const heading = page.getByRole('heading', { name: /^Un seul porteur/ });
  const line = page.locator('section').filter({ has: heading }).getByRole('listitem').first();
  await line.getByRole('button', { name: 'En faire une question' }).click(SLOW);
  await page.getByRole('button', { name: 'Voir la feuille' }).click();
  const question = page.getByLabel('Question 1', { exact: true });
  await expect(question).toHaveValue(/«\s[^»]+\s» est le seul porteur connu pour/);
  await expect(page.getByText('Toujours vrai dans les données.')).toBeVisible(SLOW);
  // A link from before names were kept, and one whose operator is another by now.
  const named = new URL(page.url()).searchParams.get('feuille') ?? '';
  const old = named.replace(/!+[^!]*$/, '');
  const other = named.replace(/[^!]*$/, 'porteur-disparu');
  const sheet = (text: string) =>
    page.goto(
      new URL(`?vue=couverture&partie=questions&feuille=${encodeURIComponent(text)}`, page.url())
        .href,
    );
  await sheet(other);
  await expect(page.getByText(/le seul porteur connu est maintenant «/)).toBeVisible(SLOW);
  await sheet(old);
  await expect(page.getByText(/un seul porteur est connu pour/)).toBeVisible();
  await expect(page.getByText('Toujours vrai dans les données.')).toBeVisible(SLOW);
});

for (const [what, query, shown, pages] of [
  ['the matrix, with its legend', 'matrice', /^Comment lire une case/, 1],
  ['the years', 'annees', /^Postes payés par l’État/, 2],
  ['a neighbourhood', 'quartier&lieux=rochebelle', /^Attendu ici par le plan/, 2],
] as const) {
  test(`${what} prints on ${String(pages)} A4 pages, without a sentence about something else`, async ({
    page,
    open,
  }) => {
    await open(`?vue=couverture&partie=${query}`);
    await expect(page.getByRole('heading', { name: shown })).toBeVisible(SLOW);
    await page.emulateMedia({ media: 'print' });
    await expect(sentence(page)).toBeHidden();
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
    // What filters is named on paper.
    await page.emulateMedia({ media: 'screen' });
    await open(`?vue=couverture&partie=${query}&theme=sante`);
    await page.emulateMedia({ media: 'print' });
    await expect(sentence(page)).toContainText('Santé');
    await expect(sentence(page)).toBeVisible();
  });
}

test('an elected official compares Rochebelle with another neighbourhood', async ({
  page,
  open,
}) => {
  await open('?vue=couverture&partie=comparer&lieux=rochebelle,tamaris');
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader', { name: /^Rochebelle/ })).toBeVisible(SLOW);
  await expect(table.getByRole('row', { name: /^Opérations documentées/ })).toContainText('18');

  const second = page.getByRole('combobox').nth(1);
  await second.focus();
  await page.keyboard.press('c');
  await expect(page).not.toHaveURL(/tamaris/);
  await expect(table.getByRole('columnheader', { name: /^Tamaris/ })).toBeHidden();
  await reloaded(page, table.getByRole('columnheader', { name: /^Rochebelle/ }));
  await page.goBack();
  await expect(table.getByRole('columnheader', { name: /^Tamaris/ })).toBeVisible(SLOW);
});

test('the page of a neighbourhood is about the one that is filtered, then about another', async ({
  page,
  open,
}) => {
  await open('?vue=couverture&quartier=rochebelle');
  await part(page, 'Par quartier').focus();
  await page.keyboard.press('Enter');
  const heading = (name: string) => page.getByRole('heading', { name, exact: true, level: 2 });
  await expect(heading('Rochebelle')).toBeVisible(SLOW);
  await expect(page.getByText('18 opérations documentées', { exact: true })).toBeVisible();
  await expect(
    page.getByText(/objectifs sur \d+ attendus ici n’ont aucune opération/),
  ).toBeVisible();

  await page.getByRole('combobox', { name: 'Quartier' }).selectOption('tamaris');
  await expect(heading('Tamaris')).toBeVisible();
  await expect(page).toHaveURL(/lieux=tamaris/);
  await reloaded(page, heading('Tamaris'));
  await page.goBack();
  await expect(heading('Rochebelle')).toBeVisible(SLOW);
});

test('money is divided by another rule, and its sum stays the same', async ({ page, open }) => {
  await open('?vue=couverture&partie=argent');
  const total = page.locator('.total strong');
  await expect(total).toHaveText(/^1\s440\s110,00\s€$/, SLOW);
  const rule = page.getByRole('radio', { name: 'Parts égales' });
  await page.getByRole('radio', { name: 'Ne pas diviser' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rule).toBeChecked();
  await expect(page).toHaveURL(/partage=/);
  await expect(total).toHaveText(/^1\s440\s110,00\s€$/);
  await reloaded(page, total);
  await expect(rule).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Ne pas diviser' })).toBeChecked(SLOW);
});

test('from a year of a pillar to its operations, and back', async ({ page, open }) => {
  await open('?vue=couverture&partie=annees');
  const years = page.getByRole('table', { name: /^Opérations par année/ });
  await expect(years.getByRole('columnheader', { name: '2022', exact: true })).toBeVisible(SLOW);
  const figure = years
    .getByRole('row', { name: /^1 Cohésion sociale/ })
    .getByRole('link')
    .last();
  await expect(figure).toHaveText('44');
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/plan=1(&|$)/);
  await expect(sentence(page)).toContainText('44 opérations documentées sur 83', SLOW);
  await page.goBack();
  await expect(figure).toBeVisible(SLOW);
  await reloaded(page, figure);
});
