import type { Contract } from '../contract/types.ts';
import { LOCATIONS, PRECISIONS, type OperationRow } from '../operation/types.ts';
import { linkDimensions, maskColumns, positionsOf } from './dimensions.ts';
import type { Columns } from './engine.ts';
import type { LINKS } from './schema.ts';
import { AMOUNT_COLUMNS } from './schema.ts';

/** Between values of a list, and between the fields of a value, in one text column. */
export const ITEM = '\u001e';
export const FIELD = '\u001f';

const AMOUNTS = Array.from({ length: AMOUNT_COLUMNS }, (_, index) => `montant_${index}`);

/**
 * Columns of an operation as lists show it, from `fact` rows named `rows`. Lists of values travel as
 * mask words: no link table is joined.
 */
export function rowColumns(contract: Contract): string {
  const masks = Object.values(linkDimensions(contract)).flatMap((dimension) =>
    maskColumns(dimension).map((column) => `rows.${column}`),
  );
  const amounts = AMOUNTS.map((name) => `rows.${name}::DOUBLE AS ${name}`);
  return `rows.id, code, intitule, lieu, rows.noeud, rows.statut, rows.localisation,
    rows.precision_lieu, rows.participants, ${[...amounts, ...masks].join(', ')}`;
}

/** Reads the values of a multi-valued dimension, one function per row; empty for « aucun ». */
export function listReader(
  columns: Columns,
  contract: Contract,
): (name: keyof typeof LINKS, row: number) => readonly number[] {
  const number = numbers(columns);
  const links = linkDimensions(contract);
  return (name, row) => {
    const { first, size } = links[name];
    const masks = maskColumns(links[name]).map((column) => number(column, row) ?? 0);
    return positionsOf(masks)
      .filter((position) => position !== size)
      .map((position) => position + first);
  };
}

/** Reads the columns of {@link rowColumns}, one function per row. */
export function rowReader(columns: Columns, contract: Contract): (row: number) => OperationRow {
  const number = numbers(columns);
  const text = texts(columns);
  const list = listReader(columns, contract);
  return (row) => ({
    id: number('id', row) ?? -1,
    code: text('code', row) ?? '',
    title: text('intitule', row) ?? '',
    place: text('lieu', row),
    operators: list('operator', row),
    years: list('year', row),
    status: number('statut', row) ?? -1,
    location: LOCATIONS[number('localisation', row) ?? -1] ?? 'hors_carte',
    precision: PRECISIONS[number('precision_lieu', row) ?? -1] ?? null,
    neighbourhoods: list('neighbourhood', row),
    node: orNull(number('noeud', row)),
    mechanisms: list('mechanism', row),
    amounts: contract.amountNatures.map((_, index) => number(`montant_${index}`, row)),
    participants: number('participants', row),
  });
}

/** Numbers separated by spaces. */
export function positions(text: string | null): readonly number[] {
  return text === null || text === '' ? [] : text.split(' ').map(Number);
}

/** A stored position, -1 standing for none. */
export function orNull(position: number | null): number | null {
  return position === null || position < 0 ? null : position;
}

/** A number by column and row; columns are decoded once. */
export function numbers(columns: Columns): (name: string, row: number) => number | null {
  const decoded = new Map<string, ArrayLike<number | null>>();
  return (name, row) => {
    const column = decoded.get(name) ?? columns.number(name);
    decoded.set(name, column);
    return column[row] ?? null;
  };
}

export function texts(columns: Columns): (name: string, row: number) => string | null {
  const decoded = new Map<string, ArrayLike<string | null>>();
  return (name, row) => {
    const column = decoded.get(name) ?? columns.text(name);
    decoded.set(name, column);
    return column[row] ?? null;
  };
}
