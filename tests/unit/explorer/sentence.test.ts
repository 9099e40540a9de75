import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ExplorerCounts } from '../../../src/contract/counts.ts';
import type { Contract } from '../../../src/contract/types.ts';
import { sentence } from '../../../src/explorer/sentence.ts';
import { keptByDepth, placedApart } from '../../../src/explorer/tally.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { planFilter } from '../../../src/plan/filter.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { BASELINE, CONTRACT } from '../../component/lists/contract.ts';

let locale: 'fr' | 'en' = 'fr';
beforeAll(() => overwriteGetLocale(() => locale));
afterEach(() => (locale = 'fr'));

const contract: Contract = CONTRACT;

function counted(operations: number): ExplorerCounts {
  return { ...BASELINE, total: { ...BASELINE.total, operations, inPeriod: 2 } };
}

/** The sentence of a selection, with its unbreakable spaces made plain. */
function said(change: Partial<PlanSelection>, operations = 3): string {
  const selection = { ...EMPTY_SELECTION, ...change };
  const { kept } = planFilter(contract, selection);
  const left = keptByDepth(contract, kept, selection.plan);
  const counts = counted(operations);
  const cells = operations === 0 ? [] : counts.plan.slice(0, operations);
  const apart = placedApart(contract, cells, kept, selection.plan);
  return sentence(contract, selection, counts, left, apart)
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2011/g, '-');
}

describe('with nothing filtered', () => {
  test('the sentence gives the size of the plan and of the sample', () => {
    expect(said({})).toBe(
      'Tout le plan : 3 objectifs et 3 actions. 3 opérations documentées, dont 2 entre 2015 et 2016.',
    );
  });
  test('what does not filter changes nothing: a form, a size, an open card', () => {
    expect(said({ forme: 'liste', taille: 'euros', fiche: { kind: 'plan', code: '1' } })).toBe(
      said({}),
    );
  });
});

describe('with one filter, the sentence says it in words', () => {
  test.each<[string, Partial<PlanSelection>, string]>([
    ['a neighbourhood', { quartier: ['S1'] }, 'dans le quartier « Haut des Tilleuls »'],
    [
      'two neighbourhoods',
      { quartier: ['S1', 'S2'] },
      'dans les quartiers « Haut des Tilleuls » ou « Bas des Tilleuls »',
    ],
    ['no neighbourhood', { quartier: ['aucun'] }, 'sans quartier renseigné'],
    ['a theme', { theme: ['sante'] }, 'sur le thème « Santé »'],
    ['a theme or none', { theme: ['sante', 'aucun'] }, 'sur le thème « Santé » ou sans thème'],
    [
      'a mechanism',
      { dispositif: ['PRE'] },
      'avec le dispositif « Programme de réussite éducative »',
    ],
    ['a nature', { nature: ['programme'] }, 'avec un dispositif de nature « programme »'],
    ['a part of the plan', { plan: ['1.1.1'] }, 'dans la partie 1.1.1 du plan'],
    ['two parts of the plan', { plan: ['1', '2.1'] }, 'dans les parties 1 ou 2.1 du plan'],
    ['no plan code', { plan: ['aucun'] }, 'sans place dans le plan'],
    ['a year', { annee: [[2016, 2016]] }, 'en 2016'],
    ['a range of years', { annee: [[2015, 2017]] }, 'entre 2015 et 2017'],
    [
      'two ranges',
      {
        annee: [
          [2014, 2015],
          [2017, 2017],
        ],
      },
      'en 2014-2015, 2017',
    ],
    ['no year', { annee: [[0, 0]] }, 'sans année renseignée'],
    [
      'a year or none',
      {
        annee: [
          [0, 0],
          [2016, 2016],
        ],
      },
      'en 2016 ou sans année renseignée',
    ],
    ['a status', { statut: ['annonce'] }, 'à l’état « annoncé »'],
    ['an operator', { porteur: ['regie'] }, 'par « Régie de quartier »'],
    ['a public', { public: ['jeunes'] }, 'pour le public « Jeunes »'],
    ['the call for projects', { appel: ['oui'] }, 'dans l’appel à projets'],
    ['outside it', { appel: ['non'] }, 'hors appel à projets'],
    ['a word', { q: 'jardin' }, 'contenant « jardin »'],
  ])('%s', (_name, change, words) => {
    expect(said(change, 2)).toContain(`2 opérations documentées sur 3 ${words}.`);
  });

  test('inside and outside the call for projects together say nothing of it', () => {
    expect(said({ appel: ['oui', 'non'], q: 'jardin' }, 2)).not.toContain('appel');
  });
});

describe('the plan in the sentence', () => {
  test('a filter of the plan says what it leaves of the plan', () => {
    expect(said({ theme: ['sante'] }, 1)).toBe(
      '1 opération documentée sur 3 sur le thème « Santé ». Dans le plan : 1 objectif sur 3 et 1 action sur 3.',
    );
  });
  test('operations on parts of the plan that the filter does not keep are said apart', () => {
    const selection = { ...EMPTY_SELECTION, theme: ['sante'] };
    const { kept } = planFilter(contract, selection);
    const node = (code: string) => contract.plan.byCode.get(code) ?? -1;
    const cells = ['1.1.1', '1.1.2', '2.1.1', 'none'].map((code) => ({
      node: node(code),
      operations: 2,
      amount: { value: 0, known: 0 },
    }));
    expect(placedApart(contract, cells, kept, [])).toBe(4); // 1.1.2 and 2.1.1
    expect(placedApart(contract, cells, kept, ['2'])).toBe(2);
    expect(sentence(contract, selection, counted(3), [0, 0, 1, 1], 2)).toMatch(
      /1 action sur 3\u00a0; 2 opérations ailleurs\.$/u,
    );
  });
  test('a theme without any operation still finds its part of the plan, and is not called a gap', () => {
    expect(said({ theme: ['emploi'] }, 0)).toBe(
      'Aucune opération documentée sur le thème « Emploi » : l’échantillon est partiel, ce n’est pas forcément un manque. Dans le plan : 1 objectif sur 3 et 1 action sur 3.',
    );
  });
  test('a plan node counts what lies below it', () => {
    expect(said({ plan: ['1.1.1'] }, 1)).toContain(
      'Dans le plan : 1 objectif sur 3 et 2 actions sur 3.',
    );
  });
  test('a filter of operations only says which objectives they belong to', () => {
    expect(said({ quartier: ['S1'] }, 2)).toContain('Elles se rattachent à 2 objectifs sur 3.');
    expect(said({ quartier: ['S1'] }, 1)).toContain('Elle se rattache à 2 objectifs sur 3.');
  });
  test('nothing found in the plan is said', () => {
    expect(said({ q: 'zzz' }, 0)).toContain('Rien dans le plan ne correspond.');
  });
  test('several filters read as one phrase', () => {
    expect(said({ theme: ['sante'], quartier: ['S1'], annee: [[2016, 2016]] }, 2)).toContain(
      'dans le quartier « Haut des Tilleuls », sur le thème « Santé », en 2016.',
    );
  });
});

test('in English the same selection is told in English', () => {
  locale = 'en';
  expect(said({})).toBe(
    'The whole plan: 3 objectifs and 3 actions. 3 documented operations, of which 2 between 2015 and 2016.',
  );
  expect(said({ quartier: ['S1'] }, 1)).toContain(
    '1 documented operation of 3 in the neighbourhood “Haut des Tilleuls”.',
  );
});
