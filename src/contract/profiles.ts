import type { Sum } from './counts.ts';

/** Operations of a place by what they have; an operation with several values counts once in each. */
export interface PlaceProfile {
  readonly operations: number;
  /** By dictionary position; the last position is « aucun » (operations that have none). */
  readonly mechanisms: readonly number[];
  readonly operators: readonly number[];
  /** By year from the contract's first year of operations; the last position is « année inconnue ». */
  readonly years: readonly number[];
  /** Operations with a year of the contract's period, each once. */
  readonly inPeriod: number;
  /** By position; the last is a status that the contract does not know. */
  readonly statuses: readonly number[];
  /** Operations with an amount of any nature. */
  readonly withAmount: number;
  /** Cents by amount nature; an operation that serves several places counts whole in each. */
  readonly amounts: readonly Sum[];
}

/** By neighbourhood position; `all`: every operation, wherever it is. */
export type PlaceProfiles = ReadonlyMap<number | 'all', PlaceProfile>;
