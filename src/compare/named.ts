import { list, number } from '../base/format.ts';
import type { Entry } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';

/** On the screen, a line names the most frequent and counts the others. */
export const NAMED = 5;

/**
 * « Ville d'Alès (6), Régie (3) et 4 autres »; operations that have none are said last, not left out.
 * @param most how many are named; all of them where nothing can open the others.
 */
export function named(
  entries: readonly Entry[],
  counts: readonly number[],
  none: (parts: { number: string }) => string,
  most: number,
): string {
  const had = entries
    .map(({ label }, at) => ({ label, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const more = had.length - most;
  const without = counts[entries.length] ?? 0;
  return list([
    ...had.slice(0, most).map(({ label, count }) => `${label} (${number(count)})`),
    ...(more > 0 ? [m.compare_since_more({ count: more, number: number(more) })] : []),
    ...(without > 0 ? [none({ number: number(without) })] : []),
  ]);
}
