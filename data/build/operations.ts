import { group } from 'd3-array';
import type { Neighbourhood } from '../../src/contract/types.ts';
import { PRECISIONS, type Location, type Precision } from '../../src/operation/types.ts';
import { Dictionary, linkPositions } from './dictionary.ts';
import { codesOf } from './plan.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, number, numbers, text, type Row } from './table.ts';

/** An operation with every code replaced by its position; what the database and the counts need. */
export interface BuiltOperation {
  readonly row: Row;
  /** Main plan node, -1 without one. */
  readonly node: number;
  readonly otherNodes: readonly number[];
  readonly status: number;
  readonly location: Location;
  /** Position in PRECISIONS, -1 without coordinates. */
  readonly precision: number;
  /** WGS 84, points only: elsewhere coordinates are those of a sector's centre. */
  readonly point: readonly [longitude: number, latitude: number] | null;
  /** People only: seats, meals or plots are told in words, never added to people. */
  readonly participants: number | null;
  readonly women: number | null;
  readonly men: number | null;
  /** Cents by amount nature; null where no amount is known. */
  readonly amounts: readonly (number | null)[];
  readonly amountLines: readonly Row[];
  readonly themes: readonly number[];
  readonly mechanisms: readonly number[];
  readonly operators: readonly number[];
  readonly publics: readonly number[];
  readonly years: readonly number[];
  /** The QPV of a linked sector included. */
  readonly neighbourhoods: readonly number[];
}

/** Euros with a decimal point to whole cents, without floating error. */
export function cents(euros: number): number {
  return Math.round(euros * 100);
}

export function builtOperations(
  source: Source,
  neighbourhoods: readonly Neighbourhood[],
): BuiltOperation[] {
  const { statuts, natures_montant: natures } = source.pack.contrat;
  const statuses = new Dictionary(statuts.map(({ code }) => code));
  const zones = new Dictionary(neighbourhoods.map(({ code }) => code));
  const plan = codesOf(source, 'plan');
  const links = (table: string, column: string, dictionary: Dictionary) =>
    linkPositions(tableOf(source, table), 'operation', column, dictionary);
  const themes = links('operations_thematiques', 'thematique', codesOf(source, 'thematiques'));
  const mechanisms = links('operations_dispositifs', 'dispositif', codesOf(source, 'dispositifs'));
  const operators = links('operations_porteurs', 'porteur', codesOf(source, 'porteurs'));
  const publics = links('operations_publics', 'public', codesOf(source, 'publics'));
  const places = links('operations_quartiers', 'quartier', zones);
  const planLinks = byOperation(source, 'operations_plan');
  const years = byOperation(source, 'operations_annees');
  const amounts = byOperation(source, 'operations_montants');
  return tableOf(source, 'operations').rows.map((row): BuiltOperation => {
    const id = text(row, 'identifiant');
    const precision = PRECISIONS.indexOf(text(row, 'precision') as Precision);
    const point = pointOf(row);
    const linked = withParents(places.get(id) ?? [], neighbourhoods);
    const nodes = planLinks.get(id) ?? [];
    const main = nodes.find((link) => isYes(link, 'principal'));
    return {
      row,
      node: main ? plan.position(text(main, 'noeud')) : -1,
      otherNodes: nodes
        .filter((link) => link !== main)
        .map((link) => plan.position(text(link, 'noeud'))),
      status: statuses.position(text(row, 'statut')),
      location: point ? 'point' : isZone(linked, neighbourhoods) ? 'zone' : 'hors_carte',
      precision,
      point,
      participants:
        text(row, 'participants_unite') === 'personnes' ? number(row, 'participants') : null,
      women: number(row, 'femmes'),
      men: number(row, 'hommes'),
      amounts: natures.map(({ code }) => total(amounts.get(id) ?? [], code)),
      amountLines: amounts.get(id) ?? [],
      themes: themes.get(id) ?? [],
      mechanisms: mechanisms.get(id) ?? [],
      operators: operators.get(id) ?? [],
      publics: publics.get(id) ?? [],
      years: (years.get(id) ?? []).flatMap((link) => numbers(link, 'annee')).sort((a, b) => a - b),
      neighbourhoods: linked,
    };
  });
}

function byOperation(source: Source, table: string): ReadonlyMap<string, readonly Row[]> {
  return group(tableOf(source, table).rows, (row) => text(row, 'operation'));
}

function pointOf(row: Row): readonly [number, number] | null {
  const precision = text(row, 'precision');
  const longitude = number(row, 'longitude');
  const latitude = number(row, 'latitude');
  if (precision !== 'exact' && precision !== 'rue') return null;
  return longitude === null || latitude === null ? null : [longitude, latitude];
}

function withParents(
  positions: readonly number[],
  neighbourhoods: readonly Neighbourhood[],
): readonly number[] {
  const parents = positions.map((position) => neighbourhoods[position]?.parent ?? position);
  return [...new Set([...positions, ...parents])].sort((a, b) => a - b);
}

/** Counted on a neighbourhood of the map: one that nothing divides. */
function isZone(positions: readonly number[], neighbourhoods: readonly Neighbourhood[]): boolean {
  return positions.some((position) => neighbourhoods.every(({ parent }) => parent !== position));
}

/**
 * The lines whose amounts make the total of one nature. Lines that must not be added to others (a
 * price per person) count only when they stand alone.
 */
export function countedLines(lines: readonly Row[], nature: string): readonly Row[] {
  const known = lines.filter(
    (line) => text(line, 'nature') === nature && text(line, 'euros') !== '',
  );
  return known.length === 1 ? known : known.filter((line) => isYes(line, 'additionnable'));
}

/** Cents of one nature; null when no line of that nature gives an amount. */
function total(lines: readonly Row[], nature: string): number | null {
  const added = countedLines(lines, nature);
  if (added.length === 0) return null;
  return added.reduce((sum, line) => sum + cents(number(line, 'euros') ?? 0), 0);
}
