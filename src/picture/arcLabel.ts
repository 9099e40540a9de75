import type { PlanCode } from '../plan/types.ts';
import type { Arc } from './layout.ts';
import type { Weight } from './measure.ts';

/** A label ready to draw: each line on its own curve, or all of them turned across the ring. */
export type ArcLabel = LabelShape & {
  readonly index: number;
  readonly weight: Weight;
  /** Set in bold where the first line begins with it. */
  readonly code: PlanCode;
};
export type LabelShape =
  | {
      readonly kind: 'curved';
      readonly size: number;
      readonly lines: readonly { readonly text: string; readonly path: string }[];
    }
  | {
      readonly kind: 'radial';
      readonly size: number;
      /** Degrees, then pixels from the centre. */
      readonly turn: number;
      readonly distance: number;
      readonly lines: readonly { readonly text: string; readonly y: number }[];
    };

type Wrap = (capacities: readonly number[]) => readonly string[] | null;

const LINE = 1.18;
/** From the middle of a line to its baseline, for a size of 1. */
const BASELINE = 0.34;
const PAD = 4;
const FULL = 2 * Math.PI - 1e-6;

/** Lines along the arc, the first one outside in the upper half and inside in the lower half. */
export function curved(arc: Arc, size: number, count: number, wrap: Wrap): LabelShape | null {
  const { startAngle, endAngle, innerRadius, outerRadius } = arc;
  const height = blockHeight(count, size);
  if (height > outerRadius - innerRadius - PAD) return null;
  const span = Math.min(endAngle - startAngle, 1.7 * Math.PI);
  // A full ring carries its label at the top; the thinnest gap there would lie under the words.
  const middle = endAngle - startAngle > FULL ? 0 : (startAngle + endAngle) / 2;
  const lower = Math.cos(middle) < -0.02;
  const centre = (innerRadius + outerRadius) / 2;
  const radii = Array.from({ length: count }, (_, line) => {
    const offset = (line - (count - 1) / 2) * LINE * size;
    return centre + (lower ? offset : -offset);
  });
  const lines = wrap(radii.map((radius) => ((radius - size / 2) * span - 2 * PAD) / size));
  if (lines?.length !== count) return null;
  return {
    kind: 'curved',
    size,
    lines: lines.map((text, line) => {
      const radius = (radii[line] ?? centre) + (lower ? 1 : -1) * BASELINE * size;
      return { text, path: curve(radius, middle, span, lower) };
    }),
  };
}

/** Straight lines from the inside out (right half) or from the outside in (left half). */
export function radial(arc: Arc, size: number, count: number, wrap: Wrap): LabelShape | null {
  const { startAngle, endAngle, innerRadius, outerRadius } = arc;
  const half = Math.min((endAngle - startAngle) / 2, Math.PI / 2.2);
  const height = blockHeight(count, size);
  // The corners touch first: outside the ring's edge, inside the neighbouring arcs.
  const reach = Math.sqrt(Math.max(0, (outerRadius - PAD) ** 2 - (height / 2) ** 2));
  const start = Math.max(innerRadius + PAD, (height / 2 + 1) / Math.tan(half));
  const capacity = reach - start;
  if (capacity <= 0) return null;
  const lines = wrap(Array.from({ length: count }, () => capacity / size));
  if (lines?.length !== count) return null;
  const middle = (startAngle + endAngle) / 2;
  const left = Math.sin(middle) < -0.001;
  return {
    kind: 'radial',
    size,
    turn: (middle * 180) / Math.PI - 90,
    distance: (start + reach) / 2,
    lines: lines.map((text, line) => ({
      text,
      y: ((line - (count - 1) / 2) * LINE + BASELINE) * size,
    })),
    ...(left ? { turn: (middle * 180) / Math.PI + 90, distance: -(start + reach) / 2 } : {}),
  };
}

/** A single line needs no room for what hangs from the line above it. */
function blockHeight(count: number, size: number): number {
  return (count === 1 ? 0.98 : count * LINE) * size;
}

function curve(radius: number, middle: number, span: number, lower: boolean): string {
  const [from, to] = lower
    ? [middle + span / 2, middle - span / 2]
    : [middle - span / 2, middle + span / 2];
  const point = (angle: number): string =>
    `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`;
  const large = span > Math.PI ? 1 : 0;
  return `M${point(from)}A${radius.toFixed(2)},${radius.toFixed(2)} 0 ${large} ${lower ? 0 : 1} ${point(to)}`;
}
