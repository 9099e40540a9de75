import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, type Described } from '../../../src/compare/differences.ts';

const ROOTS = ['Cohésion sociale', 'Habitat et cadre de vie', 'Emploi'];

function place(label: string, roots: readonly number[], lastYear: number | null = 2020): Described {
  return { label, roots, lastYear, operations: roots.reduce((all, one) => all + one, 0) };
}

/** Spaces that do not break, read as plain ones. */
function said(...places: readonly Described[]): readonly string[] {
  return differences(places, ROOTS).map((sentence) => sentence.replaceAll('\u00a0', ' '));
}

describe('the differences, in words', () => {
  test('say how many, which part, and what nothing documents', () => {
    expect(
      said(
        place('Rochebelle', [12, 4, 2]),
        place('Tamaris', [2, 5, 0]),
        place('Centre', [9, 1, 3]),
      ),
    ).toEqual([
      'Rochebelle a 18 opérations documentées, Centre 13 et Tamaris 7.',
      'Tamaris : 5 des 7 opérations relèvent de « Habitat et cadre de vie » ; Centre : 1 sur 13.',
      '« Emploi » : aucune opération documentée pour Tamaris ; Centre en a 3.',
    ]);
  });

  test('agree with one operation', () => {
    expect(said(place('Rochebelle', [4, 1, 0]), place('Tamaris', [5, 0, 0]))).toContain(
      'Rochebelle : 1 des 5 opérations relève de « Habitat et cadre de vie » ; Tamaris : 0 sur 5.',
    );
    expect(said(place('A', [1, 0, 0]), place('B', [0, 0, 0]))[0]).toBe(
      'A a 1 opération documentée, B 0.',
    );
  });

  test('say what is equal, and what is nothing', () => {
    expect(said(place('A', [3, 3, 1]), place('B', [3, 3, 1]))).toEqual([
      'A et B ont chacun 7 opérations documentées.',
    ]);
    expect(said(place('A', [0, 0, 0], null), place('B', [0, 0, 0], null))).toEqual([
      'Aucune opération documentée : A et B.',
    ]);
  });

  test('give the last years when they are far apart', () => {
    expect(said(place('A', [3, 3, 1], 2018), place('B', [3, 3, 1], 2023))).toContain(
      'Dernière année documentée : 2023 pour B et 2018 pour A.',
    );
  });

  test('do not compare parts of fewer than 5 operations, and say so', () => {
    const sentences = said(place('Faubourg', [0, 4, 0]), place('Rochebelle', [12, 4, 2]));
    expect(sentences.join(' ')).not.toContain('Faubourg : 4 des 4');
    expect(sentences.at(-1)).toBe('Faubourg a 4 opérations : trop peu pour comparer des parts.');
  });

  test('hold for any figures: every number said is one of the figures, small parts are never said', () => {
    const figures = fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 3 });
    const any = fc
      .array(fc.tuple(figures, fc.option(fc.integer({ min: 2014, max: 2024 }))), {
        minLength: 2,
        maxLength: 4,
      })
      .map((all) => all.map(([roots, year], at) => place('ABCD'.charAt(at), roots, year)));
    const property = fc.property(any, (places) => {
      const known = new Set(
        places.flatMap(({ operations, roots, lastYear }) => [operations, ...roots, lastYear]),
      );
      for (const sentence of said(...places)) {
        for (const [figure] of sentence.matchAll(/\d+/g)) expect(known).toContain(Number(figure));
        for (const [, label] of sentence.matchAll(/([A-D]) : \d+ (?:des|sur)/g)) {
          expect(places.find((one) => one.label === label)?.operations).toBeGreaterThanOrEqual(5);
        }
      }
    });
    fc.assert(property, { seed: 7, numRuns: 100 });
  });
});
