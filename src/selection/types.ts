/** What the person looks at and every active filter. It lives in the address. */
export interface PlanSelection {
  readonly vue: Screen;
  /** Plan codes; an operation passes when its main code is one of them or below one of them. */
  readonly plan: readonly string[];
  readonly theme: readonly string[];
  readonly dispositif: readonly string[];
  /** Natures of dispositif. */
  readonly nature: readonly string[];
  readonly quartier: readonly string[];
  /** Inclusive ranges; an operation passes when one of its years is in one of them. */
  readonly annee: readonly YearRange[];
  readonly statut: readonly string[];
  readonly porteur: readonly string[];
  readonly public: readonly string[];
  /** `oui`: objectives inside the call for projects; `non`: outside it. */
  readonly appel: readonly ('oui' | 'non')[];
  /** Free text as typed, trimmed. */
  readonly q: string;
  readonly mesure: Measure;
  /** What gives plan nodes their size. */
  readonly taille: PlanSize;
  readonly forme: PlanForm;
  /** The one view that a narrow screen shows; null for the one that the link is about. */
  readonly onglet: Tab | null;
  /** The open panel. */
  readonly fiche: Card | null;
  readonly scene: string | null;
  readonly couverture: CoverageLook;
}

/** What is looked at on the screen « Couverture »; of no other screen's concern. */
export interface CoverageLook {
  readonly partie: CoveragePart;
  /** Plan codes whose rows are opened in the matrix. */
  readonly ouvert: readonly string[];
  readonly tri: MatrixOrder;
  /** By main plan codes, or by all the codes of an operation. */
  readonly codes: 'principaux' | 'tous';
  /** Mechanisms, payers and operators that the plan is imagined without: `dispositif:FIPD`. */
  readonly sans: readonly string[];
  /** Neighbourhoods that are compared; the first is that of the page. */
  readonly lieux: readonly string[];
  /** How the money of an operation in several places is divided. */
  readonly partage: SplitRule;
  /** Columns and judged places: QPV, or sectors of the QPV that have some. */
  readonly maille: PlaceGrain;
  /** How gaps are gathered. */
  readonly groupe: GapGrouping;
  /** Rules of gaps that are switched off. */
  readonly regles: readonly string[];
  /** Metres from which an operation is far. */
  readonly distance: number;
  /** Questions of the meeting sheet, as text; null when the address has none. */
  readonly feuille: string | null;
}

export const COVERAGE_PARTS = [
  'matrice',
  'manques',
  'comparer',
  'quartier',
  'argent',
  'annees',
  'questions',
] as const;
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

export const MATRIX_ORDERS = ['plan', 'manques', 'mesure'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Not divided, equal parts, by residents, as declared. */
export const SPLIT_RULES = ['entier', 'egal', 'habitants', 'declare'] as const;
export type SplitRule = (typeof SPLIT_RULES)[number];

export const PLACE_GRAINS = ['qpv', 'secteur'] as const;
export type PlaceGrain = (typeof PLACE_GRAINS)[number];

export const GAP_GROUPINGS = ['regle', 'quartier', 'noeud'] as const;
export type GapGrouping = (typeof GAP_GROUPINGS)[number];

/** Metres that can be chosen as « far ». */
export const DISTANCES = [300, 500, 1000] as const;

/** Kinds of thing that the plan can be imagined without, as they stand in `sans`. */
export const WITHOUT_KINDS = ['dispositif', 'financeur', 'porteur'] as const;
export type WithoutKind = (typeof WITHOUT_KINDS)[number];

export type YearRange = readonly [from: number, to: number];

/** The range that stands for « année non renseignée »: operations without a year; `annee=aucun`. */
export const NO_YEAR: YearRange = [0, 0];

/** The value that stands for « aucun » in a facet: operations that have none. */
export const NONE = 'aucun';

/** Dimensions whose value is a list of codes; the order is that of chips and of the address. */
export const LIST_DIMENSIONS = [
  'plan',
  'theme',
  'dispositif',
  'nature',
  'quartier',
  'statut',
  'porteur',
  'public',
  'appel',
] as const;
export type ListDimension = (typeof LIST_DIMENSIONS)[number];

/** Every dimension that filters. */
export const DIMENSIONS = [...LIST_DIMENSIONS, 'annee', 'q'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SCREENS = ['explorer', 'couverture', 'fiches', 'presenter', 'donnees'] as const;
export type Screen = (typeof SCREENS)[number];

export const PLAN_FORMS = ['sunburst', 'icicle', 'liste', 'tableau'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

export const TABS = ['carte', 'plan', 'liste', 'chercher'] as const;
export type Tab = (typeof TABS)[number];

export const PLAN_SIZES = ['actions', 'operations', 'euros'] as const;
export type PlanSize = (typeof PLAN_SIZES)[number];

export const MEASURE_KINDS = [
  'operations',
  'actions',
  'objectifs',
  'euros',
  'participants',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/**
 * What colours the neighbourhoods. In the address: `operations`, `operations-1000` (per 1,000
 * residents), `euros.subvention`, `euros.subvention-1000`.
 */
export interface Measure {
  readonly kind: MeasureKind;
  /** Nature of the amounts; also that of the plan picture sized by euros. Kept for other kinds. */
  readonly nature: string;
  readonly perThousand: boolean;
}

/** The panel that is open: `quartier:QP030001`, `plan:1.5.1`, `operation:P001`. */
export interface Card {
  readonly kind: 'quartier' | 'plan' | 'operation';
  readonly code: string;
}

export const EMPTY_SELECTION: PlanSelection = {
  vue: 'explorer',
  plan: [],
  theme: [],
  dispositif: [],
  nature: [],
  quartier: [],
  annee: [],
  statut: [],
  porteur: [],
  public: [],
  appel: [],
  q: '',
  mesure: { kind: 'operations', nature: 'subvention', perThousand: false },
  taille: 'actions',
  forme: 'sunburst',
  onglet: null,
  fiche: null,
  scene: null,
  couverture: {
    partie: 'matrice',
    ouvert: [],
    tri: 'plan',
    codes: 'principaux',
    sans: [],
    lieux: [],
    partage: 'entier',
    maille: 'qpv',
    groupe: 'regle',
    regles: [],
    distance: 500,
    feuille: null,
  },
};
