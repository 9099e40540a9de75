import { expect, test } from 'vitest';
import type { CoverageCells } from '../../../src/contract/cells.ts';
import { gapClaim } from '../../../src/coverage/gap-claim.ts';
import { allGaps } from '../../../src/coverage/gaps/rules.ts';
import type { RuleCode } from '../../../src/coverage/gaps/types.ts';
import { cellsOf as placed } from '../../fixtures/cells.ts';
import { cellsOf, GAP_CONTRACT, GAP_GROUND, GAP_ROWS } from '../../fixtures/gaps.ts';

const UNFILTERED: CoverageCells = new Map([
  ...cellsOf(GAP_ROWS),
  ...placed([['all', [['anywhere', 83]]]]),
]);

function claimOf(code: RuleCode) {
  const gap = allGaps(GAP_GROUND).find(({ rule }) => rule === code);
  if (!gap) throw new Error(`No gap of ${code}`);
  return gapClaim({ contract: GAP_CONTRACT, unfiltered: UNFILTERED, codes: 'tous' }, gap);
}

test('a gap of a place claims what is there, out of all the operations of the data', () => {
  expect(claimOf('sans-operation')).toEqual({
    rule: 'sans-operation',
    node: '1.2',
    place: 'QB',
    codes: 'tous',
    figures: { operations: 0, total: 83 },
  });
});

test('a gap of the whole contract names no place, and counts operations everywhere', () => {
  expect(claimOf('nulle-part')).toMatchObject({
    node: '1.1',
    place: null,
    figures: { operations: 0, total: 83 },
  });
  expect(claimOf('un-seul-porteur')).toMatchObject({
    node: '1.6',
    place: null,
    figures: { operations: 3, total: 83 },
  });
});
