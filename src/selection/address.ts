import type { Contract } from '../contract/types.ts';
import { COVERAGE_LISTS, COVERAGE_READERS, writeCoverage } from './coverage.ts';
import { known, type Known } from './known.ts';
import { readCard, readMeasure, readYears, writeMeasure, writeYears } from './values.ts';
import {
  EMPTY_SELECTION,
  LIST_DIMENSIONS,
  PLAN_FORMS,
  PLAN_SIZES,
  SCREENS,
  TABS,
  type PlanSelection,
} from './types.ts';

/** A part of an address that could not be kept: an unknown key, or an unknown value of a known key. */
export interface Dropped {
  readonly key: string;
  readonly value: string;
  readonly reason: 'key' | 'value';
}

/** Keys that mail programs and social networks add to shared links. */
const ADDED_BY_OTHERS = /^(utm_\w+|fbclid|gclid|mtm_\w+|pk_\w+)$/;

type Writable = { -readonly [Key in keyof PlanSelection]: PlanSelection[Key] };
/** Takes one value of a key into the selection; false when it means nothing here. */
type Reader = (selection: Writable, value: string, known: Known) => boolean;

const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(LIST_DIMENSIONS.map((dimension) => [dimension, list(dimension)])),
  vue: oneOf('vue', SCREENS),
  forme: oneOf('forme', PLAN_FORMS),
  taille: oneOf('taille', PLAN_SIZES),
  onglet: oneOf('onglet', TABS),
  annee: (selection, value) => {
    const range = readYears(value);
    if (range === null) return false;
    const again = selection.annee.some((one) => one[0] === range[0] && one[1] === range[1]);
    if (!again) selection.annee = [...selection.annee, range];
    return true;
  },
  q: (selection, value) => {
    selection.q = value.trim();
    return true;
  },
  mesure: (selection, value, { amountNatures }) => {
    const measure = readMeasure(value, amountNatures);
    if (measure !== null) selection.mesure = measure;
    return measure !== null;
  },
  fiche: (selection, value, { card }) => {
    const read = readCard(value);
    if (read === null || !card(read)) return false;
    selection.fiche = read;
    return true;
  },
  scene: (selection, value) => {
    selection.scene = value;
    return true;
  },
  ...Object.fromEntries(
    Object.entries(COVERAGE_READERS).map(([key, read]): [string, Reader] => [
      key,
      (selection, value, facts) => {
        const part = read(selection.couverture, value, facts);
        if (part !== null) selection.couverture = { ...selection.couverture, ...part };
        return part !== null;
      },
    ]),
  ),
};

/** Keys whose value is a list; codes hold no comma. */
const LISTS = new Set<string>([...LIST_DIMENSIONS, 'annee', ...COVERAGE_LISTS]);

/**
 * Reads the part of an address after `?`. What is unknown is dropped and listed; the rest is kept.
 * Badly escaped text is read leniently, as browsers do.
 */
export function readAddress(
  query: string,
  contract: Contract,
): { readonly selection: PlanSelection; readonly dropped: readonly Dropped[] } {
  const selection: Writable = { ...EMPTY_SELECTION };
  const dropped: Dropped[] = [];
  const facts = known(contract);
  for (const [key, text] of new URLSearchParams(query)) {
    const reader = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    if (reader === undefined) {
      if (!ADDED_BY_OTHERS.test(key)) dropped.push({ key, value: text, reason: 'key' });
      continue;
    }
    const values = LISTS.has(key) ? text.split(',').map((value) => value.trim()) : [text];
    for (const value of values) {
      if (value === '') continue;
      if (!reader(selection, value, facts)) dropped.push({ key, value, reason: 'value' });
    }
  }
  return { selection, dropped };
}

/**
 * The address of a selection, without `?`: only what differs from the first visit, always in the
 * same order, so that equal selections have equal addresses. Empty for the empty selection.
 */
export function writeAddress(selection: PlanSelection): string {
  const { fiche, onglet, q, scene } = selection;
  const parts: readonly (readonly [key: string, value: string])[] = [
    ['vue', changed('vue', selection)],
    ...LIST_DIMENSIONS.map((key) => [key, selection[key].join(',')] as const),
    ['annee', selection.annee.map(writeYears).join(',')],
    ['q', q],
    ['mesure', writeMeasure(selection.mesure)],
    ['taille', changed('taille', selection)],
    ['forme', changed('forme', selection)],
    ['onglet', onglet ?? ''],
    ['fiche', fiche === null ? '' : `${fiche.kind}:${fiche.code}`],
    ['scene', scene ?? ''],
    ...writeCoverage(selection.couverture),
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${readable(value)}`)
    .join('&');
}

function list(dimension: (typeof LIST_DIMENSIONS)[number]): Reader {
  return (selection, value, { values }) => {
    if (!values[dimension].has(value)) return false;
    const codes: readonly string[] = selection[dimension];
    if (!codes.includes(value)) Object.assign(selection, { [dimension]: [...codes, value] });
    return true;
  };
}

function oneOf(key: 'vue' | 'forme' | 'taille' | 'onglet', allowed: readonly string[]): Reader {
  return (selection, value) => {
    if (!allowed.includes(value)) return false;
    Object.assign(selection, { [key]: value });
    return true;
  };
}

function changed(key: 'vue' | 'forme' | 'taille', selection: PlanSelection): string {
  return selection[key] === EMPTY_SELECTION[key] ? '' : selection[key];
}

/** Escapes what an address cannot hold; commas, colons and slashes stay, a space becomes `+`. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%2C|%3A|%2F|%20/g, (escaped) =>
    escaped === '%20' ? '+' : decodeURIComponent(escaped),
  );
}
