import { expect, test } from 'vitest';
import { notExpected } from '../../../../src/coverage/gaps/absence.ts';
import { allGaps } from '../../../../src/coverage/gaps/rules.ts';
import { gapSentence, notExpectedSentence } from '../../../../src/coverage/gaps/words.ts';
import { cellsOf, everywhere, GAP_CONTRACT, GAP_GROUND, SOUND } from '../../../fixtures/gaps.ts';

/** As one reads it: spaces that do not break are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const sentences = (ground: typeof GAP_GROUND) =>
  allGaps(ground).map((gap) => plain(gapSentence(GAP_CONTRACT, gap)));

test('every rule has its sentence, with its figures', () => {
  expect(sentences(GAP_GROUND)).toEqual([
    'Aucune opération documentée ne se rattache, où que ce soit, à « Apprendre à lire » (objectif 1.1).',
    'Dans le quartier « La Gare », aucune opération documentée ne se rattache à « Ouvrir des jardins » (objectif 1.2) ; il y en a 3 ailleurs.',
    'Dans le quartier « La Gare », rien n’est connu pour « Réparer des vélos » (objectif 1.3), mais 2 opérations n’ont pas de lieu assez précis : on ne peut pas conclure.',
    'Les 3 opérations documentées de « Construire une halle » (objectif 1.4) sont à l’état « promis » ou « arrêté » : aucune n’est documentée comme réalisée.',
    'Une seule année, 2017, est connue pour les 3 opérations documentées de « Fêter le quartier » (objectif 1.5) : rien n’en montre la suite.',
    'Un seul porteur, Régie de quartier, est connu pour les 3 opérations documentées de « Accompagner les aînés » (objectif 1.6).',
    'Un seul dispositif, Adultes-relais, est connu pour les 3 opérations documentées de « Recruter des médiateurs » (objectif 1.7).',
    'Dans le quartier « La Gare », 62 % de la surface est à plus de 500 m de chacune des 24 opérations localisées de « Vivre ensemble » (pilier 1).',
    'Le plan demande de compter femmes et hommes pour « Compter les stagiaires » (objectif 1.8) ; aucune des 3 opérations documentées ne le fait.',
  ]);
});

test('one operation is told in the singular, girls and boys by their name', () => {
  const one = {
    operations: 1,
    withSplit: 0,
    statuses: [2],
    years: [1],
    operators: [1],
    mechanisms: [0],
  };
  const line = {
    text: 'Nombre',
    confidence: 'certain' as const,
    lines: [208],
    split: 'F/G' as const,
  };
  const sheet = { requirements: [], notes: [], indicators: [line], citations: [] };
  const ground = {
    ...GAP_GROUND,
    cells: cellsOf({ 8: everywhere(one) }),
    sheets: { '1.8': sheet },
    far: [{ node: 0, place: 0, share: 0.75, points: 1, metres: 1000 }],
    nodes: [8],
  };
  expect(sentences(ground)).toEqual([
    'La seule opération documentée de « Compter les stagiaires » (objectif 1.8) est à l’état « arrêté » : rien n’est documenté comme réalisé.',
    'La seule opération documentée de « Compter les stagiaires » (objectif 1.8) date de 2016 : rien n’en montre la suite.',
    'Un seul porteur, Ville d’Essai, est connu pour la seule opération documentée de « Compter les stagiaires » (objectif 1.8).',
    'Un seul dispositif, FIPD, est connu pour la seule opération documentée de « Compter les stagiaires » (objectif 1.8).',
    'Dans le quartier « Les Tilleuls », 75 % de la surface est à plus de 1 000 m de la seule opération localisée de « Vivre ensemble » (pilier 1).',
    'Le plan demande de compter filles et garçons pour « Compter les stagiaires » (objectif 1.8) ; la seule opération documentée ne le fait pas.',
  ]);
});

test('operations for the whole contract are not told as elsewhere', () => {
  const cells = cellsOf({ 2: { 0: SOUND, anywhere: SOUND, whole: SOUND } });
  expect(sentences({ ...GAP_GROUND, cells, far: [], nodes: [2] })).toEqual([
    'Dans le quartier « La Gare », aucune opération documentée ne se rattache à « Ouvrir des jardins » (objectif 1.2) ; il y en a 3, ailleurs ou pour tout le contrat.',
  ]);
});

test('what is not expected says why', () => {
  expect(
    notExpected(GAP_GROUND).map((one) => plain(notExpectedSentence(GAP_CONTRACT, one))),
  ).toEqual([
    'Dans le quartier « La Gare », rien pour « Relier les associations » (objectif 1.10) : le plan le demande pour tout le contrat, pas quartier par quartier.',
  ]);
});
