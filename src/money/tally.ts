import type { MoneyLine } from '../engine/questions/money-rows.ts';
import type { Split } from './splits.ts';

/** A line where it counts. */
export interface CountedLine {
  readonly line: MoneyLine;
  /** What of it counts here. */
  readonly cents: number;
  /** It also counts whole elsewhere. */
  readonly shared: boolean;
}

/** What counts in one row of a table. */
export interface Tally {
  readonly cents: number;
  /** What is certainly here, and what is here at most, whatever the rule. */
  readonly low: number;
  readonly high: number;
  /** Distinct operations. */
  readonly operations: number;
  readonly lines: readonly CountedLine[];
}

export const NOTHING: Tally = { cents: 0, low: 0, high: 0, operations: 0, lines: [] };

interface Splitting<Key, Group> {
  /** By the chosen rule. */
  readonly chosen: (line: MoneyLine) => Split<Key>;
  /** By what is known. */
  readonly known: (line: MoneyLine) => Split<Key>;
  /** The rows that hold a key: its own, and those that include it. */
  readonly groups: (key: Key) => readonly Group[];
}

/** Adds lines up by row; what is not divided counts whole, and once, in each row that it touches. */
export function tally<Key, Group>(
  lines: readonly MoneyLine[],
  { chosen, known, groups }: Splitting<Key, Group>,
): ReadonlyMap<Group, Tally> {
  const rows = new Map<Group, Row>();
  const rowOf = (group: Group): Row => {
    const row = rows.get(group) ?? { lines: [], low: 0, high: 0 };
    rows.set(group, row);
    return row;
  };
  for (const line of lines) {
    const split = chosen(line);
    const truth = chosen === known ? split : known(line);
    const { undivided } = split;
    for (const [group, cents] of sums(split, groups, 'some')) {
      const here = undivided?.keys.filter((key) => groups(key).includes(group)).length ?? 0;
      const shared = undivided !== null && here > 0 && here < undivided.keys.length;
      rowOf(group).lines.push({ line, cents, shared });
    }
    for (const [group, cents] of sums(truth, groups, 'every')) rowOf(group).low += cents;
    for (const [group, cents] of sums(truth, groups, 'some')) rowOf(group).high += cents;
  }
  return new Map([...rows].map(([group, row]) => [group, made(row)]));
}

interface Row {
  readonly lines: CountedLine[];
  low: number;
  high: number;
}

function made({ lines, low, high }: Row): Tally {
  return {
    cents: lines.reduce((sum, { cents }) => sum + cents, 0),
    low,
    high,
    operations: new Set(lines.map(({ line }) => line.operation)).size,
    lines,
  };
}

/** Cents of a split by row; undivided ones where some of their keys are, or only where all are. */
function sums<Key, Group>(
  { parts, undivided }: Split<Key>,
  groups: (key: Key) => readonly Group[],
  undividedWhere: 'some' | 'every',
): Iterable<readonly [Group, number]> {
  const [only] = parts;
  // Nearly every line is in one place, under one code, of one mechanism.
  if (only && parts.length === 1 && !undivided) {
    return groups(only.key).map((group) => [group, only.cents] as const);
  }
  const sum = new Map<Group, number>();
  const add = (group: Group, cents: number) => sum.set(group, (sum.get(group) ?? 0) + cents);
  for (const { key, cents } of parts) for (const group of groups(key)) add(group, cents);
  if (!undivided) return sum;
  const touched = undivided.keys.map(groups);
  for (const group of new Set(touched.flat())) {
    const here = touched.filter((list) => list.includes(group)).length;
    if (undividedWhere === 'some' || here === touched.length) add(group, undivided.cents);
  }
  return sum;
}
