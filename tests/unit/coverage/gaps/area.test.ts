import { area, buffer, difference, featureCollection, intersect, point, union } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { farShare, sample } from '../../../../src/coverage/gaps/area.ts';
import { farShares } from '../../../../src/coverage/gaps/far.ts';
import { contract, shapes } from '../../data/ales.ts';

const LATITUDE = 44.13;
const LONGITUDE = 4.08;
const degrees = (metres: number) => ({
  longitude: metres / (111_195 * Math.cos((LATITUDE * Math.PI) / 180)),
  latitude: metres / 111_195,
});
/** A place, metres east and north of the middle. */
function at(x: number, y: number) {
  return {
    longitude: LONGITUDE + degrees(x).longitude,
    latitude: LATITUDE + degrees(y).latitude,
  };
}
/** Rings of squares around the middle, by half their side: the first outside, the others holes. */
function square(...halves: number[]): Polygon {
  const ring = (half: number) =>
    [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
      [-half, -half],
    ].map(([x = 0, y = 0]) => [at(x, y).longitude, at(x, y).latitude]);
  return { type: 'Polygon', coordinates: halves.map(ring) };
}
const share = (shape: Polygon, places: readonly (readonly [number, number])[], metres: number) =>
  farShare(
    sample(shape),
    places.map(([x, y]) => at(x, y)),
    metres,
  );
/** To one percentage point, as the screen says. */
const near = (value: number, expected: number) =>
  expect(Math.abs(value - expected), `${value} for ${expected}`).toBeLessThan(0.01);

describe('the share of an area that is far', () => {
  test('of a square of 1 km, with a place in its middle, is the square less the disk', () => {
    near(share(square(500), [[0, 0]], 300), 1 - (Math.PI * 300 * 300) / 1e6);
    near(share(square(500), [[0, 0]], 500), 1 - (Math.PI * 500 * 500) / 1e6);
    near(share(square(500), [[500, 500]], 500), 1 - (Math.PI * 500 * 500) / 4e6);
  });

  test('is nothing when all is near, everything when all is far or nothing is there', () => {
    expect(share(square(500), [[0, 0]], 1000)).toBe(0);
    expect(share(square(500), [[5000, 0]], 1000)).toBe(1);
    expect(share(square(500), [], 1000)).toBe(1);
  });

  test('leaves holes out', () => {
    near(share(square(500, 250), [[0, 0]], 400), 1 - (Math.PI * 400 * 400 - 250_000) / 750_000);
  });

  test('of two parts is that of both', () => {
    const parts: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [-2000, 2000].map((east) =>
        square(500).coordinates.map((ring) =>
          ring.map(([x = 0, y = 0]) => [x + degrees(east).longitude, y]),
        ),
      ),
    };
    near(farShare(sample(parts), [at(2000, 0)], 1000), 0.5);
  });

  test('never grows with the distance, nor with one more place', () => {
    const metres = fc.integer({ min: 50, max: 900 });
    const somewhere = fc.tuple(
      fc.integer({ min: -700, max: 700 }),
      fc.integer({ min: -700, max: 700 }),
    );
    fc.assert(
      fc.property(
        fc.array(somewhere, { maxLength: 4 }),
        somewhere,
        metres,
        metres,
        (places, more, one, other) => {
          const [less, greater] = [Math.min(one, other), Math.max(one, other)];
          const before = share(square(500), places, less);
          expect(share(square(500), places, greater)).toBeLessThanOrEqual(before);
          expect(share(square(500), [...places, more], less)).toBeLessThanOrEqual(before);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test('agrees with buffers and differences of Turf on real outlines', () => {
    const places = [
      [4.0689724, 44.1302922],
      [4.0841, 44.1278],
      [4.0895, 44.1155],
    ];
    const disks = places.map(
      (place) => buffer(point(place), 500, { units: 'meters', steps: 64 }) as Feature<Polygon>,
    );
    const reached = union(featureCollection(disks)) as Feature<Polygon | MultiPolygon>;
    for (const feature of shapes.neighbourhoods.features) {
      const left = intersect(featureCollection([feature, reached]))
        ? difference(featureCollection<Polygon | MultiPolygon>([feature, reached]))
        : feature;
      const expected = (left ? area(left) : 0) / area(feature);
      const here = places.map(([longitude = 0, latitude = 0]) => ({ longitude, latitude }));
      near(farShare(sample(feature.geometry), here, 500), expected);
    }
  });
});

test('a pillar without a point is not judged, nor a neighbourhood without an outline', () => {
  const operation = { id: 1, code: 'P001', title: '', precision: 'exact' as const };
  const [root = 0] = contract.plan.roots;
  const points = [{ ...operation, longitude: 4.0689724, latitude: 44.1302922, root }];
  const found = farShares(contract, shapes, points, [0, 99], 300);
  expect(found).toMatchObject([{ node: root, place: 0, points: 1, metres: 300 }]);
});
