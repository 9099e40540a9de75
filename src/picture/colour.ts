import { hcl, lab, rgb } from 'd3-color';

/** Contrast of a level's fill with the paper around it: deep at the first level, then lighter. */
const STEPS = [6.6, 4.75, 3.45, 3.08] as const;
/** A little less vivid than the contract's own colour: large surfaces must stay calm. */
const CHROMA = [0.92, 0.82, 0.76, 0.7] as const;
const INK = '#1d1b18';
const PAPER = '#fbf7f0';
const WHITE = '#ffffff';

/** WCAG relative luminance of a CSS colour. */
export function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

export function contrast(one: string, other: string): number {
  return ratio(luminance(one), luminance(other));
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const PAPER_LUMINANCE = luminance(PAPER);

/** What draws one level of one hue. */
export interface Tone {
  readonly fill: string;
  /** Text on the fill, 4.5:1 at least. */
  readonly ink: string;
  /** Ground and lines of a hatching; its text is always the ink of the page. */
  readonly pale: string;
  readonly line: string;
}

/**
 * The tones of one hue from the first level to the last: the same hue, each lighter than the one
 * above, none under 3:1 against the paper that separates them (WCAG 2.2, 1.4.11).
 */
export function tones(hue: string, levels: number): readonly Tone[] {
  const pale = mix(hue, PAPER, 0.9);
  const line = withContrast(hue, 3.9, 0.7);
  return Array.from({ length: levels }, (_, level) => {
    const target = STEPS[Math.min(level, STEPS.length - 1)] ?? 3.1;
    const fill = withContrast(hue, target, CHROMA[Math.min(level, CHROMA.length - 1)] ?? 0.7);
    const ink = contrast(fill, WHITE) >= 4.5 ? WHITE : INK;
    return { fill, ink, pale, line };
  });
}

/** The hue at the lightness that gives a contrast with the paper. */
function withContrast(hue: string, target: number, chroma: number): string {
  const { h, c: vivid } = hcl(hue);
  const c = vivid * chroma;
  let [dark, light] = [0, 100];
  for (let round = 0; round < 20; round++) {
    const middle = (dark + light) / 2;
    const made = luminance(hcl(h, c, middle).formatHex());
    if (ratio(made, PAPER_LUMINANCE) > target) dark = middle;
    else light = middle;
  }
  return hcl(h, c, dark).formatHex();
}

function mix(one: string, other: string, share: number): string {
  const [a, b] = [lab(one), lab(other)];
  return lab(
    a.l + (b.l - a.l) * share,
    a.a + (b.a - a.a) * share,
    a.b + (b.b - a.b) * share,
  ).formatHex();
}
