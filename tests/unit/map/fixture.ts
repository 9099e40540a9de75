import type { Polygon } from 'geojson';
import { anchor } from '../../../data/build/anchor.ts';
import type { Contract, Neighbourhood } from '../../../src/contract/types.ts';
import type { ExplorerCounts, ZoneCell } from '../../../src/contract/counts.ts';
import type { Territory } from '../../../src/neighbourhood/territory.ts';
import type { OperationPoint } from '../../../src/operation/types.ts';
import type { NodeIndex, PlanCode, PlanNode } from '../../../src/plan/types.ts';

/**
 * A small invented town: QPV « Les Tilleuls » divided into « Nord » and « Sud », QPV « Vieux Bourg »
 * in another commune, and a context QPV. Two top-level nodes, three objectives, four actions.
 */
const CODES: readonly (readonly [code: string, parent: string | null])[] = [
  ['1', null],
  ['1.1', '1'],
  ['1.1.1', '1.1'],
  ['1.1.1.a', '1.1.1'],
  ['1.1.1.b', '1.1.1'],
  ['1.1.2', '1.1'],
  ['1.1.2.a', '1.1.2'],
  ['2', null],
  ['2.1', '2'],
  ['2.1.1', '2.1'],
  ['2.1.1.a', '2.1.1'],
];

const index = (value: number) => value as NodeIndex;
const at = (code: string | null) => CODES.findIndex(([one]) => one === code);

const nodes = CODES.map(([code, parent], position): PlanNode => {
  const below = CODES.filter(([one]) => one.startsWith(`${code}.`)).length;
  return {
    index: index(position),
    code: code as PlanCode,
    depth: code.split('.').length - 1,
    parent: parent === null ? null : index(at(parent)),
    children: CODES.flatMap(([, above], child) => (above === code ? [index(child)] : [])),
    end: index(position + below + 1),
    root: index(at(code.slice(0, 1))),
    title: `Nœud ${code}`,
    variant: null,
    inCall: true,
    lines: [1, 1],
    references: [],
    themes: [],
    mechanisms: [],
    publics: [],
    note: '',
  };
});

function neighbourhood(
  code: string,
  label: string,
  more: Partial<Neighbourhood> = {},
): Neighbourhood {
  return {
    code,
    label,
    kind: 'qpv',
    commune: 'Aubeville',
    parent: null,
    inContract: true,
    population: null,
    area: 1,
    ...more,
  };
}

const people = (count: number) => ({ count, year: 2013, source: '' });

export const neighbourhoods: readonly Neighbourhood[] = [
  neighbourhood('Q1', 'Les Tilleuls', { population: people(3000) }),
  neighbourhood('nord', 'Tilleuls Nord', { kind: 'secteur', parent: 0, population: people(2000) }),
  neighbourhood('sud', 'Tilleuls Sud', { kind: 'secteur', parent: 0 }),
  neighbourhood('Q2', 'Vieux Bourg', { commune: 'Bourgneuf', population: people(500) }),
  neighbourhood('Q3', 'Les Forges', { commune: 'Forgeville', inContract: false }),
];

/** [neighbourhood, node code, operations, cents and how many know them, people and how many]. */
type Cell = readonly [number, string, number, [number, number], [number, number]];

export function counts(cells: readonly Cell[]): ExplorerCounts {
  const zones = cells.map(([zone, code, operations, money, present]): ZoneCell => ({
    neighbourhood: zone,
    node: at(code),
    operations,
    amount: { value: money[0], known: money[1] },
    participants: { value: present[0], known: present[1] },
  }));
  const total = {
    operations: 10,
    inPeriod: 10,
    located: { point: 4, zone: 3, offMap: 3 },
    amounts: [],
    withAmount: 0,
    participants: { value: 0, known: 0 },
    withSplit: 0,
  };
  const none: readonly number[] = [];
  return {
    total,
    theme: none,
    mechanism: none,
    neighbourhood: none,
    status: none,
    operator: none,
    public: none,
    nature: none,
    call: [0, 0, 0],
    year: none,
    plan: [],
    zones,
  };
}

export const baseline = counts([
  [0, '1.1.1.a', 3, [500_00, 1], [40, 2]],
  [0, '2.1.1.a', 2, [0, 0], [0, 0]],
  [1, '1.1.1.a', 2, [500_00, 1], [40, 2]],
  [1, '1.1.1', 1, [0, 0], [0, 0]],
  [1, '2.1.1.a', 1, [0, 0], [0, 0]],
  [2, '2.1.1.a', 2, [0, 0], [0, 0]],
]);

const names = (one: string) => ({ one, many: `${one}s`, shortOne: one, shortMany: `${one}s` });

export const contract: Contract = {
  name: 'Contrat d’Aubeville',
  territory: 'Aubeville',
  period: [2015, 2020],
  what: { fr: '', en: '' },
  caveat: { fr: '', en: '' },
  document: '',
  credits: { neighbourhoods: [], communes: [], landmarks: [] },
  date: null,
  levels: ['pilier', 'orientation', 'objectif', 'action'].map((code) => ({
    code,
    names: { fr: names(code), en: names(code) },
  })),
  sheetDepth: 2,
  palette: ['#b4432f', '#35775a'],
  plan: {
    nodes,
    roots: [index(0), index(7)],
    byCode: new Map(CODES.map(([code], position) => [code, index(position)])),
    depth: 4,
  },
  themes: [],
  mechanisms: [],
  publics: [],
  operators: [],
  statuses: [],
  neighbourhoods,
  amountNatures: [{ code: 'subvention', label: 'subvention', summable: true }],
  years: [2015, 2020],
  operationCount: 10,
  baseline,
};

function square(west: number, south: number, side: number): Polygon {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

function rectangle(west: number, south: number, width: number, height: number): Polygon {
  const [ring = []] = square(0, 0, 1).coordinates;
  const scaled = ring.map(([x = 0, y = 0]) => [west + x * width, south + y * height]);
  return { type: 'Polygon', coordinates: [scaled] };
}

function anchored(geometry: Polygon) {
  const { at, clearance } = anchor(geometry);
  return { anchor: at, clearance };
}

const SHAPES = [
  rectangle(4.07, 44.12, 0.02, 0.04),
  rectangle(4.07, 44.14, 0.02, 0.02),
  rectangle(4.07, 44.12, 0.02, 0.02),
  square(3.98, 44.05, 0.005),
  square(4.2, 44.26, 0.008),
];

export const territory: Territory = {
  neighbourhoods: {
    type: 'FeatureCollection',
    features: SHAPES.map((geometry, position) => ({
      type: 'Feature',
      geometry,
      properties: { index: position, ...anchored(geometry) },
    })),
  },
  communes: {
    type: 'FeatureCollection',
    features: (
      [
        ['30001', 'Aubeville', square(4.03, 44.1, 0.1)],
        ['30002', 'Bourgneuf', square(3.93, 44.0, 0.1)],
      ] as const
    ).map(([code, name, geometry]) => ({
      type: 'Feature',
      geometry,
      properties: { code, name, in2015: true, in2017: true },
    })),
  },
  landmarks: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [4.085, 44.155] },
        properties: { name: 'Mairie', kind: 'mairie', commune: 'Aubeville', rank: 1 },
      },
    ],
  },
};

export function point(
  id: number,
  longitude: number,
  latitude: number,
  more: Partial<OperationPoint> = {},
): OperationPoint {
  return {
    id,
    code: `P00${id}`,
    title: `Opération ${id}`,
    longitude,
    latitude,
    precision: 'exact',
    root: 0,
    ...more,
  };
}

export const points: readonly OperationPoint[] = [
  point(1, 4.0725, 44.157),
  point(2, 4.0725, 44.157, { precision: 'rue', root: 7 }),
  point(3, 4.0872, 44.125, { precision: 'rue', root: 7 }),
  point(4, 4.0872, 44.1335),
];
