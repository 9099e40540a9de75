import type { Contract, Entry } from '../contract/types.ts';
import type { OperationPage } from '../operation/types.ts';
import { euros, toCsv } from './csv.ts';
import type { Cell } from './csv.ts';

/** What every line of the file must carry to stay honest once it is copied elsewhere. */
export interface ExportNote {
  /** The filters in words; « aucun filtre » when there is none. */
  readonly filters: string;
  /** Day of the export, `2026-11-23`. */
  readonly date: string;
  readonly caveat: string;
}

type Column = readonly [name: string, cell: (page: OperationPage) => Cell];

/**
 * The operations on screen, one line each. Column names are those of `data/operations.csv`, so the
 * file can be read back; several values of one cell are separated by « | ». Filters, date and
 * caveat are the last columns, on every line: they survive sorting, filtering and copying rows
 * into another workbook, which a first line or a second file would not.
 */
export function operationsCsv(
  contract: Contract,
  pages: readonly OperationPage[],
  note: ExportNote,
): string {
  const columns = [...factColumns(contract), ...amountColumns(contract), ...noteColumns(note)];
  return toCsv(
    columns.map(([name]) => name),
    pages.map((page) => columns.map(([, cell]) => cell(page))),
  );
}

function factColumns(contract: Contract): Column[] {
  const codes = (nodes: readonly number[]) => joined(nodes, (i) => contract.plan.nodes[i]?.code);
  const labels = (entries: readonly Entry[], list: readonly number[]) =>
    joined(list, (i) => entries[i]?.french ?? entries[i]?.label);
  return [
    ['identifiant', (page) => page.code],
    ['intitule', (page) => page.title],
    ['porteurs', (page) => labels(contract.operators, page.operators)],
    ['statut', (page) => labels(contract.statuses, [page.status])],
    ['annee_debut', (page) => page.years[0] ?? null],
    ['annee_fin', (page) => page.years.at(-1) ?? null],
    ['annees', (page) => page.years.join(' | ') || null],
    ['quartiers', (page) => labels(contract.neighbourhoods, page.neighbourhoods)],
    [
      'quartiers_codes',
      (page) => joined(page.neighbourhoods, (i) => contract.neighbourhoods[i]?.code),
    ],
    ['lieu', (page) => page.place],
    ['latitude', (page) => page.latitude],
    ['longitude', (page) => page.longitude],
    ['precision', (page) => page.precision],
    ['plan_principal', (page) => (page.node === null ? null : codes([page.node]))],
    [
      'plan_principal_intitule',
      (page) => (page.node === null ? null : (contract.plan.nodes[page.node]?.title ?? null)),
    ],
    ['plan_autres', (page) => codes(page.otherNodes)],
    ['dispositifs', (page) => labels(contract.mechanisms, page.mechanisms)],
    ['thematiques', (page) => labels(contract.themes, page.themes)],
    ['publics', (page) => labels(contract.publics, page.publics)],
    ['participants', (page) => page.participants],
    ['femmes', (page) => page.women],
    ['hommes', (page) => page.men],
    ['participants_note', (page) => page.participantsNote || null],
    ['fait', (page) => page.fact || null],
    ['confiance', (page) => page.confidence || null],
    ['source', (page) => page.source || null],
    ['autres_sources', (page) => page.otherSources.join(' | ') || null],
  ];
}

/** One column per nature: amounts of different natures are never added, not even by a spreadsheet. */
function amountColumns(contract: Contract): Column[] {
  const natures = contract.amountNatures.map((nature, i): Column => [
    `montant_${nature.code}_euros`,
    (page) => centsCell(page.amounts[i] ?? null),
  ]);
  const detail: Column = [
    'montants_detail',
    (page) =>
      page.amountLines
        .map((line) =>
          [line.payer, line.label, line.year, line.cents === null ? '?' : `${euros(line.cents)} €`]
            .filter((part) => part !== null && part !== '')
            .join(', '),
        )
        .join(' | ') || null,
  ];
  return [...natures, detail];
}

function noteColumns(note: ExportNote): Column[] {
  return [
    ['extrait_le', () => note.date],
    ['filtres', () => note.filters],
    ['avertissement', () => note.caveat],
  ];
}

function centsCell(cents: number | null): Cell {
  return cents === null ? null : { cents };
}

function joined(
  list: readonly number[],
  label: (index: number) => string | undefined,
): string | null {
  return (
    list
      .map((index) => label(index) ?? '')
      .filter((text) => text !== '')
      .join(' | ') || null
  );
}
