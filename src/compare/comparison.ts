import type { CoverageCell, CoverageCells, RowKey } from '../contract/cells.ts';
import type { Sum } from '../contract/counts.ts';
import type { PlaceProfile, PlaceProfiles } from '../contract/profiles.ts';
import type { Contract, Neighbourhood } from '../contract/types.ts';
import { nodeAt } from '../plan/tree.ts';
import { NO_YEAR, NONE } from '../selection/types.ts';
import type { Described } from './differences.ts';
import { rates, share, tooFew, type Rate } from './rates.ts';
import type { Filters } from './rows.ts';
import { ofRow, ofValue, zeroAt, type ShownZero } from './zeros.ts';

/** One number of the comparison. */
export interface Figure {
  readonly operations: number;
  /** Of the operations of its column; null where there are too few to say. */
  readonly share: number | null;
  /** Which zero it is; null for anything else, and for all documented operations. */
  readonly zero: ShownZero | null;
}

export interface Line {
  readonly key: string;
  /** Null for operations that have none. */
  readonly label: string | null;
  /** Numbering and hue of a top-level node. */
  readonly code?: string;
  readonly hue?: string;
  /** What the figures count, beside the column's neighbourhood. */
  readonly filters: Filters;
  /** By column. */
  readonly figures: readonly Figure[];
  /** All documented operations. */
  readonly reference: Figure;
}

export interface Column {
  readonly neighbourhood: Neighbourhood;
  readonly operations: number;
  readonly few: boolean;
  /** Which zero the whole column is. */
  readonly zero: ShownZero | null;
  /** Undefined without any operation. */
  readonly cell: CoverageCell | undefined;
  readonly sheets: number;
  readonly operators: number;
  readonly rate: Rate;
  /** Cents by amount nature. */
  readonly amounts: readonly Sum[];
}

export interface Comparison {
  readonly columns: readonly Column[];
  readonly reference: Pick<Column, 'operations' | 'cell' | 'sheets' | 'operators' | 'amounts'>;
  readonly roots: readonly Line[];
  readonly mechanisms: readonly Line[];
  /** Mechanisms with operations in a column that are not among the lines. */
  readonly otherMechanisms: number;
  readonly years: readonly Line[];
  readonly described: readonly Described[];
}

/** Mechanisms that have a line. */
const TOP = 6;

/** @param cells under the filters. @param all without any filter. */
export function compare(
  contract: Contract,
  cells: CoverageCells,
  all: CoverageCells,
  profiles: PlaceProfiles,
  places: readonly number[],
): Comparison {
  const whole = cells.get('all');
  const totals = places.map((place) => whole?.get(place)?.operations ?? 0);
  const total = whole?.get('anywhere')?.operations ?? 0;
  const known = rates(
    places.flatMap((place, at) => {
      const neighbourhood = contract.neighbourhoods[place];
      return neighbourhood ? [{ neighbourhood, operations: totals[at] ?? 0 }] : [];
    }),
  );
  const columns = places.flatMap((place, at): Column[] => {
    const neighbourhood = contract.neighbourhoods[place];
    const operations = totals[at] ?? 0;
    const rate = known[at];
    if (!neighbourhood || !rate) return [];
    return [
      {
        neighbourhood,
        operations,
        few: tooFew(operations),
        zero: zeroAt(contract, cells, all, ofRow('all'), place),
        cell: whole?.get(place),
        sheets: sheetsIn(contract, cells, place),
        operators: operatorsIn(contract, whole?.get(place)),
        rate,
        amounts: profiles.get(place)?.amounts ?? [],
      },
    ];
  });

  const cellLine = (row: RowKey, line: Omit<Line, 'figures' | 'reference'>): Line => {
    const at = (place: number | 'anywhere') => cells.get(row)?.get(place)?.operations ?? 0;
    return {
      ...line,
      figures: places.map((place, index) => ({
        operations: at(place),
        share: share(at(place), totals[index] ?? 0),
        zero: zeroAt(contract, cells, all, ofRow(row), place),
      })),
      reference: { operations: at('anywhere'), share: share(at('anywhere'), total), zero: null },
    };
  };
  const profileLine = (
    list: 'mechanisms' | 'years',
    at: number,
    line: Omit<Line, 'figures' | 'reference'>,
  ): Line => {
    const count = ofValue(list, at);
    const figure = (key: number | 'all', of: number): Figure => {
      const operations = profiles.get(key)?.[list][at] ?? 0;
      const empty = operations === 0 && key !== 'all';
      // Cells list what they have, and not how often: only the kind of this zero is known.
      const zero = empty ? zeroAt(contract, cells, all, count, key) : null;
      return { operations, share: share(operations, of), zero: zero && { kind: zero.kind } };
    };
    const figures = places.map((place, index) => figure(place, totals[index] ?? 0));
    return { ...line, figures, reference: figure('all', total) };
  };

  const roots = contract.plan.roots.map((index, position) => {
    const { code, title } = nodeAt(contract.plan, index);
    const hue = contract.palette[position] ?? '';
    return cellLine(index, { key: code, code, label: title, hue, filters: { plan: [code] } });
  });
  const uncoded = cellLine('none', { key: NONE, label: null, filters: { plan: [NONE] } });
  const mechanisms = contract.mechanisms
    .map(({ code, label }, at) =>
      profileLine('mechanisms', at, {
        key: code,
        label,
        filters: { dispositif: [code] },
      }),
    )
    .filter(inColumns)
    .toSorted((a, b) => inAll(b) - inAll(a) || b.reference.operations - a.reference.operations);
  const noMechanism = profileLine('mechanisms', contract.mechanisms.length, {
    key: NONE,
    label: null,
    filters: { dispositif: [NONE] },
  });
  const [first, last] = contract.years;
  const years = Array.from({ length: last - first + 1 }, (_, at) =>
    profileLine('years', at, {
      key: String(first + at),
      label: String(first + at),
      filters: { annee: [[first + at, first + at]] },
    }),
  );
  const noYear = profileLine('years', last - first + 1, {
    key: NONE,
    label: null,
    filters: { annee: [NO_YEAR] },
  });
  return {
    columns,
    reference: {
      operations: total,
      cell: whole?.get('anywhere'),
      sheets: sheetsIn(contract, cells, 'anywhere'),
      operators: operatorsIn(contract, whole?.get('anywhere')),
      amounts: profiles.get('all')?.amounts ?? [],
    },
    roots: [...roots, ...[uncoded].filter(anywhere)],
    mechanisms: [...mechanisms.slice(0, TOP), ...[noMechanism].filter(inColumns)],
    otherMechanisms: Math.max(0, mechanisms.length - TOP),
    years: [...years.filter(anywhere), ...[noYear].filter(anywhere)],
    described: columns.map(({ neighbourhood, operations }, at) => ({
      label: neighbourhood.label,
      operations,
      roots: roots.map(({ figures }) => figures[at]?.operations ?? 0),
      lastYear: lastYear(contract, profiles.get(places[at] ?? 'all')),
    })),
  };
}

/** Last year with an operation; null when none is dated. */
export function lastYear({ years }: Contract, profile: PlaceProfile | undefined): number | null {
  const at = profile?.years.slice(0, -1).findLastIndex((count) => count > 0) ?? -1;
  return at < 0 ? null : years[0] + at;
}

/** Nodes with a sheet that have at least one operation in a place. */
export function sheetsIn(
  contract: Contract,
  cells: CoverageCells,
  place: number | 'anywhere',
): number {
  return contract.plan.nodes.filter(
    ({ depth, index }) => depth === contract.sheetDepth && cells.get(index)?.get(place),
  ).length;
}

function operatorsIn({ operators }: Contract, cell: CoverageCell | undefined): number {
  return (cell?.operators ?? []).filter((at) => at < operators.length).length;
}

function inAll({ figures }: Line): number {
  return figures.reduce((sum, { operations }) => sum + operations, 0);
}

function inColumns(line: Line): boolean {
  return inAll(line) > 0;
}

function anywhere(line: Line): boolean {
  return inColumns(line) || line.reference.operations > 0;
}
