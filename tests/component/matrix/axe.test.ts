import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show, opened } from './show.ts';

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 720);
});

describe('axe', () => {
  test.each([
    [1280, '', {}],
    [1280, 'projecteur', opened('1.2')],
    [320, '', { plan: ['1.2'], quartier: ['rochebelle'] }],
    [320, 'projecteur', { plan: ['1.2'], quartier: ['rochebelle'] }],
  ] as const)(
    'finds nothing at %i px %s, and the page does not overflow',
    async (width, theme, more) => {
      await page.viewport(width, 720);
      if (theme) document.documentElement.dataset.theme = theme;
      await show(more);
      const { violations } = await axe.run(document.body, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'],
        rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );
});
