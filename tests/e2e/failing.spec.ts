import type { Page } from '@playwright/test';
import { card, expect, nodeCodes, ready, sentence, test, themeBox } from './journey.ts';

/** The plan, its filters and its figures need neither the database nor the map. */
async function planWorks(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Tableau' }).check({ force: true });
  await (await themeBox(page, 'Santé')).check();
  await expect(await nodeCodes(page, 'actions')).toHaveCount(20);
}

test('a link with an unknown value keeps its good part and says what was dropped', async ({
  page,
  open,
}) => {
  await open('?theme=sante,astrologie&quartier=QP999999&forme=tableau');
  await expect(page.getByText(/Ce lien demandait .*astrologie.*QP999999/)).toBeVisible();
  await expect(await nodeCodes(page, 'actions')).toHaveCount(20);
});

test('a link to a deleted operation says so and keeps the rest', async ({ page, open }) => {
  await open('?theme=sante&fiche=operation:P999&forme=tableau');
  await ready(page);
  await expect(page.getByText(/L’opération .*P999.* de ce lien n’existe pas/)).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?theme=sante&forme=tableau');
  await expect(await nodeCodes(page, 'actions')).toHaveCount(20);
});

test('a truncated database leaves the plan usable', async ({ page, open, site }) => {
  site.damage.set('data/operations.duckdb', 'truncated');
  await open();
  await expect(page.getByText(/Le fichier des opérations est abîmé ou incomplet/)).toBeVisible();
  await planWorks(page);
});

test.describe('a file that is not there', () => {
  test.use({ expected: [/404/] });

  test('operations.duckdb: the plan stays usable, and trying again works', async ({
    page,
    open,
    site,
  }) => {
    site.damage.set('data/operations.duckdb', 'missing');
    await open();
    await expect(page.getByText(/Les opérations n’ont pas pu être téléchargées/)).toBeVisible();
    await planWorks(page);
    site.damage.clear();
    await page
      .getByRole('status', { name: 'Messages' })
      .getByRole('button', { name: 'Réessayer' })
      .click();
    await ready(page);
  });

  test('territoire.json: the plan and the list stay usable', async ({ page, open, site }) => {
    site.damage.set('data/territoire.json', 'missing');
    await open();
    await expect(
      page.getByText(/Les contours des quartiers n’ont pas pu être/).first(),
    ).toBeVisible();
    await ready(page);
    await planWorks(page);
  });

  test('fiches.json: the plan stays usable without its sheets', async ({ page, open, site }) => {
    site.damage.set('data/fiches.json', 'missing');
    await open('?fiche=plan:1.5.1');
    await expect(
      page.getByText(/Les fiches actions n’ont pas pu être téléchargées/).first(),
    ).toBeVisible();
    await ready(page);
    await card(page).getByRole('button', { name: 'Fermer la fiche' }).click();
    await planWorks(page);
  });

  test('atlas.json: one sentence, and trying again opens the atlas', async ({ page, site }) => {
    site.damage.set('data/atlas.json', 'missing');
    await page.goto(site.address);
    await expect(page.getByRole('heading', { name: 'L’atlas n’a pas pu s’ouvrir' })).toBeVisible();
    site.damage.clear();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(sentence(page)).toContainText('199 actions');
  });
});

test('without WebGL a simple map takes the place of the other', async ({ page, open }) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const real = Reflect.get(prototype, 'getContext');
    Object.defineProperty(prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
        return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
      },
    });
  });
  await open();
  await ready(page);
  await expect(page.getByText(/Une carte simple/)).toBeVisible();
  const map = page.getByRole('region', { name: 'Carte', exact: true });
  await expect(map.locator('svg').first()).toBeVisible();
  await planWorks(page);
});

test('a browser that refuses workers keeps plan, filters and figures', async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function Worker() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open();
  await expect(
    page.getByText(/Ce navigateur refuse de lancer la base des opérations/),
  ).toBeVisible();
  await planWorks(page);
});

test('a browser that refuses storage works, and says what it will forget', async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  await open();
  await page.getByRole('radio', { name: 'Projecteur' }).check({ force: true });
  await expect(page.getByText(/Ce navigateur refuse de garder vos préférences/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projecteur');
  await ready(page);
  await planWorks(page);
});
