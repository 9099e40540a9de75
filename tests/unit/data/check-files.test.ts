import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printIssue } from '../../../data/build/issue.ts';
import { BrokenPackage, readPackage } from '../../../data/build/package.ts';
import { complaints, row, SHAPES, type Change } from './tiny.ts';

const pack = readFileSync('data/datapackage.json', 'utf8');

/** Each breaks one file, and one sentence must be enough to say so. */
const CASES: readonly [wrong: string, change: Change, message: string][] = [
  [
    'a file that is not GeoJSON',
    { files: { 'secteurs.geojson': '{"type":"FeatureCollection",\n"features":[}' } },
    'data/secteurs.geojson:2 n’est pas du JSON : une virgule, un guillemet ou une accolade manque ou est de trop',
  ],
  [
    'an empty file',
    { files: { 'thematiques.csv': '' } },
    'data/thematiques.csv est vide : il faut au moins les colonnes',
  ],
  [
    'columns parted by semicolons',
    { files: { 'porteurs.csv': 'code;libelle\nville;Ville' } },
    'data/porteurs.csv:1 sépare ses colonnes autrement que par des virgules',
  ],
  [
    'a file in another encoding than UTF-8',
    { files: { 'publics.csv': 'code,libelle\njeunes,Jeunes\n\uFFFDleves,\uFFFDl\uFFFDves' } },
    'data/publics.csv:3 a un caractère illisible : enregistrer le fichier en UTF-8',
  ],
  [
    'a sheet level the contract does not have',
    { contrat: { niveau_fiche: 'fiche' }, rows: { exigences: [] } },
    'data/datapackage.json contrat.niveau_fiche «fiche» n’existe pas dans contrat.niveaux',
  ],
  [
    'a status declared twice',
    {
      contrat: {
        statuts: ['realise', 'annonce', 'annonce'].map((code) => ({
          code,
          libelle: code,
          etat: 'fait' as const,
        })),
      },
    },
    'data/datapackage.json contrat.statuts «annonce» est écrit deux fois',
  ],
  [
    'a lost digit in an amount',
    { attendus: { niveaux: {}, lignes: {}, montants: { subvention: 105 } } },
    'data/operations_montants.csv euros (subvention) «10.5» au lieu de 105 attendus',
  ],
  [
    'a payer that is not in the catalogue',
    { rows: row('operations_montants', 0, { financeur: 'roi' }) },
    'data/operations_montants.csv:2 financeur «roi» n’existe pas dans data/financeurs.csv (code)',
  ],
  [
    'a landmark known only by its sector',
    {
      rows: {
        lieux: [
          {
            identifiant: 'L1',
            nom: 'Théâtre',
            type: 'salle',
            commune: 'Bourg',
            latitude: 44.105,
            longitude: 4.005,
            precision: 'secteur',
            rang: 1,
          },
        ],
      },
    },
    'data/lieux.csv:2 rang «1» demande un point « exact » ou « rue »',
  ],
];

describe('the checks of whole files', () => {
  test.each(CASES)('say %s in one sentence', (_, change, message) => {
    expect(complaints(change)).toEqual([message]);
  });

  test('name the sectors of a QPV that does not exist', () => {
    const secteurs = SHAPES.secteurs.map((shape) => ({
      ...shape,
      properties: { ...shape.properties, quartier: 'QP9' },
    }));
    expect(complaints({ shapes: { secteurs } })).toEqual([
      'data/secteurs.geojson:2 quartier «QP9» n’existe pas dans quartiers.geojson',
      'data/secteurs.geojson:3 quartier «QP9» n’existe pas dans quartiers.geojson',
    ]);
  });
});

describe('a datapackage.json that cannot be read', () => {
  const refused = (text: string): readonly string[] => {
    try {
      readPackage(text, 'data');
    } catch (cause) {
      if (cause instanceof BrokenPackage) return cause.issues.map(printIssue);
      throw cause;
    }
    return [];
  };

  test('says on which line a sign is missing', () => {
    expect(refused(pack.replace('"name"', 'name"'))).toEqual([
      'data/datapackage.json:3 n’est pas du JSON : une virgule, un guillemet ou une accolade manque ou est de trop',
    ]);
  });

  test('says which property is missing or of another kind', () => {
    const { contrat, ...rest } = JSON.parse(pack) as { contrat: object };
    const changed = {
      ...rest,
      contrat: { ...contrat, periode: [2015, 'fin'], palette: undefined },
    };
    expect(refused(JSON.stringify(changed))).toEqual([
      'data/datapackage.json contrat.periode.1 «"fin"» n’a pas la forme attendue (number)',
      'data/datapackage.json contrat.palette «» manque',
    ]);
  });

  test('says which status does not say what it means', () => {
    const { contrat, ...rest } = JSON.parse(pack) as { contrat: object };
    const statuts = [
      { code: 'livre', libelle: 'Livré' },
      { code: 'promis', libelle: 'Promis', etat: 'promis' },
      { code: 'ouvert', libelle: 'Ouvert', etat: 'en_cours' },
    ];
    expect(refused(JSON.stringify({ ...rest, contrat: { ...contrat, statuts } }))).toEqual([
      'data/datapackage.json contrat.statuts.0.etat «» manque',
      'data/datapackage.json contrat.statuts.1.etat «"promis"» n’a pas la forme attendue (("annonce" | "bloque" | "en_cours" | "fait"))',
    ]);
  });
});
