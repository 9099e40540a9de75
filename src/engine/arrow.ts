import type { Columns } from './engine.ts';
import { decodeColumns, type RawColumn } from './rows.ts';

/** The part of an Arrow table that we read; DuckDB-WASM gives such tables. */
interface ArrowTable {
  readonly numRows: number;
  getChild(name: string): ArrowVector | null;
}
interface ArrowVector {
  readonly length: number;
  readonly nullCount: number;
  get(row: number): unknown;
  toArray(): unknown;
}

/** Decodes an Arrow table; number columns without nulls are read as they lie in memory. */
export function arrowColumns(table: ArrowTable): Columns {
  return decodeColumns(table.numRows, (name): RawColumn | null => {
    const vector = table.getChild(name);
    if (vector === null) return null;
    return { length: vector.length, get: (row) => vector.get(row), numbers: () => whole(vector) };
  });
}

function whole(vector: ArrowVector): ArrayLike<number> | null {
  if (vector.nullCount > 0) return null;
  const values = vector.toArray();
  const plain =
    values instanceof Float64Array || values instanceof Int32Array || values instanceof Int16Array;
  return plain ? values : null;
}
