import type { ExplorerCounts, PlanCell, Totals } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { NATURES } from '../selection/known.ts';
import { eachPosition, linkDimensions } from './dimensions.ts';
import type { Columns } from './engine.ts';
import { keyCount, type PartName } from './facets.ts';
import type { LINKS } from './schema.ts';
import { unpack, type Traits } from './traits.ts';
import type { CountRows } from './count-rows.ts';
import { zoneCells } from './zones.ts';

/** Puts the rows of every group of the explorer's question in their place. */
export function decodeCounts(
  columns: Columns,
  contract: Contract,
  indexes: ReadonlyMap<PartName, number>,
): ExplorerCounts {
  const answer = readRows(columns, contract, indexes);
  const links = linkDimensions(contract);
  const multi = (name: keyof typeof LINKS) => {
    const list = new Array<number>(links[name].size + 1).fill(0);
    return tally(answer, name, list, (row, add) => eachPosition(answer.keys, row, add));
  };
  const trait = (part: PartName, name: keyof Traits, size: number) => {
    const list = new Array<number>(size).fill(0);
    return tally(answer, part, list, (row, add) =>
      add(unpack(contract, answer.keys[0]?.[row] ?? 0)[name]),
    );
  };
  const [inside = 0, outside = 0, none = 0] = trait('call', 'call', 3);
  return {
    total: readTotals(answer, contract),
    theme: multi('theme'),
    mechanism: multi('mechanism'),
    neighbourhood: multi('neighbourhood'),
    status: trait('status', 'status', contract.statuses.length + 1),
    operator: multi('operator'),
    public: multi('public'),
    nature: natures(answer, contract),
    call: [inside, outside, none],
    year: multi('year'),
    plan: planCells(answer),
    zones: zoneCells(answer, contract),
  };
}

function readRows(
  columns: Columns,
  contract: Contract,
  indexes: ReadonlyMap<PartName, number>,
): CountRows {
  const part = columns.number('part');
  const groups = new Map<number, number[]>();
  for (let row = 0; row < columns.length; row++) {
    const index = part[row] ?? 0;
    const rows = groups.get(index);
    if (rows) rows.push(row);
    else groups.set(index, [row]);
  }
  const sum =
    (value: ArrayLike<number | null>, known: ArrayLike<number | null>) => (row: number) => ({
      value: value[row] ?? 0,
      known: known[row] ?? 0,
    });
  return {
    rows: (name) => groups.get(indexes.get(name) ?? -1) ?? [],
    keys: Array.from({ length: keyCount(contract) }, (_, key) => columns.number(`k${key}`)),
    operations: columns.number('n'),
    amount: sum(columns.number('m'), columns.number('mk')),
    participants: sum(columns.number('q'), columns.number('qk')),
  };
}

/** Adds the operations of each row of a part at the positions that `visit` names. */
function tally(
  { rows, operations }: CountRows,
  part: PartName,
  list: number[],
  visit: (row: number, add: (position: number) => void) => void,
): readonly number[] {
  for (const row of rows(part)) {
    const n = operations[row] ?? 0;
    visit(row, (position) => (list[position] = (list[position] ?? 0) + n));
  }
  return list;
}

/** By nature of mechanism; an operation with two mechanisms of a nature counts once for it. */
function natures(answer: CountRows, contract: Contract): readonly number[] {
  const bit = contract.mechanisms.map(({ nature }) => 1 << NATURES.indexOf(nature));
  const none = 1 << NATURES.length;
  const list = new Array<number>(NATURES.length + 1).fill(0);
  return tally(answer, 'nature', list, (row, add) => {
    let found = 0;
    eachPosition(answer.keys, row, (position) => (found |= bit[position] ?? none));
    list.forEach((_, nature) => {
      if (found & (1 << nature)) add(nature);
    });
  });
}

function planCells({ rows, keys, operations, amount }: CountRows): readonly PlanCell[] {
  return rows('plan')
    .map((row) => ({
      node: keys[0]?.[row] ?? -1,
      operations: operations[row] ?? 0,
      amount: amount(row),
    }))
    .sort((one, other) => one.node - other.node);
}

function readTotals({ rows, keys, operations, amount }: CountRows, contract: Contract): Totals {
  const passing = rows('total').map((row) => ({
    ...unpack(contract, keys[0]?.[row] ?? 0),
    n: operations[row] ?? 0,
  }));
  const total = (test: (traits: Traits) => boolean) =>
    passing.reduce((sum, one) => (test(one) ? sum + one.n : sum), 0);
  const at = (location: number) => total((one) => one.location === location);
  const sums = new Map(rows('amounts').map((row) => [keys[0]?.[row] ?? 0, amount(row)]));
  const sum = (position: number) => sums.get(position) ?? { value: 0, known: 0 };
  return {
    operations: total(() => true),
    inPeriod: total((one) => one.inPeriod === 1),
    located: { point: at(0), zone: at(1), offMap: at(2) },
    amounts: contract.amountNatures.map((_, nature) => sum(nature)),
    withAmount: total((one) => one.withAmount === 1),
    participants: sum(sums.size - 1),
    withSplit: total((one) => one.withSplit === 1),
  };
}
