import { getLocale } from '../i18n/paraglide/runtime.js';

/**
 * Numbers, money, shares, lists and years as people read them, in the language of the interface.
 * Spaces inside a figure never break: Intl's own, and U+00A0 where we add one.
 */
const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const;
const NBSP = '\u00a0';

/** BCP 47 tag of the interface's language, for Intl. */
export function localeTag(): string {
  return TAGS[getLocale()];
}

/** Makes what Intl needs once for each language and kind: making one costs more than using it. */
function remembered<Kind, Made>(make: (tag: string, kind: Kind) => Made): (kind: Kind) => Made {
  const byTag = new Map<string, Map<Kind, Made>>();
  return (kind) => {
    const tag = localeTag();
    const known = byTag.get(tag) ?? new Map<Kind, Made>();
    const made = known.get(kind) ?? make(tag, kind);
    byTag.set(tag, known.set(kind, made));
    return made;
  };
}

const decimalFormat = remembered(
  (tag, most: number) =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: 0, maximumFractionDigits: most }),
);
const euroFormat = remembered(
  (tag, digits: 0 | 2) =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
);
const percentFormat = remembered(
  (tag, most: number) =>
    new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: most }),
);
const listFormat = remembered(
  (tag, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(tag, { type, style: 'long' }),
);
const pluralRules = remembered(
  (tag, type: Intl.PluralRuleType) => new Intl.PluralRules(tag, { type }),
);

/** Does a number of things take the singular? « 0 objectif », “0 objectives”. */
export function isOne(count: number): boolean {
  return pluralRules('cardinal').select(count) === 'one';
}

/** « 1 234 »; decimals only when asked for. */
export function number(value: number, decimals = 0): string {
  return decimalFormat(decimals).format(value);
}

/** Integer cents as euros: « 1 234,50 € »; round sums lose their « ,00 ». */
export function euros(cents: number): string {
  return euroFormat(cents % 100 === 0 ? 0 : 2).format(cents / 100);
}

/** Integer cents as euros with their cents, always: « 1 234,00 € », where sums are seen to close. */
export function eurosAndCents(cents: number): string {
  return euroFormat(2).format(cents / 100);
}

/** Integer cents, short: « 1,2 M€ », « 45 k€ », « 850 € » (« €1.2m », « €45k », « €850 »). */
export function eurosShort(cents: number): string {
  const value = cents / 100;
  const size = Math.abs(value);
  // 999,500 € and more would round to « 1 000 k€ ».
  if (size < 1000) return euros(Math.round(value) * 100);
  const [divisor, french, english] =
    size < 999_500 ? [1e3, 'k€', 'k'] : size < 999_500_000 ? [1e6, 'M€', 'm'] : [1e9, 'Md€', 'bn'];
  const scaled = value / divisor;
  const text = number(Math.abs(scaled), Math.abs(scaled) < 10 ? 1 : 0);
  const sign = scaled < 0 ? '−' : '';
  return getLocale() === 'fr' ? `${sign}${text}${NBSP}${french}` : `${sign}€${text}${english}`;
}

/** A ratio as a percentage, « 12,5 % ». */
export function percent(ratio: number, decimals = 0): string {
  return percentFormat(decimals).format(ratio);
}

/** « a, b et c ». */
export function list(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  return listFormat(kind === 'and' ? 'conjunction' : 'disjunction').format(items);
}

/** An inclusive range, « 2015-2020 » or « 2015 »; the dash does not break. */
export function yearRange(from: number, to: number): string {
  return from === to ? String(from) : `${from}\u2011${to}`;
}

/** Sorted years with their runs joined: « 2015-2018, 2020 »; empty when none is known. */
export function years(sorted: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const year of sorted) {
    const last = ranges.at(-1);
    if (last && year <= last[1] + 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([from, to]) => yearRange(from, to)).join(', ');
}

/** A whole date, « 3 novembre 2026 ». */
export function longDate(date: Date): string {
  return new Intl.DateTimeFormat(localeTag(), { dateStyle: 'long' }).format(date);
}

/** « novembre 2026 », for a day written `2026-11-23`. */
export function monthOf(day: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeTag(), options).format(new Date(day));
}
