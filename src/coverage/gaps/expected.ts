import type { Contract } from '../../contract/types.ts';
import type { Expected } from '../expectations.ts';
import type { Doubt } from './types.ts';

/** The plan asks for something here, in words, by default, or where it is missing. */
export function isAsked({ expectation }: Expected): boolean {
  return expectation === 'expected' || expectation === 'where-missing';
}

/** What in an expectation makes an absence less sure. */
export function expectationDoubts(
  contract: Pick<Contract, 'neighbourhoods'>,
  { expectation, row }: Expected,
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
