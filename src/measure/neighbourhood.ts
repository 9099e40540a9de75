import { never } from '../base/never.ts';
import type { ExplorerCounts, Sum, ZoneCell } from '../contract/counts.ts';
import type { Contract, Neighbourhood } from '../contract/types.ts';
import type { PlanSelection } from '../selection/types.ts';
import { addsUp } from './natures.ts';
import { ancestorAt, nodesInScope } from './scope.ts';
import type { NeighbourhoodMeasure } from './types.ts';
import { cellsByNeighbourhood, operationsOf } from './zones.ts';

/**
 * The chosen measure of every neighbourhood, by position in `contract.neighbourhoods`.
 * Euros are cents of the nature the counts were asked with.
 */
export function neighbourhoodMeasures(
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts,
): readonly NeighbourhoodMeasure[] {
  const cells = cellsByNeighbourhood(counts);
  const before = cellsByNeighbourhood(contract.baseline);
  const reach = reachOf(contract, selection);
  return contract.neighbourhoods.map((neighbourhood, index) => {
    const here = cells.get(index) ?? [];
    const raw = absolute(index, here, before.get(index) ?? [], neighbourhood, reach);
    return selection.mesure.perThousand && canDivide(selection)
      ? perThousand(raw, neighbourhood)
      : raw;
  });
}

/** A share of the plan is not divided by residents: « objectifs pour 1 000 habitants » means nothing. */
export function canDivide(selection: PlanSelection): boolean {
  return selection.mesure.kind !== 'objectifs' && selection.mesure.kind !== 'actions';
}

/** What a measure counts: nodes of a depth in scope, or nothing for sums. */
interface Reach {
  readonly kind: PlanSelection['mesure']['kind'];
  /** Amounts of the nature that is asked for may be added. */
  readonly adds: boolean;
  readonly nodes: ReadonlySet<number>;
  readonly nodeOf: (cell: ZoneCell) => number | null;
}

function reachOf(contract: Contract, selection: PlanSelection): Reach {
  const kind = selection.mesure.kind;
  const depth = kind === 'objectifs' ? contract.sheetDepth : contract.plan.depth - 1;
  return {
    kind,
    adds: addsUp(contract, selection.mesure.nature),
    nodes: nodesInScope(contract, selection, depth),
    nodeOf: (cell) => ancestorAt(contract, cell.node, depth),
  };
}

function absolute(
  index: number,
  cells: readonly ZoneCell[],
  before: readonly ZoneCell[],
  neighbourhood: Neighbourhood,
  reach: Reach,
): NeighbourhoodMeasure {
  const operations = operationsOf(cells);
  const empty = { neighbourhood: index, known: 0, operations, zero: null, unknown: null } as const;
  if (operations === 0) {
    const nodes = reach.kind === 'actions' || reach.kind === 'objectifs' ? reach.nodes.size : 0;
    if (!neighbourhood.inContract && before.length === 0) {
      return { ...empty, value: null, denominator: nodes, unknown: 'other-contract' };
    }
    const zero = operationsOf(before) > 0 ? 'filtered' : 'none';
    return { ...empty, value: 0, denominator: nodes, zero };
  }
  switch (reach.kind) {
    case 'operations':
      return { ...empty, value: operations, known: operations, denominator: operations };
    case 'actions':
    case 'objectifs':
      return covered(empty, cells, reach);
    case 'euros': {
      const sum = summed(
        empty,
        cells.map((cell) => cell.amount),
      );
      return reach.adds || sum.known === 0 ? sum : { ...sum, value: null, unknown: 'not-summable' };
    }
    case 'participants':
      return summed(
        empty,
        cells.map((cell) => cell.participants),
      );
    default:
      return never(reach.kind);
  }
}

type Start = Pick<NeighbourhoodMeasure, 'neighbourhood' | 'operations'>;

function covered(start: Start, cells: readonly ZoneCell[], reach: Reach): NeighbourhoodMeasure {
  const nodes = new Set(
    cells.map(reach.nodeOf).filter((node) => node !== null && reach.nodes.has(node)),
  );
  const denominator = reach.nodes.size;
  return {
    ...start,
    value: reach.kind === 'objectifs' ? nodes.size / Math.max(1, denominator) : nodes.size,
    known: nodes.size,
    denominator,
    zero: nodes.size === 0 ? 'unattached' : null,
    unknown: null,
  };
}

function summed(start: Start, sums: readonly Sum[]): NeighbourhoodMeasure {
  const known = sums.reduce((total, sum) => total + sum.known, 0);
  const value = known === 0 ? null : sums.reduce((total, sum) => total + sum.value, 0);
  const unknown = known === 0 ? 'no-value' : null;
  return { ...start, value, known, denominator: start.operations, zero: null, unknown };
}

function perThousand(
  measure: NeighbourhoodMeasure,
  neighbourhood: Neighbourhood,
): NeighbourhoodMeasure {
  const residents = neighbourhood.population?.count ?? 0;
  if (measure.value === null || measure.value === 0) return measure;
  if (residents === 0) return { ...measure, value: null, unknown: 'no-population' };
  return { ...measure, value: (measure.value * 1000) / residents };
}
