/** A figure that a statistics office publishes for a neighbourhood. */
export interface Figure {
  readonly label: string;
  /** Null where it is not published for this neighbourhood. */
  readonly value: number | null;
  readonly unit: string;
  /** Null where the source does not say. */
  readonly year: number | null;
  readonly source: string;
  /** False for what must never be added: a rate, a median. */
  readonly summable: boolean;
}

/** By code of the neighbourhood, from `quartiers.json`; fetched when a card first needs them. */
export type Figures = Readonly<Record<string, readonly Figure[]>>;

/** Figures of the same source and year, to be cited once. */
export interface FigureGroup {
  readonly source: string;
  readonly year: number | null;
  readonly figures: readonly Figure[];
}

export function groupFigures(figures: readonly Figure[]): readonly FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const figure of figures) {
    const { source, year } = figure;
    const key = `${source}|${year ?? ''}`;
    const before = groups.get(key)?.figures ?? [];
    groups.set(key, { source, year, figures: [...before, figure] });
  }
  return [...groups.values()];
}
