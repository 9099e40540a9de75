import type { Issue } from './issue.ts';
import { tableOf, type Source } from './source.ts';
import { text } from './table.ts';

/** The indicators to show on the cards of neighbourhoods exist. */
export function checkFigures(source: Source, label: string, issues: Issue[]): void {
  const table = tableOf(source, 'quartiers_indicateurs');
  if (table.rows.length === 0) return;
  const known = new Set(table.rows.map((row) => text(row, 'indicateur')));
  for (const code of source.pack.contrat.indicateurs_fiche) {
    if (known.has(code)) continue;
    issues.push({
      file: `${label}/datapackage.json`,
      line: 0,
      column: 'contrat.indicateurs_fiche',
      value: code,
      reason: `n’est l’indicateur d’aucune ligne de ${table.file}`,
    });
  }
}
