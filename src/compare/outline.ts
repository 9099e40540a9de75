import type { MultiPolygon, Polygon } from 'geojson';
import type { Contract } from '../contract/types.ts';
import type { Territory } from '../neighbourhood/territory.ts';

type Shape = Polygon | MultiPolygon;

/** A small still map: where a neighbourhood lies in its town, or a sector in its QPV. */
export interface Outline {
  readonly width: number;
  readonly height: number;
  /** SVG paths, ground first. */
  readonly town: string | null;
  readonly others: readonly { readonly path: string; readonly sector: boolean }[];
  readonly own: string;
}

/** Drawing units of the longer side. */
const SIDE = 200;
const MARGIN = 6;

/** Null where the territory has no outline of the neighbourhood. */
export function outline(contract: Contract, territory: Territory, place: number): Outline | null {
  const one = contract.neighbourhoods[place];
  const shape = shapeOf(territory, place);
  if (!one || !shape) return null;
  const town = territory.communes.features.find(
    ({ properties }) => properties.name === one.commune,
  );
  const around = one.parent === null ? town?.geometry : shapeOf(territory, one.parent);
  const project = projection(around ?? shape);
  const near = contract.neighbourhoods.flatMap((other, at) => {
    const beside = at !== place && other.commune === one.commune && at !== one.parent;
    const own = shapeOf(territory, at);
    // A QPV is drawn whole beside a QPV, in sectors beside a sector.
    return beside && own && (other.parent === null) === (one.parent === null)
      ? [{ path: project.path(own), sector: other.kind === 'secteur' }]
      : [];
  });
  const { width, height } = project;
  return {
    width,
    height,
    town: town ? project.path(town.geometry) : null,
    others: near,
    own: project.path(shape),
  };
}

function shapeOf(territory: Territory, place: number): Shape | undefined {
  return territory.neighbourhoods.features.find(({ properties }) => properties.index === place)
    ?.geometry;
}

/** Over a town the earth is flat: longitudes shrunk by the latitude are enough. */
function projection(around: Shape) {
  const points = ringsOf(around).flat();
  const [longitudes, latitudes] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const [west, east] = [min(longitudes), max(longitudes)];
  const [south, north] = [min(latitudes), max(latitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, down] = [(east - west) * squeeze, north - south];
  const scale = (SIDE - 2 * MARGIN) / Math.max(across, down, 1e-9);
  const at = ([x = 0, y = 0]: readonly number[]) =>
    `${(MARGIN + (x - west) * squeeze * scale).toFixed(1)} ${(MARGIN + (north - y) * scale).toFixed(1)}`;
  return {
    width: Math.round(across * scale + 2 * MARGIN),
    height: Math.round(down * scale + 2 * MARGIN),
    path: (shape: Shape) =>
      ringsOf(shape)
        .map((ring) => `M${ring.map(at).join('L')}Z`)
        .join(''),
  };
}

function ringsOf(shape: Shape): readonly (readonly (readonly number[])[])[] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
