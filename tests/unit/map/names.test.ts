import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../data/build/source.ts';
import { number, text } from '../../../data/build/table.ts';
import {
  annotate,
  LINE_HEIGHT,
  TEXT_REMS,
  type Annotations,
} from '../../../src/map/annotations.ts';
import { choropleth } from '../../../src/map/fills.ts';
import {
  framePadding,
  KEY_WIDTH,
  layoutZoom,
  sightOf,
  sightStep,
  type Extent,
} from '../../../src/map/frame.ts';
import { gather } from '../../../src/map/gather.ts';
import { textEms } from '../../../src/map/label-text.ts';
import type { Box, Sight } from '../../../src/map/labels.ts';
import { fit, toScreen, type Camera } from '../../../src/map/mercator.ts';
import { views } from '../../../src/map/views.ts';
import type { OperationPoint } from '../../../src/operation/types.ts';
import { EMPTY_SELECTION, type Measure } from '../../../src/selection/types.ts';
import { source } from '../data/ales.ts';
import { contract, places, territory } from './ales.ts';

const [town] = views(places.neighbourhoods, territory);
if (!town) throw new Error('No view');

/** Operations at an address or in a street, as the database gives them. */
const points = tableOf(source, 'operations').rows.flatMap((row, id): OperationPoint[] => {
  const [longitude, latitude] = [number(row, 'longitude'), number(row, 'latitude')];
  const precision = text(row, 'precision');
  if (longitude === null || latitude === null) return [];
  if (precision !== 'exact' && precision !== 'rue') return [];
  return [{ id, code: '', title: '', longitude, latitude, precision, root: null }];
});

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

/** The legend on a map, as a browser lays it out: three rows of classes, two for whole numbers; below a phone's. */
const legend = (rem: number, onMap: boolean, kind: Measure['kind']): Extent | null => {
  const rows = kind === 'operations' || kind === 'actions' ? 5.8 : 7.1;
  return onMap ? { width: KEY_WIDTH * rem, height: rows * rem } : null;
};

const MEASURES = ['operations', 'actions', 'objectifs', 'euros', 'participants'] as const;

function cameraOf(width: number, height: number, rem: number, onMap: boolean): Camera {
  return fit(town?.bounds ?? [0, 0, 1, 1], width, height, framePadding(rem, onMap));
}

/** What is seen of the map, in the labels' own pixels. */
function sightThere(camera: Camera, rem: number, key: Extent | null): Sight {
  const zoom = layoutZoom(camera.zoom);
  const { x, y } = places.origin;
  return sightOf(camera, [sightStep(camera.x - x, zoom), sightStep(camera.y - y, zoom)], rem, key);
}

/** What is wrong with the names of Alès on a map of this size. */
function faults(width: number, height: number, rem: number, onMap: boolean, kind: Measure['kind']) {
  const camera = cameraOf(width, height, rem, onMap);
  return FILTERS.flatMap(([filter, kept]) => {
    const counts = { ...contract.baseline, zones: kept };
    const selection = { ...EMPTY_SELECTION, mesure: measure(kind) };
    const annotations = annotate({
      contract,
      selection,
      counts,
      places,
      choropleth: choropleth(contract, selection, counts, 'papier'),
      marks: filter === 'all' ? gather(points, layoutZoom(camera.zoom), 1.3 * rem) : [],
      zoom: layoutZoom(camera.zoom),
      rem,
      sight: sightThere(camera, rem, legend(rem, onMap, kind)),
    });
    const sight = sightOf(camera, [width / 2, height / 2], rem, legend(rem, onMap, kind));
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
          ...(far > 1.65 * rem ? [`${(far / rem).toFixed(1)} rem away`] : []),
          ...discs
            .filter((disc) => disc.index !== index && away(box, disc.x, disc.y, disc.radius) < far)
            .map((disc) => `nearer to ${contract.neighbourhoods[disc.index]?.label ?? ''}`),
        ];
        return wrong.map((fault) => `${filter}: ${text} ${fault}`);
      });
  });
}

describe('the names of Alès', () => {
  const sizes = [
    ['an office', 505, 412, 16, true],
    ['an office, large', 626, 830, 16, true],
    ['a hall', 520, 385, 20, true],
    ['a large hall', 775, 574, 30, true],
    ['an old screen', 365, 460, 16, true],
    ['a phone', 356, 462, 16, false],
    ['a small phone', 286, 414, 16, false],
  ] as const;

  it.each(sizes.flatMap((size) => MEASURES.map((kind) => [...size, kind] as const)))(
    'are whole, near their own place and no one else’s ring: %s, %d × %d, rem %d, on the map %s, %s',
    (_name, width, height, rem, onMap, kind) => {
      expect(faults(width, height, rem, onMap, kind)).toEqual([]);
    },
  );
});

describe('the landmarks of Alès', () => {
  it.each([
    ['an office', 503, 410, 16, true],
    ['a phone', 356, 462, 16, false],
    ['a large hall', 840, 676, 24, true],
  ] as const)('are named in the first view: %s', (_name, width, height, rem, onMap) => {
    const camera = cameraOf(width, height, rem, onMap);
    const { labels } = annotate({
      contract,
      selection: EMPTY_SELECTION,
      counts: contract.baseline,
      places,
      choropleth: choropleth(contract, EMPTY_SELECTION, contract.baseline, 'papier'),
      marks: [],
      zoom: layoutZoom(camera.zoom),
      rem,
      sight: sightThere(camera, rem, legend(rem, onMap, 'operations')),
    });
    const named = labels.flatMap(({ kind, lines }) => (kind === 'landmark' ? lines.join(' ') : []));
    expect(named).toContain("Gare d'Alès");
  });
});
