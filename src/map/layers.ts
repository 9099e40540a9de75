import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

/** What the layers take from the page's theme. */
export interface Look {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly unknown: string;
  readonly accent: string;
  /** Width of a thin line, pixels. */
  readonly line: number;
  /** The IGN base map is drawn: fills let it through. */
  readonly streets: boolean;
}

export const AREAS = 'areas';
export const COMMUNES = 'communes';
export const STREETS = 'streets';

const state = (key: string): ExpressionSpecification => ['feature-state', key];
const when = (key: string, opacity: number): ExpressionSpecification => [
  'case',
  ['boolean', state(key), false],
  opacity,
  0,
];
const ofKind = (kind: string, opacity: number): ExpressionSpecification => [
  'case',
  ['==', state('kind'), kind],
  opacity,
  0,
];

/** All layers, bottom to top: the only place that says what lies over what. */
export function layers(look: Look): readonly LayerSpecification[] {
  const veil = look.streets ? 0.62 : 1;
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': look.paper } },
    { id: STREETS, type: 'raster', source: STREETS, paint: { 'raster-saturation': -0.35 } },
    {
      id: 'commune',
      type: 'fill',
      source: COMMUNES,
      paint: { 'fill-color': look.surface, 'fill-opacity': look.streets ? 0 : 1 },
    },
    line('commune-line', COMMUNES, look.rule, look.line),
    area('context', 'context', { 'fill-color': look.rule, 'fill-opacity': 0.6 * veil }),
    area('value', 'finest', {
      'fill-color': ['to-color', state('colour'), 'rgba(0,0,0,0)'],
      'fill-opacity': ofKind('value', veil),
    }),
    area('zero', 'finest', { 'fill-pattern': 'zero', 'fill-opacity': ofKind('zero', veil) }),
    area('unknown', 'finest', {
      'fill-pattern': 'unknown',
      'fill-opacity': ofKind('unknown', veil),
    }),
    {
      ...line('sector-line', AREAS, look.ink, look.line * 1.25),
      filter: ['==', ['get', 'sector'], true],
      paint: {
        'line-color': look.ink,
        'line-width': look.line * 1.25,
        'line-dasharray': [4, 3.2],
      },
    },
    {
      ...line('context-line', AREAS, look.ruleStrong, look.line * 1.25),
      filter: ['==', ['get', 'role'], 'context'],
    },
    {
      ...line('qpv-line', AREAS, look.ink, look.line * 2),
      filter: ['all', ['==', ['get', 'sector'], false], ['!=', ['get', 'role'], 'context']],
    },
    {
      ...line('lit-line', AREAS, look.ink, look.line * 3.5),
      paint: {
        'line-color': look.ink,
        'line-width': look.line * 3.5,
        'line-opacity': when('lit', 1),
      },
    },
    {
      ...line('selected-line', AREAS, look.accent, look.line * 4),
      paint: {
        'line-color': look.accent,
        'line-width': look.line * 4,
        'line-opacity': when('selected', 1),
      },
    },
  ];
}

type LineLayer = Extract<LayerSpecification, { type: 'line' }>;
type FillLayer = Extract<LayerSpecification, { type: 'fill' }>;

function line(id: string, source: string, colour: string, width: number): LineLayer {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}

function area(id: string, role: string, paint: NonNullable<FillLayer['paint']>): FillLayer {
  return { id, type: 'fill', source: AREAS, filter: ['==', ['get', 'role'], role], paint };
}
