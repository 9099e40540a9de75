import { group, minIndex } from 'd3-array';
import type { Contract } from '../contract/types.ts';
import { nodeAt } from '../plan/tree.ts';
import type { PlanNode } from '../plan/types.ts';
import { EXPECTATIONS, type Expectation, type ExpectationRow } from './types.ts';

export interface Expected {
  readonly expectation: Expectation;
  /** The wording it rests on, this node's or an ancestor's; null where the plan says nothing. */
  readonly row: ExpectationRow | null;
}

/** Of a node in a neighbourhood; null for a neighbourhood of another contract, which is not judged. */
export type ExpectedIn = (node: number, neighbourhood: number) => Expected | null;

/** The plan of a contract is for every neighbourhood of that contract. */
const DEFAULT: Expected = { expectation: 'expected', row: null };

/**
 * Reads what the plan expects where. The nearest wording speaks: the node's own, then its parent's, and
 * so on up. A sheet or a node above it without a wording is read through its children: expected as the
 * most expected of them is. At a node, a wording about the place comes first, then about its QPV, then about its sectors, then about
 * every neighbourhood.
 */
export function expectedIn(contract: Read, rows: readonly ExpectationRow[]): ExpectedIn {
  const before = READ.get(rows);
  if (before?.contract === contract) return before.expected;
  const expected = remembering(contract, reading(contract, rows));
  READ.set(rows, { contract, expected });
  return expected;
}

type Read = Pick<Contract, 'plan' | 'neighbourhoods' | 'sheetDepth'>;

/** Expectations never change while the page is open, and every rule asks for each of them at each click. */
const READ = new WeakMap<
  readonly ExpectationRow[],
  { readonly contract: Read; readonly expected: ExpectedIn }
>();

function remembering({ neighbourhoods }: Read, read: ExpectedIn): ExpectedIn {
  const known = new Map<number, Expected | null>();
  return (node, place) => {
    const key = node * neighbourhoods.length + place;
    const found = known.get(key);
    if (found !== undefined) return found;
    const expected = read(node, place);
    known.set(key, expected);
    return expected;
  };
}

function reading(contract: Read, rows: readonly ExpectationRow[]): ExpectedIn {
  const { plan, neighbourhoods, sheetDepth } = contract;
  const byNode = group(rows, (row) => row.node);

  const rowAt = (node: PlanNode, place: number): ExpectationRow | null => {
    const own = byNode.get(node.index) ?? [];
    const about = (target: number | null) => own.find((row) => row.neighbourhood === target);
    const parent = neighbourhoods[place]?.parent ?? null;
    const sectors = own.filter(
      ({ neighbourhood }) =>
        neighbourhood !== null && neighbourhoods[neighbourhood]?.parent === place,
    );
    return (
      about(place) ??
      (parent === null ? undefined : about(parent)) ??
      strongest(sectors) ??
      about(null) ??
      null
    );
  };

  const nearest = (node: PlanNode, place: number): Expected | null => {
    const row = rowAt(node, place);
    if (row) return { expectation: row.expectation, row };
    return node.parent === null ? null : nearest(nodeAt(plan, node.parent), place);
  };

  const resolve = (node: PlanNode, place: number): Expected => {
    const said = nearest(node, place);
    if (said || node.depth > sheetDepth) return said ?? DEFAULT;
    const children = node.children.map((child) => resolve(nodeAt(plan, child), place));
    return strongest(children) ?? DEFAULT;
  };

  return (node, place) =>
    neighbourhoods[place]?.inContract ? resolve(nodeAt(plan, node), place) : null;
}

/** The most expected; of several, the first that is said in words. */
function strongest<Item extends { readonly expectation: Expectation; readonly row?: unknown }>(
  items: readonly Item[],
): Item | undefined {
  const rank = ({ expectation, row }: Item) =>
    2 * EXPECTATIONS.indexOf(expectation) + (row === null ? 1 : 0);
  return items[minIndex(items, rank)];
}
