import type { Territory } from '../neighbourhood/territory.ts';
import { boundsOf } from './shapes.ts';
import { inFrame, world, type Bounds, type Camera } from './mercator.ts';
import type { Place } from './places.ts';

/** A place the camera can go to with one press; `name` null is the whole territory. */
export interface View {
  readonly name: string | null;
  readonly bounds: Bounds;
}

/**
 * One view per commune that has a QPV of the contract, widest first (the first is where the map
 * opens: an official recognises the town before the region), then the whole territory.
 */
export function views(neighbourhoods: readonly Place[], territory: Territory): readonly View[] {
  const towns = new Map<string, Bounds>();
  for (const { neighbourhood, bounds, role } of neighbourhoods) {
    if (role === 'context' || neighbourhood.kind !== 'qpv') continue;
    const known = towns.get(neighbourhood.commune);
    towns.set(neighbourhood.commune, known ? union(known, bounds) : bounds);
  }
  const communes = territory.communes.features
    .filter((feature) => feature.properties.in2015)
    .map((feature) => feature.geometry);
  const all = [...neighbourhoods.map((place) => place.bounds), boundsOf(communes)]
    .filter((bounds) => bounds !== null)
    .reduce(union, [180, 90, -180, -90]);
  const list = [...towns].map(([name, bounds]): View => ({ name, bounds }));
  list.sort((a, b) => extent(b.bounds) - extent(a.bounds));
  return [...list, { name: null, bounds: all }];
}

export function union(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function extent(bounds: Bounds): number {
  return (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
}

/** True for a named place that the camera does not show: it then gets an inset. */
export function outOfSight(view: View, camera: Camera): boolean {
  if (view.name === null) return false;
  const [west, south, east, north] = view.bounds;
  return !inFrame(camera, world((west + east) / 2, (south + north) / 2), 0);
}
