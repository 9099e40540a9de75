import { readFileSync } from 'node:fs';
import { checkedSource } from '../../../data/build/check.ts';
import { printIssue } from '../../../data/build/issue.ts';
import { readPackage } from '../../../data/build/package.ts';

export type Cells = Readonly<Record<string, string | number>>;
export type Rows = Readonly<Record<string, readonly Cells[]>>;

const real = readFileSync('data/datapackage.json', 'utf8');

/** A square of the Alès countryside, `size` degrees wide. */
function square(west: number, south: number, size: number) {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** The smallest contract that is right: the real schemas, two levels, two operations. */
const ROWS: Rows = {
  plan: [
    { code: '1', niveau: 'axe', intitule: 'Vivre', appel_a_projets: 'oui', lignes_source: '1' },
    {
      code: '1.1',
      parent: '1',
      niveau: 'but',
      intitule: 'Aider les jeunes',
      appel_a_projets: 'oui',
      lignes_source: '2 3',
    },
    {
      code: '1.2',
      parent: '1',
      niveau: 'but',
      intitule: 'Habiter',
      appel_a_projets: 'non',
      lignes_source: '4',
    },
  ],
  exigences: [
    {
      objectif: '1.1',
      rang: 1,
      texte: 'Écouter les familles',
      confiance: 'certain',
      lignes_source: '9',
    },
  ],
  dispositifs: [{ code: 'DPV', libelle: 'DPV', nature: 'financement', origine: 'plan' }],
  thematiques: [{ code: 'sante', libelle: 'Santé' }],
  publics: [{ code: 'jeunes', libelle: 'Jeunes' }],
  plan_publics: [
    { noeud: '1.1', public: 'jeunes', role: 'public', emplacement: 'intitulé', preuve: 'jeunes' },
  ],
  attendus: [
    {
      noeud: '1.1',
      quartier: 'sud',
      attente: 'attendu',
      emplacement: 'exigence',
      citation: 'les familles',
      confiance: 'certain',
      lignes_source: '9',
    },
    {
      noeud: '1.1',
      quartier: 'tous',
      attente: 'non_attendu',
      emplacement: 'intitulé',
      citation: 'les jeunes',
      confiance: 'probable',
      lignes_source: '2 3',
    },
  ],
  sources: [{ code: 'insee', titre: 'QPV', editeur: 'INSEE', licence: 'LO', date: 2015 }],
  quartiers_indicateurs: ['QP1', 'sud'].map((quartier) => ({
    quartier,
    indicateur: 'pop',
    libelle: 'Population',
    valeur: 10,
    unite: 'habitants',
    source: 'insee',
    sommable: 'oui',
  })),
  porteurs: [{ code: 'ville', libelle: 'Ville' }],
  mots_cles: [{ mot_cle: 'soin', thematique: 'sante' }],
  operations: [
    {
      identifiant: 'A',
      intitule: 'Un jardin',
      statut: 'realise',
      annee_debut: 2016,
      annee_fin: 2018,
      latitude: 44.105,
      longitude: 4.005,
      precision: 'exact',
      participants: 12,
      participants_unite: 'personnes',
      femmes: 5,
      hommes: 7,
      fait: 'Ouvert à douze jeunes',
      confiance: 'elevee',
      source: 'https://example.org/a',
    },
    {
      identifiant: 'B',
      intitule: 'Un atelier',
      statut: 'annonce',
      fait: 'Promis',
      confiance: 'moyenne',
      source: 'https://example.org/b',
    },
  ],
  operations_annees: [
    { operation: 'A', annee: 2016 },
    { operation: 'A', annee: 2018 },
  ],
  operations_porteurs: [{ operation: 'A', porteur: 'ville', mention: 'la ville' }],
  operations_quartiers: [
    { operation: 'A', quartier: 'nord', part: 0.5 },
    { operation: 'A', quartier: 'sud', part: 0.5 },
  ],
  operations_plan: [{ operation: 'A', noeud: '1.1', principal: 'oui' }],
  operations_mots_cles: [{ operation: 'A', mot_cle: 'soin' }],
  operations_thematiques: [{ operation: 'A', thematique: 'sante' }],
  operations_publics: [{ operation: 'A', public: 'jeunes', preuve: 'jeunes' }],
  operations_montants: [
    {
      operation: 'A',
      payeur: 'État',
      euros: 10.5,
      nature: 'subvention',
      libelle: 'subvention',
      annee: 2016,
      additionnable: 'oui',
      source: 'https://example.org/a',
    },
  ],
};

const QPV = {
  code: 'QP1',
  nom: 'Quartier',
  nom_officiel: 'Quartier',
  commune: 'Bourg',
  code_commune: '1',
  generation: 2015,
  dans_contrat: true,
  contrat: 'Le nôtre',
};
const SECTOR = { quartier: 'QP1', commune: 'Bourg', statut: 'éditorial', regle: 'moitié' };
const half = (south: number) => {
  const ring = [
    [4, south],
    [4.01, south],
    [4.01, south + 0.005],
    [4, south + 0.005],
    [4, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};

export const SHAPES = {
  quartiers: [{ properties: QPV, geometry: square(4, 44.1, 0.01) }],
  secteurs: [
    { properties: { ...SECTOR, code: 'sud', nom: 'Sud' }, geometry: half(44.1) },
    { properties: { ...SECTOR, code: 'nord', nom: 'Nord' }, geometry: half(44.105) },
  ],
  communes: [
    {
      properties: { code: '1', nom: 'Bourg', ca_2015: true, ca_2017: true },
      geometry: square(3.9, 44, 0.3),
    },
  ],
};

export interface Change {
  readonly rows?: Rows;
  readonly shapes?: Partial<Record<keyof typeof SHAPES, readonly (object | undefined)[]>>;
  /** File contents that replace what would be written. */
  readonly files?: Readonly<Record<string, string>>;
  readonly contrat?: object;
  readonly attendus?: object;
}

/** The rows of a tiny table with one row changed. */
export function row(table: string, index: number, cells: Cells): Rows {
  const rows = (ROWS[table] ?? []).map((each, position) =>
    position === index ? { ...each, ...cells } : each,
  );
  return { [table]: rows };
}

/** The rows of a tiny table and one more. */
export function added(table: string, cells: Cells): Rows {
  return { [table]: [...(ROWS[table] ?? []), cells] };
}

function tinyFiles(change: Change): ReadonlyMap<string, string> {
  const pack = JSON.parse(real) as { contrat: object; attendus: object };
  const levels = { un: 'u', plusieurs: 'p', court: 'c', courts: 'cs' };
  pack.contrat = {
    ...pack.contrat,
    indicateurs_fiche: [],
    niveaux: ['axe', 'but'].map((code) => ({ code, noms: { fr: levels, en: levels } })),
    niveau_fiche: 'but',
    ...change.contrat,
  };
  pack.attendus = change.attendus ?? { niveaux: {}, lignes: {} };
  const files = new Map([['datapackage.json', JSON.stringify(pack)]]);
  for (const { name, path, format, schema } of readPackage(real, 'data').resources) {
    if (format === 'geojson') {
      const features =
        change.shapes?.[name as keyof typeof SHAPES] ?? SHAPES[name as keyof typeof SHAPES];
      const list = features.map((feature) => ({ type: 'Feature', ...feature }));
      files.set(path, JSON.stringify({ type: 'FeatureCollection', features: list }));
      continue;
    }
    const columns = schema?.fields.map((field) => field.name) ?? [];
    const rows = change.rows?.[name] ?? ROWS[name] ?? [];
    const lines = rows.map((cells) =>
      columns.map((column) => `"${cells[column] ?? ''}"`).join(','),
    );
    files.set(path, [columns.join(','), ...lines].join('\n'));
  }
  for (const [path, content] of Object.entries(change.files ?? {})) files.set(path, content);
  return files;
}

/** What the checks say of the tiny contract once changed, one line per issue. */
export function complaints(change: Change): readonly string[] {
  return tinySource(change).issues.map(printIssue);
}

/** The tiny contract once changed, as the build reads it. */
export function tinySource(change: Change): ReturnType<typeof checkedSource> {
  const files = tinyFiles(change);
  const read = (path: string) => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`no ${path}`);
    return content;
  };
  return checkedSource(read, 'data');
}
