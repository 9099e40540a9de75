import { checkKnown } from './dictionary.ts';
import type { Issue } from './issue.ts';
import { tableOf, type Source } from './source.ts';
import { text } from './table.ts';

/** Figures belong to known neighbourhoods, and those to show on their cards exist. */
export function checkFigures(source: Source, label: string, issues: Issue[]): void {
  const table = tableOf(source, 'quartiers_indicateurs');
  const zones = ['quartiers', 'secteurs'].flatMap((name) =>
    tableOf(source, name).rows.map((row) => text(row, 'code')),
  );
  checkKnown(table, 'quartier', zones, 'quartiers.geojson ni secteurs.geojson', issues);
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
