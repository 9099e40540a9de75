import { describe, expect, test } from 'vitest';
import type { ExplorerCounts } from '../../../src/contract/counts.ts';
import { facetOptions } from '../../../src/facet/options.ts';
import type { FacetDimension } from '../../../src/facet/options.ts';
import { shownOptions } from '../../../src/facet/shown.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { BASELINE, CONTRACT } from '../../component/lists/contract.ts';

function options(
  dimension: FacetDimension,
  chosen: string[] = [],
  counts: ExplorerCounts = BASELINE,
) {
  const selection = { ...EMPTY_SELECTION, [dimension]: chosen };
  return facetOptions(dimension, CONTRACT, selection, counts);
}

describe('the options of a facet', () => {
  test('say what each would leave in operations and in actions of the plan', () => {
    const education = options('theme').find(({ value }) => value === 'education');
    expect(education).toMatchObject({ operations: 1, inPlan: 2, selected: false });
  });

  test('have no plan count where the facet does not filter the plan', () => {
    expect(options('porteur').every(({ inPlan }) => inPlan === null)).toBe(true);
  });

  test('stay visible at 0', () => {
    expect(options('theme').map(({ value, operations }) => [value, operations])).toContainEqual([
      'emploi',
      0,
    ]);
  });

  test('are ordered by count, then in French order, « aucun » last', () => {
    expect(options('theme').map(({ value }) => value)).toEqual([
      'education',
      'sante',
      'emploi',
      'aucun',
    ]);
  });

  test('keep their place when another filter changes the counts', () => {
    const counts = { ...BASELINE, theme: [0, 0, 5, 0] };
    expect(options('theme', [], counts).map(({ value }) => value)).toEqual(
      options('theme').map(({ value }) => value),
    );
  });

  test('offer « aucun » only where something has none', () => {
    expect(options('dispositif').map(({ value }) => value)).toContain('aucun');
    expect(options('statut').map(({ value }) => value)).not.toContain('aucun');
    expect(options('statut', ['aucun']).map(({ value }) => value)).toContain('aucun');
  });

  test('put sectors under their QPV and QPV of other contracts after', () => {
    expect(options('quartier').map(({ value, under, context }) => [value, under, context])).toEqual(
      [
        ['QP1', null, false],
        ['S2', 'QP1', false],
        ['S1', 'QP1', false],
        ['QP9', null, true],
        ['aucun', null, false],
      ],
    );
  });

  test('mark a dispositif with its nature', () => {
    expect(options('dispositif')[0]).toMatchObject({ value: 'FIPD', nature: 'financement' });
  });

  test('keep the natural order of the call for projects', () => {
    expect(options('appel').map(({ value, operations }) => [value, operations])).toEqual([
      ['oui', 1],
      ['non', 1],
    ]);
  });
});

describe('a long facet', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({
    value: `P${i}`,
    label: i === 20 ? 'Écoles du Tempéras' : `Association ${i}`,
    selected: i === 29,
    operations: 1,
    inPlan: null,
    nature: null,
    under: null,
    context: false,
  }));

  test('shows its first options and the ticked ones, and says how many are left', () => {
    const shown = shownOptions(many, { whole: false, words: '' });
    expect(shown.options.map(({ value }) => value)).toEqual([
      'P0',
      'P1',
      'P2',
      'P3',
      'P4',
      'P5',
      'P29',
    ]);
    expect(shown.hidden).toBe(23);
  });

  test('is found by a word without accent, case or plural', () => {
    expect(
      shownOptions(many, { whole: false, words: 'ECOLE' }).options.map(({ value }) => value),
    ).toEqual(['P20']);
  });

  test('shows everything when asked', () => {
    expect(shownOptions(many, { whole: true, words: '' })).toEqual({ options: many, hidden: 0 });
  });

  test('keeps the QPV above a sector that matches', () => {
    const list = options('quartier');
    expect(
      shownOptions(list, { whole: true, words: 'bas' }).options.map(({ value }) => value),
    ).toEqual(['QP1', 'S2']);
  });
});
