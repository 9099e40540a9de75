import {
  EMPTY_SELECTION,
  MEASURE_KINDS,
  NO_YEAR,
  NONE,
  WITHOUT_KINDS,
  type Card,
  type Measure,
  type WithoutKind,
  type YearRange,
} from './types.ts';

/** `2018`, `2015-2020` or `aucun`; null for anything else, an upside-down range included. */
export function readYears(text: string): YearRange | null {
  if (text === NONE) return NO_YEAR;
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  if (!found) return null;
  const from = Number(found[1]);
  const to = found[2] === undefined ? from : Number(found[2]);
  return from > 0 && from <= to ? [from, to] : null;
}

export function writeYears(range: YearRange): string {
  const [from, to] = range;
  if (from === NO_YEAR[0] && to === NO_YEAR[1]) return NONE;
  const text = (year: number) => String(year).padStart(4, '0');
  return from === to ? text(from) : `${text(from)}-${text(to)}`;
}

/** `operations`, `operations-1000`, `euros.subvention`, `euros.subvention-1000`. */
export function readMeasure(text: string, natures: ReadonlySet<string>): Measure | null {
  const found = /^([a-z]+)(?:\.([\w-]+?))?(-1000)?$/.exec(text);
  const kind = MEASURE_KINDS.find((one) => one === found?.[1]);
  const nature = found?.[2] ?? EMPTY_SELECTION.mesure.nature;
  if (!found || kind === undefined) return null;
  if (found[2] !== undefined && !natures.has(nature)) return null;
  return { kind, nature, perThousand: found[3] !== undefined };
}

/** Empty for the measure of a first visit. */
export function writeMeasure(measure: Measure): string {
  const first = EMPTY_SELECTION.mesure;
  const { kind, nature, perThousand } = measure;
  if (kind === first.kind && nature === first.nature && !perThousand) return '';
  const named = kind === 'euros' || nature !== first.nature ? `.${nature}` : '';
  return `${kind}${named}${perThousand ? '-1000' : ''}`;
}

/** `quartier:QP030001`, `plan:1.5.1`, `operation:P001`. */
export function readCard(text: string): Card | null {
  const found = /^(quartier|plan|operation):(.+)$/.exec(text);
  return found ? { kind: found[1] as Card['kind'], code: found[2] as string } : null;
}

/** Splits `dispositif:FIPD`; null when it is nothing the plan can be imagined without. */
export function readWithout(
  value: string,
): { readonly kind: WithoutKind; readonly code: string } | null {
  const [start = '', ...rest] = value.split(':');
  const kind = WITHOUT_KINDS.find((one) => one === start);
  return kind === undefined || rest.length === 0 ? null : { kind, code: rest.join(':') };
}
