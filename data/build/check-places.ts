import { booleanPointInPolygon, point } from '@turf/turf';
import { checkKnown, issueAt } from './dictionary.ts';
import type { Issue } from './issue.ts';
import { tableOf, type Area, type Source, unread } from './source.ts';
import { number, text, type Row, type Table } from './table.ts';

/** Neighbourhoods that other tables name exist; points are in the territory and as precise as said. */
export function checkPlaces(source: Source, issues: Issue[]): void {
  const codes = (name: string) => tableOf(source, name).rows.map((row) => text(row, 'code'));
  const qpv = codes('quartiers');
  const either = 'quartiers.geojson ni secteurs.geojson';
  const links = tableOf(source, 'operations_quartiers');
  if (!unread(source, 'quartiers') && !unread(source, 'secteurs'))
    checkKnown(links, 'quartier', [...qpv, ...codes('secteurs')], either, issues);
  if (!unread(source, 'quartiers'))
    for (const name of ['secteurs', 'lieux'])
      checkKnown(tableOf(source, name), 'quartier', qpv, 'quartiers.geojson', issues);
  const areas = ['communes', 'quartiers'].flatMap((name) => source.shapes.get(name) ?? []);
  for (const name of ['operations', 'lieux']) {
    const table = tableOf(source, name);
    for (const row of table.rows) checkPoint(table, row, areas, issues);
  }
  checkLandmarks(tableOf(source, 'lieux'), issues);
}

/** Coordinates come in pairs, say how precise they are, and are inside the agglomeration. */
function checkPoint(table: Table, row: Row, areas: readonly Area[], issues: Issue[]): void {
  const [latitude, longitude] = [number(row, 'latitude'), number(row, 'longitude')];
  const precision = text(row, 'precision');
  const issue = (column: string, reason: string) =>
    issues.push(issueAt(table, row, column, reason));
  if ((latitude === null) !== (longitude === null)) {
    issue('longitude', 'latitude et longitude vont ensemble');
    return;
  }
  if (latitude === null || longitude === null) {
    if (precision !== '' && precision !== 'commune')
      issue('precision', 'est donnée sans coordonnées');
    return;
  }
  if (precision === '') issue('precision', 'est vide avec des coordonnées');
  const site = point([longitude, latitude]);
  if (areas.some((area) => booleanPointInPolygon(site, area))) return;
  const value = `${text(row, 'latitude')} ${text(row, 'longitude')}`;
  const reason = 'n’est dans aucune commune de l’agglomération ni aucun quartier';
  issues.push({ ...issueAt(table, row, 'latitude, longitude', reason), value });
}

/** A place known only by its sector would be drawn where it is not. */
function checkLandmarks(table: Table, issues: Issue[]): void {
  for (const row of table.rows)
    if (text(row, 'rang') !== '' && !['exact', 'rue'].includes(text(row, 'precision')))
      issues.push(issueAt(table, row, 'rang', 'demande un point « exact » ou « rue »'));
}
