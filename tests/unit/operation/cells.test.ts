import { describe, expect, test } from 'vitest';
import {
  cells,
  confidenceWord,
  knownAmounts,
  narrowest,
  rootHue,
} from '../../../src/operation/cells.ts';
import { addedWords } from '../../../src/operation/amounts.ts';
import { ariaSort, FIRST_SORT, sortedBy } from '../../../src/operation/columns.ts';
import { mostRestrictive, withoutEach } from '../../../src/operation/empty.ts';
import { links } from '../../../src/operation/sources.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { CONTRACT, PAGES } from '../../component/lists/contract.ts';

const [garden, , post] = PAGES;

describe('a line of the list', () => {
  test('says what the source says, in words', () => {
    expect(garden && cells(CONTRACT, garden)).toMatchObject({
      operators: 'Régie de quartier',
      years: '2016',
      neighbourhoods: 'Haut des Tilleuls et Bas des Tilleuls',
      mechanisms: 'Fonds de prévention de la délinquance',
    });
  });

  test('names first the neighbourhood that is filtered on, and the sectors of such a QPV', () => {
    const port = CONTRACT.neighbourhoods.slice(3).map((one) => ({ ...one, label: 'Le Port' }));
    const contract = { ...CONTRACT, neighbourhoods: [...CONTRACT.neighbourhoods, ...port] };
    const said = (neighbourhoods: readonly number[], ...wanted: readonly string[]) =>
      garden && cells(contract, { ...garden, neighbourhoods }, '', wanted).neighbourhoods;
    expect(said([1, 2, 4, 3])).toBe('Haut des Tilleuls, Bas des Tilleuls et 2 autres');
    expect(said([1, 2, 4, 3], 'S2')).toBe('Bas des Tilleuls, Haut des Tilleuls et 2 autres');
    expect(said([4, 0, 1, 2], 'QP1')).toBe('Haut des Tilleuls, Bas des Tilleuls et Le Port');
    expect(said([1, 2], 'aucun')).toBe('Haut des Tilleuls et Bas des Tilleuls');
  });

  test('never turns an unknown amount into zero', () => {
    expect(knownAmounts(CONTRACT, [null, null, null, null, null])).toEqual([]);
    expect(knownAmounts(CONTRACT, [0, null])).toHaveLength(1);
  });

  test('names each amount by its nature, the asked one first, and adds nothing', () => {
    const amounts = knownAmounts(CONTRACT, [100, 200, null, 300, null], 'poste_annuel');
    expect(amounts.map(({ nature }) => nature)).toEqual([
      'poste (coût annuel), total des années',
      'subvention',
      'coût total',
    ]);
  });

  test('has nothing to say where the source is silent', () => {
    expect(post && cells(CONTRACT, post)).toMatchObject({
      operators: null,
      years: null,
      neighbourhoods: null,
      mechanisms: null,
    });
  });

  test('leaves a QPV out where one of its sectors is named', () => {
    expect(narrowest(CONTRACT, [0, 2])).toEqual([2]);
    expect(narrowest(CONTRACT, [0])).toEqual([0]);
  });

  test('has the colour of its top-level node, or none', () => {
    expect([rootHue(CONTRACT, 9), rootHue(CONTRACT, null)]).toEqual(['#b4531a', null]);
  });

  test('says a confidence in words, and one of other data as it stands', () => {
    expect([confidenceWord('elevee'), confidenceWord('B+')]).toEqual(['élevée', 'B+']);
  });
});

describe('the order of the list', () => {
  test('starts with recent years and large amounts, and turns round on a second press', () => {
    const years = sortedBy(FIRST_SORT, 'annee');
    expect([years.descending, sortedBy(years, 'annee').descending]).toEqual([true, false]);
  });

  test('is announced on its column only', () => {
    expect([
      ariaSort(FIRST_SORT, 'plan'),
      ariaSort(FIRST_SORT, 'titre'),
      ariaSort(FIRST_SORT, null),
    ]).toEqual(['ascending', 'none', undefined]);
  });
});

describe('an empty list', () => {
  test('tries the removal of each filter', () => {
    const selection = { ...EMPTY_SELECTION, theme: ['sante'], q: 'piscine' };
    expect(withoutEach(selection).map(({ dimension }) => dimension)).toEqual(['theme', 'q']);
    expect(withoutEach(selection)[1]?.selection).toMatchObject({ theme: ['sante'], q: '' });
  });

  test('offers to remove the filter that hides most', () => {
    expect(mostRestrictive([{ operations: 2 }, { operations: 9 }, { operations: 0 }])).toEqual({
      operations: 9,
    });
    expect(mostRestrictive([{ operations: 0 }])).toBeNull();
  });
});

describe('the words of an amount', () => {
  test.each([
    ['Coût total', "coût de l'opération", ''],
    ['Coût total', 'coût de la démolition', 'de la démolition'],
    ['Coût total', 'investissement', 'investissement'],
    ['Subvention', 'subvention', ''],
    ['Subvention', 'subvention 2024-2027', '2024-2027'],
    ['Postes aidés', 'poste Fonjep', 'Fonjep'],
    ['Subvention', '', ''],
  ])('beside « %s », « %s » adds « %s »', (nature, label, added) => {
    expect(addedWords(nature, label)).toBe(added);
  });
});

describe('the sources of an operation', () => {
  test('are links to pages only, each once', () => {
    const found = links([
      'https://www.example.org/a?b=1',
      'https://www.example.org/a?b=1 (liste de 2021 ; licence ouverte)',
      'javascript:alert(1)',
      '',
      'vu à la mairie',
    ]);
    expect(found).toEqual([
      { href: 'https://www.example.org/a?b=1', host: 'example.org', path: '/a?b=1' },
    ]);
  });
});
