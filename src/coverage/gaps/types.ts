import type { CoverageCells } from '../../contract/cells.ts';
import type { Contract } from '../../contract/types.ts';
import type { SheetLine, Sheets } from '../../plan/sheets.ts';
import type { Expected } from '../expectations.ts';
import type { ExpectationRow, Indicator } from '../types.ts';

/** What a gap is about: nothing there; something that hangs by a thread; something not told. */
export const WEIGHTS = ['absence', 'fragility', 'knowledge'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Stable codes, in the order of the table; they stand in addresses. */
export const RULE_CODES = [
  'nulle-part',
  'sans-operation',
  'lieu-inconnu',
  'annonce-jamais-fait',
  'une-seule-annee',
  'un-seul-porteur',
  'un-seul-dispositif',
  'loin',
  'fh-jamais-rapporte',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** Surest first. A sample can prove no absence: « certain » is about reading and place, not the world. */
export const CERTAINTIES = ['certain', 'probable', 'check'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What makes a gap less sure. */
export type Doubt =
  /** The plan says nothing about places: expected everywhere by default. */
  | 'by-default'
  /** The plan names no sector; its expectation is carried over from the QPV. */
  | 'sector'
  | 'reading-probable'
  | 'reading-uncertain'
  /** Asked for only where it is missing, which the data do not say. */
  | 'where-missing'
  /** Operations whose place is unknown, or whose sector is, could be here. */
  | 'unlocated'
  /** Operations for the whole contract may serve this neighbourhood. */
  | 'whole'
  /** An operation whose main code is another touches it by one of its further codes. */
  | 'other-code'
  /** An operation gives no year, operator or mechanism. */
  | 'year-unknown'
  | 'operator-unknown'
  | 'mechanism-unknown'
  /** Operations of the pillar have no point: one of them could be near. */
  | 'off-points';

/** The figures a gap rests on. */
export interface Evidence {
  /** In the place of the gap. */
  readonly operations: number;
  /** Everywhere, each operation once. */
  readonly anywhere: number;
  /** For the whole contract. */
  readonly whole: number;
  /** Without a place; for a sector, also those whose sector is unknown. */
  readonly unlocated: number;
  readonly years: readonly number[];
  /** Positions in the contract's dictionaries. */
  readonly operators: readonly number[];
  readonly mechanisms: readonly number[];
  readonly statuses: readonly number[];
  /** Indicators whose split by sex the plan demands. */
  readonly indicators: readonly (SheetLine & { readonly split: 'F/H' | 'F/G' | null })[];
  readonly far: FarShare | null;
}

export interface Gap {
  readonly rule: RuleCode;
  /** A sheet (an objective at Alès), or a top-level node for `loin`. */
  readonly node: number;
  /** Position of a neighbourhood; null where it holds for the whole contract. */
  readonly place: number | null;
  readonly certainty: Certainty;
  readonly doubts: readonly Doubt[];
  /** Null for the whole contract. */
  readonly expected: Expected | null;
  readonly evidence: Evidence;
}

/** Nothing there, and the plan does not ask for it: not a gap. */
export interface NotExpected {
  /** What it would be if the plan asked for it. */
  readonly rule: 'sans-operation' | 'lieu-inconnu';
  readonly node: number;
  readonly place: number;
  readonly expected: Expected;
}

/** Everything that rules read. */
export interface GapGround {
  readonly contract: Contract;
  readonly cells: CoverageCells;
  /** The same by all codes, without filters and with everything; null where they are not known. */
  readonly touched: CoverageCells | null;
  readonly expectations: readonly ExpectationRow[];
  readonly indicators: readonly Indicator[];
  /** Null until the action sheets are read: the rule on women and men then waits. */
  readonly sheets: Sheets | null;
  /** Null until outlines and points are known, or when points are too many: `loin` then waits. */
  readonly far: readonly FarShare[] | null;
  /** Neighbourhoods of the contract that are judged, by position. */
  readonly places: readonly number[];
  /** Sheets that are judged, by position in the plan. */
  readonly nodes: readonly number[];
}

/** How much of a neighbourhood's area is far from every point of a top-level node. */
export interface FarShare {
  readonly node: number;
  readonly place: number;
  /** 0 to 1. */
  readonly share: number;
  /** Points of the node; at least one. */
  readonly points: number;
  /** Distance from which it is far. */
  readonly metres: number;
}

/** Measures how much of places' areas is farther than so many metres from the points of each pillar. */
export type FarMeasure = (places: readonly number[], metres: number) => readonly FarShare[];
