import type { Brand } from '../base/brand.ts';

/** The plan's own numbering: `1`, `1.4`, `1.4.2`, `1.4.2.b`. Unique in a plan. */
export type PlanCode = Brand<string, 'PlanCode'>;

/** Position of a node in {@link Plan.nodes}; what the database stores in place of the code. */
export type NodeIndex = Brand<number, 'NodeIndex'>;

/** Where a cross reference leads; `partial` keeps the node's own actions, `total` replaces them. */
export interface CrossReference {
  readonly to: NodeIndex;
  readonly kind: 'total' | 'partial';
  /** The plan's own words, « Cf. objectif opérationnel 2.1.2 ». */
  readonly text: string;
}

export interface PlanNode {
  readonly index: NodeIndex;
  readonly code: PlanCode;
  /** 0 for the first level (pillars in the Alès plan). */
  readonly depth: number;
  readonly parent: NodeIndex | null;
  /** In plan order. */
  readonly children: readonly NodeIndex[];
  /** One past the last descendant: the subtree is `index` to `end - 1`, nodes being in preorder. */
  readonly end: NodeIndex;
  /** The top-level ancestor (itself at depth 0). */
  readonly root: NodeIndex;
  /** The reading to show. */
  readonly title: string;
  /** Printed wording where it differs from `title` (a known slip), and why. */
  readonly variant: { readonly text: string; readonly note: string } | null;
  /** False where the plan says « hors appel à projet ». Inherited by descendants. */
  readonly inCall: boolean;
  /** First and last line in the source document, 1-based. */
  readonly lines: readonly [number, number];
  readonly references: readonly CrossReference[];
  /** Indices in the contract's dictionaries; a node's own links, not its descendants'. */
  readonly themes: readonly number[];
  readonly mechanisms: readonly number[];
  readonly publics: readonly number[];
  /** Editorial or source remark to show with the node; empty when none. */
  readonly note: string;
}

/** A plan of 2 to 6 levels, nodes in preorder. */
export interface Plan {
  readonly nodes: readonly PlanNode[];
  readonly roots: readonly NodeIndex[];
  readonly byCode: ReadonlyMap<string, NodeIndex>;
  /** Number of levels. */
  readonly depth: number;
}
