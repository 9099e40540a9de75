/**
 * Tables and columns of the published database file, once. The data build creates and fills them,
 * the browser attaches them read-only, tests build fixtures from them. Columns hold small integer
 * codes: positions in the contract's dictionaries (labels are joined in TypeScript); -1 where an
 * operation has none, NULL where a quantity is unknown.
 */
export interface Table {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: string])[];
}

/** Number of amount columns, one per amount nature of the contract, in dictionary order. */
export const AMOUNT_COLUMNS = 5;

export const OPERATION: Table = {
  name: 'operation',
  columns: [
    ['id', 'INTEGER'], // 0 to n-1, in file order
    ['noeud', 'SMALLINT'], // main plan node, or -1
    ['statut', 'TINYINT'],
    ['localisation', 'TINYINT'], // position in LOCATIONS (operation/types.ts)
    ['precision_lieu', 'TINYINT'], // position in PRECISIONS (operation/types.ts), or -1
    ['latitude', 'DOUBLE'], // only for points (exact, rue); else NULL
    ['longitude', 'DOUBLE'],
    ['participants', 'INTEGER'],
    ['femmes', 'INTEGER'],
    ['hommes', 'INTEGER'],
    ...Array.from({ length: AMOUNT_COLUMNS }, (_, i) => [`montant_${i}`, 'BIGINT'] as const), // cents
  ],
};

export const OPERATION_TEXT: Table = {
  name: 'operation_texte',
  columns: [
    ['id', 'INTEGER'],
    ['code', 'VARCHAR'], // identifiant of operations.csv
    ['intitule', 'VARCHAR'],
    ['lieu', 'VARCHAR'],
    ['fait', 'VARCHAR'],
    ['participants_note', 'VARCHAR'],
    ['confiance', 'VARCHAR'],
    ['confiance_note', 'VARCHAR'],
    ['source', 'VARCHAR'], // address of the page that supports the fact
    ['autres_sources', 'VARCHAR'], // separated by spaces
    ['source_coordonnees', 'VARCHAR'],
    ['recherche', 'VARCHAR'], // fold() of the operation’s words and labels, between spaces
  ],
};

function link(name: string, column: string): Table {
  return {
    name,
    columns: [
      ['id', 'INTEGER'],
      [column, 'SMALLINT'],
    ],
  };
}

/** One row per pair; a pair stands once. */
export const LINKS = {
  theme: link('operation_theme', 'theme'),
  mechanism: link('operation_dispositif', 'dispositif'),
  neighbourhood: link('operation_quartier', 'quartier'),
  operator: link('operation_porteur', 'porteur'),
  public: link('operation_public', 'public'),
  year: link('operation_annee', 'annee'),
} as const satisfies Record<string, Table>;

export const OPERATION_PLAN: Table = {
  name: 'operation_plan',
  columns: [
    ['id', 'INTEGER'],
    ['noeud', 'SMALLINT'],
    ['principal', 'BOOLEAN'],
  ],
};

export const OPERATION_AMOUNT: Table = {
  name: 'operation_montant',
  columns: [
    ['id', 'INTEGER'],
    ['payeur', 'VARCHAR'],
    ['centimes', 'BIGINT'], // NULL when the source names an amount without giving it
    ['nature', 'TINYINT'], // position in the contract's amount natures
    ['libelle', 'VARCHAR'], // the source's own words for the nature
    ['annee', 'SMALLINT'],
    ['source', 'VARCHAR'],
    ['financeur', 'VARCHAR'], // code of `financeurs.csv`; NULL when the source does not say who pays
    ['compte', 'BOOLEAN'], // part of the operation's total of its nature: these lines add up to montant_i
  ],
};

/** Share of an operation that its source declares for one of its neighbourhoods, 0 to 1. */
export const OPERATION_SHARE: Table = {
  name: 'operation_part',
  columns: [
    ['id', 'INTEGER'],
    ['quartier', 'SMALLINT'],
    ['part', 'DOUBLE'],
  ],
};

/** Organisations that pay for an operation, whether or not an amount is known; codes of `financeurs.csv`. */
export const OPERATION_PAYER: Table = {
  name: 'operation_financeur',
  columns: [
    ['id', 'INTEGER'],
    ['financeur', 'VARCHAR'],
  ],
};

export const TABLES: readonly Table[] = [
  OPERATION,
  OPERATION_TEXT,
  ...Object.values(LINKS),
  OPERATION_PLAN,
  OPERATION_AMOUNT,
  OPERATION_PAYER,
  OPERATION_SHARE,
];

/** `CREATE TABLE` statement of a table. */
export function createTable(table: Table): string {
  const columns = table.columns.map(([name, type]) => `${name} ${type}`).join(', ');
  return `CREATE TABLE ${table.name} (${columns})`;
}
