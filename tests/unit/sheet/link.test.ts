import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/selection/address.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { onlyHere, operationsOf, sheetCode } from '../../../src/sheet/link.ts';
import { CONTRACT } from '../../fixtures/contract.ts';

const BASE = 'https://exemple.fr/atlas/?theme=sante#contenu';
const lookedAt = (address: string) =>
  readAddress(new URL(address).search, CONTRACT).selection.couverture;

describe('the link of a sheet', () => {
  test('leads to its questions, and to nothing else that was looked at', () => {
    const { address, code, bare } = sheetCode(BASE, '1~!!!!Qui vient ?');
    expect(address).toBe(
      'https://exemple.fr/atlas/?vue=couverture&partie=questions&feuille=1~!!!!Qui+vient+%3F',
    );
    expect(lookedAt(address)).toMatchObject({ feuille: '1~!!!!Qui vient ?' });
    expect([code !== null, bare]).toEqual([true, false]);
  });

  test('leads to the view alone where a code would be too fine to read', () => {
    const { address, code, bare } = sheetCode(BASE, `1~!!!!${'x'.repeat(400)}`);
    expect(lookedAt(address)).toMatchObject({ partie: 'questions', feuille: null });
    expect([code !== null, bare]).toEqual([true, true]);
  });

  test('is known to lead nowhere from another device', () => {
    expect(
      ['http://localhost:4173/', 'http://127.0.0.1/', 'file:///a/index.html'].every(onlyHere),
    ).toBe(true);
    expect(onlyHere(BASE)).toBe(false);
  });
});

describe('the operations of a claim', () => {
  const shown = (node: string | null, place: string | null) => {
    const claim = {
      rule: 'compte',
      node,
      place,
      codes: 'principaux',
      figures: {},
      named: null,
    } as const;
    const { vue, plan, quartier, theme } = operationsOf(
      CONTRACT,
      claim,
    )({
      ...EMPTY_SELECTION,
      theme: ['sante'],
      quartier: ['Q3'],
    });
    return { vue, plan, quartier, theme };
  };

  test.each([
    ['1.1', 'Q1', ['1.1'], ['Q1']],
    [null, null, [], []],
    ['1.1', 'hors-secteurs:Q1', ['1.1'], ['Q1']],
    ['aucun', 'non-localise', ['aucun'], ['aucun']],
    ['1.1', 'gone', ['1.1'], []],
  ])('of %s in %s are shown without other filters', (node, place, plan, quartier) => {
    expect(shown(node, place)).toEqual({ vue: 'explorer', plan, quartier, theme: [] });
  });
});
