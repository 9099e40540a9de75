import { group } from 'd3-array';
import { number } from '../base/format.ts';
import type { Contract, Neighbourhood } from '../contract/types.ts';
import type { Coverage, Indicator } from '../coverage/types.ts';

/**
 * What an official or a resident asks of a neighbourhood, by INSEE's own codes: how many people, of
 * what age, income and poverty, employment, schools, businesses. Nothing about nationality: it would
 * draw a portrait and explain no operation.
 */
const ASKED = [
  'pop_mun',
  'ind_jeune',
  'tx_f',
  'tp60',
  'disp_q2',
  'pmimp',
  'percou',
  'tx_tot_empl',
  'tx_f_empl',
  'abcde',
  'ec_elem',
  'nbetab',
];

export interface Context {
  /** The neighbourhood that the figures describe: a sector has none of its own. */
  readonly of: Neighbourhood;
  readonly sector: boolean;
  /** Figures of the same year that add up between neighbourhoods, or do not. */
  readonly groups: readonly {
    /** Null where the source does not give it. */
    readonly year: number | null;
    readonly summable: boolean;
    readonly rows: readonly ContextRow[];
  }[];
}

export interface ContextRow {
  readonly indicator: Indicator;
  /** « 46,6 % »; null where nothing is published for this neighbourhood. */
  readonly text: string | null;
}

/** Published figures of a neighbourhood, or of the QPV that a sector belongs to. */
export function context(
  contract: Contract,
  { indicators }: Coverage,
  place: number,
): Context | null {
  const at = contract.neighbourhoods[place]?.parent ?? place;
  const of = contract.neighbourhoods[at];
  const asked = ASKED.flatMap((code) => indicators.find((it) => it.code === code) ?? []);
  // Other cities name their figures otherwise: then the first dozen of the file.
  const shown = asked.length > 0 ? asked : indicators.slice(0, ASKED.length);
  const rows = shown.map((indicator) => {
    const found = indicator.values.find(({ neighbourhood }) => neighbourhood === at);
    const text = found ? withUnit(found.value, indicator.unit) : null;
    return { indicator, text, year: found?.year ?? null };
  });
  if (!of || rows.every(({ text }) => text === null)) return null;
  const groups = group(rows, ({ indicator, year }) => `${indicator.summable} ${year}`);
  return {
    of,
    sector: at !== place,
    groups: [...groups.values()].flatMap((some) => {
      const [first] = some;
      return first ? [{ year: first.year, summable: first.indicator.summable, rows: some }] : [];
    }),
  };
}

function withUnit(value: number, unit: string): string {
  const text = number(value, 1);
  return unit === 'ratio' ? text : `${text}\u00a0${unit}`;
}
