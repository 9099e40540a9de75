import type { ExplorerCounts, PlanCell, Sum, Totals, ZoneCell } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { NATURES } from '../selection/known.ts';
import type { Columns } from './engine.ts';
import { AMOUNTS, FACETS, LOCATED, PERIOD, TOTALS, type FacetName } from './facets.ts';

/** One row of the statement, whatever its part. */
interface Row {
  readonly part: number;
  readonly a: number;
  readonly b: number;
  readonly n: number;
  readonly amount: Sum;
  readonly participants: Sum;
}

/** Puts the rows of every part of the explorer's question in their place. */
export function decodeCounts(columns: Columns, contract: Contract): ExplorerCounts {
  const rows = readRows(columns);
  const part = (name: FacetName) =>
    rows.get(FACETS.findIndex((facet) => facet.name === name)) ?? [];
  const counts = (name: FacetName, size: number): readonly number[] => {
    const list = new Array<number>(size + 1).fill(0);
    for (const { a, n } of part(name)) list[a] = n;
    return list;
  };
  const [firstYear, lastYear] = contract.years;
  const [inside = 0, outside = 0, none = 0] = counts('call', 2);
  return {
    total: readTotals(rows, contract),
    theme: counts('theme', contract.themes.length),
    mechanism: counts('mechanism', contract.mechanisms.length),
    neighbourhood: counts('neighbourhood', contract.neighbourhoods.length),
    status: counts('status', contract.statuses.length),
    operator: counts('operator', contract.operators.length),
    public: counts('public', contract.publics.length),
    nature: counts('nature', NATURES.length),
    call: [inside, outside, none],
    year: counts('year', lastYear - firstYear + 1),
    plan: part('plan').map((row): PlanCell => ({
      node: row.a,
      operations: row.n,
      amount: row.amount,
    })),
    zones: part('zones').map((row): ZoneCell => ({
      neighbourhood: row.a,
      node: row.b,
      operations: row.n,
      amount: row.amount,
      participants: row.participants,
    })),
  };
}

function readRows(columns: Columns): ReadonlyMap<number, readonly Row[]> {
  const [part, a, b, n, m, mk, q, qk] = ['part', 'a', 'b', 'n', 'm', 'mk', 'q', 'qk'].map((name) =>
    columns.number(name),
  );
  const at = (column: ArrayLike<number | null> | undefined, row: number) => column?.[row] ?? 0;
  const rows = new Map<number, Row[]>();
  for (let row = 0; row < columns.length; row++) {
    const key = at(part, row);
    const list = rows.get(key) ?? [];
    if (list.length === 0) rows.set(key, list);
    list.push({
      part: key,
      a: at(a, row),
      b: at(b, row),
      n: at(n, row),
      amount: { value: at(m, row), known: at(mk, row) },
      participants: { value: at(q, row), known: at(qk, row) },
    });
  }
  for (const list of rows.values()) list.sort((one, other) => one.a - other.a || one.b - other.b);
  return rows;
}

function readTotals(rows: ReadonlyMap<number, readonly Row[]>, contract: Contract): Totals {
  const total = rows.get(TOTALS)?.[0];
  const located = (position: number) =>
    rows.get(LOCATED)?.find((row) => row.a === position)?.n ?? 0;
  const amounts = rows.get(AMOUNTS) ?? [];
  return {
    operations: total?.n ?? 0,
    inPeriod: rows.get(PERIOD)?.[0]?.n ?? 0,
    located: { point: located(0), zone: located(1), offMap: located(2) },
    amounts: contract.amountNatures.map(
      (_, index) => amounts[index]?.amount ?? { value: 0, known: 0 },
    ),
    withAmount: total?.a ?? 0,
    participants: total?.participants ?? { value: 0, known: 0 },
    withSplit: total?.b ?? 0,
  };
}
