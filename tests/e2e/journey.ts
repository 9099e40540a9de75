import { join } from 'node:path';
import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test';
import { Site } from './site.ts';

export const DIST = join(import.meta.dirname, '..', '..', 'dist');

interface Journey {
  /** Messages of the console that this journey provokes on purpose. */
  readonly expected: RegExp[];
  /** Opens an address of the site: `?theme=sante`. */
  readonly open: (query?: string) => Promise<void>;
  readonly site: Site;
}

/**
 * A page on the built site that fails its test on a request to another host, an error of the
 * console, an uncaught error or anything the security policy refuses.
 */
export const test = base.extend<Journey>({
  expected: async ({}, use) => use([]),

  site: async ({}, use) => {
    const site = new Site(DIST);
    await site.start();
    await use(site);
    await site.stop().catch(() => undefined); // a journey may have stopped it
  },

  page: async ({ page, expected }, use) => {
    const faults: string[] = [];
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost') {
        faults.push(`request to another host: ${request.url()}`);
      }
    });
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (isFault(message)) faults.push(`console: ${message.text()} ${message.location().url}`);
    });
    await use(page);
    const surprises = faults.filter((fault) => !expected.some((known) => known.test(fault)));
    expect(surprises).toEqual([]);
  },

  open: async ({ page, site }, use) => {
    await use(async (query = '') => {
      await page.goto(site.address + query);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  },
});

/** Errors, and warnings of the security policy; software WebGL warns about its own speed. */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() === 'error') return true;
  return message.type() === 'warning' && /Content.Security.Policy/i.test(message.text());
}

/** Waits until the page has the database's answers. */
export async function databaseReady(page: Page): Promise<void> {
  await expect(page.locator('[data-database="ready"]')).toBeAttached({ timeout: 30_000 });
}

export { expect };
