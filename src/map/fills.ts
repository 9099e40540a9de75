import type { Contract } from '../contract/types.ts';
import { breaks, classOf, type Breaks } from '../measure/breaks.ts';
import { canDivide, neighbourhoodMeasures } from '../measure/neighbourhood.ts';
import { ramp, type Theme } from '../measure/ramp.ts';
import type { NeighbourhoodMeasure } from '../measure/types.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import type { PlanSelection } from '../selection/types.ts';
import { roleOf } from './places.ts';

/** How a neighbourhood is filled; `zero` and `unknown` are patterns, never a step of the ramp. */
export type Fill =
  | { readonly kind: 'value'; readonly step: number; readonly colour: string }
  | { readonly kind: 'zero' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'context' };

/** The choropleth: one answer for the map, the legend and the twin. */
export interface Choropleth {
  readonly measures: readonly NeighbourhoodMeasure[];
  readonly fills: readonly Fill[];
  readonly scale: Breaks;
  readonly colours: readonly string[];
  readonly rate: boolean;
}

/** Measures, classes and fills of every neighbourhood; classes rest on the coloured ones only. */
export function choropleth(
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts,
  theme: Theme,
): Choropleth {
  const measures = neighbourhoodMeasures(contract, selection, counts);
  const rate = selection.mesure.perThousand && canDivide(selection);
  const roles = contract.neighbourhoods.map((one, index) => roleOf(contract, index, one));
  const drawn = measures
    .filter((measure) => roles[measure.neighbourhood] === 'finest')
    .map((measure) => measure.value ?? 0);
  const scale = breaks(drawn, unitOf(selection, rate));
  const colours = ramp(scale.limits.length, theme);
  const fills = measures.map(({ neighbourhood, value }): Fill => {
    if (roles[neighbourhood] === 'context') return { kind: 'context' };
    if (value === null) return { kind: 'unknown' };
    if (value === 0) return { kind: 'zero' };
    const step = classOf(scale, value);
    return { kind: 'value', step, colour: colours[step] ?? '' };
  });
  return { measures, fills, scale, colours, rate };
}

/** The smallest step between two classes: one operation, one per cent, one euro. */
function unitOf(selection: PlanSelection, rate: boolean): number {
  const kind = selection.mesure.kind;
  if (kind === 'objectifs') return 0.01;
  if (kind === 'euros') return 100;
  return rate ? 0.1 : 1;
}
