import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { amountNature } from '../amount-nature.ts';
import { linkDimensions, maskColumns } from '../dimensions.ts';
import type { Columns, Question } from '../engine.ts';
import { FIELD, ITEM, listReader, numbers, orNull, positions, texts } from '../operations.ts';
import { where } from '../where.ts';

/** Where and under which codes an amount counts; numbers are positions in the contract's dictionaries. */
export interface MoneyPlace {
  /** Main plan node; null without a plan code. */
  readonly node: number | null;
  /** Its other nodes, when all codes count; else none. */
  readonly otherNodes: readonly number[];
  /** The QPV of a sector beside the sector. */
  readonly neighbourhoods: readonly number[];
  /** In no neighbourhood because its place is unknown, not because it is for the whole contract. */
  readonly unlocated: boolean;
  readonly mechanisms: readonly number[];
}

/** An amount line of the chosen nature. */
export interface MoneyLine extends MoneyPlace {
  readonly operation: number;
  readonly code: string;
  readonly title: string;
  /** Code of the payer; null when the source does not say who pays. */
  readonly payer: string | null;
  /** The source's own words for the payer and for the amount. */
  readonly payerText: string;
  readonly label: string;
  /** Null when the source names an amount without giving it. */
  readonly cents: number | null;
  /** Part of the operation's total: counted lines of an operation add up to its amount. */
  readonly counted: boolean;
  readonly year: number | null;
  /** Shares that the source declares, 0 to 1. */
  readonly shares: readonly Share[];
}

export interface Share {
  readonly place: number;
  readonly share: number;
}

/** Alike operations without a known amount of the nature. */
export interface WithoutAmount extends MoneyPlace {
  readonly operations: number;
  /** Codes of those who pay, whatever they pay. */
  readonly payers: readonly string[];
}

export interface MoneyRows {
  /** Position of the nature that all lines have. */
  readonly nature: number;
  readonly lines: readonly MoneyLine[];
  readonly without: readonly WithoutAmount[];
}

/** The amounts of one nature under every filter, and the operations that have none. */
export function moneyRows(contract: Contract, selection: PlanSelection): Question<MoneyRows> {
  const nature = amountNature(contract, selection);
  const links = linkDimensions(contract);
  const masks = [links.neighbourhood, links.mechanism].flatMap(maskColumns).join(', ');
  const filter = where(selection, contract);
  const common = `noeud, autres, lieu_inconnu, ${masks}`;
  return {
    name: 'money-rows',
    sql: `WITH kept AS MATERIALIZED (
        SELECT fact.id, fact.noeud, autres, lieu_inconnu, montant_${nature} AS connu, ${masks}
        FROM fact LEFT JOIN (${otherNodes(selection)}) AS codes USING (id) ${filter}),
      parts AS (SELECT id, string_agg(concat(quartier, chr(31), part), chr(30) ORDER BY quartier) AS parts
        FROM operation_part GROUP BY id),
      payers AS (SELECT id, string_agg(financeur, ' ' ORDER BY financeur) AS payeurs
        FROM operation_financeur GROUP BY id)
      FROM (
        SELECT 0 AS k, kept.id, code, intitule, payeur, financeur, libelle, centimes::DOUBLE AS centimes,
          compte, annee, parts, ${common}
        FROM kept JOIN operation_montant USING (id) JOIN operation_texte USING (id)
        LEFT JOIN parts USING (id) WHERE nature = ${nature}
        UNION ALL BY NAME
        SELECT 1 AS k, count(*)::INTEGER AS n, payeurs, ${common}
        FROM kept LEFT JOIN payers USING (id) WHERE connu IS NULL GROUP BY ALL)
      ORDER BY k, id, annee NULLS LAST, payeur, centimes`,
    decode: (columns) => ({ nature, ...decode(columns, contract) }),
  };
}

function otherNodes({ couverture }: PlanSelection): string {
  if (couverture.codes === 'principaux') return `SELECT 0 AS id, NULL::VARCHAR AS autres LIMIT 0`;
  return `SELECT id, string_agg(noeud, ' ' ORDER BY noeud) AS autres
    FROM operation_plan WHERE NOT principal GROUP BY id`;
}

function decode(columns: Columns, contract: Contract): Omit<MoneyRows, 'nature'> {
  // An answer without rows comes without columns.
  if (columns.length === 0) return { lines: [], without: [] };
  const [number, text] = [numbers(columns), texts(columns)];
  const list = listReader(columns, contract);
  const place = (row: number): MoneyPlace => ({
    node: orNull(number('noeud', row)),
    otherNodes: positions(text('autres', row)),
    neighbourhoods: list('neighbourhood', row),
    unlocated: number('lieu_inconnu', row) === 1,
    mechanisms: list('mechanism', row),
  });
  const rows = Array.from({ length: columns.length }, (_, row) => row);
  const isLine = (row: number) => number('k', row) === 0;
  return {
    lines: rows.filter(isLine).map((row) => ({
      ...place(row),
      operation: number('id', row) ?? -1,
      code: text('code', row) ?? '',
      title: text('intitule', row) ?? '',
      payer: text('financeur', row),
      payerText: text('payeur', row) ?? '',
      label: text('libelle', row) ?? '',
      cents: number('centimes', row),
      counted: number('compte', row) === 1,
      year: number('annee', row),
      shares: shares(text('parts', row)),
    })),
    without: rows
      .filter((row) => !isLine(row))
      .map((row) => ({
        ...place(row),
        operations: number('n', row) ?? 0,
        payers: text('payeurs', row)?.split(' ') ?? [],
      })),
  };
}

function shares(text: string | null): readonly Share[] {
  if (text === null) return [];
  return text.split(ITEM).map((item) => {
    const [place, share] = item.split(FIELD).map(Number);
    return { place: place ?? -1, share: share ?? 0 };
  });
}
