/**
 * Everything the Explorer's views count, in one answer. Each part is filtered by every dimension
 * except its own; multi-valued facets count an operation once per option and once in a total.
 * « Operation of a node » means by main plan code, so that nodes add up to the total.
 */
export interface ExplorerCounts {
  /** Under every filter. */
  readonly total: Totals;
  /** Counts by dictionary position; the last position is « aucun » (operations that have none). */
  readonly theme: readonly number[];
  readonly mechanism: readonly number[];
  readonly neighbourhood: readonly number[];
  readonly status: readonly number[];
  readonly operator: readonly number[];
  readonly public: readonly number[];
  /** By position in the mechanism natures (financement, programme, coordination, outil), then « aucun ». */
  readonly nature: readonly number[];
  /** [inside the call, outside it, no plan code]. */
  readonly call: readonly [number, number, number];
  /** By year from the contract's first year of operations; the last position is « année non renseignée ». */
  readonly year: readonly number[];
  /** One cell per node that has operations, by main code; ignores the plan filter only. */
  readonly plan: readonly PlanCell[];
  /** One cell per neighbourhood and node that have operations; ignores the neighbourhood filter only. */
  readonly zones: readonly ZoneCell[];
}

export interface Totals {
  readonly operations: number;
  /** Operations with a year inside the contract's period. */
  readonly inPeriod: number;
  /** Operations drawn as a point, counted on a neighbourhood only, or in neither (off map). */
  readonly located: { readonly point: number; readonly zone: number; readonly offMap: number };
  /** By amount nature: cents, and the number of operations the sum rests on. */
  readonly amounts: readonly Sum[];
  /** Operations with an amount of any nature. */
  readonly withAmount: number;
  readonly participants: Sum;
  /** Operations whose women/men split is known. */
  readonly withSplit: number;
}

/** A sum and the number of rows that have a value; rows without one are unknown, not zero. */
export interface Sum {
  readonly value: number;
  readonly known: number;
}

export interface PlanCell {
  /** -1 for operations without a plan code. */
  readonly node: number;
  readonly operations: number;
  /** Cents of the asked-for amount nature. */
  readonly amount: Sum;
}

export interface ZoneCell extends PlanCell {
  readonly neighbourhood: number;
  readonly participants: Sum;
}
