import { describe, expect, test } from 'vitest';
import { parseContract } from '../../../src/contract/parse.ts';
import { parseSheets } from '../../../src/plan/parse-sheets.ts';
import {
  buildPlan,
  descendants,
  nodeAt,
  nodeOf,
  pathTo,
  type NodeRecord,
} from '../../../src/plan/tree.ts';
import type { PlanCode } from '../../../src/plan/types.ts';
import { contract, fiches, published } from '../data/ales.ts';

const copy = () => JSON.parse(JSON.stringify(published)) as Record<string, unknown>;

function record(code: string, depth: number): NodeRecord {
  return {
    code: code as PlanCode,
    depth,
    title: code,
    variant: null,
    inCall: true,
    lines: [1, 1],
    references: [],
    themes: [],
    mechanisms: [],
    publics: [],
    note: '',
  };
}

describe('the published contract', () => {
  test('is read with its plan, dictionaries and counts', () => {
    expect(contract.plan.nodes).toHaveLength(292);
    expect(contract.levels.map(({ code }) => code)).toEqual([
      'pilier',
      'orientation',
      'objectif',
      'action',
    ]);
    expect(contract.levels[contract.sheetDepth]?.code).toBe('objectif');
    expect(contract.palette).toHaveLength(contract.plan.roots.length);
    expect(contract.operationCount).toBe(contract.baseline.total.operations);
  });

  test('gives every count one place per dictionary entry and one for « aucun »', () => {
    const { baseline } = contract;
    expect(baseline.theme).toHaveLength(contract.themes.length + 1);
    expect(baseline.mechanism).toHaveLength(contract.mechanisms.length + 1);
    expect(baseline.neighbourhood).toHaveLength(contract.neighbourhoods.length + 1);
    expect(baseline.operator).toHaveLength(contract.operators.length + 1);
    expect(baseline.year).toHaveLength(contract.years[1] - contract.years[0] + 2);
  });

  test.each([
    ['nothing', null, ''],
    ['a page instead of JSON', 'oops', ''],
    ['a missing name', { ...copy(), name: undefined }, 'name'],
    [
      'a plan whose first node has no parent',
      { ...copy(), plan: { ...published.plan, depth: [3] } },
      'plan',
    ],
  ])('is refused with the place of the fault: %s', (_, json, path) => {
    const result = parseContract(json);
    expect(!result.ok && result.failure.path).toBe(path);
  });
});

describe('the published sheets', () => {
  test('are read back as they were written', () => {
    const result = parseSheets(JSON.parse(JSON.stringify(fiches)));
    expect(result.ok && result.value).toEqual(fiches);
  });

  test('are refused with the place of the fault', () => {
    const result = parseSheets({ '1.1': { requirements: [], notes: [], indicators: [] } });
    expect(!result.ok && result.failure.path).toBe('1.1.citations');
  });
});

describe('a plan of any depth', () => {
  const plan = buildPlan([
    record('1', 0),
    record('1.1', 1),
    record('1.2', 1),
    record('2', 0),
    record('2.1', 1),
  ]);

  test('deduces parents, children, ends and roots from the order', () => {
    expect(plan.depth).toBe(2);
    expect(plan.roots).toEqual([0, 3]);
    expect(plan.nodes.map(({ parent }) => parent)).toEqual([null, 0, 0, null, 3]);
    expect(plan.nodes.map(({ end }) => end)).toEqual([3, 2, 3, 5, 5]);
    expect(nodeAt(plan, 0).children).toEqual([1, 2]);
    expect(nodeAt(plan, 4).root).toBe(3);
  });

  test('walks up and down', () => {
    expect(descendants(plan, nodeAt(plan, 0)).map(({ code }) => code)).toEqual(['1.1', '1.2']);
    expect(pathTo(plan, nodeAt(plan, 4)).map(({ code }) => code)).toEqual(['2', '2.1']);
    expect(nodeOf(plan, '9')).toBeNull();
  });

  test('refuses an orphan and a code that stands twice', () => {
    expect(() => buildPlan([record('1', 1)])).toThrow('no parent');
    expect(() => buildPlan([record('1', 0), record('1', 0)])).toThrow('twice');
  });
});
