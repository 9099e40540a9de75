import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract, Entry, MechanismNature } from '../contract/types.ts';
import { NATURES, planFacetCounts } from '../plan/filter.ts';
import { NONE } from '../selection/types.ts';
import type { ListDimension, PlanSelection } from '../selection/types.ts';

/** Dimensions that are a list of boxes to tick; `plan` is chosen in the plan picture. */
export const FACETS = [
  'theme',
  'quartier',
  'dispositif',
  'nature',
  'statut',
  'porteur',
  'public',
  'appel',
] as const satisfies readonly ListDimension[];
export type FacetDimension = (typeof FACETS)[number];

export interface FacetOption {
  /** What the address holds: a code of the data, or « aucun ». */
  readonly value: string;
  /** Null for « aucun », whose words depend on the facet. */
  readonly label: string | null;
  readonly selected: boolean;
  /** Operations that ticking it alone would leave. */
  readonly operations: number;
  /** Actions of the plan (and sheets without action) that it would leave; null where it filters none. */
  readonly inPlan: number | null;
  readonly nature: MechanismNature | null;
  /** A sector stands under its QPV. */
  readonly under: string | null;
  /** A QPV of another contract. */
  readonly context: boolean;
}

type Draft = Pick<FacetOption, 'value' | 'label'> & Partial<FacetOption>;

/**
 * The options of a facet. They are ordered by what they leave when nothing is filtered, then by
 * French collation: an order that does not move under the finger when another filter is ticked.
 */
export function facetOptions(
  dimension: FacetDimension,
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts,
): readonly FacetOption[] {
  const drafts = entries(dimension, contract);
  const operations = operationCounts(dimension, counts);
  const base = operationCounts(dimension, contract.baseline);
  const inPlan = planCounts(dimension, contract, selection);
  const chosen = new Set<string>(selection[dimension]);
  const options = drafts.map((draft, position) => ({
    nature: null,
    under: null,
    context: false,
    ...draft,
    selected: chosen.has(draft.value),
    operations: operations[position] ?? 0,
    inPlan: inPlan ? (inPlan[position] ?? 0) : null,
    rank: base[position] ?? 0,
  }));
  const shown = options.filter((option) => option.value !== NONE || worthShowing(option));
  return order(dimension, shown);
}

function entries(dimension: FacetDimension, contract: Contract): readonly Draft[] {
  const none: Draft = { value: NONE, label: null };
  const plain = (list: readonly Entry[]) => [
    ...list.map(({ code, label }): Draft => ({ value: code, label })),
    none,
  ];
  switch (dimension) {
    case 'theme':
      return plain(contract.themes);
    case 'statut':
      return plain(contract.statuses);
    case 'porteur':
      return plain(contract.operators);
    case 'public':
      return plain(contract.publics);
    case 'dispositif':
      return [
        ...contract.mechanisms.map(({ code, label, nature }): Draft => ({
          value: code,
          label,
          nature,
        })),
        none,
      ];
    case 'nature':
      return [...NATURES.map((nature): Draft => ({ value: nature, label: null, nature })), none];
    case 'appel':
      return [
        { value: 'oui', label: null },
        { value: 'non', label: null },
      ];
    case 'quartier':
      return [
        ...contract.neighbourhoods.map(({ code, label, parent, inContract }): Draft => ({
          value: code,
          label,
          under: parent === null ? null : (contract.neighbourhoods[parent]?.code ?? null),
          context: !inContract,
        })),
        none,
      ];
  }
}

function operationCounts(dimension: FacetDimension, counts: ExplorerCounts): readonly number[] {
  switch (dimension) {
    case 'theme':
      return counts.theme;
    case 'dispositif':
      return counts.mechanism;
    case 'nature':
      return counts.nature;
    case 'quartier':
      return counts.neighbourhood;
    case 'statut':
      return counts.status;
    case 'porteur':
      return counts.operator;
    case 'public':
      return counts.public;
    case 'appel':
      return counts.call;
  }
}

/** What each option leaves of the plan, from the plan alone; null where the facet does not filter it. */
export function planCounts(
  dimension: FacetDimension,
  contract: Contract,
  selection: PlanSelection,
): readonly number[] | null {
  switch (dimension) {
    case 'theme':
    case 'dispositif':
    case 'nature':
    case 'public':
    case 'appel':
      return planFacetCounts(contract, selection, dimension);
    case 'quartier':
    case 'statut':
    case 'porteur':
      return null;
  }
}

/** « Aucun » is offered where something has none, now or unfiltered, and while it is ticked. */
function worthShowing(option: FacetOption & { readonly rank: number }): boolean {
  return option.selected || option.rank > 0 || option.operations > 0 || (option.inPlan ?? 0) > 0;
}

type Ranked = FacetOption & { readonly rank: number };

function order(dimension: FacetDimension, options: readonly Ranked[]): readonly FacetOption[] {
  if (dimension === 'appel' || dimension === 'nature') return options;
  const sorted = options.toSorted(byRank);
  if (dimension !== 'quartier') return sorted;
  const tops = sorted.filter((option) => option.under === null).toSorted(contextLast);
  return tops.flatMap((top) => [top, ...sorted.filter((option) => option.under === top.value)]);
}

const collator = new Intl.Collator('fr', { numeric: true });

function byRank(a: Ranked, b: Ranked): number {
  const last = Number(a.value === NONE) - Number(b.value === NONE);
  return last || b.rank - a.rank || collator.compare(a.label ?? '', b.label ?? '');
}

/** QPV of the contract, then those of other contracts, « aucun » last; the sort is stable. */
function contextLast(a: FacetOption, b: FacetOption): number {
  const place = (option: FacetOption) => (option.value === NONE ? 2 : Number(option.context));
  return place(a) - place(b);
}
