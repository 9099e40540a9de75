import {
  area,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  kinks,
  polygon,
} from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { douglasPeucker, metresToSegment, simplified } from '../../../data/build/simplify.ts';
import type { Area } from '../../../data/build/source.ts';
import { parseTerritory } from '../../../src/neighbourhood/parse.ts';
import { contract, shapes, sites, source } from './ales.ts';

const rings = ({ geometry }: { geometry: Polygon | MultiPolygon }): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Metres from each vertex of one outline to the other outline, at most. */
function furthest(
  from: { geometry: Polygon | MultiPolygon },
  to: { geometry: Polygon | MultiPolygon },
): number {
  const segments = rings(to).flatMap((ring) =>
    ring.slice(1).map((end, i) => [ring[i] ?? end, end] as const),
  );
  const distances = rings(from)
    .flat()
    .map((vertex) =>
      Math.min(...segments.map(([start, end]) => metresToSegment(vertex, start, end))),
    );
  return Math.max(...distances);
}

const outlines = shapes.neighbourhoods.features;

describe('the published outlines', () => {
  test('are within 5 m of the official ones, both ways', () => {
    sites.forEach(({ shape }, index) => {
      const outline = outlines[index];
      if (!outline) throw new Error('missing outline');
      expect(furthest(shape, outline)).toBeLessThan(5);
      expect(furthest(outline, shape)).toBeLessThan(5);
    });
  });

  test('are within 5 m for the communes too', () => {
    (source.shapes.get('communes') ?? []).forEach((shape, index) => {
      const outline = shapes.communes.features[index];
      if (!outline) throw new Error('missing outline');
      expect(Math.max(furthest(shape, outline), furthest(outline, shape))).toBeLessThan(5);
    });
  });

  test('carry an inside point with as much room around it as they say', () => {
    for (const outline of outlines) {
      const [longitude, latitude] = outline.properties.anchor;
      expect(booleanPointInPolygon([longitude, latitude], outline)).toBe(true);
      const edges = rings(outline).flatMap((ring) =>
        ring.slice(1).map((end, i) => [ring[i] ?? end, end] as const),
      );
      const room = Math.min(
        ...edges.map(([start, end]) => metresToSegment([longitude, latitude], start, end)),
      );
      expect(Math.abs(room - outline.properties.clearance)).toBeLessThan(2);
      expect(room).toBeGreaterThan(50);
    }
  });

  test('do not cross themselves', () => {
    const all = [...outlines, ...shapes.communes.features];
    const crossed = all.filter((shape) =>
      rings(shape).some((ring) => kinks(polygon([ring])).features.length > 0),
    );
    expect(crossed).toEqual([]);
  });

  test('tile QP030001 with its seven sectors: no hole, no overlap, one border', () => {
    const qpv = contract.neighbourhoods.findIndex(({ code }) => code === 'QP030001');
    const sectors = outlines.filter((_, index) => contract.neighbourhoods[index]?.parent === qpv);
    expect(sectors).toHaveLength(7);
    const whole = outlines[qpv];
    if (!whole) throw new Error('missing QPV');
    const sum = sectors.reduce((total, sector) => total + area(sector), 0);
    expect(Math.abs(sum - area(whole))).toBeLessThan(1);
    sectors.forEach((sector, index) => {
      for (const other of sectors.slice(index + 1)) {
        const common = intersect(featureCollection([sector, other]));
        expect(common ? area(common) : 0).toBeLessThan(1);
      }
      expect(sector.geometry.type).toBe('Polygon');
    });
  });

  test('mark two QPV as the contract’s, and three as context', () => {
    const qpv = contract.neighbourhoods.filter(({ kind }) => kind === 'qpv');
    expect(qpv.filter(({ inContract }) => inContract).map(({ code }) => code)).toEqual([
      'QP030001',
      'QP030002',
    ]);
    expect(qpv).toHaveLength(5);
  });

  test('count 50 communes in 2015 and 73 in 2017', () => {
    const communes = shapes.communes.features.map(({ properties }) => properties);
    expect(communes.filter(({ in2015 }) => in2015)).toHaveLength(50);
    expect(communes.filter(({ in2017 }) => in2017)).toHaveLength(73);
  });

  test('name every exact place, and never one known only by its sector', () => {
    const rows = source.tables.get('lieux')?.rows ?? [];
    const named = (precision: string) =>
      rows.filter(({ cells }) => cells['precision'] === precision).map(({ cells }) => cells);
    const drawn = shapes.landmarks.features.map(({ geometry }) => geometry.coordinates.join(' '));
    const point = (cells: Readonly<Record<string, string>>) =>
      `${cells['longitude']} ${cells['latitude']}`;
    expect(named('exact').filter((cells) => cells['rang'] === '')).toEqual([]);
    expect(named('secteur').filter((cells) => drawn.includes(point(cells)))).toEqual([]);
    expect(drawn).toHaveLength(19);
  });

  test('are read back as they were written', () => {
    const result = parseTerritory(JSON.parse(JSON.stringify(shapes)));
    expect(result.ok && result.value).toEqual(shapes);
  });

  test('are refused with the place of the fault', () => {
    const broken = structuredClone(shapes) as unknown as {
      communes: { features: { properties: object }[] };
    };
    const [first] = broken.communes.features;
    if (first) first.properties = { code: 1 };
    const result = parseTerritory(broken);
    expect(!result.ok && result.failure.path).toBe('communes.features.0.properties.code');
  });
});

describe('simplification', () => {
  test('drops what a metre cannot see and keeps a corner', () => {
    const line = [
      [4, 44],
      [4.00001, 44.000001],
      [4.001, 44],
      [4.001, 44.001],
    ];
    expect(douglasPeucker(line, 1)).toEqual([line[0], line[2], line[3]]);
  });

  test('keeps a small ring a ring', () => {
    const ring = [
      [4, 44],
      [4.001, 44],
      [4.001, 44.001],
      [4, 44],
    ];
    const shape: Area = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const [kept] = simplified([shape], 1, 6);
    expect(kept && rings(kept)[0]).toHaveLength(4);
  });
});
