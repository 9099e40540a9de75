import type { ExplorerCounts } from './counts.ts';
import type { Plan } from '../plan/types.ts';

/** A level of the plan, in the words of the contract's data (`datapackage.json`). */
export interface Level {
  /** As in `plan.csv`: `pilier`, `orientation`, `objectif`, `action`. */
  readonly code: string;
  /** Full and short names by locale, « objectif opérationnel » / « objectif ». */
  readonly names: Readonly<Record<'fr' | 'en', LevelNames>>;
}
export interface LevelNames {
  readonly one: string;
  readonly many: string;
  readonly shortOne: string;
  readonly shortMany: string;
}

/** An entry of a dictionary; its position in the dictionary is what the database stores. */
export interface Entry {
  readonly code: string;
  /** In the language of the interface where the data give it, else French. */
  readonly label: string;
  /** The French label, where the other follows the language; files for officials hold this one. */
  readonly french?: string;
}

export type MechanismNature = 'financement' | 'programme' | 'coordination' | 'outil';

/** A funding mechanism (dispositif): one catalogue serves the plan and the operations. */
export interface Mechanism extends Entry {
  readonly nature: MechanismNature;
  /** The usual name or acronym, for a sentence; left out where the label is short enough. */
  readonly short?: string;
}

/** What a status means, whatever the contract calls it. */
export type StatusState = 'annonce' | 'bloque' | 'en_cours' | 'fait';

export interface Status extends Entry {
  readonly state: StatusState;
}

export type NeighbourhoodKind = 'qpv' | 'secteur';

export interface Neighbourhood extends Entry {
  readonly kind: NeighbourhoodKind;
  readonly commune: string;
  /** For a sector, the QPV it divides (index in the same dictionary). */
  readonly parent: number | null;
  /** False for a QPV of another contract, shown as context. */
  readonly inContract: boolean;
  /** Residents; null where none is published. The year is null where the source does not give it. */
  readonly population: {
    readonly count: number;
    readonly year: number | null;
    readonly source: string;
  } | null;
  /** Square metres, computed from the outline. */
  readonly area: number;
}

/** Amounts of different natures are never added. */
export type AmountNature = 'subvention' | 'cout_total' | 'programme' | 'poste_annuel' | 'autre';

/** `summable` is false where amounts of several operations overlap or differ in kind: list them, never total them. */
export interface AmountEntry extends Entry {
  readonly code: AmountNature;
  readonly summable: boolean;
}

/** Whom what is drawn comes from, in the words of the data: in full, and in a few letters. */
export interface Credit {
  readonly title: string;
  readonly short: string;
}

/**
 * Everything the first picture needs: the plan, the dictionaries and the unfiltered counts, from one
 * small file. Codes stored in the database are positions in these lists.
 */
export interface Contract {
  readonly name: string;
  readonly territory: string;
  readonly period: readonly [number, number];
  /** One plain sentence: what a contrat de ville is. By locale. */
  readonly what: Readonly<Record<'fr' | 'en', string>>;
  /** « échantillon documenté, pas la programmation officielle ». By locale. */
  readonly caveat: Readonly<Record<'fr' | 'en', string>>;
  /** Title of the plan's source document. */
  readonly document: string;
  /** Sources of what the map draws; none where it draws nothing of the kind. */
  readonly credits: Readonly<
    Record<'neighbourhoods' | 'communes' | 'landmarks', readonly Credit[]>
  >;
  /** Day the data were gathered, `2026-11-23`; null where they do not say. */
  readonly date: string | null;
  readonly levels: readonly Level[];
  /** Depth of the nodes that have a sheet (objectives in the Alès plan); coverage counts these. */
  readonly sheetDepth: number;
  /** One hue (CSS colour) per top-level node, in plan order. */
  readonly palette: readonly string[];
  readonly plan: Plan;
  readonly themes: readonly Entry[];
  readonly mechanisms: readonly Mechanism[];
  readonly publics: readonly Entry[];
  readonly operators: readonly Entry[];
  readonly statuses: readonly Status[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly amountNatures: readonly AmountEntry[];
  /** First and last year of any operation. */
  readonly years: readonly [number, number];
  readonly operationCount: number;
  /** The answer of the explorer question for the empty selection, computed at build time. */
  readonly baseline: ExplorerCounts;
}
