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
  const found = new Map<Group, CountedLine[]>();
  const bounds = new Map<Group, [low: number, high: number]>();
  for (const line of lines) {
    const split = chosen(line);
    const cents = sums(split, groups, 'some');
    const beside = new Set(split.undivided?.keys.flatMap(groups));
    for (const [group, value] of cents) {
      const shared =
        beside.has(group) && split.undivided?.keys.some((key) => !groups(key).includes(group));
      listIn(found, group).push({ line, cents: value, shared: shared ?? false });
    }
    const truth = known(line);
    const low = sums(truth, groups, 'every');
    for (const [group, high] of sums(truth, groups, 'some')) {
      const [least, most] = bounds.get(group) ?? [0, 0];
      bounds.set(group, [least + (low.get(group) ?? 0), most + high]);
    }
  }
  const all = new Set([...found.keys(), ...bounds.keys()]);
  return new Map([...all].map((group) => [group, made(found.get(group) ?? [], bounds.get(group))]));
}

function made(lines: readonly CountedLine[], bounds: readonly [number, number] = [0, 0]): Tally {
  return {
    cents: lines.reduce((sum, { cents }) => sum + cents, 0),
    low: bounds[0],
    high: bounds[1],
    operations: new Set(lines.map(({ line }) => line.operation)).size,
    lines,
  };
}

/** Cents of a split by row; undivided ones where some of their keys are, or only where all are. */
function sums<Key, Group>(
  { parts, undivided }: Split<Key>,
  groups: (key: Key) => readonly Group[],
  undividedWhere: 'some' | 'every',
): ReadonlyMap<Group, number> {
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

function listIn<Group, Value>(map: Map<Group, Value[]>, group: Group): Value[] {
  const list = map.get(group) ?? [];
  map.set(group, list);
  return list;
}
