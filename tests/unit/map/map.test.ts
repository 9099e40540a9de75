import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../data/build/anchor.ts';
import { annotate } from '../../../src/map/annotations.ts';
import { choropleth } from '../../../src/map/fills.ts';
import { gather } from '../../../src/map/gather.ts';
import {
  litNeighbourhoods,
  openNeighbourhood,
  readIndex,
  selectedNeighbourhoods,
} from '../../../src/map/highlight.ts';
import { layers } from '../../../src/map/layers.ts';
import { degrees, fit, toScreen, world, zoomed } from '../../../src/map/mercator.ts';
import { adds, located, offMapGroups } from '../../../src/map/offmap.ts';
import { places } from '../../../src/map/places.ts';
import { scaleBar } from '../../../src/map/scale.ts';
import { separate, type Disc } from '../../../src/map/separate.ts';
import { areaStates, changedStates, neighbourhoodAt, sources } from '../../../src/map/sources.ts';
import { twinRows } from '../../../src/map/twin.ts';
import { outOfSight, views } from '../../../src/map/views.ts';
import type { OperationRow } from '../../../src/operation/types.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { baseline, contract, point, points, territory } from './fixture.ts';

const town = places(contract, territory);
const shading = choropleth(contract, EMPTY_SELECTION, baseline, 'papier');
const nothing = { top: 0, right: 0, bottom: 0, left: 0 };

describe('the camera', () => {
  it('shows bounds whole, inside the padding', () => {
    const padding = { top: 60, right: 20, bottom: 40, left: 20 };
    const camera = fit([4.06, 44.11, 4.1, 44.16], 600, 500, padding);
    const [left, top] = toScreen(camera, world(4.06, 44.16));
    const [right, bottom] = toScreen(camera, world(4.1, 44.11));
    expect(left).toBeGreaterThanOrEqual(19.9);
    expect(top).toBeGreaterThanOrEqual(59.9);
    expect(right).toBeLessThanOrEqual(580.1);
    expect(bottom).toBeLessThanOrEqual(460.1);
  });

  it('keeps the place under the pointer when it zooms', () => {
    const before = fit([4.06, 44.11, 4.1, 44.16], 600, 500, nothing);
    const spot = world(4.09, 44.15);
    const [x, y] = toScreen(before, spot);
    const [x2, y2] = toScreen(zoomed(before, 1, x, y), spot);
    expect(x2).toBeCloseTo(x, 6);
    expect(y2).toBeCloseTo(y, 6);
  });

  it('goes from degrees to the map and back', () => {
    const [longitude, latitude] = degrees(world(4.08, 44.13));
    expect(longitude).toBeCloseTo(4.08, 9);
    expect(latitude).toBeCloseTo(44.13, 9);
  });

  it('opens on the widest town, and gives the other one an inset', () => {
    const list = views(town.neighbourhoods, territory);
    expect(list.map((view) => view.name)).toEqual(['Aubeville', 'Bourgneuf', null]);
    const camera = fit(list[0]?.bounds ?? [0, 0, 0, 0], 600, 500, nothing);
    expect(list.filter((view) => outOfSight(view, camera)).map((view) => view.name)).toEqual([
      'Bourgneuf',
    ]);
  });

  it('draws a scale bar of a round length', () => {
    expect(scaleBar(8.1)).toEqual({ metres: 500, pixels: 500 / 8.1 });
  });
});

describe('what the map draws', () => {
  it('colours sectors rather than the QPV they divide, and greys another contract', () => {
    expect(town.neighbourhoods.map((place) => place.role)).toEqual([
      'divided',
      'finest',
      'finest',
      'finest',
      'context',
    ]);
    expect(shading.fills.map((fill) => fill.kind)).toEqual([
      'value',
      'value',
      'value',
      'zero',
      'context',
    ]);
  });

  it('sends only the neighbourhoods that changed', () => {
    const before = areaStates(shading.fills, new Set(), null);
    const after = areaStates(shading.fills, new Set([1]), new Set([2]));
    expect(changedStates([], before)).toHaveLength(5);
    expect(changedStates(before, after)).toEqual([1, 2]);
    expect(changedStates(after, after)).toEqual([]);
  });

  it('picks the sector under the pointer, never the QPV around it', () => {
    const data = sources(contract, territory);
    expect(neighbourhoodAt(data, 4.08, 44.15)).toBe(1);
    expect(neighbourhoodAt(data, 4.08, 44.13)).toBe(2);
    expect(neighbourhoodAt(data, 4.0, 44.3)).toBeNull();
  });

  it('names each layer once, with the streets under every outline', () => {
    const look = {
      paper: '#fff',
      surface: '#fff',
      ink: '#000',
      rule: '#ccc',
      ruleStrong: '#888',
      unknown: '#888',
      accent: '#a00',
      line: 1,
      streets: false,
    };
    const names = layers(look).map((layer) => layer.id);
    expect(new Set(names).size).toBe(names.length);
    expect(names.indexOf('streets')).toBeLessThan(names.indexOf('value'));
    expect(names.at(-1)).toBe('selected-line');
  });

  it('anchors a label inside a crescent, where a centroid would fall outside', () => {
    const ring = [
      [0, 0],
      [3, 0],
      [3, 3],
      [0, 3],
      [0, 2.5],
      [2.5, 2.5],
      [2.5, 0.5],
      [0, 0.5],
      [0, 0],
    ];
    const { at, clearance } = anchor({ type: 'Polygon', coordinates: [ring] });
    const [x, y] = at;
    expect(x > 2.5 || y < 0.5 || y > 2.5).toBe(true);
    // A quarter of a degree to either side of an arm half a degree wide, and a little more in a corner.
    expect(clearance).toBeGreaterThan(0.24 * 111_320);
    expect(clearance).toBeLessThan(0.3 * 111_320);
  });

  it('lights the neighbourhood whose card is open', () => {
    const open = (code: string) =>
      openNeighbourhood(contract, { ...EMPTY_SELECTION, fiche: { kind: 'quartier', code } });
    expect(litNeighbourhoods(contract, baseline, open('nord'))).toEqual(new Set([1]));
    expect(open('ailleurs')).toBeNull();
    expect(openNeighbourhood(contract, EMPTY_SELECTION)).toBeNull();
  });

  it('lights the sectors of a selected QPV, and where a hovered plan node has operations', () => {
    const selection = { ...EMPTY_SELECTION, quartier: ['Q1'] };
    expect([...selectedNeighbourhoods(contract, selection)]).toEqual([0, 1, 2]);
    expect(readIndex(contract, selection, null)).toBe(0);
    const lit = litNeighbourhoods(contract, baseline, { kind: 'node', index: 0 });
    expect([...(lit ?? [])].sort()).toEqual([0, 1]);
  });

  it('lists in the twin what the map shows, each QPV before its sectors', () => {
    const rows = twinRows(contract, EMPTY_SELECTION, baseline, shading);
    expect(rows.map((row) => row.code)).toEqual(['Q1', 'nord', 'sud', 'Q2', 'Q3']);
    expect(rows[3]?.text).toMatch(/aucune opération documentée/);
    expect(rows[4]?.text).toMatch(/autre contrat/);
  });
});

describe('points', () => {
  it('at one place make one mark that counts them, and a far one stands alone', () => {
    const marks = gather(points, 13, 20);
    expect(marks.map((mark) => mark.points.length)).toEqual([2, 1, 1]);
    expect(marks[0]).toMatchObject({ precision: 'exact', root: null });
  });

  it('are never lost nor counted twice, at any zoom', () => {
    const place = fc.record({
      longitude: fc.double({ min: 3.9, max: 4.3, noNaN: true }),
      latitude: fc.double({ min: 44, max: 44.3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.integer({ min: 8, max: 17 }),
        (list, zoom) => {
          const all = list.map((one, id) => point(id, one.longitude, one.latitude));
          const gathered = gather(all, zoom, 20).flatMap((mark) =>
            mark.points.map((one) => one.id),
          );
          expect(gathered.sort((a, b) => a - b)).toEqual(all.map((one) => one.id));
        },
      ),
      { seed: 11 },
    );
  });

  it('do not move for a donut; the donut gives way, no further than its leash', () => {
    const discs: Disc[] = [
      { x: 0, y: 0, radius: 20, fixed: false },
      { x: 5, y: 0, radius: 8, fixed: true },
      { x: 0, y: 0, radius: 20, fixed: false },
    ];
    const offsets = separate(discs, 2, 60);
    const at = discs.map((disc, row) => ({
      x: disc.x + (offsets[row]?.dx ?? 0),
      y: disc.y + (offsets[row]?.dy ?? 0),
      radius: disc.radius,
    }));
    expect(offsets[1]).toEqual({ dx: 0, dy: 0 });
    at.forEach((a, i) =>
      at.slice(i + 1).forEach((b) => {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius - 1);
      }),
    );
  });
});

describe('labels', () => {
  const input = {
    contract,
    selection: EMPTY_SELECTION,
    counts: baseline,
    places: town,
    choropleth: shading,
    marks: gather(points, 13, 20),
    zoom: 13,
    rem: 16,
  };

  it('name the sectors when there is room, the QPV when there is not', () => {
    const names = (zoom: number) =>
      annotate({ ...input, zoom }).labels.map((label) => label.lines.join(' '));
    expect(names(13)).toEqual(expect.arrayContaining(['Tilleuls Nord', 'Tilleuls Sud', 'Mairie']));
    expect(names(9)).toContain('Aubeville');
    expect(names(9)).not.toContain('Tilleuls Nord');
  });

  it('carry the figure of a measure that the donut does not tell', () => {
    const selection = {
      ...EMPTY_SELECTION,
      mesure: { kind: 'euros', nature: 'subvention', perThousand: false } as const,
    };
    const euros = choropleth(contract, selection, baseline, 'papier');
    const { labels } = annotate({ ...input, selection, choropleth: euros });
    const figures = labels
      .filter((label) => label.kind === 'neighbourhood')
      .map((one) => one.figure);
    expect(figures[0]).toMatch(/500/);
    expect(figures).toContain('n.\u00a0r.');
  });
});

describe('off the map', () => {
  it('mapped and off-map operations add up to those shown', () => {
    expect(adds(located(baseline))).toBe(true);
  });

  it('rows without a place are listed by reason, the others are not', () => {
    const row = (id: number, location: OperationRow['location'], place: string | null) =>
      ({ id, location, place, precision: place === null ? null : 'commune' }) as OperationRow;
    const rows = [row(1, 'point', 'x'), row(2, 'hors_carte', 'Alès'), row(3, 'hors_carte', null)];
    expect(
      offMapGroups(rows).map((group) => [group.reason, group.rows.map((one) => one.id)]),
    ).toEqual([
      ['whole', [2]],
      ['unknown', [3]],
    ]);
  });
});
