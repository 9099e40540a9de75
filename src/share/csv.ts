import Papa from 'papaparse';

/** A cell: text, a number, money in cents, or null where the value is unknown (empty, never 0). */
export type Cell = string | number | { readonly cents: number } | null;

/**
 * A table as French Excel and LibreOffice open it on a double click: UTF-8 with a byte order mark,
 * semicolons, CRLF, decimal commas. The first line is the header, with no preamble above it: a
 * preamble breaks the header row, sorting, and reading the file back.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const fields = header.map(safeText);
  const data = rows.map((row) => row.map(cellText));
  return `\uFEFF${Papa.unparse({ fields, data }, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return safeText(cell);
  return typeof cell === 'number' ? decimal(cell) : euros(cell.cents);
}

/** A number with a decimal comma and no thousands separator, so that a French spreadsheet adds it. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = Math.abs(value) < 1e21 ? value.toFixed(10).replace(/\.?0+$/, '') : String(value);
  return (text === '-0' ? '0' : text).replace('.', ',');
}

/** Integer cents as decimal euros, exact to the cent: 123450 gives `1234,50`. */
export function euros(cents: number): string {
  const digits = String(Math.abs(Math.round(cents))).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** Characters that start a formula, their full-width forms included (spreadsheets read both). */
const FORMULA = /^[\s\p{Cc}\uFEFF]*[=+\-@＝＋－＠−]|^[\t\r\n]/u;

/**
 * Text that no spreadsheet runs as a formula: an apostrophe is put before it, which spreadsheets
 * read as « this is text » (OWASP, CSV injection). Cells that only start with white space are
 * covered too, since some programs trim before they evaluate.
 */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
