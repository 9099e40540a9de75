/**
 * Why a neighbourhood shows no figure or a zero (DESIGN.md §7): a zero says which zero it is, and
 * an unknown is never a zero.
 */
export type ZeroReason =
  /** No documented operation in the loaded file. */
  | 'none'
  /** There are operations, but the active filters leave none. */
  | 'filtered'
  /** Operations, none attached to an action (or a sheet) of the plan. */
  | 'unattached';
export type UnknownReason =
  /** Operations, none of which gives this amount or this number of participants. */
  | 'no-value'
  /** Amounts that overlap or differ in kind: they are counted, never added. */
  | 'not-summable'
  /** A rate per 1,000 residents where no population is published. */
  | 'no-population'
  /** A QPV of another contract: shown as context, not documented here. */
  | 'other-contract';

/** What one neighbourhood shows under a measure. */
export interface NeighbourhoodMeasure {
  readonly neighbourhood: number;
  /**
   * Operations, actions, a ratio 0 to 1 (sheets), cents (euros) or people; divided by thousands of
   * residents when asked for. Null when unknown.
   */
  readonly value: number | null;
  /** Rows or nodes the value rests on (operations with an amount, actions covered). */
  readonly known: number;
  /** Out of how many (operations there, actions or sheets of the plan in scope). */
  readonly denominator: number;
  readonly zero: ZeroReason | null;
  readonly unknown: UnknownReason | null;
  /** Operations there by main plan code, under the filters. */
  readonly operations: number;
}

/** Operations of a neighbourhood under one top-level node; `root` null for those without plan code. */
export interface RootShare {
  readonly root: number | null;
  readonly operations: number;
}
