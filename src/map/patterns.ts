import { rgb } from 'd3-color';

/** A small picture that repeats: RGBA bytes, as the map library takes them. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Pixels of a pattern per CSS pixel: sharp on dense screens. */
export const PATTERN_RATIO = 2;

/** Diagonal hatching: a value that nobody has published. Same look as MapPatterns.svelte. */
export function hatching(mark: string, ground: string): PatternImage {
  const side = 20;
  return paint(side, mark, ground, (x, y) => (x + y) % (side / 2) < 3);
}

/** Dots in staggered rows: a zero. */
export function dots(mark: string, ground: string): PatternImage {
  const side = 16;
  const centres = [
    [4, 4],
    [12, 12],
  ] as const;
  return paint(side, mark, ground, (x, y) =>
    centres.some(([cx, cy]) => Math.hypot(x + 0.5 - cx, y + 0.5 - cy) < 2.2),
  );
}

function paint(
  side: number,
  mark: string,
  ground: string,
  marked: (x: number, y: number) => boolean,
): PatternImage {
  const data = new Uint8ClampedArray(side * side * 4);
  const [dark, light] = [rgb(mark), rgb(ground)];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const { r, g, b } = marked(x, y) ? dark : light;
      data.set([r, g, b, 255], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}
