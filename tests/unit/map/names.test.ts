import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  annotate,
  LINE_HEIGHT,
  TEXT_REMS,
  type Annotations,
} from '../../../src/map/annotations.ts';
import { choropleth } from '../../../src/map/fills.ts';
import { framePadding, layoutZoom, sightOf } from '../../../src/map/frame.ts';
import { textEms, type Box } from '../../../src/map/labels.ts';
import { fit, toScreen, type Camera } from '../../../src/map/mercator.ts';
import { places as placesOf } from '../../../src/map/places.ts';
import { views } from '../../../src/map/views.ts';
import { parseTerritory } from '../../../src/neighbourhood/parse.ts';
import { EMPTY_SELECTION, type Measure } from '../../../src/selection/types.ts';
import { publishedContract } from '../plan/contract.ts';

const contract = publishedContract();
const file = new URL('../../../public/data/territoire.json', import.meta.url);
const read = parseTerritory(JSON.parse(readFileSync(file, 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.failure));
const territory = read.value;
const places = placesOf(contract, territory);
const [town] = views(places.neighbourhoods, territory);
if (!town) throw new Error('No view');

const measure = (kind: Measure['kind']): Measure => ({ ...EMPTY_SELECTION.mesure, kind });
const zones = contract.baseline.zones;
/** Which neighbourhoods have a donut: all, none, each alone. */
const FILTERS: readonly (readonly [string, typeof zones])[] = [
  ['all', zones],
  ['none', []],
  ...contract.neighbourhoods.flatMap((one, index): [string, typeof zones][] => {
    const only = zones.filter(({ neighbourhood }) => neighbourhood === index);
    return one.kind === 'secteur' && only.length > 0 ? [[one.label, only]] : [];
  }),
];

interface Name {
  readonly text: string;
  readonly box: Box;
  readonly index: number;
}

function names(annotations: Annotations, camera: Camera, rem: number): readonly Name[] {
  return annotations.labels.flatMap((label) => {
    if (label.kind !== 'neighbourhood' || label.index === null) return [];
    const [x, y] = toScreen(camera, label.at);
    const size = TEXT_REMS[label.kind] * rem;
    const lines = label.figure === '' ? label.lines : [...label.lines, label.figure];
    const width = Math.max(...lines.map(textEms)) * size;
    const height = lines.length * size * LINE_HEIGHT;
    const [left, top] = [x + label.dx - width / 2, y + label.dy - height / 2];
    const box = { left, top, right: left + width, bottom: top + height };
    return [{ text: label.lines.join(' '), box, index: label.index }];
  });
}

/** Pixels from a name to the edge of a disc. */
function away({ left, right, top, bottom }: Box, x: number, y: number, radius: number): number {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return Math.max(0, Math.hypot(dx, dy) - radius);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function cameraOf(width: number, height: number, rem: number, rows: 1 | 2): Camera {
  return fit(town?.bounds ?? [0, 0, 1, 1], width, height, framePadding(rem, rows));
}

/** What is wrong with the names of Alès on a map of this size. */
function faults(width: number, height: number, rem: number, rows: 1 | 2, kind: Measure['kind']) {
  const camera = cameraOf(width, height, rem, rows);
  return FILTERS.flatMap(([filter, kept]) => {
    const counts = { ...contract.baseline, zones: kept };
    const selection = { ...EMPTY_SELECTION, mesure: measure(kind) };
    const annotations = annotate({
      contract,
      selection,
      counts,
      places,
      choropleth: choropleth(contract, selection, counts, 'papier'),
      marks: [],
      zoom: layoutZoom(camera.zoom),
      rem,
      rows,
      camera,
    });
    const sight = sightOf(camera, [width / 2, height / 2], rem, rows);
    const offset = { x: sight.frame.left, y: sight.frame.top };
    const discs = annotations.donuts.map(({ place, dx, dy, donut }) => {
      const [x, y] = toScreen(camera, place.at);
      return { index: place.index, x: x + dx, y: y + dy, radius: donut.radius };
    });
    return names(annotations, camera, rem)
      .filter(({ index }) => contract.neighbourhoods[index]?.kind === 'secteur')
      .flatMap(({ text, box, index }) => {
        const place = places.neighbourhoods.find((one) => one.index === index);
        const [x, y] = place ? toScreen(camera, place.at) : [0, 0];
        const own = discs.find((disc) => disc.index === index) ?? { x, y, radius: 0 };
        const far = away(box, own.x, own.y, own.radius);
        const seen = (cover: Box): Box => ({
          left: cover.left - offset.x,
          right: cover.right - offset.x,
          top: cover.top - offset.y,
          bottom: cover.bottom - offset.y,
        });
        const wrong = [
          ...(box.left < 0 || box.right > width || box.top < 0 || box.bottom > height
            ? ['cut by the frame']
            : []),
          ...(sight.covers.some((cover) => overlap(seen(cover), box)) ? ['under a corner'] : []),
          ...(far > 1.6 * rem ? [`${(far / rem).toFixed(1)} rem away`] : []),
          ...discs
            .filter((disc) => disc.index !== index && away(box, disc.x, disc.y, disc.radius) < far)
            .map((disc) => `nearer to ${contract.neighbourhoods[disc.index]?.label ?? ''}`),
        ];
        return wrong.map((fault) => `${filter}: ${text} ${fault}`);
      });
  });
}

describe('the names of Alès', () => {
  it.each([
    ['an office', 458, 466, 16, 2],
    ['an office, large', 740, 700, 16, 2],
    ['a large hall', 740, 580, 20, 1],
  ] as const)(
    'are whole, near their own place and no one else’s ring: %s',
    (_name, width, height, rem, rows) => {
      expect(faults(width, height, rem, rows, 'operations')).toEqual([]);
      expect(faults(width, height, rem, rows, 'euros')).toEqual([]);
    },
  );

  // Seven rings and their names fill such a map; before, 26 names and 16 were misplaced.
  it.each([
    ['a hall', 453, 430, 20, 1, 5],
    ['a phone', 358, 466, 16, 2, 2],
  ] as const)(
    'are so but for a few where all have a ring: %s',
    (...[, width, height, rem, rows, most]) => {
      const found = faults(width, height, rem, rows, 'operations');
      expect(found.length).toBeLessThanOrEqual(most);
      expect(
        found.filter((fault) => /^(none|Centre-ville|Prés-Saint-Jean|Rochebelle):/.test(fault)),
      ).toEqual([]);
    },
  );
});

describe('the landmarks of Alès', () => {
  it.each([
    ['an office', 458, 466, 16, 2],
    ['a phone', 358, 466, 16, 2],
    ['a large hall', 740, 580, 20, 1],
  ] as const)('are named in the first view: %s', (_name, width, height, rem, rows) => {
    const camera = cameraOf(width, height, rem, rows);
    const { labels } = annotate({
      contract,
      selection: EMPTY_SELECTION,
      counts: contract.baseline,
      places,
      choropleth: choropleth(contract, EMPTY_SELECTION, contract.baseline, 'papier'),
      marks: [],
      zoom: layoutZoom(camera.zoom),
      rem,
      rows,
      camera,
    });
    const named = labels.flatMap(({ kind, lines }) => (kind === 'landmark' ? lines.join(' ') : []));
    expect(named).toContain("Gare d'Alès");
  });
});
