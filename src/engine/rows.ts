import type { Columns } from './engine.ts';

/** A column as an engine hands it over: Arrow vectors and plain arrays both read like this. */
export interface RawColumn {
  readonly length: number;
  readonly get: (row: number) => unknown;
  /** The values at once, where they are plain numbers and none is null. */
  readonly numbers?: () => ArrayLike<number> | null;
}

/**
 * Decodes the rows of an answer at the border: whatever the engine used becomes numbers, text or
 * null. A whole number that does not fit a double exactly, a date or a nested value is our own
 * mistake in a statement and throws.
 */
export function decodeColumns(length: number, column: (name: string) => RawColumn | null): Columns {
  const find = (name: string): RawColumn => {
    const found = column(name);
    if (found === null) throw new Error(`The answer has no column ${name}`);
    return found;
  };
  return {
    length,
    number: (name) => {
      const raw = find(name);
      return raw.numbers?.() ?? read(raw, length, (value) => toNumber(value, name));
    },
    text: (name) => read(find(name), length, (value) => toText(value, name)),
  };
}

function read<Value>(
  raw: RawColumn,
  length: number,
  convert: (value: unknown) => Value | null,
): (Value | null)[] {
  return Array.from({ length }, (_, row) => {
    const value = raw.get(row);
    return value === null || value === undefined ? null : convert(value);
  });
}

function toNumber(value: unknown, name: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
  }
  throw new TypeError(`Column ${name} holds ${String(value)}, which is not a number`);
}

function toText(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`Column ${name} holds ${String(value)}, which is not text`);
}
