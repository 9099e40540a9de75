import type { CoverageCell, CoverageCells, PlaceKey, RowKey } from '../../contract/cells.ts';
import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { amountNature } from '../amount-nature.ts';
import {
  hasAny,
  heldSql,
  linkDimensions,
  maskColumns,
  positionsOf,
  type LinkDimension,
} from '../dimensions.ts';
import type { Columns, Question } from '../engine.ts';
import { where } from '../where.ts';
import { andWithout, goneAt } from '../without.ts';

/** Rows beside the nodes, as the statement numbers them. */
const ALL = -1;
const NO_CODE = -2;
/** Added to a place for « in this QPV, in none of its sectors ». */
const WITHIN = 1000;
/** Every place. */
const ANYWHERE = -1;

/**
 * The cells of the coverage matrix under every filter but those on the plan and on neighbourhoods,
 * which are its own rows and columns; without what the plan is imagined without.
 */
export function coverageCells(
  contract: Contract,
  selection: PlanSelection,
): Question<CoverageCells> {
  const links = linkDimensions(contract);
  const { neighbourhood } = links;
  const masks = CELL_MASKS.map((name) => [name, maskColumns(links[name])] as const);
  const money = `montant_${amountNature(contract, selection)}`;
  const quantities = [
    'count(*)::INTEGER AS n',
    `coalesce(sum(${money}), 0)::DOUBLE AS m, count(${money})::INTEGER AS mk`,
    'coalesce(sum(participants), 0)::DOUBLE AS q, count(participants)::INTEGER AS qk',
    'count(*) FILTER (femmes IS NOT NULL AND hommes IS NOT NULL)::INTEGER AS r',
    'bit_or(1::INTEGER << statut::INTEGER) AS statut',
    ...masks.flatMap(([, words]) => words.map((word) => `bit_or(${word}) AS ${word}`)),
  ].join(', ');
  const merged = [
    'sum(n)::INTEGER AS n, sum(m)::DOUBLE AS m, sum(mk)::INTEGER AS mk',
    'sum(q)::DOUBLE AS q, sum(qk)::INTEGER AS qk, sum(r)::INTEGER AS r, bit_or(statut) AS statut',
    ...masks.flatMap(([, words]) => words.map((word) => `bit_or(${word}) AS ${word}`)),
  ].join(', ');
  const filter = where(selection, contract, ['plan', 'quartier']);
  const rows = `SELECT * FROM fact ${andWithout(filter, contract, selection.couverture.sans)}`;
  const set = maskColumns(neighbourhood).join(', ');
  const sets = `${set}, lieu_inconnu AS u`;
  const byNode =
    selection.couverture.codes === 'principaux'
      ? // Main codes are unique: sums of a node's operations are those of its ancestors too.
        `SELECT ${set}, u, a, ${merged} FROM (
           SELECT ${sets}, noeud, ${quantities} FROM kept GROUP BY ${set}, u, noeud) JOIN up USING (noeud)
         GROUP BY ${set}, u, a`
      : `SELECT ${sets}, a, ${quantities} FROM (
           SELECT DISTINCT coded.id AS id, a FROM (
             SELECT id, noeud FROM operation_plan UNION SELECT id, noeud FROM kept) AS coded
           JOIN up USING (noeud)) JOIN kept USING (id) GROUP BY ${set}, u, a`;
  return {
    name: 'coverage-cells',
    keep: true,
    sql: `WITH kept AS MATERIALIZED (${rows}), up AS (FROM (VALUES ${ancestors(contract)}) AS t (noeud, a)),
        places AS (FROM ${heldSql(neighbourhood, 'kept')} ${withinSql(contract, neighbourhood)}),
        cells AS MATERIALIZED (${byNode})
      SELECT a::INTEGER AS a, ${ANYWHERE} AS v, false AS w, ${merged} FROM cells GROUP BY a
      UNION ALL
      SELECT a::INTEGER, v, v = ${neighbourhood.size} AND u AS w, ${merged}
      FROM cells JOIN places USING (${set}) GROUP BY a, v, w`,
    decode: (columns) => decode(columns, contract, selection.couverture.sans),
  };
}

const CELL_MASKS = ['mechanism', 'operator', 'year'] as const;

/** Each node with itself and its ancestors, and the whole plan. */
function ancestors({ plan }: Contract): string {
  const pairs = plan.nodes.flatMap((node) => {
    const path: number[] = [];
    for (let at: number | null = node.index; at !== null; at = plan.nodes[at]?.parent ?? null) {
      path.push(at);
    }
    return [...path, ALL].map((a) => `(${node.index}, ${a})`);
  });
  return [...pairs, `(-1, ${ALL})`, `(-1, ${NO_CODE})`].join(', ');
}

/** Sets of values that hold a divided QPV and none of its sectors. */
function withinSql({ neighbourhoods }: Contract, dimension: LinkDimension): string {
  const divided = [...new Set(neighbourhoods.flatMap(({ parent }) => parent ?? []))];
  return divided
    .map((qpv) => {
      const sectors = neighbourhoods.flatMap(({ parent }, at) => (parent === qpv ? [at] : []));
      return `UNION ALL SELECT DISTINCT ${maskColumns(dimension).join(', ')}, ${WITHIN + qpv} FROM kept
        WHERE ${hasAny(dimension, [qpv])} AND NOT ${hasAny(dimension, sectors)}`;
    })
    .join(' ');
}

function decode(columns: Columns, contract: Contract, without: readonly string[]): CoverageCells {
  // An answer without rows comes without columns.
  if (columns.length === 0) return new Map();
  const links = linkDimensions(contract);
  const none = links.neighbourhood.size;
  const names = ['a', 'v', 'w', 'n', 'm', 'mk', 'q', 'qk', 'r', 'statut'] as const;
  const [a, v, w, n, m, mk, q, qk, r, statut] = names.map((name) => columns.number(name));
  const masks = CELL_MASKS.map((name) =>
    maskColumns(links[name]).map((word) => columns.number(word)),
  );
  // An operation that stays has something else, or nothing known: what is taken away is nowhere left.
  const gone = [
    goneAt(contract.mechanisms, 'dispositif', without),
    goneAt(contract.operators, 'porteur', without),
  ];
  const at = (column: ArrayLike<number | null> | undefined, row: number) => column?.[row] ?? 0;
  const place = (row: number): PlaceKey => {
    const value = at(v, row);
    if (value === ANYWHERE) return 'anywhere';
    if (value >= WITHIN) return `within:${value - WITHIN}`;
    if (value < none) return value;
    return at(w, row) === 1 ? 'unlocated' : 'whole';
  };
  const cells = new Map<RowKey, Map<PlaceKey, CoverageCell>>();
  for (let row = 0; row < columns.length; row++) {
    const node = at(a, row);
    const key = node === ALL ? 'all' : node === NO_CODE ? 'none' : node;
    const [mechanisms = [], operators = [], years = []] = masks.map((words, name) =>
      positionsOf(words.map((word) => at(word, row))).filter((one) => !gone[name]?.has(one)),
    );
    const cell: CoverageCell = {
      operations: at(n, row),
      amount: { value: at(m, row), known: at(mk, row) },
      participants: { value: at(q, row), known: at(qk, row) },
      withSplit: at(r, row),
      mechanisms,
      operators,
      years,
      statuses: positionsOf([at(statut, row)]),
    };
    const line = cells.get(key) ?? new Map<PlaceKey, CoverageCell>();
    cells.set(key, line.set(place(row), cell));
  }
  return cells;
}
