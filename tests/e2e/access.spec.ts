import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, ready, test } from './journey.ts';

// What moves is looked at where it comes to rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

const STATES: readonly (readonly [name: string, query: string])[] = [
  ['the first visit', ''],
  ['filters, bands and the card of an operation', '?forme=icicle&theme=sante&fiche=operation:P001'],
  ['the outline and the card of a neighbourhood', '?forme=liste&fiche=quartier:QP030001'],
  ['the table and the card of a plan node', '?forme=tableau&taille=euros&fiche=plan:1.5.1'],
  [
    'nothing found, under many filters, in a link with a fault',
    '?theme=sante,astrologie&quartier=QP030001&dispositif=FIPD&statut=realise&q=zzzzzz',
  ],
];
/** The parts of the screen « Couverture », each with something to read, and what it ends with. */
const PARTS: readonly (readonly [part: string, more: string, last: RegExp])[] = [
  ['matrice', '&plan=1.4.2&quartier=rochebelle&ouvert=1.4', /29 si l’on compte tous les codes/],
  ['manques', '&sans=dispositif:FIPD', /^Non attendu\s: ce ne sont pas des manques/],
  ['comparer', '', /^Années$/],
  ['quartier', '&lieux=rochebelle', /^Attendu ici par le plan/],
  ['argent', '', /^Par financeur$/],
  ['annees', '', /^Postes payés par l’État/],
  [
    'questions',
    '&feuille=1~sans-operation!1.4.2!rochebelle!operations:0,total:83~compte!1.1!cevennes!operations:99,total:83',
    /Toujours vrai dans les données/,
  ],
];
const WIDTHS = [1280, 320];
const THEMES = ['papier', 'projecteur'];
/** A phone, and screens of 1280 px zoomed in two and four times. */
const NARROW = [
  { width: 320, height: 720 },
  { width: 640, height: 360 },
  { width: 320, height: 180 },
];

/** What axe finds in the page, or in one part of it. */
async function faults(page: Page, part = 'html'): Promise<string[]> {
  // One frame needs no second page to bring results together; what passes need not be described.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(RULES).include(part).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** How far the page, and a sheet over it, scroll sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('dialog')].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    ),
  );
}

/** How much of the window is behind bars that stay when the page scrolls. */
function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('main > :not(dialog), header')].filter((element) =>
      ['sticky', 'fixed'].includes(getComputedStyle(element).position),
    );
    const heights = bars.map((bar) => bar.getBoundingClientRect().height);
    return heights.reduce((sum, height) => sum + height, 0) / window.innerHeight;
  });
}

/** At every narrow size, nothing scrolls sideways and no bar hides what it stands over. */
async function fits(page: Page, theme: string): Promise<void> {
  for (const size of NARROW) {
    await page.setViewportSize(size);
    const where = `${theme}, ${String(size.width)} × ${String(size.height)}`;
    await expect.poll(() => overflow(page), where).toBeLessThanOrEqual(0);
    await expect.poll(() => covered(page), where).toBeLessThan(0.4);
  }
}

for (const [name, query] of STATES) {
  for (const width of WIDTHS) {
    const fit = width === 320 ? ' and everything fits' : '';
    test(`axe finds nothing on ${name}, ${String(width)} px wide${fit}, in both themes`, async ({
      page,
      open,
    }) => {
      for (const theme of THEMES) {
        await page.setViewportSize({ width, height: 720 });
        await page.addInitScript((value) => localStorage.setItem('atlas.theme', value), theme);
        await open(query);
        await ready(page);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        expect(await faults(page), theme).toEqual([]);
        // A sheet makes the tabs wait; else each shows another view on the same page.
        const tabs = query.includes('fiche')
          ? []
          : await page.getByRole('tab', { selected: false }).all();
        if (width === 320) await fits(page, theme);
        const panels = await Promise.all(tabs.map((tab) => tab.getAttribute('aria-controls')));
        for (const panel of panels) {
          await page.setViewportSize({ width, height: 720 });
          await page.locator(`[role="tab"][aria-controls="${panel ?? ''}"]`).click();
          expect(await faults(page, `#${panel ?? ''}`), theme).toEqual([]);
          await fits(page, theme);
        }
      }
    });
  }
}

for (const [part, more, last] of PARTS) {
  for (const width of WIDTHS) {
    const fit = width === 320 ? ' and everything fits' : '';
    test(`axe finds nothing on the coverage part ${part}, ${String(width)} px wide${fit}, in both themes`, async ({
      page,
      open,
    }) => {
      for (const theme of THEMES) {
        await page.setViewportSize({ width, height: 720 });
        await page.addInitScript((value) => localStorage.setItem('atlas.theme', value), theme);
        await open(`?vue=couverture&partie=${part}${more}`);
        await expect(page.getByText(last).first()).toBeVisible({ timeout: 30_000 });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        expect(await faults(page), theme).toEqual([]);
        if (width === 320) await fits(page, theme);
      }
    });
  }
}
