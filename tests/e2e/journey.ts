import { join } from 'node:path';
import {
  test as base,
  expect,
  type ConsoleMessage,
  type Locator,
  type Page,
} from '@playwright/test';
import { Site } from './site.ts';

/** The built site; another folder for trying things out. */
export const DIST = process.env.ATLAS_DIST ?? join(import.meta.dirname, '..', '..', 'dist');

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
      await taken(page);
    });
  },
});

/** Errors, and warnings of the security policy; software WebGL warns about its own speed. */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() === 'error') return true;
  return message.type() === 'warning' && /Content.Security.Policy/i.test(message.text());
}

/** Waits until the application has taken over the page that was written for a first visit. */
export async function taken(page: Page): Promise<void> {
  await expect(page.locator('#atlas.still')).toHaveCount(0);
}

/** The plain sentence that says what is on screen. */
export function sentence(page: Page): Locator {
  return page.locator('p[aria-live="polite"]').first();
}

export function figures(page: Page): Locator {
  return page.getByRole('region', { name: 'Chiffres clés' });
}

/** The open card: beside the page when wide, over it when narrow. */
export function card(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Fiche' });
}

/** The box of a theme, in its facet: unfolded and searched for, as a person would. */
export async function themeBox(page: Page, name: string): Promise<Locator> {
  const facet = page.locator('#vue-facets details').filter({ hasText: 'Thème' }).first();
  await expect(facet).toBeVisible();
  if ((await facet.getAttribute('open')) === null) await facet.locator('summary').click();
  const box = facet.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  const search = facet.getByRole('searchbox');
  await expect(search).toBeVisible();
  if (!(await box.isVisible())) await search.fill(name);
  await expect(box).toBeVisible();
  return box;
}

/** Waits until the page has the database's answers: its rows are on screen or counted. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('[data-database="ready"]')).toBeAttached({ timeout: 30_000 });
}

/** The codes of the plan's table at one level; the picture must be in its table form. */
export async function nodeCodes(page: Page, level: string): Promise<Locator> {
  const plan = page.getByRole('region', { name: 'Plan', exact: true });
  await plan.getByRole('radio', { name: level }).check({ force: true });
  return plan.locator('tbody td.code');
}

export { expect };
