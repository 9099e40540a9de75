import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Question } from '../../src/engine/engine.ts';
import { explorerCounts } from '../../src/engine/questions/explorer-counts.ts';
import { operationPoints, POINT_LIMIT } from '../../src/engine/questions/operation-points.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../src/selection/types.ts';
import { CONTRACT } from '../fixtures/contract.ts';
import { generateStatements } from '../fixtures/generate.ts';
import { nodeEngine } from './node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine(CONTRACT, { statements: generateStatements(CONTRACT, 20_000) });
});
afterAll(() => engine.close());

async function answer<Row>(question: Question<Row>): Promise<Row> {
  const result = await engine.ask(question);
  if (!result.ok) throw result.failure.cause;
  return result.value;
}

async function placed(selection: PlanSelection) {
  const { points, bins } = await answer(operationPoints(CONTRACT, selection));
  const { total } = await answer(explorerCounts(CONTRACT, selection));
  return { points, bins, expected: total.located.point };
}

describe('operations drawn as points', () => {
  test('above the limit are counted by place, none lost and none sent one by one', async () => {
    const { points, bins, expected } = await placed(EMPTY_SELECTION);
    expect(expected).toBeGreaterThan(POINT_LIMIT);
    expect(points).toEqual([]);
    expect(bins.reduce((sum, bin) => sum + bin.operations, 0)).toBe(expected);
    expect(bins.length).toBeLessThan(expected / 4);
    for (const { longitude, latitude } of bins) {
      expect(longitude).toBeGreaterThanOrEqual(4.05);
      expect(longitude).toBeLessThanOrEqual(4.1);
      expect(latitude).toBeGreaterThanOrEqual(44.1);
      expect(latitude).toBeLessThanOrEqual(44.15);
    }
  });

  test('are sent one by one to who can do with more', async () => {
    const { expected } = await placed(EMPTY_SELECTION);
    const most = operationPoints(CONTRACT, EMPTY_SELECTION, [], expected);
    const { points, bins } = await answer(most);
    expect([points.length, bins.length]).toEqual([expected, 0]);
  });

  test('are sent one by one again when a filter leaves few', async () => {
    const { points, bins, expected } = await placed({
      ...EMPTY_SELECTION,
      porteur: ['porteur-30'],
    });
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThanOrEqual(POINT_LIMIT);
    expect(points).toHaveLength(expected);
    expect(bins).toEqual([]);
  });
});
