import { describe, expect, it } from 'vitest';
import { wholeReading } from '../../../src/map/reading.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { baseline, contract } from './fixture.ts';

const shares = (plan: readonly string[]) =>
  wholeReading(contract, { ...EMPTY_SELECTION, plan }, baseline).shares;

describe('what is read of the whole', () => {
  it('counts each operation once, under its main plan code', () => {
    const whole = wholeReading(contract, EMPTY_SELECTION, baseline);
    expect(whole.operations).toBe(baseline.total.operations);
    const sum = whole.shares.reduce((total, { operations }) => total + operations, 0);
    expect(sum).toBe(baseline.plan.reduce((total, { operations }) => total + operations, 0));
  });

  it('keeps to the part of the plan that is chosen', () => {
    const [first] = contract.plan.roots;
    const code = contract.plan.nodes[first ?? -1]?.code ?? '';
    expect(shares([code])).toEqual(shares([]).filter(({ root }) => root === first));
  });
});
