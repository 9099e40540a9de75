import { WIDTHS } from './widths.ts';

/** Width in pixels of a text at a size; labels ask it instead of touching the page. */
export type Measure = (text: string, size: number, weight: Weight) => number;

export const WEIGHTS = { normal: 400, strong: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

/**
 * Widths of Source Sans 3 from a table, for drawings made without a browser; a little wide, so that
 * what fits here fits on screen.
 */
export const tableMeasure: Measure = (text, size, weight) => {
  const widths: Readonly<Record<string, number>> = WIDTHS[weight];
  let sum = 0;
  for (const character of text) sum += widths[character] ?? 0.62;
  return sum * size;
};

/** Measures with the page's own font; the table where no canvas can be had. */
export function canvasMeasure(family: string): Measure {
  const context =
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return tableMeasure;
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${WEIGHTS[weight]} 100px ${family}`;
      // One part in a hundred for hinting: a label must not touch its border.
      width = context.measureText(text).width / 99;
      known.set(key, width);
    }
    return width * size;
  };
}
