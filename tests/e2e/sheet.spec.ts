import { expect, test } from './journey.ts';

const FIVE = [
  'sans-operation!1.4.2!rochebelle!operations:0,total:83',
  'sans-operation!3.1.1!tamaris!operations:0,total:83',
  'compte!1.1!cevennes!operations:99,total:83',
  'nulle-part!4.1.2!!operations:0,total:83',
  'sans-operation!9.9.9!QP030001!operations:0,total:83',
].join('~');

test('a sheet of five questions is checked again, kept, and printed on one page', async ({
  page,
  open,
}) => {
  await open(`?vue=couverture&partie=questions&feuille=1~${FIVE}`);
  await expect(page.getByText('Toujours vrai dans les données.')).toHaveCount(2);
  await expect(page.getByText(/N’est plus vrai.*et non 99/)).toBeVisible();
  await expect(page.getByText(/9\.9\.9.*n’est pas dans ce plan/)).toBeVisible();

  await page.getByLabel('Question 1', { exact: true }).fill('Et à Rochebelle, pour la santé ?');
  await expect(page).toHaveURL(/Rochebelle/);
  await page.goto(new URL('?vue=couverture&partie=questions', page.url()).href);
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue(/Et à Rochebelle/);
  await expect(page.getByText('Toujours vrai dans les données.')).toHaveCount(2);

  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
