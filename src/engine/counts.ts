import type { ExplorerCounts, PlanCell, Sum, Totals, ZoneCell } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { NATURES } from '../selection/known.ts';
import type { Dimension } from '../selection/types.ts';
import { linkDimensions, positionsOf } from './dimensions.ts';
import type { Columns } from './engine.ts';
import { keyCount, PARTS, type Asked, type MultiName, type PartName } from './facets.ts';

/** One row of the statement, whatever its part. */
interface Row {
  /** 0, or the bit of the one dimension that these operations fail. */
  readonly f: number;
  readonly keys: readonly number[];
  readonly n: number;
  readonly amount: Sum;
  readonly participants: Sum;
}

/** Puts the rows of every part of the explorer's question in their place. */
export function decodeCounts(columns: Columns, asked: Asked): ExplorerCounts {
  const { contract, bits } = asked;
  const rows = readRows(columns, contract);
  const part = (name: PartName): readonly Row[] =>
    rows[PARTS.findIndex((one) => one.name === name)] ?? [];
  /** Counts under every filter but that of `own`. */
  const count = (
    name: PartName,
    own: Dimension,
    size: number,
    positions: (keys: readonly number[]) => readonly number[],
  ): number[] => {
    const list = new Array<number>(size).fill(0);
    for (const { f, keys, n } of part(name)) {
      if (f !== 0 && f !== bits.get(own)) continue;
      for (const position of positions(keys)) list[position] = (list[position] ?? 0) + n;
    }
    return list;
  };
  const links = linkDimensions(contract);
  const multi = (name: MultiName, own: Dimension) =>
    count(name, own, links[name].size + 1, positionsOf);
  const single = (own: Dimension, key: number, size: number) =>
    count('single', own, size, (keys) => [keys[key] ?? 0]);
  const [inside = 0, outside = 0, none = 0] = single('appel', 1, 3);
  return {
    total: readTotals(part('single'), part('amounts'), contract),
    theme: multi('theme', 'theme'),
    mechanism: multi('mechanism', 'dispositif'),
    neighbourhood: multi('neighbourhood', 'quartier'),
    status: single('statut', 0, contract.statuses.length + 1),
    operator: multi('operator', 'porteur'),
    public: multi('public', 'public'),
    nature: count('mechanism', 'nature', NATURES.length + 1, natures(contract)),
    call: [inside, outside, none],
    year: multi('year', 'annee'),
    plan: planCells(part('plan')),
    zones: part('zones').map(
      ({ keys: [neighbourhood = 0, node = 0], n, amount, participants }): ZoneCell => ({
        neighbourhood,
        node,
        operations: n,
        amount,
        participants,
      }),
    ),
  };
}

/** Rows by part, in the order of their keys. */
function readRows(columns: Columns, contract: Contract): readonly (readonly Row[])[] {
  const names = Array.from({ length: keyCount(contract) }, (_, key) => `k${key}`);
  const keys = names.map((name) => columns.number(name));
  const [part, f, n, m, mk, q, qk] = ['part', 'f', 'n', 'm', 'mk', 'q', 'qk'].map((name) =>
    columns.number(name),
  );
  const at = (column: ArrayLike<number | null> | undefined, row: number) => column?.[row] ?? 0;
  const rows = PARTS.map((): Row[] => []);
  for (let row = 0; row < columns.length; row++) {
    rows[at(part, row)]?.push({
      f: at(f, row),
      keys: keys.map((column) => at(column, row)),
      n: at(n, row),
      amount: { value: at(m, row), known: at(mk, row) },
      participants: { value: at(q, row), known: at(qk, row) },
    });
  }
  const order = ({ keys: [a = 0, b = 0] }: Row, { keys: [c = 0, d = 0] }: Row) => a - c || b - d;
  for (const list of [rows[PARTS.length - 3], rows[PARTS.length - 2]]) list?.sort(order);
  return rows;
}

/** Mechanism natures of a set of mechanisms; an operation counts once for each. */
function natures(contract: Contract): (keys: readonly number[]) => readonly number[] {
  const nature = contract.mechanisms.map((mechanism) => NATURES.indexOf(mechanism.nature));
  return (keys) => [
    ...new Set(positionsOf(keys).map((position) => nature[position] ?? NATURES.length)),
  ];
}

/** Operations that fail the plan filter count too: the picture ignores its own filter. */
function planCells(rows: readonly Row[]): readonly PlanCell[] {
  const cells = new Map<number, PlanCell>();
  for (const {
    keys: [node = 0],
    n,
    amount,
  } of rows) {
    const before = cells.get(node);
    cells.set(node, {
      node,
      operations: n + (before?.operations ?? 0),
      amount: add(amount, before?.amount),
    });
  }
  return [...cells.values()];
}

function add(one: Sum, other: Sum = { value: 0, known: 0 }): Sum {
  return { value: one.value + other.value, known: one.known + other.known };
}

function readTotals(single: readonly Row[], sums: readonly Row[], contract: Contract): Totals {
  const passing = single.filter(({ f }) => f === 0);
  const total = (value: (row: Row) => number) => passing.reduce((all, row) => all + value(row), 0);
  const where = (location: number) => total(({ keys, n }) => (keys[2] === location ? n : 0));
  const sum = (position: number) =>
    sums.find(({ keys }) => keys[0] === position)?.amount ?? { value: 0, known: 0 };
  return {
    operations: total(({ n }) => n),
    inPeriod: total(({ keys, n }) => (keys[3] === 1 ? n : 0)),
    located: { point: where(0), zone: where(1), offMap: where(2) },
    amounts: contract.amountNatures.map((_, nature) => sum(nature)),
    withAmount: total(({ amount }) => amount.known),
    participants: sum(sums.length - 1),
    withSplit: total(({ participants }) => participants.value),
  };
}
