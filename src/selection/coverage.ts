import type { Known } from './known.ts';
import {
  COVERAGE_PARTS,
  DISTANCES,
  EMPTY_SELECTION,
  GAP_GROUPINGS,
  MATRIX_ORDERS,
  PLACE_GRAINS,
  SPLIT_RULES,
  type CoverageLook,
} from './types.ts';

type Key = keyof CoverageLook;

/** A part of the look as read from one value of its key; null when the value means nothing here. */
type Reader = (look: CoverageLook, value: string, known: Known) => Partial<CoverageLook> | null;

/** Rules of gaps are named in lower case with hyphens; a rule that is gone does no harm switched off. */
const RULE = /^[a-z-]+$/;

/** Keys of the screen « Couverture », in the order of an address. */
export const COVERAGE_READERS: Readonly<Record<Key, Reader>> = {
  partie: oneOf('partie', COVERAGE_PARTS),
  ouvert: list('ouvert', (code, { values }) => values.plan.has(code)),
  tri: oneOf('tri', MATRIX_ORDERS),
  codes: oneOf('codes', ['principaux', 'tous']),
  sans: list('sans', (value, { without }) => without(value)),
  lieux: list('lieux', (code, { values }) => values.quartier.has(code)),
  partage: oneOf('partage', SPLIT_RULES),
  maille: oneOf('maille', PLACE_GRAINS),
  groupe: oneOf('groupe', GAP_GROUPINGS),
  regles: list('regles', (value) => RULE.test(value)),
  distance: (_, value) => {
    const distance = DISTANCES.find((one) => String(one) === value);
    return distance === undefined ? null : { distance };
  },
  feuille: (_, value) => ({ feuille: value }),
};

/** Keys whose value is a list. */
export const COVERAGE_LISTS = [
  'ouvert',
  'sans',
  'lieux',
  'regles',
] as const satisfies readonly Key[];

/** Keys and values that differ from the first visit, as they stand in an address. */
export function writeCoverage(look: CoverageLook): readonly (readonly [key: Key, value: string])[] {
  const first = EMPTY_SELECTION.couverture;
  const text = (value: CoverageLook[Key]) =>
    Array.isArray(value) ? value.join(',') : String(value ?? '');
  return (Object.keys(COVERAGE_READERS) as Key[]).map((key) => [
    key,
    text(look[key]) === text(first[key]) ? '' : text(look[key]),
  ]);
}

function oneOf<K extends Key>(key: K, allowed: readonly CoverageLook[K][]): Reader {
  return (_, value) => {
    const found = allowed.find((one) => one === value);
    return found === undefined ? null : { [key]: found };
  };
}

function list(
  key: (typeof COVERAGE_LISTS)[number],
  allowed: (value: string, known: Known) => boolean,
): Reader {
  return (look, value, known) => {
    if (!allowed(value, known)) return null;
    return look[key].includes(value) ? {} : { [key]: [...look[key], value] };
  };
}
