import { m } from '../i18n/paraglide/messages.js';

/** Columns of the list, left to right (the status stands under the title); `sort` is null where an order would mean nothing. */
export const COLUMNS = [
  { key: 'plan', sort: 'plan', label: m.operation_plan },
  { key: 'title', sort: 'titre', label: m.operation_title },
  { key: 'operators', sort: null, label: m.operation_operators },
  { key: 'years', sort: 'annee', label: m.operation_years },
  { key: 'neighbourhoods', sort: 'quartier', label: m.operation_neighbourhoods },
  { key: 'mechanisms', sort: null, label: m.operation_mechanisms },
  { key: 'amount', sort: 'montant', label: m.operation_amount },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];
export type SortColumn = Exclude<(typeof COLUMNS)[number]['sort'], null>;

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export const FIRST_SORT: Sort = { column: 'plan', descending: false };

/** The same column the other way round, or another one its usual way: recent and large first. */
export function sortedBy(sort: Sort, column: SortColumn): Sort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: column === 'annee' || column === 'montant' };
}

/** The order in words: « de A à Z ». */
export function orderWords({ column, descending }: Sort): string {
  switch (column) {
    case 'plan':
    case 'quartier':
      return descending ? m.operation_order_usual_back() : m.operation_order_usual();
    case 'titre':
      return descending ? m.operation_order_letters_back() : m.operation_order_letters();
    case 'annee':
      return descending ? m.operation_order_years_back() : m.operation_order_years();
    case 'montant':
      return descending ? m.operation_order_amounts_back() : m.operation_order_amounts();
  }
}

export function ariaSort(sort: Sort, column: SortColumn | null) {
  if (column === null) return undefined;
  if (sort.column !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
