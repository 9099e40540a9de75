import { group } from 'd3-array';
import { tableOf, type Source } from './source.ts';
import { numbers, text, type Row } from './table.ts';

/** A text of the plan that other tables quote, and the lines of the source it comes from. */
export interface Cited {
  readonly words: string;
  readonly lines: readonly number[];
}

const TABLES: Readonly<Record<string, string>> = {
  exigence: 'exigences',
  indicateur: 'indicateurs',
  note: 'notes_cahier',
};

/** The texts of a node by `emplacement`: its title, or the lines of its sheet. */
export function citedTexts(source: Source): (place: string, code: string) => readonly Cited[] {
  const titles = group(tableOf(source, 'plan').rows, (row) => text(row, 'code'));
  const sheets = new Map(
    Object.entries(TABLES).map(([place, table]) => [
      place,
      group(tableOf(source, table).rows, (row) => text(row, 'objectif')),
    ]),
  );
  return (place, code) =>
    place === 'intitulé'
      ? (titles.get(code) ?? []).flatMap(titleTexts)
      : (sheets.get(place)?.get(code) ?? []).map((row) => cited(row, 'texte'));
}

function titleTexts(row: Row): Cited[] {
  const lines = [...numbers(row, 'lignes_source'), ...numbers(row, 'lignes_fiche')];
  return ['intitule', 'variante'].map((column) => ({ words: text(row, column), lines }));
}

function cited(row: Row, column: string): Cited {
  return { words: text(row, column), lines: numbers(row, 'lignes_source') };
}
