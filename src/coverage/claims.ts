import type { CoverageCell, CoverageCells, PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import type { CoverageLook } from '../selection/types.ts';
import type { Sheets } from '../plan/sheets.ts';
import { placeOf, rowOf } from './claim-codes.ts';
import type { FarMeasure } from './gaps/types.ts';
import type { ExpectationRow } from './types.ts';

/** Figures by name, as a claim keeps them: `{ operations: 0, total: 83 }`. */
export type Figures = Readonly<Record<string, number>>;

/** What a question rests on, so that it can be checked again when data change. */
export interface Claim {
  /** Name of a rule: `sans-operation`. */
  readonly rule: string;
  /** Code of a plan node; null for the whole plan. */
  readonly node: string | null;
  /** Code of a neighbourhood, or of a place beside them; null for everywhere. */
  readonly place: string | null;
  /** Operations counted by their main plan codes, or by all of them. */
  readonly codes: CoverageLook['codes'];
  /** What the rule read when the question was written. */
  readonly figures: Figures;
  /** What the question names: code of the only operator or mechanism, the only year; null for no name. */
  readonly named: string | null;
}

export type Check =
  /** It still holds, or has ceased to; `named` is what it would name now. */
  | { readonly state: 'true' | 'changed'; readonly now: Figures; readonly named: string | null }
  /** It names a rule or a code that this atlas does not know. */
  | { readonly state: 'unknown'; readonly now: Figures; readonly because: Unknown };
export type Unknown = 'rule' | 'node' | 'place';

/** Null while what the rule reads is not there. */
export type ClaimChecker = (claim: Claim) => Check | null;

/** Cells without any filter, by main codes and by all codes: a claim is about all the data. */
export type ClaimCells = Readonly<Record<CoverageLook['codes'], CoverageCells>>;

/** What rules of gaps read beside the cells; each null until it is there. */
export interface ClaimFacts {
  readonly expectations: readonly ExpectationRow[] | null;
  readonly sheets: Sheets | null;
  readonly far: FarMeasure | null;
}

/** What a claim is about, found in the contract. */
export interface ClaimSubject {
  readonly contract: Contract;
  readonly facts: ClaimFacts;
  readonly cells: CoverageCells;
  readonly row: RowKey;
  readonly place: PlaceKey;
  /** Null where there is no operation. */
  readonly cell: CoverageCell | null;
}

/** Names of a claim's parts, for a sentence. */
export interface ClaimNames {
  readonly node: string;
  /**
   * The node with its title first, as it is easier to follow aloud: « « Lever les freins » (objectif
   * opérationnel 1.4.2) »; empty for the whole plan, for no code and for a code that is gone.
   */
  readonly planned: string;
  readonly place: string;
  /** Empty for a claim that names nothing, as all did once. */
  readonly named: string;
}

/** Whether a claim holds, and the figures and the name as they are in the data. */
export interface Judged {
  readonly holds: boolean;
  readonly now: Figures;
  readonly named?: string | null;
}

/** A kind of claim. Those of gaps stand beside the plain ones, in a table by the name of the rule. */
export interface ClaimRule {
  /** Judges a claim by what it said then; null while what it reads is not there. */
  readonly judge: (subject: ClaimSubject, then: Pick<Claim, 'figures' | 'named'>) => Judged | null;
  /** The question for the meeting, in plain words. */
  readonly ask: (names: ClaimNames, figures: Figures) => string;
  /** Why it does not hold any more: « 2 opérations sont maintenant documentées ». */
  readonly changed: (then: Figures, now: Figures, named: string) => string;
  /** The name behind the code that its claims hold; a code that is gone stays a code. */
  readonly name?: (contract: Contract, code: string) => string;
}
export type ClaimRules = Readonly<Record<string, ClaimRule>>;

/** The rule of a claim; null for one that nothing knows, an inherited name of objects included. */
export function ruleOf(rules: ClaimRules, { rule }: Claim): ClaimRule | null {
  return Object.hasOwn(rules, rule) ? (rules[rule] ?? null) : null;
}

export function claimChecker(
  contract: Contract,
  cells: ClaimCells,
  rules: ClaimRules,
  facts: ClaimFacts,
): ClaimChecker {
  return (claim) => {
    const rule = ruleOf(rules, claim);
    const row = rowOf(contract, claim.node);
    const place = placeOf(contract, claim.place);
    if (rule === null) return { state: 'unknown', now: {}, because: 'rule' };
    if (row === null) return { state: 'unknown', now: {}, because: 'node' };
    if (place === null) return { state: 'unknown', now: {}, because: 'place' };
    const counted = cells[claim.codes];
    const cell = counted.get(row)?.get(place) ?? null;
    const subject = { contract, facts, cells: counted, row, place, cell };
    const judged = rule.judge(subject, claim);
    if (judged === null) return null;
    const { holds, now, named = null } = judged;
    return { state: holds ? 'true' : 'changed', now, named };
  };
}

/** Two claims about the same thing, whatever their figures. */
export function sameClaim(one: Claim, other: Claim): boolean {
  return (['rule', 'node', 'place', 'codes'] as const).every((part) => one[part] === other[part]);
}
