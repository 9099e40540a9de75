import { describe, expect, test } from 'vitest';
import { drawingSize, SMALL } from '../../../src/picture/sunburst.ts';

describe('the size of the sunburst', () => {
  test.each([
    ['an office', 399, 720, 1, 262],
    ['a hall', 370, 720, 1.25, 245],
  ])('leaves room in the window for the words below it: %s', (_name, width, high, scale, above) => {
    const { side } = drawingSize(width, high, scale, 4);
    // Two lines of words, in rems of the theme.
    expect(above + side + 3 * 16 * scale).toBeLessThanOrEqual(high);
    expect(side).toBeGreaterThan(350);
  });

  test('is the whole width where its centre holds the words', () => {
    expect(drawingSize(492, 900, 1, 4).side).toBe(492);
    expect(drawingSize(764, 1080, 1, 4).side).toBe(764);
  });

  test('is the whole width of a phone, and never too small to be read', () => {
    expect(drawingSize(358, 844, 1, 4).side).toBe(358);
    expect(drawingSize(600, 360, 1, 4).side).toBe(320);
    expect(drawingSize(450, 400, 1, 4).side).toBeLessThan(SMALL);
  });
});
