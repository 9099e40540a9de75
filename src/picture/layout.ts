import { arc as arcShape } from 'd3-shape';
import type { Plan } from '../plan/types.ts';
import { at } from './figures.ts';

/** Where each node begins and ends in the whole, 0 to 1, by node index; equal when left out. */
export interface Layout {
  readonly x0: Float64Array;
  readonly x1: Float64Array;
}

/** The part of the plan that is looked at; every number may be in between during a zoom. */
export interface Window {
  readonly x0: number;
  readonly x1: number;
  /** Depth of the focused node, -1 for the whole plan. */
  readonly depth: number;
  /** Rings drawn around the focus. */
  readonly rings: number;
}

/** What is drawn at one moment. */
export interface Frame {
  readonly layout: Layout;
  readonly view: Window;
}

export const MAX_RINGS = 3;

/**
 * Divides 0..1 among the nodes as d3-hierarchy's partition does (a test compares them), in one pass
 * over the preorder, without building a hierarchy of objects.
 */
export function partitionPlan(plan: Plan, weights: Float64Array): Layout {
  const size = plan.nodes.length;
  const x0 = new Float64Array(size);
  const x1 = new Float64Array(size);
  const cursor = new Float64Array(size);
  const total = plan.roots.reduce((sum, root) => sum + at(weights, root), 0);
  const unit = total > 0 ? 1 / total : 0;
  let outer = 0;
  for (let index = 0; index < size; index++) {
    const parent = plan.nodes[index]?.parent ?? -1;
    const start = parent < 0 ? outer : at(cursor, parent);
    const end = start + at(weights, index) * unit;
    x0[index] = cursor[index] = start;
    x1[index] = end;
    if (parent < 0) outer = end;
    else cursor[parent] = end;
  }
  return { x0, x1 };
}

/** The window of a focused node (null: the whole plan), as many rings as it has levels below it. */
export function windowOf(plan: Plan, layout: Layout, focus: number | null): Window {
  const node = focus === null ? undefined : plan.nodes[focus];
  const depth = node ? node.depth : -1;
  const [from, to] = node ? [node.index, node.end] : [0, plan.nodes.length];
  let deepest = depth;
  for (let index = from; index < to; index++) {
    if (at(layout.x1, index) > at(layout.x0, index)) {
      deepest = Math.max(deepest, plan.nodes[index]?.depth ?? 0);
    }
  }
  return {
    x0: node ? at(layout.x0, node.index) : 0,
    x1: node ? at(layout.x1, node.index) : 1,
    depth,
    rings: Math.max(1, Math.min(MAX_RINGS, deepest - depth)),
  };
}

/** A node in the window: a share of it, 0 to 1, and a ring (1 is next to the focus). */
export interface Span {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly ring: number;
}

/** Nodes that the window shows, in plan order: the order of the outline, the table and the keyboard. */
export function spansIn(plan: Plan, layout: Layout, view: Window): Span[] {
  const width = view.x1 - view.x0 || 1;
  const spans: Span[] = [];
  for (let index = 0; index < plan.nodes.length; index++) {
    const ring = (plan.nodes[index]?.depth ?? 0) - view.depth;
    if (ring <= 0 || ring >= view.rings + 1) continue;
    const from = clamp((at(layout.x0, index) - view.x0) / width);
    const to = clamp((at(layout.x1, index) - view.x0) / width);
    if (to - from > 1e-9) spans.push({ index, from, to, ring });
  }
  return spans;
}

/** Radians clockwise from twelve o'clock, and pixels from the centre. */
export interface Arc {
  readonly index: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly innerRadius: number;
  readonly outerRadius: number;
}

/** A disc of a given radius with a hole for the focused node. */
export interface Disc {
  readonly radius: number;
  readonly hole: number;
}

/** All that a sunburst needs from the layout. */
export function sunburstArcs(plan: Plan, layout: Layout, view: Window, disc: Disc): Arc[] {
  return spansIn(plan, layout, view).map((span) => ({
    index: span.index,
    startAngle: span.from * 2 * Math.PI,
    endAngle: span.to * 2 * Math.PI,
    innerRadius: ringRadius(span.ring - 1, view, disc),
    outerRadius: ringRadius(span.ring, view, disc),
  }));
}

function ringRadius(ring: number, view: Window, { radius, hole }: Disc): number {
  if (ring < 0) return hole * Math.max(0, 1 + ring);
  return hole + ((radius - hole) * Math.min(ring, view.rings)) / view.rings;
}

const shape = arcShape<unknown, Arc>();

/** The arc as an SVG path around the origin. */
export function arcPath(arc: Arc): string {
  return shape(arc) ?? '';
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
