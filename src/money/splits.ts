import type { Contract } from '../contract/types.ts';
import type { MoneyLine } from '../engine/questions/money-rows.ts';
import type { SplitRule } from '../selection/types.ts';
import { apportion } from './apportion.ts';

/** A neighbourhood by its position, or a place beside them. */
export type MoneySite =
  | number
  /** For the whole contract, or a commune. */
  | 'whole'
  /** The place is unknown. */
  | 'unlocated'
  /** Declared for none of the neighbourhoods named. */
  | 'outside';

/**
 * The cents of a line where they count: its parts, and what is not divided, which counts whole in
 * each of several. Parts and undivided cents always add up to the line.
 */
export interface Split<Key> {
  readonly parts: readonly Part<Key>[];
  readonly undivided: { readonly keys: readonly Key[]; readonly cents: number } | null;
  /** Divided equally because residents are not published for each of the neighbourhoods. */
  readonly equalForWant: boolean;
}

export interface Part<Key> {
  readonly key: Key;
  readonly cents: number;
}

type Places = Contract['neighbourhoods'];
type Located = Pick<MoneyLine, 'neighbourhoods' | 'unlocated'>;
type Spent = Located & Pick<MoneyLine, 'cents' | 'shares'>;

/** Divides a line among the finest places known: a QPV is no other place than its own sectors. */
export function splitByPlace(line: Spent, rule: SplitRule, places: Places): Split<MoneySite> {
  const cents = line.cents ?? 0;
  const sites = finest(line.neighbourhoods, (place) => places[place]?.parent ?? null);
  if (sites.length === 0) return whole(sitesOf(line, places), cents);
  if (rule === 'declare' && line.shares.length > 0) return asDeclared(line, sites, cents);
  return among(sites, cents, rule, (site) => places[site]?.population?.count ?? null);
}

/** The finest places known of an operation; beside neighbourhoods when it is in none. */
export function sitesOf(one: Located, places: Places): readonly MoneySite[] {
  const sites = finest(one.neighbourhoods, (place) => places[place]?.parent ?? null);
  return sites.length > 0 ? sites : [one.unlocated ? 'unlocated' : 'whole'];
}

/** Operations whose amount residents cannot divide, so that it is divided equally. */
export function withoutResidents(lines: readonly MoneyLine[], places: Places): number {
  const divided = lines.filter((line) => splitByPlace(line, 'habitants', places).equalForWant);
  return new Set(divided.map(({ operation }) => operation)).size;
}

/** What is known of where the line goes, whatever the rule: declared shares, or one place only. */
export function knownByPlace(line: Spent, places: Places): Split<MoneySite> {
  return splitByPlace(line, 'declare', places);
}

/** Divides a line among its plan nodes; a node says nothing beside one of its descendants. */
export function splitByNode(
  line: Pick<MoneyLine, 'cents' | 'node' | 'otherNodes'>,
  rule: SplitRule,
  { nodes }: Contract['plan'],
): Split<number | 'none'> {
  const cents = line.cents ?? 0;
  const coded = [...(line.node === null ? [] : [line.node]), ...line.otherNodes];
  const own = finest(coded, (node) => nodes[node]?.parent ?? null);
  // Nodes have neither residents nor declared shares.
  return own.length === 0 ? alone('none', cents) : among(own, cents, rule, () => null);
}

/** Counts a line whole in each of the keys. */
export function whole<Key>(keys: readonly Key[], cents: number): Split<Key> {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return alone(only, cents);
  return { parts: [], undivided: { keys, cents }, equalForWant: false };
}

/** Where the whole line counts. */
export function alone<Key>(key: Key, cents: number): Split<Key> {
  return { parts: [{ key, cents }], undivided: null, equalForWant: false };
}

function among<Key>(
  keys: readonly Key[],
  cents: number,
  rule: SplitRule,
  residents: (key: Key) => number | null,
): Split<Key> {
  if (keys.length === 1 || rule === 'entier' || rule === 'declare') return whole(keys, cents);
  const known = rule === 'habitants' ? keys.flatMap((key) => residents(key) || []) : [];
  const byResidents = known.length === keys.length;
  const parts = apportion(cents, byResidents ? known : keys.map(() => 1));
  return {
    parts: keys.map((key, at) => ({ key, cents: parts[at] ?? 0 })),
    undivided: null,
    equalForWant: rule === 'habitants' && !byResidents,
  };
}

/** Shares are written with two decimals or more: three times 0.33 is the whole. */
const ROUNDED = 0.005;

/**
 * What shares leave goes to the places without one, in proportions that nobody has said; when each
 * has its share, it goes elsewhere.
 */
function asDeclared(line: Spent, sites: readonly number[], cents: number): Split<MoneySite> {
  const { shares } = line;
  const without = sites.filter((site) => shares.every(({ place }) => place !== site));
  const said = shares.reduce((sum, { share }) => sum + share, 0);
  const left = 1 - said <= ROUNDED * shares.length ? 0 : 1 - said;
  const dealt = apportion(cents, [...shares.map(({ share }) => share), left]);
  const rest = dealt.at(-1) ?? 0;
  const parts = shares.map(({ place }, at) => ({ key: place, cents: dealt[at] ?? 0 }));
  if (left === 0) return { parts, undivided: null, equalForWant: false };
  const others =
    without.length === 0 ? alone<MoneySite>('outside', rest) : whole<MoneySite>(without, rest);
  return { ...others, parts: [...parts, ...others.parts] };
}

/** Keys that have no other of the list below them. */
function finest(keys: readonly number[], parent: (key: number) => number | null): number[] {
  const above = new Set<number>();
  for (const key of keys) {
    for (let at = parent(key); at !== null; at = parent(at)) above.add(at);
  }
  return [...new Set(keys)].filter((key) => !above.has(key)).sort((a, b) => a - b);
}
