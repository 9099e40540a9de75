import type { Contract } from '../contract/types.ts';
import type { AmountLine, OperationPage } from '../operation/types.ts';
import type { Columns } from './engine.ts';
import {
  FIELD,
  ITEM,
  listReader,
  numbers,
  positions,
  rowColumns,
  rowReader,
  texts,
} from './operations.ts';

/** Everything known of the operations in `rows`, one line each. */
export function pageStatement(rows: string, contract: Contract): string {
  return `WITH rows AS MATERIALIZED (${rows})
    SELECT ${rowColumns(contract)}, rows.latitude, rows.longitude, texte.* EXCLUDE (id, code, intitule, lieu),
      femmes, hommes,
      (SELECT string_agg(noeud, ' ' ORDER BY noeud) FROM operation_plan
        WHERE id = rows.id AND NOT principal) AS autres_noeuds,
      (SELECT string_agg(concat(payeur, chr(31), centimes, chr(31), nature, chr(31), libelle, chr(31),
          annee), chr(30) ORDER BY nature, annee, payeur, centimes)
        FROM operation_montant WHERE id = rows.id) AS montants
    FROM rows JOIN operation_texte texte ON texte.rowid = rows.rang ORDER BY rows.id`;
}

/** Reads the lines of {@link pageStatement}. */
export function readPages(columns: Columns, contract: Contract): readonly OperationPage[] {
  const read = rowReader(columns, contract);
  const [number, text] = [numbers(columns), texts(columns)];
  const list = listReader(columns, contract);
  return Array.from({ length: columns.length }, (_, row) => ({
    ...read(row),
    fact: text('fait', row) ?? '',
    confidence: text('confiance', row) ?? '',
    confidenceNote: text('confiance_note', row) ?? '',
    participantsNote: text('participants_note', row) ?? '',
    women: number('femmes', row),
    men: number('hommes', row),
    source: text('source', row) ?? '',
    otherSources: (text('autres_sources', row) ?? '')
      .split(' ')
      .filter((address) => address !== ''),
    coordinatesSource: text('source_coordonnees', row) ?? '',
    latitude: number('latitude', row),
    longitude: number('longitude', row),
    otherNodes: positions(text('autres_noeuds', row)),
    themes: list('theme', row),
    publics: list('public', row),
    amountLines: amountLines(text('montants', row)),
  }));
}

function amountLines(text: string | null): readonly AmountLine[] {
  if (text === null) return [];
  return text.split(ITEM).map((item) => {
    const [payer = '', cents = '', nature = '', label = '', year = ''] = item.split(FIELD);
    return {
      payer,
      cents: cents === '' ? null : Number(cents),
      nature: Number(nature),
      label,
      year: year === '' ? null : Number(year),
    };
  });
}
