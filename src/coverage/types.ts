import type { Sum } from '../contract/counts.ts';

/** Strongest first: what a place is asked for, when several wordings bear on it. */
export const EXPECTATIONS = [
  /** Here, in the plan's own words or by default. */
  'expected',
  /** « Sur les territoires qui en sont dépourvus »: nothing here is a gap only where it is missing. */
  'where-missing',
  /** For the whole contract or between partners: nothing in one neighbourhood is not a gap. */
  'whole-contract',
  /** The plan names other places. */
  'elsewhere',
] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** A wording of the plan that says where it is addressed to. */
export interface ExpectationRow {
  /** Position in the plan. */
  readonly node: number;
  /** Position in the contract's neighbourhoods; null for every one without a row of its own. */
  readonly neighbourhood: number | null;
  readonly expectation: Expectation;
  readonly quotation: string;
  readonly confidence: 'certain' | 'probable' | 'incertain';
  /** Lines in the source document, 1-based. */
  readonly lines: readonly number[];
  /** What can be read otherwise; empty when nothing. */
  readonly note: string;
}

/** A published figure about neighbourhoods. */
export interface Indicator {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  /** False for a rate, a median, a count that overlaps: never added between neighbourhoods. */
  readonly summable: boolean;
  readonly source: string;
  readonly values: readonly {
    readonly neighbourhood: number;
    readonly value: number;
    /** Null where the source does not give it. */
    readonly year: number | null;
  }[];
}

/** A contract of the State's file of paid posts. */
export interface PostContract {
  readonly code: string;
  readonly label: string;
  /** The atlas's own contract, or the one that follows it. */
  readonly own: boolean;
  /** Position of the contract that follows; null for none. */
  readonly next: number | null;
  /** What makes two periods differ; empty when nothing. */
  readonly note: string;
}

/** Posts paid by the State under one contract, one year, one scheme. */
export interface PostYear {
  readonly contract: number;
  readonly year: number;
  readonly kind: PostKind;
  /** Different posts; the file can have several lines for one. */
  readonly posts: number;
  readonly lines: number;
  /** Cents, over the lines. */
  readonly amount: Sum;
}
export type PostKind = 'adulte-relais' | 'postes-fonjep';

/** What the coverage screen needs beyond the contract and the counts, from `couverture.json`. */
export interface Coverage {
  readonly expectations: readonly ExpectationRow[];
  readonly indicators: readonly Indicator[];
  readonly contracts: readonly PostContract[];
  readonly posts: readonly PostYear[];
  /** Organisations that pay, with how many operations of the whole file they pay. */
  readonly payers: readonly {
    readonly code: string;
    readonly label: string;
    readonly operations: number;
  }[];
}
