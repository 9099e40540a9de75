import { expect, figures, ready, taken, test } from './journey.ts';
import type { Page } from '@playwright/test';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

/** Keeps the application's script away until the given promise settles. */
async function holdScript(page: Page, until: Promise<void>): Promise<void> {
  await page.route(/assets\/index-.*\.js$/, async (route) => {
    await until;
    await route.continue();
  });
}

/** What the page holds, line by line: elements with their attributes in one order, and texts. */
function content(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines: string[] = [];
    // Numbered in the order of drawing.
    const unnumbered = (value: string): string => value.replace(/\b[sc]\d+\b/g, 'id');
    function read(node: Node): void {
      if (node instanceof Element) {
        const attributes = [...node.attributes]
          .filter(({ name }) => name !== 'selected') // written for a page without a script
          .map(({ name, value }) => `${name}=${value}`);
        lines.push(`<${node.nodeName} ${unnumbered(attributes.sort().join(' '))}>`);
      } else if (node instanceof Text && node.data.trim() !== '') {
        lines.push(node.data.trim());
      }
      node.childNodes.forEach(read);
    }
    const atlas = document.getElementById('atlas');
    if (atlas) read(atlas);
    return lines.join('\n');
  });
}

for (const size of SIZES) {
  test.describe(`${String(size.width)} pixels wide`, () => {
    test.use({ viewport: size });

    test('the written page becomes what the application draws by itself', async ({
      page,
      open,
      context,
      site,
    }) => {
      await open();
      // The same view, by an address that no page was written for.
      const other = await context.newPage();
      await other.goto(`${site.address}?vue=explorer`);
      await ready(page);
      await ready(other);
      await expect
        .poll(async () => (await content(page)) === (await content(other)), { timeout: 30_000 })
        .toBe(true);
    });

    test('plan and figures are there before any script, and the buttons after', async ({
      page,
      site,
    }) => {
      let arrive: () => void = () => undefined;
      await holdScript(page, new Promise((resolve) => (arrive = resolve)));
      await page.goto(site.address, { waitUntil: 'commit' });
      await expect(page.locator('.plan-picture svg.sunburst path').first()).toBeVisible();
      await expect(figures(page)).toContainText('83');
      await expect(
        page.getByRole('heading', { name: /contrat de ville, c’est quoi/ }),
      ).toBeVisible();
      arrive();
      await taken(page);
      await page.getByRole('button', { name: 'Voir tout le territoire' }).click();
      await expect(page.locator('#introduction')).toHaveCount(0);
    });
  });
}

test('a link with filters never shows the plan without them', async ({ page, site }) => {
  let arrive: () => void = () => undefined;
  await holdScript(page, new Promise((resolve) => (arrive = resolve)));
  await page.goto(`${site.address}?theme=sante&forme=tableau`, { waitUntil: 'commit' });
  await expect(page.locator('.plan-picture')).toBeAttached();
  await expect(page.locator('.plan-picture')).toBeHidden();
  arrive();
  await taken(page);
  await expect(page.locator('.plan-picture')).toBeVisible();
});

test('who has read the introduction does not see it again', async ({ page, open, site }) => {
  await open();
  await page.getByRole('button', { name: 'Voir tout le territoire' }).click();
  await holdScript(page, new Promise(() => undefined));
  await page.goto(site.address, { waitUntil: 'commit' });
  await expect(page.locator('.plan-picture svg.sunburst path').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /contrat de ville, c’est quoi/ })).toBeHidden();
});

test.describe('a script that does not come', () => {
  test.use({ expected: [/ERR_FAILED/] });

  test('the plan stays, and a sentence says what to do', async ({ page, site }) => {
    await page.route(/assets\/index-.*\.js$/, (route) => route.abort());
    await page.goto(site.address);
    await expect(page.getByText(/L’atlas n’a pas pu démarrer/)).toBeVisible();
    await expect(page.locator('.plan-picture svg.sunburst path').first()).toBeVisible();
    await expect(page.getByText('Chargement…')).toBeHidden();
  });
});

test.describe('a script that the browser cannot run', () => {
  test.use({ expected: [/not for this browser/] });

  test('the plan stays, and a sentence says what to do', async ({ page, site }) => {
    await page.route(/assets\/index-.*\.js$/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'throw new Error("not for this browser")',
      }),
    );
    await page.goto(site.address);
    await expect(page.getByText(/L’atlas n’a pas pu démarrer/)).toBeVisible();
    await expect(page.locator('.plan-picture svg.sunburst path').first()).toBeVisible();
    await expect(page.getByText('Chargement…')).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole plan is readable', async ({ page, site }) => {
    await page.goto(site.address);
    await expect(page.getByText(/activez JavaScript/)).toBeVisible();
    await expect(page.locator('.plan-picture svg.sunburst path').first()).toBeVisible();
  });
});
