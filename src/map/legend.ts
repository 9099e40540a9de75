import type { Contract } from '../contract/types.ts';
import { figure } from '../measure/words.ts';
import type { PlanSelection } from '../selection/types.ts';
import { rootColour } from './donut.ts';
import type { Choropleth } from './fills.ts';

/** A class of the choropleth, with its limits as text; a lone figure has no `from`. */
export interface LegendClass {
  readonly step: number;
  readonly colour: string;
  /** Without the unit, which `to` says for both: « 10 » of « 10 à 15 % ». */
  readonly from: string | null;
  readonly to: string;
}

/** Classes from low to high; counts end at the last whole number below the next class. */
export function legendClasses(
  shading: Choropleth,
  selection: PlanSelection,
): readonly LegendClass[] {
  const { kind } = selection.mesure;
  const { limits, max } = shading.scale;
  const whole =
    (kind === 'operations' || kind === 'actions' || kind === 'participants') && !shading.rate;
  const show = (value: number) => figure(kind, value, shading.rate);
  return limits.map((from, step) => {
    const next = limits[step + 1];
    const to = next === undefined ? max : whole ? next - 1 : next;
    return { step, colour: shading.colours[step] ?? '', ...range(show(from), show(to)) };
  });
}

/** A figure with a unit after it and none before: « €200 to €300k » would be another sum. */
const UNIT = /^\d(?:.*\d)?(\D+)$/;

function range(from: string, to: string): Pick<LegendClass, 'from' | 'to'> {
  if (from === to) return { from: null, to };
  const [, unit] = UNIT.exec(to) ?? [];
  return { from: unit && from.endsWith(unit) ? from.slice(0, -unit.length) : from, to };
}

/** True when a neighbourhood in view has this fill: the legend lists what is on the map only. */
export function hasFill(shading: Choropleth, kind: 'zero' | 'unknown'): boolean {
  return shading.fills.some((fill) => fill.kind === kind);
}

/** Top-level nodes as the legend shows them: colour, name, and whether the plan filter names them. */
export interface LegendRoot {
  readonly root: number;
  readonly code: string;
  readonly title: string;
  readonly colour: string;
  readonly chosen: boolean;
}

export function legendRoots(contract: Contract, selection: PlanSelection): readonly LegendRoot[] {
  return contract.plan.roots.flatMap((root) => {
    const node = contract.plan.nodes[root];
    if (!node) return [];
    const { code, title } = node;
    const chosen = selection.plan.includes(code);
    return [{ root, code, title, colour: rootColour(contract, root), chosen }];
  });
}
