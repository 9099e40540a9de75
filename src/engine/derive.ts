import type { Contract } from '../contract/types.ts';
import {
  hasAny,
  linkDimensions,
  maskColumn,
  WORD,
  words,
  yearPositions,
  type LinkDimension,
} from './dimensions.ts';
import {
  AMOUNT_COLUMNS,
  OPERATION_AMOUNT,
  OPERATION_PAYER,
  OPERATION_PLAN,
  OPERATION_SHARE,
  OPERATION_TEXT,
} from './schema.ts';

/** Tables that questions read as they are published. */
const PLAIN = [
  OPERATION_TEXT,
  OPERATION_PLAN,
  OPERATION_AMOUNT,
  OPERATION_PAYER,
  OPERATION_SHARE,
].map(({ name }) => name);

/**
 * Statements that make, from the published tables (in `source`, with its dot, or in the current
 * database when empty), the one table that questions count on. `fact` has a row per operation; for
 * each multi-valued dimension, a bit mask of its values to filter on, and the number of its set of
 * values to group on: operations have few distinct sets, `set_<dimension>` lists what each holds, so
 * that no question joins a million links. An operation without a value has the one value « aucun ».
 */
export function deriveStatements(contract: Contract, source = ''): readonly string[] {
  const dimensions = Object.values(linkDimensions(contract));
  return [
    ...dimensions.flatMap((dimension) => setStatements(dimension, source)),
    factStatement(contract, dimensions, source),
    ...dimensions.map((dimension) => `DROP TABLE own_${dimension.name}`),
    ...(source === '' ? [] : PLAIN.map((name) => `CREATE VIEW ${name} AS FROM ${source}${name}`)),
  ];
}

function setStatements(dimension: LinkDimension, source: string): readonly string[] {
  const { name, table, column, first, size } = dimension;
  const count = words(dimension);
  const masks = Array.from({ length: count }, (_, word) => maskColumn(name, word));
  const ors = masks.map((mask, word) => {
    const bit = `${column} - ${first + word * WORD}`;
    const inWord = `${bit} BETWEEN 0 AND ${WORD - 1}`;
    return `bit_or(CASE WHEN ${inWord} THEN 1::INTEGER << (${bit})::INTEGER ELSE 0 END)::INTEGER AS ${mask}`;
  });
  const none = masks.map((_, word) => maskOf(size, word));
  const words_ = masks.join(', ');
  const tests = masks.map((mask, word) => {
    const bit = `v - ${word * WORD}`;
    return `(v // ${WORD} = ${word} AND (${mask} >> (${bit})) & 1 = 1)`;
  });
  return [
    `CREATE OR REPLACE TABLE own_${name} AS
      SELECT id, ${ors.join(', ')} FROM ${source}${table} GROUP BY id`,
    `CREATE OR REPLACE TABLE sets_${name} AS
      SELECT (row_number() OVER (ORDER BY n DESC, ${words_}) - 1)::INTEGER AS s, ${words_}
      FROM (SELECT ${words_}, sum(n) AS n FROM (
        SELECT ${words_}, count(*) AS n FROM own_${name} GROUP BY ALL
        UNION ALL SELECT ${none.join(', ')}, 0) GROUP BY ALL)`,
    `CREATE OR REPLACE TABLE set_${name} AS
      SELECT s, v::SMALLINT AS v FROM sets_${name}, (SELECT range AS v FROM range(${size + 1}))
      WHERE ${tests.join(' OR ')} ORDER BY s, v`,
  ];
}

function factStatement(
  contract: Contract,
  dimensions: readonly LinkDimension[],
  source: string,
): string {
  const amounts = Array.from({ length: AMOUNT_COLUMNS }, (_, index) => `montant_${index}`);
  const outside = contract.plan.nodes.filter((node) => !node.inCall).map((node) => node.index);
  const { year } = linkDimensions(contract);
  const inPeriod = hasAny(year, yearPositions(year, ...contract.period));
  const call = `CASE WHEN noeud < 0 THEN 2 WHEN noeud IN (${[-2, ...outside].join(', ')}) THEN 1 ELSE 0 END`;
  const columns = dimensions.flatMap((dimension) => {
    const { name, size } = dimension;
    return [
      `sets_${name}.s AS ${name}`,
      ...Array.from({ length: words(dimension) }, (_, word) => {
        const mask = maskColumn(name, word);
        return `coalesce(own_${name}.${mask}, ${maskOf(size, word)})::INTEGER AS ${mask}`;
      }),
    ];
  });
  const joins = dimensions.map((dimension) => {
    const { name, size } = dimension;
    const same = Array.from({ length: words(dimension) }, (_, word) => {
      const mask = maskColumn(name, word);
      return `sets_${name}.${mask} = coalesce(own_${name}.${mask}, ${maskOf(size, word)})`;
    });
    return `LEFT JOIN own_${name} ON own_${name}.id = operation.id
      LEFT JOIN sets_${name} ON ${same.join(' AND ')}`;
  });
  return `CREATE OR REPLACE TABLE fact AS SELECT *, ${inPeriod} AS periode FROM (SELECT operation.id, noeud,
      (CASE WHEN statut < 0 THEN ${contract.statuses.length} ELSE statut END)::TINYINT AS statut,
      localisation, (${call})::TINYINT AS appel, latitude, longitude, precision_lieu, participants, femmes, hommes,
      femmes IS NOT NULL AND hommes IS NOT NULL AS reparti,
      precision_lieu < 0 AND lieu IS NULL AS lieu_inconnu,
      coalesce(${amounts.join(', ')}) IS NOT NULL AS chiffre,
      ${amounts.join(', ')}, ${columns.join(', ')}, recherche
    FROM ${source}operation AS operation
    LEFT JOIN ${source}operation_texte AS texte ON texte.id = operation.id
    ${joins.join('\n')}
    ORDER BY operation.id)`;
}

function maskOf(position: number, word: number): string {
  const bit = position - word * WORD;
  return bit >= 0 && bit < WORD ? `${2 ** bit}` : '0';
}
