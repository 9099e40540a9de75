import { describe, expect, test } from 'vitest';
import { fieldText, searchIndex, searchPlan } from '../../../src/facet/search.ts';
import { CONTRACT } from '../../component/lists/contract.ts';

const index = searchIndex(CONTRACT);
const codes = (query: string) =>
  searchPlan(index, query).nodes.map((node) => CONTRACT.plan.nodes[node]?.code);

describe('searching the plan', () => {
  test.each([
    ['jardin', ['1.1.2']],
    ['JARDINS PARTAGES', ['1.1.2']],
    ['eleve', ['1.1.1']],
    ['emploi', ['2', '2.1']],
    ['1.1.2', ['1.1.2']],
    ['2.1.', ['2.1', '2.1.1', '2.1.1.a']],
    ['piscine', []],
    ['j', []],
    ['', []],
  ])('%j finds %j', (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  test('says how many nodes match beyond those it lists', () => {
    expect(searchPlan(index, '2', 2)).toMatchObject({ total: 4, nodes: [6, 7] });
  });

  test('suggests the filters that the words name', () => {
    expect(searchPlan(index, 'delinquances').suggestions).toEqual([
      { dimension: 'dispositif', value: 'FIPD', label: 'Fonds de prévention de la délinquance' },
    ]);
    expect(searchPlan(index, 'fipd').suggestions).toHaveLength(1);
  });
});

describe('the search field', () => {
  test('keeps a space being typed, though the query drops it', () => {
    expect(fieldText({ text: 'jardin ', from: '' }, 'jardin')).toBe('jardin ');
  });

  test('shows what is typed before the query follows', () => {
    expect(fieldText({ text: 'jar', from: '' }, '')).toBe('jar');
  });

  test('follows the query when someone else changes it', () => {
    expect(fieldText({ text: 'jardin', from: '' }, 'école')).toBe('école');
    expect(fieldText({ text: 'jardin', from: 'jard' }, '')).toBe('');
  });
});
