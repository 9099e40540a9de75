import { describe, expect, test } from 'vitest';
import { crossed, repeated } from './broken-shapes.ts';
import { added, complaints, row, SHAPES, type Change } from './tiny.ts';

const [south, north] = SHAPES.secteurs;
const [qpv] = SHAPES.quartiers;

const CASES: readonly [wrong: string, change: Change, message: string | RegExp][] = [
  [
    'a level the contract does not have',
    { rows: row('plan', 0, { niveau: 'pilier' }) },
    'data/plan.csv:2 niveau «pilier» n’existe pas dans contrat.niveaux de datapackage.json',
  ],
  [
    'an empty required cell',
    { rows: row('plan', 1, { intitule: '' }) },
    'data/plan.csv:3 intitule «» est vide mais obligatoire',
  ],
  [
    'a value outside an enumeration',
    { rows: row('plan', 1, { appel_a_projets: 'peut-être' }) },
    'data/plan.csv:3 appel_a_projets «peut-être» n’est pas une de ces valeurs : oui, non',
  ],
  [
    'a code that stands twice',
    { rows: row('plan', 2, { code: '1.1' }) },
    'data/plan.csv:4 code «1.1» est déjà à la ligne 3',
  ],
  [
    'a parent that does not exist',
    { rows: row('plan', 1, { parent: '9' }) },
    'data/plan.csv:3 parent «9» n’existe pas dans data/plan.csv (code)',
  ],
  [
    'a parent of the wrong level',
    { rows: row('plan', 2, { parent: '1.1' }) },
    'data/plan.csv:4 parent «1.1» n’est pas du niveau axe',
  ],
  [
    'a variant without its reason',
    { rows: row('plan', 0, { variante: 'Vivr' }) },
    'data/plan.csv:2 variante «Vivr» demande une note qui dit pourquoi elle diffère',
  ],
  [
    'a child inside the call below a parent outside it',
    { rows: row('plan', 0, { appel_a_projets: 'non' }) },
    'data/plan.csv:3 appel_a_projets «oui» doit être « non » : 1 est hors appel à projets',
  ],
  [
    'a requirement on a node without sheet',
    { rows: row('exigences', 0, { objectif: '1' }) },
    'data/exigences.csv:2 objectif «1» n’est pas du niveau à fiche (but)',
  ],
  [
    'evidence that is not in the plan',
    { rows: row('plan_publics', 0, { preuve: 'seniors' }) },
    'data/plan_publics.csv:2 preuve «seniors» n’est pas dans le texte cité (intitulé)',
  ],
  [
    'a mechanism that is not in the catalogue',
    {
      rows: added('operations_dispositifs', {
        operation: 'A',
        dispositif: 'XYZ',
        confiance: 'certain',
        mention: 'xyz',
      }),
    },
    'data/operations_dispositifs.csv:2 dispositif «XYZ» n’existe pas dans data/dispositifs.csv (code)',
  ],
  [
    'a link to an operation that does not exist',
    { rows: added('operations_porteurs', { operation: 'Z', porteur: 'ville', mention: 'x' }) },
    'data/operations_porteurs.csv:3 operation «Z» n’existe pas dans data/operations.csv (identifiant)',
  ],
  [
    'a link written twice',
    { rows: added('operations_porteurs', { operation: 'A', porteur: 'ville', mention: 'x' }) },
    'data/operations_porteurs.csv:3 operation, porteur «A | ville» est déjà à la ligne 2',
  ],
  [
    'a status the contract does not have',
    { rows: row('operations', 1, { statut: 'fini' }) },
    'data/operations.csv:3 statut «fini» n’existe pas dans contrat.statuts de datapackage.json',
  ],
  [
    'an address that is not one',
    { rows: row('operations', 1, { source: 'la mairie' }) },
    'data/operations.csv:3 source «la mairie» n’a pas la forme attendue (https?://.+)',
  ],
  [
    'a French decimal comma',
    { rows: row('operations_montants', 0, { euros: '10,5' }) },
    'data/operations_montants.csv:2 euros «10,5» n’est pas un nombre (point décimal, sans espace)',
  ],
  [
    'a negative amount',
    { rows: row('operations_montants', 0, { euros: -3 }) },
    'data/operations_montants.csv:2 euros «-3» est inférieur à 0',
  ],
  [
    'an amount nature the contract does not have',
    { rows: row('operations_montants', 0, { nature: 'don' }) },
    'data/operations_montants.csv:2 nature «don» n’existe pas dans contrat.natures_montant de datapackage.json',
  ],
  [
    'half a person',
    { rows: row('operations', 0, { participants: 12.5 }) },
    'data/operations.csv:2 participants «12.5» n’est pas un nombre entier',
  ],
  [
    'more women and men than people',
    { rows: row('operations', 0, { femmes: 9 }) },
    'data/operations.csv:2 participants «12» est inférieur à femmes + hommes (16)',
  ],
  [
    'a number of people of no kind',
    { rows: row('operations', 0, { participants_unite: '' }) },
    'data/operations.csv:2 participants_unite «» est vide : dire ce que le nombre compte',
  ],
  [
    'a year that is not one',
    { rows: row('operations_annees', 0, { annee: '216' }) },
    'data/operations_annees.csv:2 annee «216» n’est pas une année plausible (1900 à 2099)',
  ],
  [
    'a year before the policy began',
    { rows: row('operations_annees', 0, { annee: 1916 }) },
    'data/operations_annees.csv:2 annee «1916» n’est pas entre 1977 et 2035',
  ],
  [
    'a first year that is not in the list of years',
    { rows: row('operations', 0, { annee_debut: 2017 }) },
    'data/operations.csv:2 annee_debut «2017» ne s’accorde pas avec operations_annees.csv (2016)',
  ],
  [
    'latitude and longitude exchanged',
    { rows: row('operations', 0, { latitude: 4.005, longitude: 44.105 }) },
    'data/operations.csv:2 latitude, longitude «4.005 44.105» n’est dans aucune commune de l’agglomération ni aucun quartier',
  ],
  [
    'a latitude alone',
    { rows: row('operations', 0, { longitude: '' }) },
    'data/operations.csv:2 longitude «» latitude et longitude vont ensemble',
  ],
  [
    'a precision without coordinates',
    { rows: row('operations', 1, { precision: 'rue' }) },
    'data/operations.csv:3 precision «rue» est donnée sans coordonnées',
  ],
  [
    'a neighbourhood that is not on the map',
    { rows: row('operations_quartiers', 0, { quartier: 'ouest' }) },
    'data/operations_quartiers.csv:2 quartier «ouest» n’existe pas dans quartiers.geojson ni secteurs.geojson',
  ],
  [
    'shares above the whole',
    { rows: row('operations_quartiers', 1, { part: 0.6 }) },
    'data/operations_quartiers.csv:3 part «1.1» les parts de A dépassent 1',
  ],
  [
    'two main plan nodes',
    { rows: added('operations_plan', { operation: 'A', noeud: '1.2', principal: 'oui' }) },
    'data/operations_plan.csv:3 principal «oui» A a déjà un nœud principal',
  ],
  [
    'a theme that no key word gives',
    { rows: { mots_cles: [{ mot_cle: 'soin' }] } },
    'data/operations_thematiques.csv:2 thematique «sante» ne vient d’aucun mot clé de l’opération',
  ],
  [
    'a public the operation does not name',
    { rows: row('operations_publics', 0, { preuve: 'seniors' }) },
    'data/operations_publics.csv:2 preuve «seniors» n’est pas dans le texte de l’opération',
  ],
  [
    'a column nobody declared',
    { files: { 'porteurs.csv': 'code,libelle,couleur\nville,Ville,bleu' } },
    'data/porteurs.csv:1 couleur «» colonne inconnue',
  ],
  [
    'a missing column',
    { files: { 'thematiques.csv': 'code\nsante' } },
    'data/thematiques.csv:1 libelle «» colonne absente',
  ],
  [
    'a comma too many',
    { files: { 'porteurs.csv': 'code,libelle\nville,Ville,bleu' } },
    'data/porteurs.csv:2 «3» cellules au lieu de 2 : une virgule de trop ou un guillemet manquant',
  ],
  [
    'a line break inside a cell',
    { files: { 'porteurs.csv': 'code,libelle\nville,"La\nVille"' } },
    'data/porteurs.csv:2 libelle «La\nVille» contient un retour à la ligne',
  ],
  [
    'too few colours',
    { contrat: { palette: [] } },
    'data/datapackage.json palette «0» couleurs pour 1 nœuds de premier niveau',
  ],
  [
    'a total that is not the one announced',
    { attendus: { niveaux: { but: 3 }, lignes: {} } },
    'data/plan.csv but «2» au lieu de 3 attendus',
  ],
  [
    'a lost row',
    { attendus: { niveaux: {}, lignes: { operations: 3 } } },
    'data/operations.csv lignes «2» au lieu de 3 attendus',
  ],
  [
    'an outline that crosses itself',
    {
      shapes: {
        communes: [
          ...SHAPES.communes,
          { properties: { code: '2', nom: 'X', ca_2015: false, ca_2017: true }, geometry: crossed },
        ],
      },
    },
    /^data\/communes.geojson:3 geometry «2» se croise en 4\.00\d*, 44\.10\d*$/,
  ],
  [
    'an outline that repeats a point',
    {
      shapes: {
        communes: [
          ...SHAPES.communes,
          {
            properties: { code: '2', nom: 'X', ca_2015: false, ca_2017: true },
            geometry: repeated,
          },
        ],
      },
    },
    'data/communes.geojson:3 geometry «2» répète un point deux fois de suite',
  ],
  [
    'sectors that leave a part of the QPV out',
    {
      shapes: {
        secteurs: [south, { ...north, properties: { ...north?.properties, quartier: 'autre' } }],
      },
    },
    /^data\/quartiers.geojson:2 geometry «QP1» n’est pas pavé par ses secteurs : \d+ m² sans secteur, 0 m² en dehors$/,
  ],
  [
    'sectors that overlap',
    { shapes: { secteurs: [south, { ...north, geometry: qpv?.geometry }] } },
    /^data\/secteurs.geojson:2 geometry «sud» recouvre nord sur \d+ m²$/,
  ],
];

describe('the checks of data/', () => {
  test('say nothing of a contract that is right', () => {
    expect(complaints({})).toEqual([]);
  });

  test.each(CASES)('name file, line, column, value and reason of %s', (_, change, message) => {
    const found = complaints(change);
    if (typeof message === 'string') expect(found).toContain(message);
    else
      expect(
        found.some((line) => message.test(line)),
        found.join('\n'),
      ).toBe(true);
  });

  test('list everything wrong in one run', () => {
    const rows = {
      ...row('plan', 1, { lignes_source: '' }),
      ...row('operations', 1, { statut: 'fini' }),
    };
    expect(complaints({ rows })).toHaveLength(2);
  });
});
