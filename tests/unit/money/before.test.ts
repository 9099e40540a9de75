import { expect, test } from 'vitest';
import { rootHas } from '../../../src/money/before.ts';
import { cellsOf } from '../../fixtures/cells.ts';
import { CONTRACT } from '../../fixtures/contract.ts';

const contract = { ...CONTRACT, baseline: { ...CONTRACT.baseline, plan: [] } };
const root = contract.plan.roots[0] ?? -1;

test('a node that has operations by secondary codes only has some before any filter', () => {
  expect(rootHas(contract, cellsOf([[root, [['anywhere', 2]]]]), root)).toBe(true);
  expect(rootHas(contract, cellsOf([['all', [['anywhere', 2]]]]), root)).toBe(false);
});

test('until cells are known, main codes say it', () => {
  expect(rootHas(contract, null, root)).toBe(false);
  const plan = [{ node: root, operations: 2, amount: { value: 0, known: 0 } }];
  expect(rootHas({ ...contract, baseline: { ...contract.baseline, plan } }, null, root)).toBe(true);
});
