import { expect, test } from 'vitest';
import { complaints, row, SHAPES, type Change } from './tiny.ts';

const [qpv] = SHAPES.quartiers;

const CASES: readonly [wrong: string, change: Change, message: string][] = [
  [
    'a node that is not in the plan',
    { rows: row('attendus', 0, { noeud: '7' }) },
    'data/attendus.csv:2 noeud «7» n’existe pas dans data/plan.csv (code)',
  ],
  [
    'a neighbourhood that is not on the map',
    { rows: row('attendus', 0, { quartier: 'ouest' }) },
    'data/attendus.csv:2 quartier «ouest» n’existe pas dans quartiers.geojson ni secteurs.geojson pour ce contrat (ou « tous »)',
  ],
  [
    'a neighbourhood of another contract',
    {
      shapes: {
        quartiers: [{ ...qpv, properties: { ...qpv?.properties, dans_contrat: false } }],
      },
    },
    'data/attendus.csv:2 quartier «sud» n’existe pas dans quartiers.geojson ni secteurs.geojson pour ce contrat (ou « tous »)',
  ],
  [
    'an expectation that is not one',
    { rows: row('attendus', 0, { attente: 'peut-être' }) },
    'data/attendus.csv:2 attente «peut-être» n’est pas une de ces valeurs : attendu, selon_besoin, tout_le_contrat, non_attendu',
  ],
  [
    'two expectations of one node in one place',
    { rows: row('attendus', 1, { quartier: 'sud' }) },
    'data/attendus.csv:3 noeud, quartier «1.1 | sud» est déjà à la ligne 2',
  ],
  [
    'words the plan does not say',
    { rows: row('attendus', 0, { citation: 'chaque quartier' }) },
    'data/attendus.csv:2 citation «chaque quartier» n’est pas dans le texte cité (exigence)',
  ],
  [
    'lines of another text',
    { rows: row('attendus', 0, { lignes_source: '9 10' }) },
    'data/attendus.csv:2 lignes_source «9 10» n’est pas parmi les lignes du texte cité',
  ],
  [
    'an expectation nowhere at all',
    { rows: row('attendus', 0, { attente: 'selon_besoin' }) },
    'data/attendus.csv:3 attente «non_attendu» 1.1 n’est attendu dans aucun quartier',
  ],
  [
    'one neighbourhood as the whole contract',
    { rows: row('attendus', 0, { attente: 'tout_le_contrat' }) },
    'data/attendus.csv:2 quartier «sud» doit être « tous » : tout_le_contrat',
  ],
  [
    'an indicator of a place that is not on the map',
    { rows: row('quartiers_indicateurs', 0, { quartier: 'ouest' }) },
    'data/quartiers_indicateurs.csv:2 quartier «ouest» n’existe pas dans quartiers.geojson ni secteurs.geojson',
  ],
  [
    'an indicator whose unit changes',
    { rows: row('quartiers_indicateurs', 1, { unite: '%' }) },
    'data/quartiers_indicateurs.csv:3 unite «%» diffère de la ligne 2 (pop)',
  ],
  [
    'a post of a contract nobody named',
    {
      rows: {
        postes_etat: [
          {
            type_poste: 'adulte-relais',
            identifiant_poste: '1',
            employeur: 'Ville',
            annee: 2020,
            contrat: 'CV1',
          },
        ],
      },
    },
    'data/postes_etat.csv:2 contrat «CV1» n’existe pas dans data/contrats.csv (code)',
  ],
];

test.each(CASES)(
  'the checks name file, line, column, value and reason of %s',
  (_, change, line) => {
    expect(complaints(change)).toContain(line);
  },
);
