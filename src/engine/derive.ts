import type { Contract } from '../contract/types.ts';
import {
  hasAny,
  linkDimensions,
  maskColumns,
  WORD,
  yearPositions,
  type LinkDimension,
} from './dimensions.ts';
import { AMOUNT_COLUMNS } from './schema.ts';
import { packSql, TRAITS } from './traits.ts';

/**
 * The statement that makes, from the published tables, the one table that questions count on. `fact`
 * has a row per operation; the values of each multi-valued dimension are the bits of a mask, to filter
 * on and to group on: operations have few distinct masks, and no question joins a million links. An
 * operation without a value has the one value « aucun ». `rang` is the row of its texts: the ids of a
 * published file are packed, and to look some up takes longer than to read a row.
 */
export function factStatement(contract: Contract): string {
  const dimensions = Object.values(linkDimensions(contract));
  const amounts = Array.from({ length: AMOUNT_COLUMNS }, (_, index) => `montant_${index}`);
  const outside = contract.plan.nodes.filter((node) => !node.inCall).map((node) => node.index);
  const { year } = linkDimensions(contract);
  const call = `CASE WHEN noeud < 0 THEN 2 WHEN noeud IN (${[-2, ...outside].join(', ')}) THEN 1 ELSE 0 END`;
  const masks = dimensions.flatMap((dimension) =>
    maskColumns(dimension).map(
      (mask, word) =>
        `coalesce(own_${dimension.name}.${mask}, ${maskOf(dimension.size, word)})::INTEGER AS ${mask}`,
    ),
  );
  const joins = dimensions.map(
    (dimension) => `LEFT JOIN (${ownMasks(dimension)}) AS own_${dimension.name}
      ON own_${dimension.name}.id = operation.id`,
  );
  const traits = packSql(contract, {
    status: 'statut',
    call: 'appel',
    location: 'localisation',
    inPeriod: hasAny(year, yearPositions(year, ...contract.period)),
    withAmount: `coalesce(${amounts.join(', ')}) IS NOT NULL`,
    withSplit: 'femmes IS NOT NULL AND hommes IS NOT NULL',
  });
  return `CREATE OR REPLACE TABLE fact AS SELECT *, ${traits} AS ${TRAITS} FROM (SELECT operation.id, noeud,
      (CASE WHEN statut < 0 THEN ${contract.statuses.length} ELSE statut END)::TINYINT AS statut,
      localisation, (${call})::TINYINT AS appel, latitude, longitude, precision_lieu, participants, femmes, hommes,
      precision_lieu < 0 AND lieu IS NULL AS lieu_inconnu, texte.rowid AS rang,
      ${amounts.join(', ')}, ${masks.join(', ')}, recherche
    FROM operation
    LEFT JOIN operation_texte AS texte ON texte.id = operation.id
    ${joins.join('\n')}
    ORDER BY operation.id)`;
}

/** The mask words of the operations that have a link. */
function ownMasks(dimension: LinkDimension): string {
  const { table, column, first } = dimension;
  const ors = maskColumns(dimension).map((mask, word) => {
    const bit = `${column} - ${first + word * WORD}`;
    const inWord = `${bit} BETWEEN 0 AND ${WORD - 1}`;
    return `bit_or(CASE WHEN ${inWord} THEN 1::INTEGER << (${bit})::INTEGER ELSE 0 END)::INTEGER AS ${mask}`;
  });
  return `SELECT id, ${ors.join(', ')} FROM ${table} GROUP BY id`;
}

function maskOf(position: number, word: number): string {
  const bit = position - word * WORD;
  return bit >= 0 && bit < WORD ? `${2 ** bit}` : '0';
}
