import type { Issue } from './issue.ts';
import { tableOf, type Source } from './source.ts';
import { text } from './table.ts';

/** Counts announced in `attendus` of `datapackage.json`: a lost or doubled row is seen at once. */
export function checkTotals(source: Source, label: string, issues: Issue[]): void {
  const { niveaux, lignes } = source.pack.attendus;
  const plan = tableOf(source, 'plan');
  const compare = (file: string, column: string, found: number, expected: number) => {
    if (found !== expected)
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
    if (table) compare(table.file, 'lignes', table.rows.length, expected);
    else
      issues.push({
        file: `${label}/datapackage.json`,
        line: 0,
        column: 'attendus.lignes',
        value: name,
        reason: 'n’est pas une table',
      });
  }
}
