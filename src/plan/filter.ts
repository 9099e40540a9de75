import type { PlanCell } from '../contract/counts.ts';
import type { Contract, MechanismNature } from '../contract/types.ts';
import { fold, matches, searchWords } from '../base/text.ts';
import { NONE, type Dimension, type PlanSelection } from '../selection/types.ts';
import { searchedNode } from './tree.ts';
import type { PlanNode } from './types.ts';

/** Dimensions that the plan answers by itself, without the database. */
export const PLAN_DIMENSIONS = ['theme', 'dispositif', 'nature', 'public', 'appel', 'q'] as const;
export type PlanDimension = (typeof PLAN_DIMENSIONS)[number];

/** The order in which {@link planFacetCounts} and the engine count natures. */
export const NATURES: readonly MechanismNature[] = [
  'financement',
  'programme',
  'coordination',
  'outil',
];

/** What the selection leaves of the plan. */
export interface PlanFilter {
  /** True when one of {@link PLAN_DIMENSIONS} is set. */
  readonly active: boolean;
  /** By node index: the node passes, or stands above a node that passes. */
  readonly kept: readonly boolean[];
  /** Kept nodes by depth. */
  readonly byDepth: readonly number[];
  /** What keeps them: the plan's own words and links, operations that a search found, or both. */
  readonly through: 'plan' | 'operations' | 'both';
}

type Test = (node: PlanNode) => boolean;

/**
 * Nodes left by the plan's own dimensions: OR inside a dimension, AND across. Nodes without children
 * pass or fail (actions, and sheets that have no action); the ones above follow. A mechanism or a
 * public holds for everything below the node that carries it, a theme for its node only.
 *
 * `found`: cells of the operations under the same selection. A search reads their words too, so that
 * the nodes they document stay, whatever their own titles say.
 */
export function planFilter(
  contract: Contract,
  selection: PlanSelection,
  found: readonly PlanCell[] = [],
): PlanFilter {
  const { plan } = contract;
  const tests = testsOf(contract, selection);
  const own = passing(contract, tests);
  const documented = TESTS.q(contract, selection) ? found.filter(counts) : [];
  const kept = [...own];
  for (const { node } of documented) if (node >= 0 && node < kept.length) kept[node] = true;
  withAncestors(contract, kept);
  const byDepth = Array.from({ length: plan.depth }, () => 0);
  for (const node of plan.nodes) {
    if (kept[node.index]) byDepth[node.depth] = (byDepth[node.depth] ?? 0) + 1;
  }
  const more = kept.some((is, index) => is && !own[index]);
  const through = !more ? 'plan' : own.includes(true) ? 'both' : 'operations';
  return { active: tests.length > 0, kept, byDepth, through };
}

function counts({ operations }: PlanCell): boolean {
  return operations > 0;
}

function testsOf(
  contract: Contract,
  selection: PlanSelection,
  except?: Dimension,
): readonly Test[] {
  return PLAN_DIMENSIONS.filter((name) => name !== except).flatMap(
    (name) => TESTS[name](contract, selection) ?? [],
  );
}

/** By node index: a node without children that passes every test, or one above it. */
function passing(contract: Contract, tests: readonly Test[]): boolean[] {
  const { nodes } = contract.plan;
  if (tests.length === 0) return nodes.map(() => true);
  const kept = nodes.map((node) => node.children.length === 0 && tests.every((test) => test(node)));
  withAncestors(contract, kept);
  return kept;
}

function withAncestors({ plan }: Contract, kept: boolean[]): void {
  for (let index = plan.nodes.length - 1; index >= 0; index--) {
    const parent = plan.nodes[index]?.parent;
    if (kept[index] && parent !== null && parent !== undefined) kept[parent] = true;
  }
}

/**
 * What each option of one dimension would leave of the plan: nodes without children, counted under
 * every other dimension. By dictionary position, then « aucun »; for `appel`, inside and outside.
 */
export function planFacetCounts(
  contract: Contract,
  selection: PlanSelection,
  dimension: Exclude<PlanDimension, 'q'>,
): readonly number[] {
  const kept = passing(contract, testsOf(contract, selection, dimension));
  const carried = carriedBy(contract, dimension);
  const size = {
    theme: contract.themes.length,
    dispositif: contract.mechanisms.length,
    public: contract.publics.length,
    nature: NATURES.length,
    appel: 1,
  }[dimension];
  const counts = Array.from({ length: size + 1 }, () => 0);
  for (const node of contract.plan.nodes) {
    if (node.children.length > 0 || !kept[node.index]) continue;
    const positions = carried(node);
    for (const position of positions.length > 0 ? positions : [size]) {
      counts[position] = (counts[position] ?? 0) + 1;
    }
  }
  return counts;
}

/** Dictionary positions that hold for a node, each once. */
function carriedBy(
  contract: Contract,
  dimension: Exclude<PlanDimension, 'q'>,
): (node: PlanNode) => readonly number[] {
  const above = (read: (node: PlanNode) => readonly number[]) => (node: PlanNode) => [
    ...new Set(lineage(contract, node).flatMap(read)),
  ];
  switch (dimension) {
    case 'theme':
      return (node) => node.themes;
    case 'dispositif':
      return above((node) => node.mechanisms);
    case 'public':
      return above((node) => node.publics);
    case 'nature':
      return above((node) =>
        node.mechanisms.map((index) =>
          NATURES.indexOf(contract.mechanisms[index]?.nature ?? 'outil'),
        ),
      );
    case 'appel':
      return (node) => (node.inCall ? [0] : []);
  }
}

/** The node and those above it, nearest first. */
function lineage(contract: Contract, node: PlanNode): readonly PlanNode[] {
  const path: PlanNode[] = [];
  for (let at: PlanNode | undefined = node; at;) {
    path.push(at);
    at = at.parent === null ? undefined : contract.plan.nodes[at.parent];
  }
  return path;
}

/** Each gives null when its dimension is not set, so that unset dimensions cost nothing. */
const TESTS: Record<PlanDimension, (contract: Contract, selection: PlanSelection) => Test | null> =
  {
    theme: (contract, { theme }) => oneOf(contract, 'theme', theme, contract.themes.map(codeOf)),
    dispositif: (contract, { dispositif }) =>
      oneOf(contract, 'dispositif', dispositif, contract.mechanisms.map(codeOf)),
    public: (contract, selection) =>
      oneOf(contract, 'public', selection.public, contract.publics.map(codeOf)),
    nature: (contract, { nature }) => oneOf(contract, 'nature', nature, NATURES),
    appel: (_, { appel }) =>
      appel.length === 0 ? null : (node) => appel.includes(node.inCall ? 'oui' : 'non'),
    q: (contract, { q }) => {
      const words = searchWords(q);
      if (words.length === 0) return null;
      const meant = searchedNode(contract.plan, q);
      const found = contract.plan.nodes.map((node) =>
        meant ? node === meant : matches(searchText(node), words),
      );
      return (node) => lineage(contract, node).some((above) => found[above.index]);
    },
  };

function oneOf(
  contract: Contract,
  dimension: Exclude<PlanDimension, 'q' | 'appel'>,
  wanted: readonly string[],
  codes: readonly string[],
): Test | null {
  if (wanted.length === 0) return null;
  const carried = carriedBy(contract, dimension);
  const positions = new Set(wanted.map((code) => codes.indexOf(code)));
  const none = wanted.includes(NONE);
  return (node) => {
    const own = carried(node);
    return own.length === 0 ? none : own.some((position) => positions.has(position));
  };
}

function codeOf(entry: { readonly code: string }): string {
  return entry.code;
}

const folded = new WeakMap<PlanNode, string>();

/** Folded once per node: typing a query asks for all of them at each key. */
function searchText(node: PlanNode): string {
  let text = folded.get(node);
  if (text === undefined) {
    text = fold(`${node.title} ${node.variant?.text ?? ''}`);
    folded.set(node, text);
  }
  return text;
}
