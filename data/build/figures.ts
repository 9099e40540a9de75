import { group } from 'd3-array';
import type { Figure, Figures } from '../../src/neighbourhood/figures.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, number, text, type Row } from './table.ts';
import { spaced } from './typography.ts';

/**
 * What `quartiers.json` holds: the indicators of `contrat.indicateurs_fiche`, in that order, of each
 * neighbourhood that has any; one that a neighbourhood lacks is unknown there.
 */
export function figures(source: Source): Figures {
  const { rows } = tableOf(source, 'quartiers_indicateurs');
  const shown = source.pack.contrat.indicateurs_fiche.flatMap((code) => {
    const example = rows.find((row) => text(row, 'indicateur') === code);
    return example ? [{ code, example }] : [];
  });
  const of = (row: Row, known: boolean): Figure => ({
    label: spaced(text(row, 'libelle')),
    value: known ? number(row, 'valeur') : null,
    unit: text(row, 'unite'),
    year: number(row, 'annee'),
    source: cited(source, text(row, 'source')),
    summable: isYes(row, 'sommable'),
  });
  return Object.fromEntries(
    [...group(rows, (row) => text(row, 'quartier'))].map(([neighbourhood, own]) => [
      neighbourhood,
      shown.map(({ code, example }) => {
        const row = own.find((one) => text(one, 'indicateur') === code);
        return of(row ?? example, row !== undefined);
      }),
    ]),
  );
}

/** Editor, title and period of a source. */
function cited(source: Source, code: string): string {
  const row = tableOf(source, 'sources').rows.find((entry) => text(entry, 'code') === code);
  if (!row) return code;
  return ['editeur', 'titre', 'date'].flatMap((column) => text(row, column) || []).join(', ');
}
