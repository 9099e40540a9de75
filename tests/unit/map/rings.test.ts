import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { beside, type Circle } from '../../../src/map/beside.ts';
import { degrees, worldSize } from '../../../src/map/mercator.ts';
import { placeDonuts } from '../../../src/map/rings.ts';
import { contract, places, territory } from './ales.ts';

const shown = places.neighbourhoods.filter(({ role }) => role === 'finest');

const rings = (zoom: number) =>
  placeDonuts({
    contract,
    counts: contract.baseline,
    shown,
    marks: [],
    zoom,
    rem: 16,
    sight: null,
    origin: places.origin,
  });

describe('the rings of Alès', () => {
  it.each([12, 12.4, 13, 14.5])('leave the colour of every sector in sight, zoom %d', (zoom) => {
    const size = worldSize(zoom);
    for (const { place, donut, dx, dy, beside: outside } of rings(zoom)) {
      const around = [...Array(16).keys()].map((turn) => {
        const [x, y] = [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)];
        return degrees({
          x: place.at.x + (dx + x * donut.radius) / size,
          y: place.at.y + (dy + y * donut.radius) / size,
        });
      });
      const over = territory.neighbourhoods.features.filter(
        ({ properties, geometry }) =>
          shown.some(({ index }) => index === properties.index) &&
          around.some((point) => booleanPointInPolygon(point, geometry)),
      );
      if (outside) expect(over, place.neighbourhood.label).toEqual([]);
      else expect(donut.radius).toBeLessThan(1.15 * place.room * size);
    }
  });

  it('stand beside their sectors from afar, and on them where there is room', () => {
    expect(rings(12.2).filter((ring) => ring.beside).length).toBeGreaterThan(3);
    expect(rings(15.5).filter((ring) => ring.beside)).toEqual([]);
  });

  it('can be touched, however few the operations', () => {
    expect(Math.min(...rings(13).map(({ donut }) => 2 * donut.radius))).toBeGreaterThanOrEqual(24);
  });
});

describe('a place beside', () => {
  const square = [Float64Array.from([0, 0, 4, 0, 4, 4, 0, 4, 0, 0])];
  const from: Circle = { x: 2, y: 2, radius: 1 };
  const free = () => false;

  it('is the nearest in the wanted direction', () => {
    const at = beside(from, [1, 6], 0, [square], free);
    expect(at?.x).toBeGreaterThanOrEqual(5);
    expect(at?.y).toBeCloseTo(2);
  });

  it('turns away from what has the place', () => {
    const at = beside(from, [1, 6], 0, [square], ({ x }) => x > 3);
    expect(at?.x).toBeLessThanOrEqual(3);
  });

  it('is not given up for one that touches: none is better', () => {
    expect(beside(from, [1, 2], 0, [square], free)).toBeNull();
    expect(beside(from, [1, 6], 0, [square], () => true)).toBeNull();
  });
});
