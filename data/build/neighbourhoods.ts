import { area } from '@turf/turf';
import type { Neighbourhood } from '../../src/contract/types.ts';
import { tableOf, type Area, type Source } from './source.ts';
import { isYes, number, text, type Row } from './table.ts';

/** A neighbourhood with its outline as drawn in `data/`. */
export interface Place {
  readonly neighbourhood: Neighbourhood;
  readonly shape: Area;
}

/** QPV in file order, each followed by its sectors; the order is that of the dictionary. */
export function places(source: Source): Place[] {
  const qpv = tableOf(source, 'quartiers').rows;
  const sectors = tableOf(source, 'secteurs').rows;
  const shapes = (name: string) => source.shapes.get(name) ?? [];
  const list: Place[] = [];
  qpv.forEach((row, index) => {
    const parent = list.length;
    const shape = shapes('quartiers')[index];
    if (shape) list.push(place(source, row, shape, 'qpv', null, isYes(row, 'dans_contrat')));
    sectors.forEach((sector, position) => {
      const outline = shapes('secteurs')[position];
      if (outline && text(sector, 'quartier') === text(row, 'code'))
        list.push(place(source, sector, outline, 'secteur', parent, isYes(row, 'dans_contrat')));
    });
  });
  return list;
}

function place(
  source: Source,
  row: Row,
  shape: Area,
  kind: Neighbourhood['kind'],
  parent: number | null,
  inContract: boolean,
): Place {
  return {
    shape,
    neighbourhood: {
      code: text(row, 'code'),
      label: text(row, 'nom'),
      kind,
      commune: text(row, 'commune'),
      parent,
      inContract,
      population: population(source, row),
      area: Math.round(area(shape)),
    },
  };
}

function population(source: Source, row: Row): Neighbourhood['population'] {
  const count = number(row, 'population');
  if (count === null) return null;
  const cited = text(row, 'population_source');
  const known = tableOf(source, 'sources').rows.find((entry) => text(entry, 'code') === cited);
  const label = known ? `${text(known, 'editeur')}, ${text(known, 'titre')}` : cited;
  return { count, year: number(row, 'population_annee'), source: label };
}
