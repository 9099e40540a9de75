/** The day where the person is, `2026-11-23`. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `operations-ales-agglomeration-selection-2026-11-23.csv`: any system accepts it. */
export function exportName(territory: string, filtered: boolean, day: string): string {
  return (
    ['operations', plain(territory), ...(filtered ? ['selection'] : []), day].join('-') + '.csv'
  );
}

/** `feuille-de-questions-ales-agglomeration-2026-11-23.json`. */
export function sheetName(territory: string, day = isoDay(new Date())): string {
  return `feuille-de-questions-${plain(territory)}-${day}.json`;
}

/** Letters without accents and digits, joined by hyphens. */
function plain(text: string): string {
  const letters = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
