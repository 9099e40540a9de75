/** Positions are what the database stores in `operation.precision_lieu`. */
export const PRECISIONS = ['exact', 'rue', 'secteur', 'commune'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * Positions are what the database stores in `operation.localisation`: drawn as a point (exact or
 * street), counted on its neighbourhoods only, or off the map (whole contract, or place unknown).
 */
export const LOCATIONS = ['point', 'zone', 'hors_carte'] as const;
export type Location = (typeof LOCATIONS)[number];

/** One line of the list of operations; numbers are positions in the contract's dictionaries. */
export interface OperationRow {
  readonly id: number;
  /** Identifier of `operations.csv`, as in the address (`P001`). */
  readonly code: string;
  readonly title: string;
  readonly place: string | null;
  readonly operators: readonly number[];
  /** Sorted; empty when unknown. */
  readonly years: readonly number[];
  readonly status: number;
  readonly location: Location;
  readonly precision: Precision | null;
  readonly neighbourhoods: readonly number[];
  /** Main plan node; null when it has no plan code. */
  readonly node: number | null;
  readonly mechanisms: readonly number[];
  /** Cents by amount nature; null when unknown. */
  readonly amounts: readonly (number | null)[];
  readonly participants: number | null;
}

/** Everything known of one operation, for its panel and for the CSV. */
export interface OperationPage extends OperationRow {
  readonly fact: string;
  readonly confidence: string;
  readonly confidenceNote: string;
  readonly participantsNote: string;
  readonly women: number | null;
  readonly men: number | null;
  readonly source: string;
  readonly otherSources: readonly string[];
  readonly coordinatesSource: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly otherNodes: readonly number[];
  readonly themes: readonly number[];
  readonly publics: readonly number[];
  readonly amountLines: readonly AmountLine[];
}

export interface AmountLine {
  readonly payer: string;
  /** Null when the source names an amount without giving it. */
  readonly cents: number | null;
  readonly nature: number;
  readonly label: string;
  readonly year: number | null;
}

/** A point on the map: exact or street. */
export interface OperationPoint {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: 'exact' | 'rue';
  /** Top-level plan node of its main code; null without one. */
  readonly root: number | null;
}
