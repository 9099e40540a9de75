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
  /** The open panel. */
  readonly fiche: Card | null;
  readonly scene: string | null;
}

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
  fiche: null,
  scene: null,
};
