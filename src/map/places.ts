import { area } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Contract, Neighbourhood } from '../contract/types.ts';
import type { Territory } from '../neighbourhood/territory.ts';
import type { Outline } from './beside.ts';
import { metresAcross, world, type Bounds, type World } from './mercator.ts';
import { boundsOf, origin, outline, rings, type Origin } from './shapes.ts';

/**
 * How a neighbourhood is drawn: `finest` ones are coloured (sectors where a QPV has them, else the
 * QPV), a `divided` QPV is a firm outline around its sectors, `context` is another contract's.
 */
export type Role = 'finest' | 'divided' | 'context';

/** What never changes while the territory is the same; computed once. */
export interface Place {
  readonly index: number;
  readonly neighbourhood: Neighbourhood;
  readonly role: Role;
  /** Outline in drawn coordinates (shapes.ts). */
  readonly path: string;
  /** Inside point for the donut and the label. */
  readonly at: World;
  /** Radius of the largest disc around that point inside, on the unit square. */
  readonly room: number;
  /** Its edges on the unit square, for what must not lie over it. */
  readonly outline: Outline;
  readonly bounds: Bounds;
}

/** Communes from the largest: those named first when there is little room. */
export interface CommunePlace {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly at: World;
}

export interface LandmarkPlace {
  readonly name: string;
  readonly kind: string;
  readonly rank: number;
  readonly at: World;
}

export interface Places {
  readonly origin: Origin;
  readonly neighbourhoods: readonly Place[];
  /** Those of the contract's start (2015). */
  readonly communes: readonly CommunePlace[];
  readonly landmarks: readonly LandmarkPlace[];
}

/** Outlines and bounds of the territory, neighbourhoods in the order of the dictionary. */
export function places(contract: Contract, territory: Territory): Places {
  const shapes = territory.neighbourhoods.features;
  const whole = boundsOf(shapes.map((feature) => feature.geometry)) ?? [0, 0, 0, 0];
  const from = origin(whole);
  const neighbourhoods = shapes.flatMap((feature): Place[] => {
    const { index, anchor, clearance } = feature.properties;
    const neighbourhood = contract.neighbourhoods[index];
    const bounds = boundsOf([feature.geometry]);
    if (!neighbourhood || !bounds) return [];
    const at = world(...anchor);
    const role = roleOf(contract, index, neighbourhood);
    return [
      {
        index,
        neighbourhood,
        role,
        path: outline(feature.geometry, from),
        at,
        room: clearance / metresAcross(anchor[1]),
        outline: edges(feature.geometry),
        bounds,
      },
    ];
  });
  return {
    origin: from,
    neighbourhoods: neighbourhoods.sort((a, b) => a.index - b.index),
    communes: communePlaces(territory, from),
    landmarks: territory.landmarks.features.map(({ properties, geometry }) => ({
      ...properties,
      at: world(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0),
    })),
  };
}

function edges(geometry: Polygon | MultiPolygon): Outline {
  return rings(geometry).map((ring) =>
    Float64Array.from(
      ring.flatMap(([longitude = 0, latitude = 0]) => {
        const { x, y } = world(longitude, latitude);
        return [x, y];
      }),
    ),
  );
}

export function roleOf(contract: Contract, index: number, neighbourhood: Neighbourhood): Role {
  if (!neighbourhood.inContract) return 'context';
  const divided = contract.neighbourhoods.some((other) => other.parent === index);
  return divided ? 'divided' : 'finest';
}

function communePlaces(territory: Territory, from: Origin): CommunePlace[] {
  return territory.communes.features
    .filter((feature) => feature.properties.in2015)
    .map((feature) => ({ feature, size: area(feature.geometry) }))
    .sort((a, b) => b.size - a.size)
    .map(({ feature }) => {
      const [longitude, latitude] = middle(boundsOf([feature.geometry]));
      const { code, name } = feature.properties;
      return {
        code,
        name,
        path: outline(feature.geometry, from),
        at: world(longitude, latitude),
      };
    });
}

function middle(bounds: Bounds | null): [number, number] {
  return bounds ? [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] : [0, 0];
}
