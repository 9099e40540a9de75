import AxeBuilder from '@axe-core/playwright';
import { expect, ready, test } from './journey.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

const STATES: readonly (readonly [name: string, query: string])[] = [
  ['the first visit', ''],
  ['filters, bands and the card of an operation', '?forme=icicle&theme=sante&fiche=operation:P001'],
  ['the outline and the card of a neighbourhood', '?forme=liste&fiche=quartier:QP030001'],
  ['the table and the card of a plan node', '?forme=tableau&taille=euros&fiche=plan:1.5.1'],
  ['nothing found, in a link with a fault', '?q=zzzzzz&theme=astrologie'],
];
const WIDTHS = [1280, 320];
const THEMES = ['papier', 'projecteur'];

for (const [name, query] of STATES) {
  for (const width of WIDTHS) {
    test(`axe finds nothing on ${name}, ${String(width)} px wide, in both themes`, async ({
      page,
      open,
    }) => {
      test.slow(); // some twenty analyses
      await page.setViewportSize({ width, height: 720 });
      for (const theme of THEMES) {
        await page.addInitScript((value) => localStorage.setItem('atlas.theme', value), theme);
        await open(query);
        await ready(page);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        const tabs = await page.getByRole('tab').all();
        for (const tab of tabs.length > 0 && !query.includes('fiche') ? tabs : [null]) {
          await tab?.click();
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
          );
          expect(found, theme).toEqual([]);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${theme}: sideways scroll`).toBeLessThanOrEqual(0);
      }
    });
  }
}
