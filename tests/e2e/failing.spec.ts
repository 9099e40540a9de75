import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DIST, card, expect, nodeCodes, ready, sentence, test, themeBox } from './journey.ts';

/** The plan, its filters and its figures need neither the database nor the map. */
async function planWorks(page: Page): Promise<void> {
  // By key: the notice that comes at the top moves what a pointer aims at.
  await page.getByRole('radio', { name: 'Tableau' }).press('Space');
  await (await themeBox(page, 'Santé')).check();
  await expect(await nodeCodes(page, 'actions')).toHaveCount(20);
}

/** The rows of the list, which the database answers. */
async function listWorks(page: Page): Promise<void> {
  await ready(page);
  const list = page.getByRole('region', { name: 'Liste', exact: true });
  await expect(list.getByRole('row').nth(1)).toBeVisible();
}

/** Where troubles are told. */
function messages(page: Page): Locator {
  return page.getByRole('status', { name: 'Messages' });
}

test('a link with an unknown value keeps its good part and says what was dropped', async ({
  page,
  open,
}) => {
  await open('?theme=sante,astrologie&quartier=QP999999&forme=tableau');
  await expect(messages(page).getByText(/Ce lien demandait .*astrologie.*QP999999/)).toBeVisible();
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

/** What each data file brings, and what is said without it: a new file does not pass unnoticed. */
const DATA_FILES: Readonly<Record<string, { query: string; said: RegExp } | 'tested apart'>> = {
  'atlas.json': 'tested apart', // nothing opens without it
  'operations.duckdb': 'tested apart',
  'couverture.json': 'tested apart', // only the screen « Couverture » asks for it
  'territoire.json': { query: '', said: /Les contours des quartiers n’ont pas pu être/ },
  'fiches.json': {
    query: '?fiche=plan:1.5.1',
    said: /Les fiches actions n’ont pas pu être téléchargées/,
  },
  'quartiers.json': {
    query: '?fiche=quartier:QP030001',
    said: /Les chiffres publiés des quartiers n’ont pas pu être téléchargés/,
  },
};

test('every data file has its journey', () => {
  expect(Object.keys(DATA_FILES).sort()).toEqual(readdirSync(join(DIST, 'data')).sort());
});

for (const damage of ['missing', 'truncated'] as const) {
  test.describe(`a file that is ${damage}`, () => {
    test.use({ expected: damage === 'missing' ? [/404/] : [] });

    for (const [file, failing] of Object.entries(DATA_FILES)) {
      if (failing === 'tested apart') continue;
      test(`${file}: the rest stays usable, and trying again brings it`, async ({
        page,
        open,
        site,
      }) => {
        site.damage.set(`data/${file}`, damage);
        await open(failing.query);
        const notice = messages(page).getByText(failing.said);
        await expect(notice).toBeVisible();
        if (failing.query !== '') await card(page).getByLabel('Fermer la fiche').click();
        await planWorks(page);
        await listWorks(page);
        site.damage.clear();
        await messages(page).getByRole('button', { name: 'Réessayer' }).click();
        await expect(notice).toBeHidden();
      });
    }

    test('operations.duckdb: the plan stays usable, and trying again works', async ({
      page,
      open,
      site,
    }) => {
      site.damage.set('data/operations.duckdb', damage);
      await open();
      const said = {
        missing: /Les opérations n’ont pas pu être téléchargées/,
        truncated: /Le fichier des opérations est abîmé ou incomplet/,
      };
      await expect(messages(page).getByText(said[damage])).toBeVisible();
      await planWorks(page);
      site.damage.clear();
      await messages(page).getByRole('button', { name: 'Réessayer' }).click();
      await listWorks(page);
    });

    test('couverture.json: the matrix stays usable, and trying again brings the gaps', async ({
      page,
      open,
      site,
    }) => {
      site.damage.set('data/couverture.json', damage);
      await open('?vue=couverture&partie=manques');
      const notice = messages(page).getByText(
        /Les attentes du plan et les chiffres de l’Insee n’ont pas pu être chargés/,
      );
      await expect(notice).toBeVisible();
      const said = page.getByText(/La liste des manques compare .* n’ont pas pu être chargées/);
      await expect(said).toBeVisible({ timeout: 30_000 });
      await page.getByRole('link', { name: 'Tableau' }).click();
      await expect(page.getByRole('treegrid').locator('tbody tr')).toHaveCount(14);
      await page.goBack();
      await expect(said).toBeVisible();
      site.damage.clear();
      await messages(page).getByRole('button', { name: 'Réessayer' }).click();
      await expect(notice).toBeHidden();
      await expect(said).toBeHidden();
      await expect(page.getByText(/\d+ cas\s: /)).toBeVisible();
    });

    test('atlas.json: one sentence, and trying again opens the atlas', async ({ page, site }) => {
      site.damage.set('data/atlas.json', damage);
      await page.goto(site.address);
      await expect(
        page.getByRole('heading', { name: 'L’atlas n’a pas pu s’ouvrir' }),
      ).toBeVisible();
      site.damage.clear();
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await expect(sentence(page)).toContainText('199 actions');
    });
  });
}

test.describe('code that is not there', () => {
  test.use({ expected: [/404|status code is not ok/] });

  for (const [what, name, said] of [
    ['the engine of the database', /duckdb-eh.*wasm$/, /opérations n’ont pas pu être téléchargées/],
    ['the map', /^MapView.*js$/, /Cette partie de l’atlas n’a pas pu être chargée/],
    ['the list', /^OperationList.*js$/, /Cette partie de l’atlas n’a pas pu être chargée/],
  ] as const) {
    test(`${what}: the plan stays usable`, async ({ page, open, site }) => {
      const file = readdirSync(join(DIST, 'assets')).find((one) => name.test(one));
      site.damage.set(`assets/${file ?? ''}`, 'missing');
      await open();
      await expect(page.getByText(said).first()).toBeVisible();
      await planWorks(page);
    });
  }
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
