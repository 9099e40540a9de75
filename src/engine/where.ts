import { searchWords } from '../base/text.ts';
import type { Contract } from '../contract/types.ts';
import { searchedNode } from '../plan/tree.ts';
import type { PlanNode } from '../plan/types.ts';
import {
  DIMENSIONS,
  NO_YEAR,
  NONE,
  type Dimension,
  type PlanSelection,
} from '../selection/types.ts';
import { hasAny, linkDimensions, yearPositions, type LinkDimension } from './dimensions.ts';
import { literal } from './sql.ts';

/** A condition on the rows of `fact` that stands for one dimension of the selection. */
export interface Clause {
  readonly dimension: Dimension;
  readonly sql: string;
}

/** One condition per dimension that filters, in the order of DIMENSIONS. */
export function clauses(selection: PlanSelection, contract: Contract): readonly Clause[] {
  return DIMENSIONS.flatMap((dimension) => {
    if (selection[dimension].length === 0) return [];
    const sql = condition(dimension, selection, contract);
    return sql === null ? [] : [{ dimension, sql }];
  });
}

/** `WHERE` with every condition but those of the dimensions given; empty when nothing filters. */
export function where(
  selection: PlanSelection,
  contract: Contract,
  except: readonly Dimension[] = [],
): string {
  const kept = clauses(selection, contract).filter(({ dimension }) => !except.includes(dimension));
  return kept.length === 0 ? '' : `WHERE ${kept.map(({ sql }) => sql).join(' AND ')}`;
}

function condition(
  dimension: Dimension,
  selection: PlanSelection,
  contract: Contract,
): string | null {
  const links = linkDimensions(contract);
  switch (dimension) {
    case 'plan':
      return planCondition(selection.plan, contract);
    case 'theme':
      return hasAny(links.theme, positions(selection.theme, contract.themes));
    case 'dispositif':
      return hasAny(links.mechanism, positions(selection.dispositif, contract.mechanisms));
    case 'nature':
      return hasAny(links.mechanism, mechanismsOf(selection.nature, contract));
    case 'quartier':
      return hasAny(links.neighbourhood, positions(selection.quartier, contract.neighbourhoods));
    case 'porteur':
      return hasAny(links.operator, positions(selection.porteur, contract.operators));
    case 'public':
      return hasAny(links.public, positions(selection.public, contract.publics));
    case 'annee':
      return hasAny(links.year, selectedYears(selection, links.year));
    case 'statut':
      return among('statut', positions(selection.statut, contract.statuses));
    case 'appel':
      return among(
        'appel',
        selection.appel.map((value) => (value === 'oui' ? 0 : 1)),
      );
    case 'q':
      return searchCondition(selection.q, contract);
  }
}

function positions(
  codes: readonly string[],
  entries: readonly { readonly code: string }[],
): readonly number[] {
  return codes
    .map((code) => (code === NONE ? entries.length : entries.findIndex((one) => one.code === code)))
    .filter((position) => position >= 0);
}

/** A column of small positions is one of the values; a shift costs half of an OR of equalities. */
function among(column: string, values: readonly number[]): string {
  const [first] = values;
  if (first === undefined) return 'false';
  if (values.length === 1) return `${column} = ${first}`;
  const mask = values.reduce((bits, value) => bits | (1n << BigInt(value)), 0n);
  return `(${mask}::BIGINT >> ${column}) & 1 = 1`;
}

function mechanismsOf(natures: readonly string[], contract: Contract): readonly number[] {
  const wanted = contract.mechanisms.flatMap(({ nature }, position) =>
    natures.includes(nature) ? [position] : [],
  );
  return natures.includes(NONE) ? [...wanted, contract.mechanisms.length] : wanted;
}

function selectedYears({ annee }: PlanSelection, year: LinkDimension): readonly number[] {
  const known = annee.flatMap(([from, to]) => yearPositions(year, from, to));
  const unknown = annee.some(([from, to]) => from === NO_YEAR[0] && to === NO_YEAR[1]);
  return unknown ? [...known, year.size] : known;
}

function planCondition(codes: readonly string[], contract: Contract): string {
  const tests = codes.flatMap((code) => {
    if (code === NONE) return ['noeud < 0'];
    const index = contract.plan.byCode.get(code);
    const node = index === undefined ? undefined : contract.plan.nodes[index];
    return node === undefined ? [] : [under(node)];
  });
  return tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`;
}

/** The main plan node is this one or below it. */
function under({ index, end }: PlanNode): string {
  return `noeud BETWEEN ${index} AND ${end - 1}`;
}

/** Every searched word starts a word of the operation's search text; a plan code means its node. */
function searchCondition(query: string, { plan }: Contract): string | null {
  const node = searchedNode(plan, query);
  if (node) return under(node);
  const tests = searchWords(query).map((word) => `contains(recherche, ${literal(` ${word}`)})`);
  return tests.length === 0 ? null : `(${tests.join(' AND ')})`;
}
