import { group } from 'd3-array';
import type { ExplorerCounts, PlanCell, Sum, ZoneCell } from '../../src/contract/counts.ts';
import type { BuiltOperation } from './operations.ts';

/** What the counts are counted in. */
export interface Frame {
  readonly themes: number;
  /** Nature of each mechanism, as a position among the natures. */
  readonly mechanismNatures: readonly number[];
  readonly natures: number;
  readonly neighbourhoods: number;
  readonly statuses: number;
  readonly operators: number;
  readonly publics: number;
  readonly amountNatures: number;
  /** Amount nature of cells: that of the empty selection. */
  readonly nature: number;
  readonly years: readonly [number, number];
  /** The contract's years. */
  readonly period: readonly [number, number];
  /** By plan node: is it inside the call for projects? */
  readonly inCall: readonly boolean[];
}

/**
 * The explorer's counts for the empty selection, in plain TypeScript: a second, independent
 * computation of what the engine's SQL answers; a test compares the two.
 */
export function baseline(operations: readonly BuiltOperation[], frame: Frame): ExplorerCounts {
  const tally = (size: number, positions: (operation: BuiltOperation) => readonly number[]) => {
    const counts = Array.from({ length: size + 1 }, () => 0);
    for (const operation of operations) {
      const found = [...new Set(positions(operation))];
      for (const position of found.length === 0 ? [size] : found)
        counts[position] = (counts[position] ?? 0) + 1;
    }
    return counts;
  };
  const [first, last] = frame.years;
  const call = (operation: BuiltOperation) => {
    if (operation.node < 0) return [];
    return frame.inCall[operation.node] ? [0] : [1];
  };
  const [inside = 0, outside = 0, none = 0] = tally(2, call);
  return {
    total: totals(operations, frame),
    theme: tally(frame.themes, ({ themes }) => themes),
    mechanism: tally(frame.mechanismNatures.length, ({ mechanisms }) => mechanisms),
    neighbourhood: tally(frame.neighbourhoods, ({ neighbourhoods }) => neighbourhoods),
    // A status is required: there is no « aucun ».
    status: tally(frame.statuses, ({ status }) => [status]),
    operator: tally(frame.operators, ({ operators }) => operators),
    public: tally(frame.publics, ({ publics }) => publics),
    nature: tally(frame.natures, ({ mechanisms }) =>
      mechanisms.map((mechanism) => frame.mechanismNatures[mechanism] ?? -1),
    ),
    call: [inside, outside, none],
    year: tally(last - first + 1, ({ years }) => years.map((year) => year - first)),
    plan: planCells(operations, frame.nature),
    zones: zoneCells(operations, frame),
  };
}

function totals(operations: readonly BuiltOperation[], frame: Frame): ExplorerCounts['total'] {
  const located = (location: BuiltOperation['location']) =>
    operations.filter((operation) => operation.location === location).length;
  return {
    operations: operations.length,
    inPeriod: operations.filter(({ years }) =>
      years.some((year) => year >= frame.period[0] && year <= frame.period[1]),
    ).length,
    located: { point: located('point'), zone: located('zone'), offMap: located('hors_carte') },
    amounts: Array.from({ length: frame.amountNatures }, (_, nature) =>
      sum(operations.map(({ amounts }) => amounts[nature] ?? null)),
    ),
    withAmount: operations.filter(({ amounts }) => amounts.some((cents) => cents !== null)).length,
    participants: sum(operations.map(({ participants }) => participants)),
    withSplit: operations.filter(({ women, men }) => women !== null && men !== null).length,
  };
}

function planCells(operations: readonly BuiltOperation[], nature: number): PlanCell[] {
  const groups = group(operations, ({ node }) => node);
  return [...groups].sort(([a], [b]) => a - b).map(([node, group]) => cell(node, group, nature));
}

function zoneCells(operations: readonly BuiltOperation[], frame: Frame): ZoneCell[] {
  return Array.from({ length: frame.neighbourhoods }, (_, neighbourhood) => {
    const group = operations.filter(({ neighbourhoods }) => neighbourhoods.includes(neighbourhood));
    return planCells(group, frame.nature).map((planCell) => ({
      neighbourhood,
      ...planCell,
      participants: sum(
        group.filter(({ node }) => node === planCell.node).map(({ participants }) => participants),
      ),
    }));
  }).flat();
}

function cell(node: number, group: readonly BuiltOperation[], nature: number): PlanCell {
  return {
    node,
    operations: group.length,
    amount: sum(group.map((o) => o.amounts[nature] ?? null)),
  };
}

function sum(values: readonly (number | null)[]): Sum {
  const known = values.filter((value) => value !== null);
  return { value: known.reduce((total, value) => total + value, 0), known: known.length };
}
