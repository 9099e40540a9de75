import { describe, expect, test } from 'vitest';
import { contrast, tones } from '../../../src/picture/colour.ts';
import { publishedContract } from '../plan/contract.ts';

const contract = publishedContract();
const HUES = [...contract.palette, '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#777777'];

describe.each(HUES)('the tones of %s', (hue) => {
  const levels = tones(hue, 6);

  test('stand out from the paper that separates them, deep first and then lighter', () => {
    for (const [at, { fill, line, pale }] of levels.entries()) {
      for (const paper of ['#fbf7f0', '#ffffff'])
        expect(contrast(fill, paper)).toBeGreaterThan(2.99);
      expect(contrast(line, pale)).toBeGreaterThan(3);
      const above = levels[at - 1];
      if (above)
        expect(contrast(fill, '#ffffff')).toBeLessThanOrEqual(
          contrast(above.fill, '#ffffff') + 0.01,
        );
    }
  });

  test('carry text at 4.5:1, on fills and on hatchings', () => {
    for (const { fill, ink, pale } of levels) {
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(pale, '#1d1b18')).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
