import type { ExplorerCounts } from '../../../src/contract/counts.ts';
import type { Contract } from '../../../src/contract/types.ts';
import type { OperationPage } from '../../../src/operation/types.ts';
import type { NodeIndex, Plan, PlanCode, PlanNode } from '../../../src/plan/types.ts';

const at = (index: number) => index as NodeIndex;

interface Sketch {
  code: string;
  title: string;
  themes?: number[];
  mechanisms?: number[];
  publics?: number[];
  out?: boolean;
}

const SKETCH: Sketch[] = [
  { code: '1', title: 'Cohésion sociale' },
  { code: '1.1', title: 'Réussite éducative et santé' },
  { code: '1.1.1', title: 'Accompagner les élèves', mechanisms: [0] },
  { code: '1.1.1.a', title: "Ouvrir des ateliers d'écriture", themes: [0], publics: [0] },
  { code: '1.1.1.b', title: 'Soutenir les parents', themes: [0, 1] },
  { code: '1.1.2', title: 'Développer les jardins partagés', out: true },
  { code: '2', title: 'Emploi' },
  { code: '2.1', title: 'Accès à l’emploi' },
  { code: '2.1.1', title: 'Lever les freins', mechanisms: [1] },
  { code: '2.1.1.a', title: 'Garder les enfants', themes: [2] },
];

function plan(): Plan {
  const depth = (code: string) => code.split('.').length - 1;
  const parentCode = (code: string) => code.split('.').slice(0, -1).join('.');
  const place = (code: string) => SKETCH.findIndex((one) => one.code === code);
  const nodes = SKETCH.map((one, index): PlanNode => {
    const under = SKETCH.filter(({ code }) => code.startsWith(`${one.code}.`));
    return {
      index: at(index),
      code: one.code as PlanCode,
      depth: depth(one.code),
      parent: depth(one.code) === 0 ? null : at(place(parentCode(one.code))),
      children: under
        .filter(({ code }) => parentCode(code) === one.code)
        .map(({ code }) => at(place(code))),
      end: at(index + under.length + 1),
      root: at(place(one.code.charAt(0))),
      title: one.title,
      variant:
        one.code === '2.1.1' ? { text: 'LEVER LES FREIN', note: 'Coquille du document.' } : null,
      inCall: !one.out,
      lines: [1101 + index, 1103 + index],
      references:
        one.code === '1.1.2'
          ? [{ to: at(8), kind: 'total', text: 'Cf. objectif opérationnel 2.1.1' }]
          : [],
      themes: one.themes ?? [],
      mechanisms: one.mechanisms ?? [],
      publics: one.publics ?? [],
      note: '',
    };
  });
  return {
    nodes,
    roots: [at(0), at(6)],
    byCode: new Map(nodes.map((node) => [node.code, node.index])),
    depth: 4,
  };
}

const sum = (value: number, known: number) => ({ value, known });

/** Three operations: a garden in two sectors, a workshop without code, a post announced. */
export const BASELINE: ExplorerCounts = {
  total: {
    operations: 3,
    inPeriod: 1,
    located: { point: 1, zone: 1, offMap: 1 },
    amounts: [sum(123450, 1), sum(0, 0), sum(0, 0), sum(3000000, 1), sum(0, 0)],
    withAmount: 2,
    participants: sum(45, 1),
    withSplit: 1,
  },
  theme: [1, 1, 0, 1],
  mechanism: [1, 0, 2],
  neighbourhood: [2, 1, 1, 0, 1],
  status: [2, 1, 0],
  operator: [2, 1, 0],
  public: [1, 2],
  nature: [1, 0, 0, 0, 2],
  call: [1, 1, 1],
  year: [1, 0, 2, 1, 1],
  plan: [
    { node: 4, operations: 1, amount: sum(123450, 1) },
    { node: 5, operations: 1, amount: sum(0, 0) },
  ],
  zones: [
    { neighbourhood: 0, node: 4, operations: 1, amount: sum(123450, 1), participants: sum(45, 1) },
    { neighbourhood: 0, node: 5, operations: 1, amount: sum(0, 0), participants: sum(0, 0) },
    { neighbourhood: 1, node: 4, operations: 1, amount: sum(123450, 1), participants: sum(45, 1) },
    { neighbourhood: 2, node: 4, operations: 1, amount: sum(123450, 1), participants: sum(45, 1) },
  ],
};

export const CONTRACT: Contract = {
  name: 'Contrat de ville de Fontclaire',
  territory: 'Fontclaire',
  period: [2015, 2016],
  what: { fr: 'Un contrat.', en: 'A contract.' },
  caveat: { fr: 'Échantillon documenté.', en: 'A documented sample.' },
  document: 'Cahier 4',
  credits: { neighbourhoods: [], communes: [], landmarks: [] },
  date: '2026-11-23',
  levels: [
    level('pilier', 'pilier', 'piliers'),
    level('orientation', 'orientation stratégique', 'orientations stratégiques'),
    level('objectif', 'objectif opérationnel', 'objectifs opérationnels'),
    level('action', 'action', 'actions'),
  ],
  sheetDepth: 2,
  palette: ['#1f6f8b', '#b4531a'],
  plan: plan(),
  themes: [
    { code: 'education', label: 'Éducation' },
    { code: 'sante', label: 'Santé' },
    { code: 'emploi', label: 'Emploi' },
  ],
  mechanisms: [
    { code: 'FIPD', label: 'Fonds de prévention de la délinquance', nature: 'financement' },
    { code: 'PRE', label: 'Programme de réussite éducative', nature: 'programme' },
  ],
  publics: [{ code: 'jeunes', label: 'Jeunes' }],
  operators: [
    { code: 'regie', label: 'Régie de quartier' },
    { code: 'ville', label: 'Ville de Fontclaire' },
  ],
  statuses: [
    { code: 'realise', label: 'réalisé', state: 'fait' },
    { code: 'annonce', label: 'annoncé', state: 'annonce' },
  ],
  neighbourhoods: [
    { ...place('QP1', 'Les Tilleuls'), kind: 'qpv', parent: null },
    { ...place('S1', 'Haut des Tilleuls'), kind: 'secteur', parent: 0, population: null },
    { ...place('S2', 'Bas des Tilleuls'), kind: 'secteur', parent: 0, population: null },
    {
      ...place('QP9', 'La Plaine'),
      kind: 'qpv',
      parent: null,
      inContract: false,
      population: null,
    },
  ],
  amountNatures: [
    { code: 'subvention', summable: true, label: 'subvention' },
    { code: 'cout_total', summable: true, label: 'coût total' },
    { code: 'programme', summable: false, label: 'programme' },
    { code: 'poste_annuel', summable: false, label: 'poste (coût annuel)' },
    { code: 'autre', summable: false, label: 'autre montant cité' },
  ],
  years: [2014, 2017],
  operationCount: 3,
  baseline: BASELINE,
};

function level(code: string, one: string, many: string) {
  const names = {
    one,
    many,
    shortOne: one.split(' ')[0] ?? one,
    shortMany: many.split(' ')[0] ?? many,
  };
  return { code, names: { fr: names, en: names } };
}

function place(code: string, label: string) {
  return {
    code,
    label,
    commune: 'Fontclaire',
    inContract: true,
    population: { count: 1200, year: 2018, source: 'INSEE' },
    area: 120000,
  };
}

export const PAGES: readonly OperationPage[] = [
  page(0, 'O1', 'Jardin partagé des Tilleuls', {
    place: 'rue des Lilas',
    operators: [0],
    years: [2016],
    location: 'point',
    precision: 'rue',
    neighbourhoods: [0, 1, 2],
    node: 4,
    otherNodes: [9],
    mechanisms: [0],
    amounts: [123450, null, null, null, null],
    amountLines: [{ payer: 'État', cents: 123450, nature: 0, label: 'subvention', year: 2016 }],
    participants: 45,
    women: 30,
    men: 15,
    themes: [0],
    publics: [0],
    participantsNote: '45 par semaine',
    latitude: 44.13,
    longitude: 4.07,
  }),
  page(1, 'O2', 'Atelier cuisine', {
    years: [2014, 2016],
    node: 5,
    operators: [0, 1],
    neighbourhoods: [0],
    location: 'zone',
    precision: 'secteur',
    themes: [1],
  }),
  page(2, 'O3', 'Poste de médiateur', {
    status: 1,
    amounts: [null, null, null, 3000000, null],
    amountLines: [
      { payer: 'État', cents: 3000000, nature: 3, label: 'adulte-relais', year: 2017 },
      { payer: 'Ville', cents: null, nature: 3, label: 'complément', year: null },
    ],
    source: '',
  }),
];

function page(
  id: number,
  code: string,
  title: string,
  facts: Partial<OperationPage>,
): OperationPage {
  return {
    id,
    code,
    title,
    place: null,
    operators: [],
    years: [],
    status: 0,
    location: 'hors_carte',
    precision: null,
    neighbourhoods: [],
    node: null,
    mechanisms: [],
    amounts: [null, null, null, null, null],
    participants: null,
    fact: 'Le jardin a ouvert.',
    confidence: 'high',
    confidenceNote: '',
    participantsNote: '',
    women: null,
    men: null,
    source: 'https://example.org/jardin',
    otherSources: [],
    coordinatesSource: '',
    latitude: null,
    longitude: null,
    otherNodes: [],
    themes: [],
    publics: [],
    amountLines: [],
    ...facts,
  };
}
