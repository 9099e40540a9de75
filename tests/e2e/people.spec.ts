import { devices } from '@playwright/test';
import { card, expect, ready, sentence, test, themeBox } from './journey.ts';

test('everything from a filter to an operation is done with the keyboard alone', async ({
  page,
  open,
}) => {
  await open('?forme=liste');
  await ready(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  const skips = page.getByRole('navigation', { name: 'Accès rapide' });
  for (const [name, view] of [
    ['Aller aux filtres', 'Filtres'],
    ['Aller à la carte', 'Carte'],
    ['Aller au plan', 'Plan'],
    ['Aller à la liste', 'Liste'],
  ] as const) {
    await skips.getByRole('link', { name }).focus();
    await expect(skips.getByRole('link', { name })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: view, exact: true })).toBeFocused();
  }

  const tree = page.getByRole('tree');
  await tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/plan=2/);

  const list = page.getByRole('region', { name: 'Liste', exact: true });
  await list.getByRole('button', { name: 'Télécharger cette liste (CSV)' }).focus();
  await expect(list.getByRole('button', { name: 'Télécharger cette liste (CSV)' })).toBeFocused();

  await (await themeBox(page, 'Santé')).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/theme=sante/);
});

test('the filters come before what they filter, and the map is a step behind', async ({
  page,
  open,
}) => {
  await open();
  await ready(page);
  const filters = page.getByRole('region', { name: 'Filtres', exact: true });
  await page.getByRole('link', { name: 'Aller aux filtres' }).focus();
  await page.keyboard.press('Enter');
  await expect(filters).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox', { name: 'Chercher un mot' })).toBeFocused();
  await page.getByRole('link', { name: 'Aller à la carte' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Carte', exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(filters.locator(':focus')).toHaveCount(1);
});

test('Escape closes the open card and the focus stays on the page', async ({ page, open }) => {
  await open('?fiche=operation:P001');
  await ready(page);
  const opened = card(page);
  await expect(opened).toContainText('cantine à participation libre');
  await opened.getByRole('button', { name: 'Fermer la fiche' }).focus();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/fiche=/);
});

test.describe('on a phone', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

  test('a first visit asks for one’s neighbourhood, and shows it', async ({ page, open }) => {
    await open();
    await page.getByRole('combobox', { name: 'Votre quartier' }).selectOption('Rochebelle');
    await page.getByRole('button', { name: 'Voir', exact: true }).tap();
    await expect(page).toHaveURL(/\?quartier=rochebelle$/);
    await expect(page.getByRole('tabpanel', { name: 'Carte' })).toBeVisible();
    await ready(page);
    await expect(sentence(page)).toContainText('dans le quartier « Rochebelle »');
    await expect(sentence(page)).toBeInViewport();
    // What may be tapped on the map is not under the sentence and its chip.
    const map = page.getByRole('tabpanel', { name: 'Carte' });
    const top = async () => (await map.locator('.window').boundingBox())?.y ?? 0;
    const said = async () => {
      const box = await page
        .getByRole('button', { name: /Rochebelle/ })
        .first()
        .boundingBox();
      return box ? box.y + box.height : Infinity;
    };
    await expect.poll(async () => (await top()) - (await said())).toBeGreaterThan(0);
  });

  test('a way to operations opens their list; Back and a reload keep to it', async ({
    page,
    open,
  }) => {
    const view = (name: string) => page.getByRole('tabpanel', { name });
    await open('?quartier=rochebelle&vue=couverture&partie=quartier');
    await page
      .getByRole('link', { name: /opérations/ })
      .first()
      .tap();
    await expect(page).toHaveURL(/quartier=rochebelle&onglet=liste/);
    await expect(view('Liste')).toBeInViewport();
    await page.reload();
    await expect(view('Liste')).toBeVisible();
    await page.getByRole('tab', { name: 'Plan' }).tap();
    await expect(view('Plan')).toBeVisible();
    await page.goBack();
    await expect(view('Liste')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/partie=quartier/);
  });

  test('map, plan, list and filters are one tap away each', async ({ page, open }) => {
    await open();
    const tabs = page.getByRole('tablist', { name: 'Vues' });
    for (const name of ['Plan', 'Liste', 'Chercher', 'Carte']) {
      await tabs.getByRole('tab', { name }).tap();
      await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    }
    await tabs.getByRole('tab', { name: 'Chercher' }).tap();
    await (await themeBox(page, 'Santé')).tap();
    await expect(page).toHaveURL(/theme=sante/);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test('the interface speaks English while the plan keeps its own words', async ({ page, open }) => {
  await open('?forme=liste');
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(sentence(page)).toContainText('documented operations');
  await expect(page.getByRole('tree')).toContainText('Cohésion sociale');
  await page.reload();
  await expect(sentence(page)).toContainText('documented operations');
});

test('the projector theme is larger and remembered', async ({ page, open }) => {
  await open();
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const paper = parseFloat(await size());
  await page.getByRole('radio', { name: 'Projecteur' }).check({ force: true });
  await expect.poll(async () => parseFloat(await size())).toBeGreaterThan(paper);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Projecteur' })).toBeChecked();
});

test.describe('with the colours of the person’s own system', () => {
  test.use({ contextOptions: { forcedColors: 'active' }, colorScheme: 'dark' });

  test('what is chosen is framed, and what is data keeps its colours', async ({ page, open }) => {
    await open('?forme=liste&plan=1&quartier=QP030001');
    const underline = (name: string) =>
      page
        .getByText(name, { exact: true })
        .evaluate((label) => getComputedStyle(label).borderColor);
    const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await underline('Disque')).toBe(canvas);
    expect(await underline('Arbre')).not.toBe(canvas);

    const node = page.getByRole('treeitem', { selected: true });
    await expect(node).toHaveCSS('outline-style', 'solid');
    const marks = page.getByRole('tree').locator('.mark');
    const colours = await marks.evaluateAll((all) =>
      all.map((mark) => getComputedStyle(mark).backgroundColor),
    );
    expect(new Set(colours).size).toBeGreaterThan(1);
    await node.focus();
    await expect(node).toHaveCSS('outline-width', '3px');
  });
});
