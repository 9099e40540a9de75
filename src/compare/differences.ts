import { list, number } from '../base/format.ts';
import { m } from '../i18n/paraglide/messages.js';
import { SMALL, tooFew } from './rates.ts';

/** What the sentences need to know of a compared neighbourhood. */
export interface Described {
  readonly label: string;
  readonly operations: number;
  /** Operations by top-level node, in plan order. */
  readonly roots: readonly number[];
  /** Last year with a dated operation; null when none is dated. */
  readonly lastYear: number | null;
}

/** Sentences beyond those on what is too little to compare. */
const SENTENCES = 3;
/** A difference of shares, and of years, that is worth a sentence. */
const SHARE_APART = 0.15;
const YEARS_APART = 2;

/**
 * How compared neighbourhoods differ, in plain sentences that each give their figures. They speak of
 * documented operations only: no cause, nothing about people.
 */
export function differences(
  places: readonly Described[],
  rootTitles: readonly string[],
): readonly string[] {
  const apart = shareApart(places, rootTitles);
  const said = [
    counts(places),
    apart?.sentence,
    absence(places, rootTitles, apart?.root ?? null),
    lastYears(places),
  ].filter((sentence) => sentence !== undefined);
  const few = places
    .filter(({ operations }) => tooFew(operations))
    .map(({ label, operations }) =>
      m.compare_difference_few({ place: label, count: operations, number: number(operations) }),
    );
  return [...said.slice(0, SENTENCES), ...few];
}

function counts(places: readonly Described[]): string | undefined {
  const [first, ...rest] = places.toSorted((a, b) => b.operations - a.operations);
  if (!first) return undefined;
  const labels = list(places.map(({ label }) => label));
  if (first.operations === 0) return m.compare_difference_none({ places: labels });
  const shared = { count: first.operations, number: number(first.operations) };
  if (rest.every(({ operations }) => operations === first.operations)) {
    return m.compare_difference_equal({ ...shared, places: labels });
  }
  const others = list(rest.map(({ label, operations }) => `${label} ${number(operations)}`));
  return m.compare_difference_counts({ ...shared, place: first.label, others });
}

/** The top-level node whose share differs most between two neighbourhoods with enough operations. */
function shareApart(places: readonly Described[], rootTitles: readonly string[]) {
  const enough = places.filter(({ operations }) => operations >= SMALL);
  const part = (place: Described, root: number) => (place.roots[root] ?? 0) / place.operations;
  const pairs = rootTitles.flatMap((title, root) => {
    const sorted = enough.toSorted((a, b) => part(b, root) - part(a, root));
    const [most, least] = [sorted[0], sorted.at(-1)];
    if (!most || !least) return [];
    return [{ title, root, most, least, apart: part(most, root) - part(least, root) }];
  });
  const [widest] = pairs.toSorted((a, b) => b.apart - a.apart);
  if (!widest || widest.apart < SHARE_APART) return undefined;
  const { title, root, most, least } = widest;
  const sentence = m.compare_difference_share({
    count: most.roots[root] ?? 0,
    place: most.label,
    part: number(most.roots[root] ?? 0),
    whole: number(most.operations),
    root: title,
    other: least.label,
    otherPart: number(least.roots[root] ?? 0),
    otherWhole: number(least.operations),
  });
  return { root, sentence };
}

/** A top-level node that nothing documents in one neighbourhood and that another one has most of. */
function absence(
  places: readonly Described[],
  rootTitles: readonly string[],
  said: number | null,
): string | undefined {
  const found = rootTitles.flatMap((title, root) => {
    const without = places.filter(({ roots }) => (roots[root] ?? 0) === 0);
    const [most] = places.toSorted((a, b) => (b.roots[root] ?? 0) - (a.roots[root] ?? 0));
    const count = most?.roots[root] ?? 0;
    return root === said || !most || without.length === 0 || count < 2
      ? []
      : [{ title, without, most, count }];
  });
  const [widest] = found.toSorted((a, b) => b.count - a.count);
  if (!widest) return undefined;
  return m.compare_difference_absent({
    root: widest.title,
    places: list(widest.without.map(({ label }) => label)),
    other: widest.most.label,
    number: number(widest.count),
  });
}

function lastYears(places: readonly Described[]): string | undefined {
  const dated = places.flatMap(({ label, lastYear }) =>
    lastYear === null ? [] : [{ label, lastYear }],
  );
  const years = dated.map(({ lastYear }) => lastYear);
  if (dated.length < 2 || Math.max(...years) - Math.min(...years) < YEARS_APART) return undefined;
  const said = dated
    .toSorted((a, b) => b.lastYear - a.lastYear)
    .map(({ label, lastYear }) => m.compare_difference_year({ place: label, year: lastYear }));
  return m.compare_difference_years({ years: list(said) });
}
