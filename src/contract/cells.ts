import type { Sum } from './counts.ts';

/**
 * What is documented of a part of the plan in a place. A cell is distinct operations, whatever the
 * number of their places and codes: cells of several places, or of several nodes by all codes, do
 * not add up to the cell of their whole, which is asked for too.
 */
export interface CoverageCell {
  readonly operations: number;
  /** Cents of the asked-for amount nature. */
  readonly amount: Sum;
  readonly participants: Sum;
  /** Operations whose women/men split is known. */
  readonly withSplit: number;
  /** Positions in the contract's dictionaries; the last position of each stands for « aucun ». */
  readonly mechanisms: readonly number[];
  readonly operators: readonly number[];
  /** Positions from the first year of operations; the last stands for « année inconnue ». */
  readonly years: readonly number[];
  readonly statuses: readonly number[];
}

/** Places of a cell beside the contract's neighbourhoods. */
export type Elsewhere =
  /** Every place, each operation once. */
  | 'anywhere'
  /** Operations for the whole contract, or a commune: they have a place, in no neighbourhood. */
  | 'whole'
  /** Operations whose place is unknown. */
  | 'unlocated';

/** A neighbourhood by its position; `within:3`: in the divided QPV 3, in none of its known sectors. */
export type PlaceKey = number | Elsewhere | `within:${number}`;

/** A plan node by its position; `all`: the whole plan; `none`: operations without a plan code. */
export type RowKey = number | 'all' | 'none';

/** The cells that have operations, by row then by place; an ancestor has the operations below it. */
export type CoverageCells = ReadonlyMap<RowKey, ReadonlyMap<PlaceKey, CoverageCell>>;

/** By sheet (position in the plan): codes of who pays its operations, null where one names nobody. */
export type SheetPayers = ReadonlyMap<number, readonly (string | null)[]>;
