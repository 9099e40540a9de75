import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../../../src/coverage/gaps/certainty.ts';
import { contextOf } from '../../../../src/coverage/gaps/context.ts';
import { gapKey, readGapKey } from '../../../../src/coverage/gaps/key.ts';
import { judgedNodes, judgedPlaces } from '../../../../src/coverage/gaps/places.ts';
import { ranked } from '../../../../src/coverage/gaps/rank.ts';
import { allGaps } from '../../../../src/coverage/gaps/rules.ts';
import { showRows } from '../../../../src/coverage/gaps/show.ts';
import { summaries } from '../../../../src/coverage/gaps/summary.ts';
import type { Gap } from '../../../../src/coverage/gaps/types.ts';
import { aloneOn } from '../../../../src/coverage/gaps/without.ts';
import { EMPTY_SELECTION } from '../../../../src/selection/types.ts';
import { CONTRACT } from '../../../fixtures/contract.ts';
import { GAP_CONTRACT, GAP_GROUND } from '../../../fixtures/gaps.ts';

const found = allGaps(GAP_GROUND);
const by = (rule: Gap['rule']) => found.find((gap) => gap.rule === rule) as Gap;

describe('the order of gaps', () => {
  test('is by need (the last two have no wording), then weight, then certainty', () => {
    expect(ranked(found, GAP_GROUND).map(({ rule }) => rule)).toEqual([
      'nulle-part',
      'annonce-jamais-fait',
      'sans-operation',
      'une-seule-annee',
      'un-seul-porteur',
      'un-seul-dispositif',
      'fh-jamais-rapporte',
      'lieu-inconnu',
      'loin',
    ]);
  });

  test('gives ties to the poorest neighbourhood, then to the most peopled, then to the plan', () => {
    const gap = by('sans-operation');
    const twin = (place: number, node = gap.node) => ({ ...gap, place, node });
    const sorted = ranked([twin(0), twin(1, 3), twin(1)], GAP_GROUND);
    expect(sorted.map(({ place, node }) => [place, node])).toEqual([
      [1, 2],
      [1, 3],
      [0, 2],
    ]);
  });

  test('is as sure as the worst doubt', () => {
    expect(certaintyOf([])).toBe('certain');
    expect(certaintyOf(['by-default', 'sector'])).toBe('probable');
    expect(certaintyOf(['by-default', 'unlocated'])).toBe('check');
  });
});

test('a key finds its gap again, and nothing else', () => {
  for (const gap of found) {
    const { rule, node, place } = gap;
    expect(readGapKey(GAP_CONTRACT, gapKey(GAP_CONTRACT, gap))).toEqual({ rule, node, place });
  }
  for (const key of ['', 'loin', 'perdu:1.1', 'loin:9', 'loin:1:QZ', 'loin:1:QA:1']) {
    expect(readGapKey(GAP_CONTRACT, key)).toBeNull();
  }
});

test('rows are shown where they are', () => {
  const filtered = { ...EMPTY_SELECTION, theme: ['sante'], quartier: ['QB'] };
  const shown = (rule: Gap['rule']) => showRows(GAP_CONTRACT, by(rule))(filtered);
  expect(shown('sans-operation')).toMatchObject({ plan: ['1.2'], quartier: [], theme: [] });
  expect(shown('loin')).toMatchObject({ vue: 'explorer', plan: ['1'], quartier: ['QB'] });
  expect(shown('un-seul-porteur')).toMatchObject({ plan: ['1.6'], quartier: [] });
});

test('neighbourhoods judged are QPV, their sectors, or those of the filter; never others’', () => {
  const at = (quartier: readonly string[], maille: 'qpv' | 'secteur') =>
    judgedPlaces(CONTRACT, { quartier }, maille);
  expect(at([], 'qpv')).toEqual([0, 3, 4]);
  expect(at([], 'secteur')).toEqual([1, 2, 3, 4]);
  expect(at(['Q1-sud'], 'qpv')).toEqual([2]);
  expect(at(['Q1', 'Q1-nord'], 'secteur')).toEqual([1, 2]);
  expect(at(['Q4'], 'qpv')).toEqual([]);
});

test('sheets judged are those that the filters leave', () => {
  const codes = (selection: Partial<typeof EMPTY_SELECTION>) =>
    judgedNodes(CONTRACT, { ...EMPTY_SELECTION, ...selection }).map(
      (node) => CONTRACT.plan.nodes[node]?.code as string,
    );
  expect(codes({})).toEqual(['1.1.1', '1.1.2', '1.2.1', '2.1.1', '2.2.1', '3.1.1']);
  expect(codes({ plan: ['1.1'] })).toEqual(['1.1.1', '1.1.2']);
  expect(codes({ appel: ['non'] })).toEqual(['1.2.1']);
});

test('a summary adds up', () => {
  expect(summaries(GAP_GROUND)).toEqual([
    { place: 0, sheets: 10, empty: 1, nowhere: 1, elsewhere: 0, unlocated: 0 },
    { place: 1, sheets: 10, empty: 4, nowhere: 1, elsewhere: 2, unlocated: 1 },
  ]);
});

test('the figures of a sector are those of its QPV, with their year or none', () => {
  const context = contextOf(CONTRACT, GAP_GROUND.indicators, 2);
  expect(context).toMatchObject({ of: 0, poverty: { value: 42.7, year: null }, residents: null });
  expect(contextOf(GAP_CONTRACT, [], 0)).toMatchObject({
    poverty: null,
    residents: { value: 1200, year: 2018 },
  });
});

describe('what sheets rest on alone', () => {
  const entries = [
    { code: 'etat', label: 'État' },
    { code: 'caf', label: 'CAF' },
  ];
  const { cells, nodes } = GAP_GROUND;
  const on = (bySheet: ReadonlyMap<number, readonly (string | null)[]>) =>
    aloneOn(GAP_CONTRACT, cells, { entries, bySheet }, nodes);

  test('is a mechanism, an operator or a payer, the one with most sheets first', () => {
    const payers = new Map([
      [2, ['etat']],
      [3, ['caf']],
      [4, ['caf']],
      [5, ['caf', 'etat']],
    ]);
    expect(on(payers)).toEqual({
      dispositif: [{ value: 'dispositif:RELAIS', label: 'Adultes-relais', nodes: [7] }],
      financeur: [
        { value: 'financeur:caf', label: 'CAF', nodes: [3, 4] },
        { value: 'financeur:etat', label: 'État', nodes: [2] },
      ],
      porteur: [{ value: 'porteur:regie', label: 'Régie de quartier', nodes: [6] }],
    });
  });

  test('is not a payer where an operation names none, or one that the catalogue lacks', () => {
    const payers = new Map<number, readonly (string | null)[]>([
      [2, ['etat', null]],
      [3, [null]],
      [4, ['inconnu']],
    ]);
    expect(on(payers).financeur).toEqual([]);
    expect(aloneOn(GAP_CONTRACT, cells, null, nodes).financeur).toEqual([]);
  });
});
