import type { Issue } from './issue.ts';
import { tableOf, type Source } from './source.ts';
import { number, text } from './table.ts';

/** Counts and sums announced in `attendus` of `datapackage.json`: a lost row or digit is seen at once. */
export function checkTotals(source: Source, label: string, issues: Issue[]): void {
  const { niveaux, lignes, montants } = source.pack.attendus;
  const plan = tableOf(source, 'plan');
  const compare = (file: string, column: string, found: number, expected: number) => {
    if (Math.abs(found - expected) > 0.005)
      issues.push({
        file,
        line: 0,
        column,
        value: String(found),
        reason: `au lieu de ${expected} attendus`,
      });
  };
  for (const [level, expected] of Object.entries(niveaux)) {
    const found = plan.rows.filter((row) => text(row, 'niveau') === level).length;
    compare(plan.file, level, found, expected);
  }
  for (const [name, expected] of Object.entries(lignes)) {
    const table = source.tables.get(name);
    // A file that could not be read has been reported once.
    if (table && table.columns.length > 0)
      compare(table.file, 'lignes', table.rows.length, expected);
    else if (!table)
      issues.push({
        file: `${label}/datapackage.json`,
        line: 0,
        column: 'attendus.lignes',
        value: name,
        reason: 'n’est pas une table',
      });
  }
  const amounts = tableOf(source, 'operations_montants');
  for (const [nature, expected] of Object.entries(montants)) {
    const lines = amounts.rows.filter((row) => text(row, 'nature') === nature);
    const euros = lines.reduce((sum, row) => sum + (number(row, 'euros') ?? 0), 0);
    compare(amounts.file, `euros (${nature})`, Math.round(euros * 100) / 100, expected);
  }
}
