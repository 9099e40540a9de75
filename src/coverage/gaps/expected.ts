import type { Contract } from '../../contract/types.ts';
import { childrenOf } from '../../plan/facts.ts';
import { nodeAt } from '../../plan/tree.ts';
import { expectedIn } from '../expectations.ts';
import { EXPECTATIONS, type ExpectationRow } from '../types.ts';
import type { Doubt, SheetExpected } from './types.ts';

export type SheetExpectedIn = (node: number, place: number) => SheetExpected | null;

/**
 * What is expected of a sheet in a place. A sheet without a wording of its own is read through its
 * actions: expected in words when one of them is, by default when one of them says nothing, else as
 * the most expected of them. Null for the neighbourhood of another contract.
 */
export function sheetExpectedIn(
  contract: Pick<Contract, 'plan' | 'neighbourhoods' | 'sheetDepth'>,
  rows: readonly ExpectationRow[],
): SheetExpectedIn {
  const expected = expectedIn(contract, rows);
  return (node, place) => {
    const own = expected(node, place);
    const children = childrenOf(contract.plan, nodeAt(contract.plan, node));
    if (own === null || own.row !== null || children.length === 0) return own;
    const said = children.flatMap(({ index }) => expected(index, place) ?? []);
    return (
      said.find(({ expectation, row }) => expectation === 'expected' && row !== null) ??
      said.find(({ row }) => row === null) ??
      said.toSorted((one, other) => strength(one) - strength(other))[0] ??
      own
    );
  };
}

/** The plan asks for something here, in words, by default, or where it is missing. */
export function isAsked({ expectation }: SheetExpected): boolean {
  return expectation === 'expected' || expectation === 'where-missing';
}

/** What in an expectation makes an absence less sure. */
export function expectationDoubts(
  contract: Pick<Contract, 'neighbourhoods'>,
  { expectation, row }: SheetExpected,
  place: number,
): readonly Doubt[] {
  const sector = (contract.neighbourhoods[place]?.parent ?? null) !== null;
  const doubts: (Doubt | false)[] = [
    expectation === 'where-missing' && 'where-missing',
    row === null && 'by-default',
    row?.confidence === 'probable' && 'reading-probable',
    row?.confidence === 'incertain' && 'reading-uncertain',
    sector && row?.neighbourhood !== place && 'sector',
  ];
  return doubts.filter((doubt) => doubt !== false);
}

function strength({ expectation }: SheetExpected): number {
  return EXPECTATIONS.indexOf(expectation);
}
