import type { Contract } from '../contract/types.ts';
import type { MoneyRows } from '../engine/questions/money-rows.ts';
import type { SplitRule } from '../selection/types.ts';
import {
  alone,
  knownByPlace,
  sitesOf,
  splitByNode,
  splitByPlace,
  whole,
  type MoneySite,
} from './splits.ts';
import { NOTHING, tally, type Tally } from './tally.ts';

/** A row of places: a neighbourhood; in a divided QPV and none of its known sectors; or beside them. */
export type PlaceGroup = MoneySite | `within:${number}`;

export interface MoneyRow<Key> extends Tally {
  readonly key: Key;
  /** The row that includes it; null at the top. */
  readonly parent: Key | null;
  /** Operations here without a known amount. */
  readonly unknown: number;
  /** What its own rows count more than once. */
  readonly repeated: number;
}

/** Rows of the top add up to the total and what they count more than once, to the cent. */
export interface MoneyTable<Key> {
  readonly rows: readonly MoneyRow<Key>[];
  readonly sum: number;
  readonly repeated: number;
  /** Each amount once. */
  readonly total: number;
}

export interface MoneyTotal {
  readonly cents: number;
  /** Operations with a known amount, without one, and all. */
  readonly known: number;
  readonly unknown: number;
  readonly operations: number;
}

/** Lines that make the total. */
export function counted({ lines }: MoneyRows) {
  return lines.filter((line) => line.counted);
}

export function moneyTotal(money: MoneyRows): MoneyTotal {
  const lines = counted(money);
  const known = new Set(lines.map(({ operation }) => operation)).size;
  const unknown = money.without.operations;
  return {
    cents: lines.reduce((sum, { cents }) => sum + (cents ?? 0), 0),
    known,
    unknown,
    operations: known + unknown,
  };
}

/** Cents of the total that are of the contract's years, both included, and those without a year. */
export function periodTotal(
  money: MoneyRows,
  [from, to]: Contract['period'],
): { readonly inside: number; readonly undated: number } {
  const sum = (keep: (year: number | null) => boolean) =>
    counted(money).reduce((all, { year, cents }) => all + (keep(year) ? (cents ?? 0) : 0), 0);
  return {
    inside: sum((year) => year !== null && year >= from && year <= to),
    undated: sum((year) => year === null),
  };
}

export function placeTable(contract: Contract, money: MoneyRows, rule: SplitRule) {
  const { neighbourhoods } = contract;
  const groups = placeGroups(contract);
  const tallies = tally(counted(money), {
    chosen: (line) => splitByPlace(line, rule, neighbourhoods),
    known: (line) => knownByPlace(line, neighbourhoods),
    groups,
  });
  const unknown = countPlaces(contract, money.without.places);
  const order = neighbourhoods.flatMap(({ parent }, at): [PlaceGroup, PlaceGroup | null][] => {
    const last = neighbourhoods.findLastIndex((one) => one.parent === parent) === at;
    if (parent === null || !last) return [[at, parent]];
    return [
      [at, parent],
      [`within:${parent}`, parent],
    ];
  });
  return table<PlaceGroup>(
    money,
    [...order, ['whole', null], ['unlocated', null], ['outside', null]],
    tallies,
    unknown,
  );
}

/** By top-level node of the plan. */
export function rootTable(contract: Contract, money: MoneyRows, rule: SplitRule) {
  const { plan } = contract;
  const rootOf = (node: number | 'none'): number | 'none' =>
    node === 'none' ? node : (plan.nodes[node]?.root ?? 'none');
  const split = (line: Parameters<typeof splitByNode>[0]) => splitByNode(line, rule, plan);
  const tallies = tally(counted(money), {
    chosen: split,
    known: (line) => splitByNode(line, 'entier', plan),
    groups: (node) => [rootOf(node)],
  });
  const unknown = countRoots(money.without.roots);
  const shown = [...plan.roots, 'none' as const].filter(
    (key) => key !== 'none' || tallies.has(key) || unknown.has(key),
  );
  return table<number | 'none'>(money, flat(shown), tallies, unknown);
}

/** By payer, null where the source does not say who pays; in the order of the greatest amounts. */
export function payerTable(money: MoneyRows): MoneyTable<string | null> {
  const tallies = tally(
    counted(money),
    partition(({ payer }) => payer),
  );
  // What a payer gives to an operation may be known in another nature only: it is of its total too.
  const unknown = new Map(
    money.payers.map(({ payer, operations }) => [
      payer,
      operations - (tallies.get(payer)?.operations ?? 0),
    ]),
  );
  const keys = [...new Set([...tallies.keys(), ...unknown.keys()])].filter((key) => key !== null);
  const cents = (key: string) => tallies.get(key)?.cents ?? -1;
  keys.sort((a, b) => cents(b) - cents(a) || (a < b ? -1 : 1));
  const nobody = tallies.has(null) || unknown.has(null) ? [null] : [];
  return table<string | null>(money, flat([...keys, ...nobody]), tallies, unknown);
}

/** By mechanism; an operation of several counts whole in each, since nobody says what each gave. */
export function mechanismTable(contract: Contract, money: MoneyRows) {
  type Having = { readonly mechanisms: readonly number[] };
  const keys = ({ mechanisms }: Having): readonly (number | 'none')[] =>
    mechanisms.length === 0 ? ['none'] : mechanisms;
  const split = (line: MoneyRows['lines'][number]) => whole(keys(line), line.cents ?? 0);
  const tallies = tally(counted(money), { chosen: split, known: split, groups: (key) => [key] });
  const unknown = countWithout(money.without.mechanisms, keys);
  const all = [...contract.mechanisms.keys(), 'none' as const];
  const shown = all.filter((key) => tallies.has(key) || unknown.has(key));
  return table<number | 'none'>(money, flat(shown), tallies, unknown);
}

/** By year of the amount, null where it is not given. */
export function yearTable(money: MoneyRows): MoneyTable<number | null> {
  const tallies = tally(
    counted(money),
    partition(({ year }) => year),
  );
  const years = [...tallies.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const never = tallies.has(null) ? [null] : [];
  return table<number | null>(money, flat([...years, ...never]), tallies, new Map());
}

function partition<Key>(key: (line: MoneyRows['lines'][number]) => Key) {
  const split = (line: MoneyRows['lines'][number]) => alone(key(line), line.cents ?? 0);
  return { chosen: split, known: split, groups: (one: Key) => [one] };
}

function flat<Key>(keys: readonly Key[]): readonly [Key, null][] {
  return keys.map((key) => [key, null]);
}

/** The rows in which a place counts: its own, and that of the QPV it is in. */
function placeGroups({ neighbourhoods }: Contract): (site: MoneySite) => readonly PlaceGroup[] {
  const divided = new Set(neighbourhoods.map(({ parent }) => parent));
  return (site) => {
    if (typeof site !== 'number') return [site];
    const parent = neighbourhoods[site]?.parent ?? null;
    if (parent !== null) return [site, parent];
    return divided.has(site) ? [`within:${site}`, site] : [site];
  };
}

/** Operations by the rows of places in which they count. */
export function countPlaces(
  contract: Contract,
  places: MoneyRows['without']['places'],
): ReadonlyMap<PlaceGroup, number> {
  const groups = placeGroups(contract);
  return countWithout(places, (one) => sitesOf(one, contract.neighbourhoods).flatMap(groups));
}

/** Operations by top-level node. */
export function countRoots(
  roots: MoneyRows['without']['roots'],
): ReadonlyMap<number | 'none', number> {
  return countWithout(roots, ({ root }) => [root ?? ('none' as const)]);
}

function countWithout<One extends { readonly operations: number }, Group>(
  all: readonly One[],
  groups: (one: One) => readonly Group[],
): ReadonlyMap<Group, number> {
  const count = new Map<Group, number>();
  for (const one of all) {
    for (const group of new Set(groups(one))) {
      count.set(group, (count.get(group) ?? 0) + one.operations);
    }
  }
  return count;
}

function table<Key>(
  money: MoneyRows,
  order: readonly (readonly [key: Key, parent: Key | null])[],
  tallies: ReadonlyMap<Key, Tally>,
  unknown: ReadonlyMap<Key, number>,
): MoneyTable<Key> {
  const cents = (key: Key) => tallies.get(key)?.cents ?? 0;
  const rows = order.map(([key, parent]): MoneyRow<Key> => {
    const own = order.filter(([, above]) => above !== null && above === key);
    const inside = own.reduce((sum, [child]) => sum + cents(child), 0);
    return {
      ...(tallies.get(key) ?? NOTHING),
      key,
      parent,
      unknown: unknown.get(key) ?? 0,
      repeated: own.length === 0 ? 0 : inside - cents(key),
    };
  });
  const sum = rows.reduce((all, row) => all + (row.parent === null ? row.cents : 0), 0);
  const { cents: total } = moneyTotal(money);
  return { rows, sum, repeated: sum - total, total };
}
