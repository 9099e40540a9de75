import type { Plan } from '../plan/types.ts';
import type { Layout, Span } from './layout.ts';
import { at } from './figures.ts';

/**
 * The node in the centre: the selected one (its parent when it has nothing below), the nearest node
 * above several, null for the whole plan. A focus that the filter left out gives way to its parent.
 */
export function focusOf(plan: Plan, layout: Layout, codes: readonly string[]): number | null {
  const selected = codes.flatMap((code) => plan.byCode.get(code) ?? []);
  const [first, ...rest] = selected;
  if (first === undefined) return null;
  let focus: number | null = first;
  const empty = (index: number): boolean => at(layout.x1, index) <= at(layout.x0, index);
  const below = (index: number): boolean =>
    plan.nodes[index]?.children.some((child) => !empty(child)) ?? false;
  while (
    focus !== null &&
    (!below(focus) || !rest.every((other) => contains(plan, focus as number, other)))
  ) {
    focus = plan.nodes[focus]?.parent ?? null;
  }
  return focus;
}

export function contains(plan: Plan, above: number, index: number): boolean {
  return index >= above && index < (plan.nodes[above]?.end ?? 0);
}

/** The codes to select to go up one level from a selection; none is the whole plan. */
export function codesAbove(plan: Plan, codes: readonly string[], focus: number | null): string[] {
  if (focus === null) return [];
  const node = plan.nodes[focus];
  if (!node) return [];
  const onFocus = codes.length === 1 && codes[0] === node.code;
  if (!onFocus) return [node.code];
  const parent = node.parent === null ? undefined : plan.nodes[node.parent];
  return parent ? [parent.code] : [];
}

/** The codes after a click: one node, or with ctrl or shift one more or one less. */
export function codesWith(codes: readonly string[], code: string, add: boolean): readonly string[] {
  if (!add) return [code];
  return codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
}

/** From the root to the node, both included; empty for the whole plan. */
export function pathTo(plan: Plan, index: number | null): readonly number[] {
  const path: number[] = [];
  for (let at = index; at !== null; at = plan.nodes[at]?.parent ?? null) path.unshift(at);
  return path;
}

export type Step = 'next' | 'previous' | 'in' | 'out' | 'first' | 'last';

/**
 * Where an arrow key leads from a node of the picture; null is the centre. Next and previous turn
 * around the ring; in goes to the first child, out to the parent or the centre.
 */
export function step(
  plan: Plan,
  spans: readonly Span[],
  current: number | null,
  to: Step,
): number | null {
  const here = spans.find((span) => span.index === current);
  if (!here) {
    if (to === 'out') return null;
    const ring = spans.filter((span) => span.ring === 1);
    return (to === 'last' || to === 'previous' ? ring.at(-1) : ring[0])?.index ?? null;
  }
  const ring = spans.filter((span) => span.ring === here.ring);
  const position = ring.indexOf(here);
  switch (to) {
    case 'next':
      return ring[(position + 1) % ring.length]?.index ?? null;
    case 'previous':
      return ring[(position - 1 + ring.length) % ring.length]?.index ?? null;
    case 'first':
      return ring[0]?.index ?? null;
    case 'last':
      return ring.at(-1)?.index ?? null;
    case 'in': {
      const child = spans.find((span) => plan.nodes[span.index]?.parent === here.index);
      return child?.index ?? here.index;
    }
    case 'out': {
      const parent = plan.nodes[here.index]?.parent ?? null;
      return spans.some((span) => span.index === parent) ? parent : null;
    }
  }
}
