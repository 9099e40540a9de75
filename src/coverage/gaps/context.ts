import type { Contract } from '../../contract/types.ts';
import type { Indicator } from '../types.ts';

/** INSEE codes of the figures shown beside a neighbourhood. */
const POVERTY = 'tp60';
const INCOME = 'disp_q2';

export interface ContextFigure {
  readonly value: number;
  readonly unit: string;
  /** Null where the source does not give it. */
  readonly year: number | null;
  readonly source: string;
}

/** Who lives in a neighbourhood; for a sector, in its QPV, since nothing smaller is published. */
export interface PlaceContext {
  /** Position of the neighbourhood that the figures are of. */
  readonly of: number;
  readonly poverty: ContextFigure | null;
  readonly income: ContextFigure | null;
  readonly residents: ContextFigure | null;
}

/** Never added from one neighbourhood to another: rates and medians, residents of overlapping places. */
export function contextOf(
  { neighbourhoods }: Pick<Contract, 'neighbourhoods'>,
  indicators: readonly Indicator[],
  place: number,
): PlaceContext {
  const of = neighbourhoods[place]?.parent ?? place;
  const figure = (code: string): ContextFigure | null => {
    const indicator = indicators.find((one) => one.code === code);
    const found = indicator?.values.find(({ neighbourhood }) => neighbourhood === of);
    if (!indicator || !found) return null;
    const { unit, source } = indicator;
    return { value: found.value, unit, year: found.year, source };
  };
  const population = neighbourhoods[of]?.population ?? null;
  return {
    of,
    poverty: figure(POVERTY),
    income: figure(INCOME),
    residents: population && {
      value: population.count,
      unit: '',
      year: population.year,
      source: population.source,
    },
  };
}
