import type { Contract } from '../contract/types.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import { shortText } from '../measure/words.ts';
import type { PlanSelection } from '../selection/types.ts';
import type { Choropleth } from './fills.ts';
import { markRadius, type Mark } from './gather.ts';
import { textEms, twoLines } from './label-text.ts';
import {
  placeLabels,
  squareAt,
  type Box,
  type Candidate,
  type Side,
  type Sight,
} from './labels.ts';
import { worldSize, world, type World } from './mercator.ts';
import type { Place, Places } from './places.ts';
import { bareAmong, placeDonuts, type PlacedDonut } from './rings.ts';
import type { Offset } from './separate.ts';

export type LabelKind = 'neighbourhood' | 'context' | 'commune' | 'landmark';

export interface PlacedLabel {
  readonly key: string;
  readonly kind: LabelKind;
  readonly at: World;
  readonly dx: number;
  readonly dy: number;
  readonly side: Side;
  readonly lines: readonly string[];
  /** Figure of the measure under a neighbourhood's name; empty when the donut already says it. */
  readonly figure: string;
  /** Position in the neighbourhoods, for those. */
  readonly index: number | null;
}

export interface Annotations {
  readonly donuts: readonly PlacedDonut[];
  readonly labels: readonly PlacedLabel[];
  /** The figure of a donut is that of the measure. */
  readonly counted: boolean;
}

export interface AnnotationInput {
  readonly contract: Contract;
  readonly selection: PlanSelection;
  readonly counts: ExplorerCounts;
  readonly places: Places;
  readonly choropleth: Choropleth;
  readonly marks: readonly Mark[];
  /** Rounded zoom: labels keep their place while the map is only moved. */
  readonly zoom: number;
  /** What is in view, for names to stay inside; null where nothing frames them. */
  readonly sight?: Sight | null;
  /** Pixels of a rem: text grows with the theme and the reader's own size. */
  readonly rem: number;
}

/** Donuts and labels at a zoom, none over another; what finds no room waits for a closer zoom. */
export function annotate(input: AnnotationInput): Annotations {
  const { places, marks, zoom, rem, sight = null } = input;
  const size = worldSize(zoom);
  const at = (point: World): [number, number] => [
    (point.x - places.origin.x) * size,
    (point.y - places.origin.y) * size,
  ];
  const shown = shownPlaces(places, zoom, rem);
  const donuts = placeDonuts({ ...input, shown, sight, origin: places.origin });
  const byIndex = new Map(donuts.map((one) => [one.place.index, one]));
  const wanted = wantedLabels(input, shown, byIndex);
  const discs = donuts.map(({ place, dx, dy, donut: { radius } }) => {
    const [x, y] = at(place.at);
    return { index: place.index, x: x + dx, y: y + dy, radius };
  });
  const obstacles: Box[] = [
    ...discs.map(({ x, y, radius }) => squareAt(x, y, radius * 0.92)),
    ...marks.map((mark) => squareAt(...at(mark.at), markRadius(mark, rem))),
  ];
  const middles = bareAmong(shown, (index) => byIndex.has(index)).map(({ index, at: middle }) => {
    const [x, y] = at(middle);
    return { index, x, y, radius: 0 };
  });
  const moved = (label: Wanted): Offset =>
    (label.index === null ? undefined : byIndex.get(label.index)) ?? { dx: 0, dy: 0 };
  const candidates = wanted.map((label): Candidate => {
    const [x, y] = at(label.at);
    const { dx, dy } = moved(label);
    const others = label.index === null ? [] : [...discs, ...middles];
    const rivals = others.filter(({ index }) => index !== label.index);
    const smaller = shorter(label).map((one) => sizeOf({ ...label, ...one }, rem));
    return { ...label, ...sizeOf(label, rem), smaller, x: x + dx, y: y + dy, rivals };
  });
  const found = new Map(placeLabels(candidates, obstacles, sight).map((one) => [one.key, one]));
  return {
    donuts,
    counted: counted(input),
    labels: wanted.flatMap((label): PlacedLabel[] => {
      const place = found.get(label.key);
      if (!place) return [];
      const { dx, dy } = moved(label);
      const text = place.size === 0 ? {} : shorter(label)[place.size - 1];
      return [{ ...label, ...text, dx: place.dx + dx, dy: place.dy + dy, side: place.side }];
    }),
  };
}

function wantedLabels(
  input: AnnotationInput,
  shown: readonly Place[],
  donuts: ReadonlyMap<number, PlacedDonut>,
): readonly Wanted[] {
  const label = (place: Place): Wanted =>
    neighbourhoodLabel(input, place, donuts.get(place.index)?.donut.radius ?? 0);
  return [
    ...shown.filter((place) => place.role !== 'context').map(label),
    ...landmarkLabels(input, 1),
    ...shown.filter((place) => place.role === 'context').map(label),
    ...communeLabels(input, shown),
    ...landmarkLabels(input, 2),
    ...landmarkLabels(input, 3),
  ];
}

type Wanted = Omit<PlacedLabel, 'dx' | 'dy' | 'side'> & {
  readonly gap: number;
  readonly sides: readonly Side[];
  readonly further?: number;
};

/**
 * What a name is cut down to where it has no good place: its figure on the same line, or none (the
 * colour, the line that reads the map and the table tell it).
 */
function shorter({ lines, figure }: Wanted): readonly Pick<Wanted, 'lines' | 'figure'>[] {
  if (figure === '') return [];
  const last = `${lines.at(-1) ?? ''} ${figure}`;
  return [
    { lines: [...lines.slice(0, -1), last], figure: '' },
    { lines, figure: '' },
  ];
}

const AROUND: readonly Side[] = [
  'below',
  'above',
  'left',
  'below-left',
  'above-left',
  'below-right',
  'above-right',
  'right',
];

/** A name without a donut stands on its neighbourhood, or else beside its middle. */
const WITHIN: readonly Side[] = [
  'centre',
  'right',
  'left',
  'below',
  'above',
  'below-right',
  'below-left',
  'above-right',
  'above-left',
];

/** Width of the map in rems under which names take two lines. */
const NARROW = 32;
/** Height in rems from which a divided QPV shows its sectors rather than itself. */
const DIVIDE_FROM = 11;
/** Zoom from which a QPV goes by its own name rather than by its commune's. */
const NAMED_FROM = 11.5;
const LANDMARKS_FROM: Readonly<Record<number, number>> = { 1: 12, 2: 13.4, 3: 14.6 };
/** Communes named when the whole territory is in view. */
const MAIN_COMMUNES = 14;

/** The neighbourhoods that carry a donut and a name at a zoom: a QPV or its sectors, never both. */
export function shownPlaces(places: Places, zoom: number, rem: number): readonly Place[] {
  const open = new Set(
    places.neighbourhoods
      .filter((place) => place.role === 'divided' && heightOf(place, zoom) > DIVIDE_FROM * rem)
      .map((place) => place.index),
  );
  return places.neighbourhoods.filter(({ role, index, neighbourhood }) => {
    if (role === 'divided') return !open.has(index);
    return neighbourhood.parent === null || open.has(neighbourhood.parent);
  });
}

function heightOf(place: Place, zoom: number): number {
  const [west, south, , north] = place.bounds;
  return (world(west, south).y - world(west, north).y) * worldSize(zoom);
}

function counted({ selection, choropleth }: Measured): boolean {
  return selection.mesure.kind === 'operations' && !choropleth.rate;
}

type Measured = Pick<AnnotationInput, 'selection' | 'choropleth'>;

/**
 * What the map measures of a neighbourhood, in short; empty where its donut says it, and where no
 * operation is documented: the pattern says which zero that is, « 0 € » would say another.
 */
export function figureOf({ selection, choropleth }: Measured, { role, index }: Place): string {
  const measure = choropleth.measures[index];
  const nothing = role === 'context' || !measure || choropleth.fills[index]?.kind === 'zero';
  if (nothing || counted({ selection, choropleth })) return '';
  return shortText(selection.mesure, measure, choropleth.rate);
}

function widthOf(sight: Sight | null | undefined): number {
  return sight ? sight.frame.right - sight.frame.left : Infinity;
}

function neighbourhoodLabel(input: AnnotationInput, place: Place, radius: number): Wanted {
  const { zoom, rem } = input;
  const { neighbourhood, index, role } = place;
  const far = neighbourhood.kind === 'qpv' && zoom < NAMED_FROM;
  const name = far ? neighbourhood.commune : neighbourhood.label;
  return {
    key: `n${index}`,
    kind: role === 'context' ? 'context' : 'neighbourhood',
    at: place.at,
    lines: twoLines(name, widthOf(input.sight) < NARROW * rem ? 10 : 18),
    figure: figureOf(input, place),
    index,
    gap: radius + rem * 0.15,
    ...(role === 'context' ? {} : { further: rem * 2.6, limit: rem * 2 }),
    sides: radius > 0 ? AROUND : WITHIN,
  };
}

function landmarkLabels({ places, zoom, rem }: AnnotationInput, rank: number): readonly Wanted[] {
  if (zoom < (LANDMARKS_FROM[rank] ?? 15)) return [];
  return places.landmarks
    .filter((landmark) => landmark.rank === rank)
    .map((landmark) => ({
      key: `l${landmark.name}`,
      kind: 'landmark' as const,
      at: landmark.at,
      lines: twoLines(landmark.name, 22),
      figure: '',
      index: null,
      gap: rem * 0.75,
      sides: ['right', 'left', 'below', 'above'] as const,
    }));
}

function communeLabels({ places, zoom, rem }: AnnotationInput, shown: readonly Place[]): Wanted[] {
  const named = new Set(shown.map((place) => place.neighbourhood.commune));
  const most = zoom < 11 ? MAIN_COMMUNES : places.communes.length;
  return places.communes
    .filter((commune) => !named.has(commune.name))
    .slice(0, most)
    .map((commune) => ({
      key: `c${commune.code}`,
      kind: 'commune' as const,
      at: commune.at,
      lines: twoLines(commune.name, 16),
      figure: '',
      index: null,
      gap: rem * 0.1,
      sides: ['centre', 'below', 'above'] as const,
    }));
}

/** Text sizes in rems, as in MapOverlay.svelte's styles. */
export const TEXT_REMS: Readonly<Record<LabelKind, number>> = {
  neighbourhood: 0.9375,
  context: 0.8125,
  commune: 0.8125,
  landmark: 0.8125,
};
export const LINE_HEIGHT = 1.15;

function sizeOf(label: Wanted, rem: number): { width: number; height: number } {
  const text = rem * TEXT_REMS[label.kind];
  const lines = label.figure === '' ? label.lines : [...label.lines, label.figure];
  const ems = Math.max(...lines.map(textEms));
  const weight = label.kind === 'neighbourhood' ? 1.06 : 1;
  return { width: ems * text * weight + 6, height: lines.length * text * LINE_HEIGHT + 3 };
}
