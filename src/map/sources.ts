import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Contract } from '../contract/types.ts';
import type { Territory } from '../neighbourhood/territory.ts';
import type { Fill } from './fills.ts';
import { roleOf, type Role } from './places.ts';

type Area = Polygon | MultiPolygon;

/** What a neighbourhood's outline carries for the layers' filters; `id` is its position. */
export interface AreaProperties {
  readonly role: Role;
  readonly sector: boolean;
}

export interface Sources {
  readonly neighbourhoods: FeatureCollection<Area, AreaProperties>;
  readonly communes: FeatureCollection<Area, { readonly code: string }>;
}

/** Outlines as sources: what changes with the selection is feature state, never new data. */
export function sources(contract: Contract, territory: Territory): Sources {
  const neighbourhoods = territory.neighbourhoods.features.flatMap((feature) => {
    const { index } = feature.properties;
    const one = contract.neighbourhoods[index];
    if (!one) return [];
    const properties = { role: roleOf(contract, index, one), sector: one.parent !== null };
    return [{ type: 'Feature', id: index, geometry: feature.geometry, properties } as const];
  });
  const communes = territory.communes.features
    .filter((feature) => feature.properties.in2015)
    .map(({ geometry, properties }): Feature<Area, { code: string }> => ({
      type: 'Feature',
      geometry,
      properties: { code: properties.code },
    }));
  return {
    neighbourhoods: { type: 'FeatureCollection', features: neighbourhoods },
    communes: { type: 'FeatureCollection', features: communes },
  };
}

/** Feature state of a neighbourhood. */
export interface AreaState {
  readonly kind: Fill['kind'];
  readonly colour: string;
  readonly lit: boolean;
  readonly selected: boolean;
}

/** States by position, from what the SVG map draws too. */
export function areaStates(
  fills: readonly Fill[],
  selected: ReadonlySet<number>,
  lit: ReadonlySet<number> | null,
): readonly AreaState[] {
  return fills.map((fill, index) => ({
    kind: fill.kind,
    colour: fill.kind === 'value' ? fill.colour : 'transparent',
    lit: lit?.has(index) ?? false,
    selected: selected.has(index),
  }));
}

/** Positions whose state is not what was last drawn. */
export function changedStates(
  before: readonly AreaState[],
  after: readonly AreaState[],
): readonly number[] {
  return after.flatMap((state, index) => {
    const old = before[index];
    const same =
      old?.kind === state.kind &&
      old.colour === state.colour &&
      old.lit === state.lit &&
      old.selected === state.selected;
    return same ? [] : [index];
  });
}

/** The neighbourhood to pick at a place: a sector rather than its QPV; null outside all. */
export function neighbourhoodAt(
  { neighbourhoods }: Sources,
  longitude: number,
  latitude: number,
): number | null {
  const hit = neighbourhoods.features.find(
    ({ geometry, properties }) =>
      properties.role !== 'divided' && booleanPointInPolygon([longitude, latitude], geometry),
  );
  return hit === undefined ? null : Number(hit.id);
}
