import type { FeatureCollection, Point } from 'geojson';
import type {
  LandmarkProperties,
  NeighbourhoodShape,
  Territory,
} from '../../src/neighbourhood/territory.ts';
import { anchor } from './anchor.ts';
import type { Place } from './neighbourhoods.ts';
import { simplified } from './simplify.ts';
import { tableOf, type Area, type Source } from './source.ts';
import { isYes, number, text } from './table.ts';

/** Metres: how far a published boundary may be from the one in `data/`. */
export const TOLERANCE = 4;

/** What `territoire.json` holds. */
export function territory(source: Source, places: readonly Place[]): Territory {
  const outlines = neighbourhoodShapes(places);
  const communes = simplified(source.shapes.get('communes') ?? [], TOLERANCE, 5);
  const rows = tableOf(source, 'communes').rows;
  return {
    neighbourhoods: {
      type: 'FeatureCollection',
      features: outlines.map(({ geometry }, index) => ({
        type: 'Feature',
        geometry,
        properties: { index, ...anchored(geometry) },
      })),
    },
    communes: {
      type: 'FeatureCollection',
      features: rows.flatMap((row, index) => {
        const shape = communes[index];
        const properties = {
          code: text(row, 'code'),
          name: text(row, 'nom'),
          in2015: isYes(row, 'ca_2015'),
          in2017: isYes(row, 'ca_2017'),
        };
        return shape ? [{ type: 'Feature' as const, geometry: shape.geometry, properties }] : [];
      }),
    },
    landmarks: landmarks(source),
  };
}

/** The anchor as it is published: a decimetre and a metre are enough. */
function anchored(geometry: Area['geometry']): Omit<NeighbourhoodShape, 'index'> {
  const { at, clearance } = anchor(geometry);
  const [longitude, latitude] = at;
  return {
    anchor: [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))],
    clearance: Math.round(clearance),
  };
}

/** QPV and sectors simplified together, so that a sector and its QPV keep the same border. */
function neighbourhoodShapes(places: readonly Place[]): Area[] {
  return simplified(
    places.map(({ shape }) => shape),
    TOLERANCE,
    6,
  );
}

/** Points that have a rank; the checks have refused one for a place known only by its sector. */
function landmarks(source: Source): FeatureCollection<Point, LandmarkProperties> {
  return {
    type: 'FeatureCollection',
    features: tableOf(source, 'lieux').rows.flatMap((row) => {
      const [longitude, latitude] = [number(row, 'longitude'), number(row, 'latitude')];
      const rank = number(row, 'rang');
      if (rank === null || longitude === null || latitude === null) return [];
      return [
        {
          type: 'Feature' as const,
          geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
          properties: {
            name: text(row, 'nom_carte') || text(row, 'nom'),
            kind: text(row, 'type'),
            commune: text(row, 'commune'),
            rank,
          },
        },
      ];
    }),
  };
}
