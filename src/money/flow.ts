import type { Contract } from '../contract/types.ts';
import type { MoneyLine, MoneyRows } from '../engine/questions/money-rows.ts';
import type { SplitRule } from '../selection/types.ts';
import { splitByPlace, type MoneySite } from './splits.ts';
import { counted } from './tables.ts';
import type { CountedLine } from './tally.ts';

/** What a node of the flow stands for: a payer, a top-level plan node, or a place. */
export type FlowKey =
  | { readonly kind: 'payer'; readonly payer: string | null }
  | { readonly kind: 'root'; readonly root: number | null }
  | { readonly kind: 'place'; readonly place: MoneySite }
  /** Several places between which the amount is not divided. */
  | { readonly kind: 'undivided' }
  /** The places of the smallest amounts, where there are too many to draw. */
  | { readonly kind: 'others'; readonly count: number };

export interface FlowNode {
  readonly id: string;
  readonly column: 0 | 1 | 2;
  readonly key: FlowKey;
  readonly cents: number;
  readonly lines: readonly CountedLine[];
}

export interface FlowLink {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly cents: number;
  /** The top-level plan node that it leaves or reaches. */
  readonly root: number | null;
}

/** Each column and the links between two columns add up to the total. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** Places that can be told apart in one picture. */
const MOST_PLACES = 14;

type Step = { readonly key: FlowKey; readonly line: MoneyLine; readonly cents: number };

/**
 * From payer to top-level plan node (by main code) to place. What is not divided between places goes
 * to a node of its own, so that no euro is drawn twice.
 */
export function moneyFlow(contract: Contract, money: MoneyRows, rule: SplitRule): Flow {
  const paths = counted(money).flatMap((line) => pathsOf(contract, line, rule));
  const kept = keptPlaces(paths);
  const drawn = paths.map((path) => ({ ...path, place: kept(path.place) }));
  const nodes = [
    ...gather(
      0,
      drawn.map(({ payer, ...one }) => ({ ...one, key: payer })),
    ),
    ...gather(
      1,
      drawn.map(({ root, ...one }) => ({ ...one, key: root })),
    ),
    ...gather(
      2,
      drawn.map(({ place, ...one }) => ({ ...one, key: place })),
    ),
  ].sort((a, b) => a.column - b.column || order(contract, a) - order(contract, b));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = new Map<string, FlowLink>();
  for (const { payer, root, place, cents } of drawn) {
    for (const [start, end] of [
      [payer, root],
      [root, place],
    ] as const) {
      const [from, to] = [byId.get(idOf(start)), byId.get(idOf(end))];
      if (!from || !to || root.kind !== 'root') continue;
      const id = `${from.id} ${to.id}`;
      const before = links.get(id)?.cents ?? 0;
      links.set(id, { from, to, cents: before + cents, root: root.root });
    }
  }
  const at = new Map(nodes.map((node, index) => [node, index]));
  const rank = ({ from, to }: FlowLink) => (at.get(from) ?? 0) * nodes.length + (at.get(to) ?? 0);
  return { nodes, links: [...links.values()].sort((a, b) => rank(a) - rank(b)) };
}

interface Path {
  readonly payer: FlowKey;
  readonly root: FlowKey;
  readonly place: FlowKey;
  readonly line: MoneyLine;
  readonly cents: number;
}

function pathsOf({ plan, neighbourhoods }: Contract, line: MoneyLine, rule: SplitRule): Path[] {
  const { parts, undivided } = splitByPlace(line, rule, neighbourhoods);
  const root = line.node === null ? null : (plan.nodes[line.node]?.root ?? null);
  const to = (place: FlowKey, cents: number): Path => ({
    payer: { kind: 'payer', payer: line.payer },
    root: { kind: 'root', root },
    place,
    line,
    cents,
  });
  return [
    ...parts.map(({ key, cents }) => to({ kind: 'place', place: key }, cents)),
    ...(undivided ? [to({ kind: 'undivided' }, undivided.cents)] : []),
  ].filter(({ cents }) => cents > 0);
}

/** Draws the places of the greatest amounts; the others become one. */
function keptPlaces(paths: readonly Path[]): (place: FlowKey) => FlowKey {
  const cents = new Map<string, number>();
  for (const { place, cents: more } of paths) {
    if (place.kind === 'place') cents.set(idOf(place), (cents.get(idOf(place)) ?? 0) + more);
  }
  if (cents.size <= MOST_PLACES) return (place) => place;
  const greatest = [...cents].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const kept = new Set(greatest.slice(0, MOST_PLACES - 1).map(([id]) => id));
  const others: FlowKey = { kind: 'others', count: cents.size - kept.size };
  return (place) => (place.kind !== 'place' || kept.has(idOf(place)) ? place : others);
}

function gather(column: FlowNode['column'], steps: readonly Step[]): FlowNode[] {
  const found = new Map<string, { key: FlowKey; lines: CountedLine[] }>();
  for (const { key, line, cents } of steps) {
    const one = found.get(idOf(key)) ?? { key, lines: [] };
    const last = one.lines.at(-1);
    // A line of several places stands once on its payer and on its plan node.
    if (last?.line === line)
      one.lines[one.lines.length - 1] = { ...last, cents: last.cents + cents };
    else one.lines.push({ line, cents, shared: false });
    found.set(idOf(key), one);
  }
  return [...found].map(([id, { key, lines }]) => ({
    id,
    column,
    key,
    lines,
    cents: lines.reduce((sum, { cents }) => sum + cents, 0),
  }));
}

/** Payers by amount; plan and places in their own order; what is not said comes last. */
function order({ plan, neighbourhoods }: Contract, { key, cents }: FlowNode): number {
  const last = Number.MAX_SAFE_INTEGER;
  switch (key.kind) {
    case 'payer':
      return key.payer === null ? last : -cents;
    case 'root':
      return key.root === null ? last : plan.roots.findIndex((root) => root === key.root);
    case 'place':
      if (typeof key.place === 'number') return key.place;
      return neighbourhoods.length + ['whole', 'outside', 'unlocated'].indexOf(key.place);
    case 'others':
      return neighbourhoods.length - 0.5;
    case 'undivided':
      return last;
  }
}

function idOf(key: FlowKey): string {
  switch (key.kind) {
    case 'payer':
      return `payer:${key.payer ?? ''}`;
    case 'root':
      return `root:${key.root ?? ''}`;
    case 'place':
      return `place:${key.place}`;
    case 'others':
    case 'undivided':
      return key.kind;
  }
}
