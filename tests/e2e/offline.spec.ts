import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST, card, expect, figures, ready, sentence, test, themeBox } from './journey.ts';
import { Site } from './site.ts';

/** Waits until the copy of the site is complete and answers for this page. */
async function copied(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}

test('the second visit needs no server: plan, map, list and database work', async ({
  page,
  open,
  site,
}) => {
  await open();
  await ready(page);
  await copied(page);
  const address = site.address;
  await site.stop();

  await page.goto(`${address}?quartier=tamaris&fiche=plan:1.5.1`);
  await ready(page);
  await expect(sentence(page)).toContainText('7 opérations documentées sur 83');
  await expect(card(page)).toContainText('1.5.1');
  await page.reload();
  await ready(page);
  await expect(figures(page)).toContainText('7');
});

test('the site works under a sub-path', async ({ page }) => {
  const site = new Site(DIST, '/sous/chemin/');
  await site.start();
  await page.goto(`${site.address}?theme=sante`);
  await ready(page);
  await copied(page);
  await site.stop();
  await page.reload();
  await ready(page);
  await expect(await themeBox(page, 'Santé')).toBeChecked();
});

test('a new version waits until the person agrees', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  cpSync(DIST, folder, { recursive: true });
  const site = new Site(folder);
  await site.start();
  await page.goto(`${site.address}?theme=sante`);
  await ready(page);
  await copied(page);

  const worker = join(folder, 'service-worker.js');
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// another version\n`);
  await page.reload();
  await ready(page);
  await expect(page.getByText('Une nouvelle version de l’atlas est prête.')).toBeVisible();
  await expect(await themeBox(page, 'Santé')).toBeChecked();
  await page.getByRole('button', { name: 'L’afficher' }).click();
  await expect(page.getByText('Une nouvelle version de l’atlas est prête.')).toBeHidden();
  await ready(page);
  await expect(await themeBox(page, 'Santé')).toBeChecked();
  await site.stop();
  rmSync(folder, { recursive: true });
});

test('the built page carries a strict security policy', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  expect(html).toContain('http-equiv="Content-Security-Policy"');
  expect(html).toContain('default-src');
  expect(html).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|<script>|style="/);
});
