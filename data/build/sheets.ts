import { group } from 'd3-array';
import type { Sheet, SheetLine, Sheets } from '../../src/plan/sheets.ts';
import { codesOf } from './plan.ts';
import { tableOf, type Source } from './source.ts';
import { numbers, text, type Row } from './table.ts';

/** What `fiches.json` holds: nodes without requirement, note, indicator or citation are left out. */
export function sheets(source: Source): Sheets {
  const grouped = (table: string, column: string) =>
    group(tableOf(source, table).rows, (row) => text(row, column));
  const requirements = grouped('exigences', 'objectif');
  const notes = grouped('notes_cahier', 'objectif');
  const indicators = grouped('indicateurs', 'objectif');
  const citations = grouped('plan_dispositifs', 'noeud');
  const mechanisms = codesOf(source, 'dispositifs');
  const list: [string, Sheet][] = [];
  for (const code of codesOf(source, 'plan').codes) {
    const sheet: Sheet = {
      requirements: (requirements.get(code) ?? []).map((row) => line(row, 'texte')),
      notes: (notes.get(code) ?? []).map((row) => line(row, 'texte')),
      indicators: (indicators.get(code) ?? []).map((row) => ({
        ...line(row, 'texte'),
        split: split(text(row, 'ventilation')),
      })),
      citations: (citations.get(code) ?? []).map((row) => ({
        ...line(row, 'citation'),
        mechanism: mechanisms.position(text(row, 'dispositif')),
      })),
    };
    if (Object.values(sheet).some((part: readonly unknown[]) => part.length > 0))
      list.push([code, sheet]);
  }
  return Object.fromEntries(list);
}

function line(row: Row, column: string): SheetLine {
  return {
    text: text(row, column),
    confidence: text(row, 'confiance') as SheetLine['confidence'],
    lines: numbers(row, 'lignes_source'),
  };
}

function split(value: string): 'F/H' | 'F/G' | null {
  return value === 'F/H' || value === 'F/G' ? value : null;
}
