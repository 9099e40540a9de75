import type { Sum } from '../../contract/counts.ts';
import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { amountNature } from '../amount-nature.ts';
import { linkDimensions, maskColumns } from '../dimensions.ts';
import type { Columns, Question } from '../engine.ts';
import { FIELD, ITEM, listReader, numbers, orNull, positions, texts } from '../operations.ts';
import { where } from '../where.ts';
import { withoutSql } from '../without.ts';

/** An amount line of the chosen nature. */
export interface MoneyLine extends Located {
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
  /** Main plan node; null without a plan code. */
  readonly node: number | null;
  /** Its other nodes, when all codes count; else none. */
  readonly otherNodes: readonly number[];
  readonly mechanisms: readonly number[];
  /** Shares that the source declares, 0 to 1. */
  readonly shares: readonly Share[];
}

/** Where an operation is; numbers are positions in the contract's dictionaries. */
export interface Located {
  /** The QPV of a sector beside the sector. */
  readonly neighbourhoods: readonly number[];
  /** In no neighbourhood because its place is unknown, not because it is for the whole contract. */
  readonly unlocated: boolean;
}

export interface Share {
  readonly place: number;
  readonly share: number;
}

/** Operations without a known amount of the nature, counted once in each list by what they have. */
export interface WithoutAmount {
  readonly operations: number;
  readonly places: readonly (Located & Counted)[];
  /** By top-level plan node, null without a plan code; in each of its own when all codes count. */
  readonly roots: readonly (Counted & { readonly root: number | null })[];
  readonly mechanisms: readonly (Counted & { readonly mechanisms: readonly number[] })[];
}

/** Operations that fall with what the plan is imagined without; none of the rest has them. */
export interface Fallen {
  readonly operations: number;
  /** Those with a known amount of the nature, and its cents. */
  readonly amount: Sum;
  readonly places: readonly (Located & Counted)[];
  /** As {@link WithoutAmount.roots}. */
  readonly roots: WithoutAmount['roots'];
}

interface Counted {
  readonly operations: number;
}

export interface MoneyRows {
  /** Position of the nature that all lines have. */
  readonly nature: number;
  readonly lines: readonly MoneyLine[];
  readonly without: WithoutAmount;
  /**
   * All that stay, with or without an amount, by code of who pays: in each payer that they name,
   * whatever the nature of what it pays; null where a line or the whole operation names nobody.
   */
  readonly payers: readonly (Counted & { readonly payer: string | null })[];
  readonly fallen: Fallen;
}

/**
 * The amounts of one nature under every filter, without what the plan is imagined without, and the
 * operations that have none. What falls is whole operations: nobody says what a payer's share of an
 * operation kept alive by others would do.
 */
export function moneyRows(contract: Contract, selection: PlanSelection): Question<MoneyRows> {
  const nature = amountNature(contract, selection);
  const links = linkDimensions(contract);
  const [places, mechanisms] = [links.neighbourhood, links.mechanism].map((dimension) =>
    maskColumns(dimension).join(', '),
  );
  const coded = selection.couverture.codes === 'tous';
  const byRoot = (k: number, from: string) => `SELECT ${k} AS k, count(DISTINCT id)::INTEGER AS n,
          racine AS noeud FROM (SELECT id, noeud FROM ${from}
          ${coded ? `UNION ALL SELECT id, operation_plan.noeud FROM ${from} JOIN operation_plan USING (id)` : ''}
        ) JOIN roots USING (noeud) GROUP BY racine`;
  return {
    name: 'money-rows',
    sql: `WITH every AS MATERIALIZED (
        SELECT id, noeud, lieu_inconnu, montant_${nature} AS connu, ${places}, ${mechanisms},
          ${withoutSql(contract, selection.couverture.sans) || 'true'} AS reste
        FROM fact ${where(selection, contract)}),
      kept AS (FROM every WHERE reste),
      fallen AS (FROM every WHERE NOT reste),
      without AS (FROM kept WHERE connu IS NULL),
      parts AS (SELECT id, string_agg(concat(quartier, chr(31), part), chr(30) ORDER BY quartier) AS parts
        FROM operation_part GROUP BY id),
      codes AS (SELECT id, string_agg(noeud, ' ' ORDER BY noeud) AS autres
        FROM operation_plan WHERE NOT principal AND ${coded} GROUP BY id),
      roots AS (FROM (VALUES ${rootPairs(contract)}) AS t (noeud, racine))
      FROM (
        SELECT 0 AS k, kept.id, code, intitule, payeur, financeur, libelle, centimes::DOUBLE AS centimes,
          compte, annee, parts, noeud, autres, lieu_inconnu, ${places}, ${mechanisms}
        FROM kept JOIN operation_montant USING (id) JOIN operation_texte USING (id)
        LEFT JOIN parts USING (id) LEFT JOIN codes USING (id) WHERE nature = ${nature}
        UNION ALL BY NAME
        SELECT 1 AS k, count(*)::INTEGER AS n, lieu_inconnu, ${places} FROM without GROUP BY ALL
        UNION ALL BY NAME
        SELECT 2 AS k, count(*)::INTEGER AS n, ${mechanisms} FROM without GROUP BY ALL
        UNION ALL BY NAME
        ${byRoot(3, 'without')}
        UNION ALL BY NAME
        SELECT 4 AS k, count(*)::INTEGER AS n, financeur
        FROM (SELECT id, financeur FROM kept LEFT JOIN operation_financeur USING (id)
          UNION SELECT id, financeur FROM kept JOIN operation_montant USING (id)) GROUP BY financeur
        UNION ALL BY NAME
        SELECT 5 AS k, count(*)::INTEGER AS n, count(connu)::INTEGER AS connus,
          coalesce(sum(connu), 0)::DOUBLE AS centimes, lieu_inconnu, ${places}
        FROM fallen GROUP BY ALL
        UNION ALL BY NAME
        ${byRoot(6, 'fallen')})
      ORDER BY k, id, annee NULLS LAST, payeur, centimes`,
    decode: (columns) => ({ nature, ...decode(columns, contract) }),
  };
}

/** Each node with its top-level node; -1 stands for « sans code ». */
function rootPairs({ plan }: Contract): string {
  return ['(-1, -1)', ...plan.nodes.map(({ index, root }) => `(${index}, ${root})`)].join(', ');
}

function decode(columns: Columns, contract: Contract): Omit<MoneyRows, 'nature'> {
  const rows = Array.from({ length: columns.length }, (_, row) => row);
  const [number, text] = [numbers(columns), texts(columns)];
  const list = listReader(columns, contract);
  const of = (kind: number) => rows.filter((row) => number('k', row) === kind);
  const located = (row: number): Located => ({
    neighbourhoods: list('neighbourhood', row),
    unlocated: number('lieu_inconnu', row) === 1,
  });
  const operations = (row: number) => number('n', row) ?? 0;
  const placesOf = (kind: number) =>
    of(kind).map((row) => ({ ...located(row), operations: operations(row) }));
  const rootsOf = (kind: number) =>
    of(kind).map((row) => ({ root: orNull(number('noeud', row)), operations: operations(row) }));
  const add = (kind: number, name: string) =>
    of(kind).reduce((sum, row) => sum + (number(name, row) ?? 0), 0);
  return {
    lines: of(0).map((row) => ({
      ...located(row),
      operation: number('id', row) ?? -1,
      code: text('code', row) ?? '',
      title: text('intitule', row) ?? '',
      payer: text('financeur', row),
      payerText: text('payeur', row) ?? '',
      label: text('libelle', row) ?? '',
      cents: number('centimes', row),
      counted: number('compte', row) === 1,
      year: number('annee', row),
      node: orNull(number('noeud', row)),
      otherNodes: positions(text('autres', row)),
      mechanisms: list('mechanism', row),
      shares: shares(text('parts', row)),
    })),
    without: {
      operations: add(1, 'n'),
      places: placesOf(1),
      mechanisms: of(2).map((row) => ({
        mechanisms: list('mechanism', row),
        operations: operations(row),
      })),
      roots: rootsOf(3),
    },
    payers: of(4).map((row) => ({
      payer: text('financeur', row),
      operations: operations(row),
    })),
    fallen: {
      operations: add(5, 'n'),
      amount: { value: add(5, 'centimes'), known: add(5, 'connus') },
      places: placesOf(5),
      roots: rootsOf(6),
    },
  };
}

function shares(text: string | null): readonly Share[] {
  if (text === null) return [];
  return text.split(ITEM).map((item) => {
    const [place, share] = item.split(FIELD).map(Number);
    return { place: place ?? -1, share: share ?? 0 };
  });
}
