import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { addsUp } from '../measure/natures.ts';
import { planFilter, type PlanFilter } from '../plan/filter.ts';
import type { PlanNode } from '../plan/types.ts';
import type { PlanSelection, PlanSize } from '../selection/types.ts';
import { tones, type Tone } from './colour.ts';
import { nodeState, planFigures, type Figures, type NodeState } from './figures.ts';
import { focusOf } from './focus.ts';
import { partitionPlan, windowOf, type Layout, type Window } from './layout.ts';
import { planWeights } from './weights.ts';

/** Everything that the four forms of the plan picture show: one focus, one selection, one set. */
export interface Picture {
  readonly contract: Contract;
  readonly filter: PlanFilter;
  readonly figures: Figures;
  readonly size: PlanSize;
  /** Position of the amount nature that euros are of; -1 when the contract has none by that code. */
  readonly nature: number;
  readonly layout: Layout;
  readonly view: Window;
  /** Null: the whole plan. */
  readonly focus: number | null;
  readonly codes: readonly string[];
  readonly selected: ReadonlySet<number>;
  /** The node whose card is open. */
  readonly opened: number | null;
  /** By top-level node, then by depth. */
  readonly palette: readonly (readonly Tone[])[];
  /** True when operations are filtered by something the plan itself does not answer. */
  readonly narrowed: boolean;
}

export function composePicture(
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts,
  filter: PlanFilter = planFilter(contract, selection),
): Picture {
  const { plan } = contract;
  const figures = planFigures(plan, filter, counts.plan, addsUp(contract, selection.mesure.nature));
  const weights = planWeights(plan, filter, figures, selection.taille);
  const layout = partitionPlan(plan, weights);
  const focus = focusOf(plan, layout, selection.plan);
  return {
    contract,
    filter,
    figures,
    size: selection.taille,
    nature: contract.amountNatures.findIndex(({ code }) => code === selection.mesure.nature),
    layout,
    view: windowOf(plan, layout, focus),
    focus,
    codes: selection.plan,
    selected: new Set(selection.plan.flatMap((code) => plan.byCode.get(code) ?? [])),
    opened:
      selection.fiche?.kind === 'plan' ? (plan.byCode.get(selection.fiche.code) ?? null) : null,
    palette: paletteOf(contract),
    narrowed:
      filter.active ||
      [selection.quartier, selection.statut, selection.porteur, selection.annee].some(
        (values) => values.length > 0,
      ),
  };
}

const palettes = new WeakMap<Contract, readonly (readonly Tone[])[]>();

/** Computed once: a tone takes a search for the lightness that has its contrast. */
function paletteOf(contract: Contract): readonly (readonly Tone[])[] {
  let palette = palettes.get(contract);
  if (!palette) {
    palette = contract.plan.roots.map((_, root) =>
      tones(contract.palette[root % contract.palette.length] ?? '#57524a', contract.plan.depth),
    );
    palettes.set(contract, palette);
  }
  return palette;
}

/** The tones of a node's level and the state that its hatching says. */
export function look(
  picture: Picture,
  node: PlanNode,
): { readonly tone: Tone; readonly state: NodeState; readonly root: number } {
  const root = picture.contract.plan.roots.indexOf(node.root);
  const tone = picture.palette[root]?.[node.depth];
  if (!tone) throw new Error(`No tone for ${node.code}`);
  return { tone, root, state: nodeState(picture.figures, node.index, picture.size === 'euros') };
}

/**
 * Nodes that a highlight of another view lights, with those above them; null when none does.
 * A neighbourhood lights the nodes of its operations.
 */
export function highlighted(
  contract: Contract,
  counts: ExplorerCounts,
  hovered: { readonly kind: string; readonly index: number } | null,
): ReadonlySet<number> | null {
  if (hovered?.kind !== 'neighbourhood') return null;
  const lit = new Set<number>();
  for (const cell of counts.zones) {
    if (cell.neighbourhood !== hovered.index || cell.operations === 0) continue;
    for (let at: number | null = cell.node; at !== null;) {
      lit.add(at);
      at = contract.plan.nodes[at]?.parent ?? null;
    }
  }
  return lit;
}

/** What the views ask for; only the top view knows how a selection is changed. */
export interface Acts {
  readonly select: (index: number, add: boolean) => void;
  readonly up: () => void;
  readonly card: (index: number) => void;
  readonly point: (index: number | null) => void;
}
