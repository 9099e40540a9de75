import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { LARGEST_VERSION, qrCode, type QrCode } from '../../../src/share/qr.ts';

/** Paints the drawn outline, as a browser would, so many pixels a module. */
function painted({ size, path }: QrCode, pixels: number): number[][] {
  const side = Math.round(size * pixels);
  const image = Array.from({ length: side }, () => new Array<number>(side).fill(255));
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    const [left, top] = [Number(x) * pixels, Number(y) * pixels];
    for (let row = Math.round(top); row < Math.round(top + pixels); row++) {
      image[row]?.fill(0, Math.round(left), Math.round(left + Number(width) * pixels));
    }
  }
  return image;
}

/** What a lens does to it: each pixel is the mean of its neighbours, and grey is never black. */
function blurred(image: number[][]): number[][] {
  const at = (y: number, x: number) => image[y]?.[x] ?? 255;
  return image.map((row, y) =>
    row.map((_, x) => {
      let sum = 0;
      for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) sum += at(y + dy, x + dx);
      return 40 + (sum / 9) * 0.7;
    }),
  );
}

function read(image: number[][]): string | undefined {
  const side = image.length;
  const data = new Uint8ClampedArray(image.flat().flatMap((grey) => [grey, grey, grey, 255]));
  return jsQR(data, side, side)?.data;
}

/** What a code of the largest version holds at this level of correction, by the standard. */
const LONGEST = 331;
const address = (length: number) =>
  `https://example.org/?q=${'é'.repeat(3)}`.padEnd(length - 3, 'x');

describe('a QR code', () => {
  test('is read back by a reader that knows nothing of its maker', () => {
    const texts = fc.stringMatching(/^[a-zA-Z0-9é’.,:;!~*+/?=&_-]{1,200}$/);
    const property = fc.property(texts, (text) => {
      const code = qrCode(text);
      expect(code && read(painted(code, 4))).toBe(text);
    });
    fc.assert(property, { seed: 41, numRuns: 40 });
  });

  test('is read at its largest through a lens, three pixels a module', () => {
    const text = address(LONGEST);
    const code = qrCode(text);
    expect(code?.size).toBe(17 + 4 * LARGEST_VERSION + 8);
    expect(code && read(blurred(painted(code, 3)))).toBe(text);
  });

  test('is refused when a phone would not read it', () => {
    expect(qrCode(address(LONGEST + 1))).toBeNull();
  });
});
