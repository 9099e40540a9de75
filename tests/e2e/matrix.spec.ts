import { expect, sentence, test } from './journey.ts';

test('from the matrix to the operations of a cell, by keyboard, and back', async ({
  page,
  open,
}) => {
  await open('?vue=couverture');
  await expect(page.getByText(/41 des 75 objectifs n’ont aucune opération/)).toContainText(
    '29 si l’on compte tous les codes',
    { timeout: 30_000 },
  );
  const grid = page.getByRole('treegrid');
  const row = grid.getByRole('row', { name: /^1\.2 Développer la solidarité/ });
  await row.getByRole('rowheader').focus();
  for (let at = 0; at < 6; at += 1) await page.keyboard.press('ArrowRight');
  // The first press opened the row.
  await expect(row.getByRole('rowheader')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('gridcell', { selected: true })).toHaveAccessibleName(
    '5, attendu ici',
  );
  await expect(sentence(page)).toContainText('5 opérations documentées');
  await page.getByRole('link', { name: 'Voir les opérations' }).click();
  await expect(page.getByRole('region', { name: 'Chiffres clés' })).toContainText('5');
  await expect(sentence(page)).toContainText('5 opérations documentées');
  await page.goBack();
  await expect(grid.getByRole('gridcell', { selected: true })).toHaveAccessibleName(
    '5, attendu ici',
  );
});

test('a link gives the same rows, order, codes and chosen cell', async ({ page, open }) => {
  await open('?vue=couverture&plan=1.2.2&quartier=tamaris&ouvert=1.2&tri=mesure&codes=tous');
  const grid = page.getByRole('treegrid');
  await expect(grid).toBeVisible({ timeout: 30_000 });
  await expect(grid.locator('tbody tr')).toHaveCount(14 + 6);
  await expect(page.getByRole('radio', { name: 'tous les codes' })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Lecture de la case' })).toContainText(
    /1\.2\.2 .* · Tamaris/,
  );
});

test('in euros every column stands beside the reading, short in the cell, exact in its name', async ({
  page,
  open,
}) => {
  await open('?vue=couverture&mesure=euros');
  const grid = page.getByRole('treegrid');
  const cell = grid
    .getByRole('row', { name: /^1\.3 / })
    .getByRole('gridcell')
    .first();
  await expect(cell).toHaveText('551 k€*', { timeout: 30_000 });
  await expect(cell).toHaveAccessibleName(/^551\s420\s€, renseigné par 3 sur 9/);
  const sizes = await grid.evaluate((table) => {
    const scroll = table.parentElement ?? table;
    const cut = [...table.querySelectorAll('[role="gridcell"]')].filter((one) => {
      const text = document.createRange();
      text.selectNodeContents(one);
      return text.getBoundingClientRect().width > one.clientWidth;
    });
    return { hidden: scroll.scrollWidth - scroll.clientWidth, cut: cut.length };
  });
  expect(sizes).toEqual({ hidden: 0, cut: 0 });
});

test('the question of a chosen cell arrives on the sheet, once', async ({ page, open }) => {
  await open('?vue=couverture&plan=1.4.2&quartier=rochebelle&ouvert=1.4');
  const reading = page.getByRole('region', { name: 'Lecture de la case' });
  await expect(reading).toContainText(/1\.4\.2 .* · Rochebelle/, { timeout: 30_000 });
  const ask = reading.getByRole('button', { name: 'En faire une question' });
  await ask.focus();
  await page.keyboard.press('Enter');
  await expect(reading.getByRole('status')).toHaveText(/Question ajoutée\s: 1 question/);
  await page.keyboard.press('Enter');
  await expect(reading.getByRole('status')).toHaveText(/Cette question est déjà sur votre feuille/);
  await page.getByRole('link', { name: 'Questions' }).click();
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue(
    /^Rochebelle\s: aucune opération documentée pour 1\.4\.2 «\sContribuer .*sur les 83 de l’atlas/,
  );
  await expect(page.getByLabel('Question 2', { exact: true })).toHaveCount(0);
  await expect(page.getByText('Toujours vrai dans les données.')).toBeVisible();
});

test('in a hall a chosen cell, its headings and what is said of it are in sight together', async ({
  page,
  open,
}) => {
  await page.addInitScript(() => localStorage.setItem('atlas.theme', 'projecteur'));
  await page.setViewportSize({ width: 1280, height: 720 });
  await open('?vue=couverture');
  const grid = page.getByRole('treegrid');
  await expect(grid).toBeVisible({ timeout: 30_000 });
  await grid
    .getByRole('row', { name: /^2\.3 Agir sur l’habitat/ })
    .getByRole('gridcell')
    .nth(3)
    .click();
  const reading = page.getByRole('region', { name: 'Lecture de la case' });
  await expect(reading).toContainText('2.3 Agir sur l’habitat · Tamaris');
  for (const part of [
    grid.getByRole('columnheader', { name: 'Tamaris' }),
    grid.getByRole('gridcell', { selected: true }),
    reading,
  ]) {
    await expect(part).toBeInViewport({ ratio: 0.98 });
  }
});
