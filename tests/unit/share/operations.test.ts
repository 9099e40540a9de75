import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exportName, isoDay } from '../../../src/share/name.ts';
import { operationsCsv } from '../../../src/share/operations.ts';
import { CONTRACT, PAGES } from '../../component/lists/contract.ts';

const csv = operationsCsv(CONTRACT, PAGES, {
  date: '2026-11-23',
  filters: 'Thématique : Santé',
  caveat: 'Échantillon documenté.',
});
const rows = Papa.parse<Record<string, string>>(csv.slice(1), {
  delimiter: ';',
  header: true,
  skipEmptyLines: true,
}).data;

describe('the file of the rows on screen', () => {
  test('has one line per operation, under the names of the data files', () => {
    expect(rows.map((row) => [row['identifiant'], row['intitule']])).toEqual([
      ['O1', 'Jardin partagé des Tilleuls'],
      ['O2', 'Atelier cuisine'],
      ['O3', 'Poste de médiateur'],
    ]);
  });

  test('keeps filters, date and caveat on every line', () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        extrait_le: '2026-11-23',
        filtres: 'Thématique : Santé',
        avertissement: 'Échantillon documenté.',
      });
    }
  });

  test('keeps French words where those on screen follow the language', () => {
    const english = {
      ...CONTRACT,
      statuses: CONTRACT.statuses.map((one) => ({ ...one, french: one.label, label: 'Done' })),
      themes: CONTRACT.themes.map((one) => ({ ...one, french: one.label, label: 'Theme' })),
    };
    const note = { date: '2026-11-23', filters: '', caveat: '' };
    expect(operationsCsv(english, PAGES, note)).toBe(operationsCsv(CONTRACT, PAGES, note));
  });

  test('gives each nature of amount its own column, empty when unknown', () => {
    expect(rows[0]).toMatchObject({
      montant_subvention_euros: '1234,50',
      montant_cout_total_euros: '',
    });
    expect(rows[2]).toMatchObject({
      montant_subvention_euros: '',
      montant_poste_annuel_euros: '30000,00',
    });
    expect(rows[2]?.['montants_detail']).toBe(
      'État, adulte-relais, 2017, 30000,00 € | Ville, complément, ?',
    );
  });

  test('writes several values in one cell and unknown ones in none', () => {
    expect(rows[0]).toMatchObject({
      quartiers: 'Les Tilleuls | Haut des Tilleuls | Bas des Tilleuls',
      plan_principal: '1.1.1.b',
      plan_autres: '2.1.1.a',
      latitude: '44,13',
      femmes: '30',
    });
    expect(rows[2]).toMatchObject({ annee_debut: '', participants: '', plan_principal: '' });
  });

  test('has a name that any system accepts', () => {
    expect(exportName("Alès Agglomération (l'été)", true, '2026-11-23')).toBe(
      'operations-ales-agglomeration-l-ete-selection-2026-11-23.csv',
    );
    expect(isoDay(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
