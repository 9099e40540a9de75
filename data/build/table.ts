import Papa from 'papaparse';
import type { Issue } from './issue.ts';

/** One row of a table, as text; the line is that of the file. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file, or the properties of a GeoJSON file's features, as rows of text. */
export interface Table {
  readonly name: string;
  /** Path from the project's folder, for messages. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads a CSV text with a header; what is wrong with its form goes to `issues`. */
export function readCsv(name: string, file: string, text: string, issues: Issue[]): Table {
  const content = text.replace(/^\uFEFF/, '');
  const wrong = formReason(content);
  if (wrong) {
    issues.push({ file, column: '', value: '', ...wrong });
    return { name, file, columns: [], rows: [] };
  }
  const parsed = Papa.parse<string[]>(content, { delimiter: ',', skipEmptyLines: false });
  const [columns = [], ...lines] = parsed.data;
  const rows: Row[] = [];
  lines.forEach((cells, index) => {
    const line = index + 2;
    if (cells.length === 1 && cells[0] === '') return;
    if (cells.length !== columns.length)
      issues.push({
        file,
        line,
        column: '',
        value: String(cells.length),
        reason: `cellules au lieu de ${columns.length} : une virgule de trop ou un guillemet manquant`,
      });
    const broken = cells.findIndex((cell) => cell.includes('\n'));
    if (broken >= 0)
      issues.push({
        file,
        line,
        column: columns[broken] ?? '',
        value: cells[broken] ?? '',
        reason: 'contient un retour à la ligne',
      });
    rows.push({
      line,
      cells: Object.fromEntries(columns.map((c, i) => [c, (cells[i] ?? '').trim()])),
    });
  });
  return { name, file, columns, rows };
}

/** What makes a whole file unreadable: better said once than on each of its lines. */
function formReason(content: string): Pick<Issue, 'line' | 'reason'> | null {
  const [header = ''] = content.split('\n', 1);
  if (content.trim() === '') return { line: 0, reason: 'est vide : il faut au moins les colonnes' };
  const broken = content.indexOf('\uFFFD');
  if (broken >= 0)
    return {
      line: content.slice(0, broken).split('\n').length,
      reason: 'a un caractère illisible : enregistrer le fichier en UTF-8',
    };
  if (!header.includes(',') && /[;\t]/.test(header))
    return { line: 1, reason: 'sépare ses colonnes autrement que par des virgules' };
  return null;
}

/** The text of a cell; empty when the column is missing. */
export function text(row: Row, column: string): string {
  return row.cells[column] ?? '';
}

/** A number, or null when the cell is empty (unknown is not zero) or, already reported, not one. */
export function number(row: Row, column: string): number | null {
  const value = text(row, column);
  return value === '' || !Number.isFinite(Number(value)) ? null : Number(value);
}

export function isYes(row: Row, column: string): boolean {
  return text(row, column) === 'oui';
}

/** Whole numbers separated by spaces, as in `lignes_source`. */
export function numbers(row: Row, column: string): number[] {
  return text(row, column).split(' ').filter(Boolean).map(Number);
}
