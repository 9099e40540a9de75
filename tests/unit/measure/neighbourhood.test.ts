import { describe, expect, it } from 'vitest';
import { canDivide, neighbourhoodMeasures } from '../../../src/measure/neighbourhood.ts';
import { cellsByNeighbourhood, rootShares } from '../../../src/measure/zones.ts';
import { EMPTY_SELECTION, type MeasureKind } from '../../../src/selection/types.ts';
import { baseline, contract, counts } from '../map/fixture.ts';

function measured(kind: MeasureKind, perThousand = false, plan: readonly string[] = []) {
  const mesure = { kind, nature: 'subvention', perThousand };
  return neighbourhoodMeasures(contract, { ...EMPTY_SELECTION, mesure, plan }, baseline);
}

describe('the measure of a neighbourhood', () => {
  it('counts operations, and says that a neighbourhood without any has none documented', () => {
    const values = measured('operations').map(({ value, zero }) => [value, zero]);
    expect(values.slice(0, 4)).toEqual([
      [5, null],
      [4, null],
      [2, null],
      [0, 'none'],
    ]);
  });

  it('never shows a zero for the QPV of another contract', () => {
    expect(measured('operations')[4]).toMatchObject({ value: null, unknown: 'other-contract' });
  });

  it('tells a zero that a filter makes from one that nothing documents', () => {
    const filtered = counts([[1, '1.1.1.a', 1, [0, 0], [0, 0]]]);
    const measures = neighbourhoodMeasures(contract, EMPTY_SELECTION, filtered);
    expect(measures[2]).toMatchObject({ value: 0, zero: 'filtered' });
    expect(measures[3]).toMatchObject({ value: 0, zero: 'none' });
  });

  it('covers an action once, however many operations carry it', () => {
    expect(measured('actions')[1]).toMatchObject({ value: 2, known: 2, denominator: 4 });
  });

  it('counts an operation attached to an objective for the objective, not for an action', () => {
    expect(measured('objectifs')[1]).toMatchObject({ known: 2, denominator: 3, value: 2 / 3 });
    const above = counts([[1, '1.1.1', 1, [0, 0], [0, 0]]]);
    const mesure = { kind: 'actions', nature: 'subvention', perThousand: false } as const;
    const [, shown] = neighbourhoodMeasures(contract, { ...EMPTY_SELECTION, mesure }, above);
    expect(shown).toMatchObject({ value: 0, zero: 'unattached' });
  });

  it('takes the plan filter as its denominator', () => {
    expect(measured('objectifs', false, ['1'])[1]).toMatchObject({ known: 1, denominator: 2 });
    expect(measured('objectifs', false, ['1.1.1.b'])[1]).toMatchObject({ denominator: 1 });
  });

  it('keeps unknown amounts unknown, and says how many operations a sum rests on', () => {
    expect(measured('euros')[1]).toMatchObject({ value: 500_00, known: 1, denominator: 4 });
    expect(measured('euros')[2]).toMatchObject({
      value: null,
      unknown: 'no-value',
      denominator: 2,
    });
  });

  it('divides by residents where a population is published, and says so where none is', () => {
    const rates = measured('operations', true);
    expect(rates[1]?.value).toBe(2);
    expect(rates[2]).toMatchObject({ value: null, unknown: 'no-population' });
  });

  it('does not divide a share of the plan by residents', () => {
    const mesure = { kind: 'objectifs', nature: 'subvention', perThousand: true } as const;
    expect(canDivide({ ...EMPTY_SELECTION, mesure })).toBe(false);
    expect(measured('objectifs', true)[2]?.value).toBe(1 / 3);
  });

  it('splits operations by top-level node, and the shares add up', () => {
    const cells = cellsByNeighbourhood(baseline).get(1) ?? [];
    expect(rootShares(contract.plan, cells)).toEqual([
      { root: 0, operations: 3 },
      { root: 7, operations: 1 },
    ]);
  });
});
