import { fold } from '../base/text.ts';

/** The day where the person is, `2026-11-23`. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `operations-ales-agglomeration-selection-2026-11-23.csv`: any system accepts it. */
export function exportName(territory: string, filtered: boolean, day: string): string {
  const place = fold(territory).replace(/ /g, '-');
  return ['operations', place, ...(filtered ? ['selection'] : []), day].join('-') + '.csv';
}
