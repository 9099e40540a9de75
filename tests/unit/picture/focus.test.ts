import { describe, expect, test } from 'vitest';
import { codesAbove, codesWith, focusOf, pathTo, step } from '../../../src/picture/focus.ts';
import { spansIn } from '../../../src/picture/layout.ts';
import { composePicture } from '../../../src/picture/picture.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../../src/selection/types.ts';
import { publishedContract } from '../plan/contract.ts';

const contract = publishedContract();
const { plan } = contract;
const code = (index: number | null) => (index === null ? null : plan.nodes[index]?.code);
const picture = (selection: Partial<PlanSelection>) =>
  composePicture(contract, { ...EMPTY_SELECTION, ...selection }, contract.baseline);

describe('the focus', () => {
  test.each([
    [[], null],
    [['1.3'], '1.3'],
    [['1.3.2.b'], '1.3.2'],
    [['1.3.2.b', '1.3.2.c'], '1.3.2'],
    [['1.3.2.b', '1.4'], '1'],
    [['1.3', '1.3.2'], '1.3'],
    [['1', '2'], null],
    [['9.9'], null],
    [['1.3.10'], '1.3'],
  ])('of %j is %s', (plan, focus) => {
    expect(code(picture({ plan }).focus)).toBe(focus);
  });

  test('gives way to its parent when a filter leaves it out', () => {
    expect(code(picture({ plan: ['1.3'], dispositif: ['FIPD'] }).focus)).toBe('1');
    expect(code(picture({ plan: ['2'], dispositif: ['FIPD'] }).focus)).toBe(null);
    const { layout } = picture({ q: 'zzz' });
    expect(focusOf(plan, layout, ['1'])).toBe(null);
  });

  test('goes up one level from an action, an objective, a pillar and several', () => {
    const up = (codes: string[]) => codesAbove(plan, codes, picture({ plan: codes }).focus);
    expect(up(['1.3.2.b'])).toEqual(['1.3.2']);
    expect(up(['1.3.2'])).toEqual(['1.3']);
    expect(up(['1'])).toEqual([]);
    expect(up(['1.3', '1.4'])).toEqual(['1']);
    expect(up([])).toEqual([]);
  });

  test('a click selects one node, ctrl or shift adds and removes', () => {
    expect(codesWith(['1'], '2', false)).toEqual(['2']);
    expect(codesWith(['1'], '2', true)).toEqual(['1', '2']);
    expect(codesWith(['1', '2'], '1', true)).toEqual(['2']);
  });

  test('has a path from the top', () => {
    expect(pathTo(plan, plan.byCode.get('1.3.2') ?? null).map(code)).toEqual(['1', '1.3', '1.3.2']);
    expect(pathTo(plan, null)).toEqual([]);
  });
});

describe('arrow keys', () => {
  const { layout, view } = picture({});
  const spans = spansIn(plan, layout, view);
  const from = (start: string | null, to: Parameters<typeof step>[3]) =>
    code(step(plan, spans, start === null ? null : (plan.byCode.get(start) ?? null), to));

  test.each([
    ['1', 'next', '2'],
    ['4', 'next', '1'],
    ['1', 'previous', '4'],
    ['1.6', 'next', '2.1'],
    ['1', 'in', '1.1'],
    ['1.1.1', 'in', '1.1.1'],
    ['1.1.1', 'out', '1.1'],
    ['1', 'out', null],
    ['2.1', 'first', '1.1'],
    ['2.1', 'last', '4.2'],
    [null, 'in', '1'],
    [null, 'previous', '4'],
    [null, 'out', null],
  ] as const)('from %s, %s leads to %s', (start, to, end) => {
    expect(from(start, to)).toBe(end);
  });
});
