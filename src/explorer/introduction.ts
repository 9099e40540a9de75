import { monthOf, number } from '../base/format.ts';
import type { Contract, Neighbourhood } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { ownNeighbourhoods } from './tally.ts';

/** What a first visit is told of this contract, beside the sentence that counts plan and operations. */
export interface Facts {
  /** Where, when and in how many neighbourhoods, in one sentence. */
  readonly where: string;
  /** What is missing, with its numbers, and until when the data were gathered. */
  readonly unknown: string;
}

export function facts(contract: Contract): Facts {
  const { operationCount, baseline, period, territory, date } = contract;
  const { offMap } = baseline.total.located;
  const withoutAmount = operationCount - baseline.total.withAmount;
  const quarters = ownNeighbourhoods(contract);
  const unknown = m.frame_intro_sample({
    amount: m.frame_intro_no_amount({ count: withoutAmount, number: number(withoutAmount) }),
    place: m.frame_intro_no_place({ count: offMap, number: number(offMap) }),
  });
  return {
    where: m.frame_intro_where({
      territory,
      from: String(period[0]),
      to: String(period[1]),
      neighbourhoods: m.frame_neighbourhoods({ count: quarters, number: number(quarters) }),
    }),
    unknown: date === null ? unknown : `${unknown} ${m.frame_data_date({ month: monthOf(date) })}`,
  };
}

/** A priority neighbourhood of the contract, and the sectors that residents know it by. */
export interface Home {
  readonly place: Neighbourhood;
  readonly parts: readonly Neighbourhood[];
}

/** What a person may call « my neighbourhood », sectors by name. */
export function homes({ neighbourhoods }: Contract): readonly Home[] {
  return neighbourhoods.flatMap((place, index) => {
    if (place.parent !== null || !place.inContract) return [];
    const parts = neighbourhoods
      .filter(({ parent }) => parent === index)
      .toSorted((one, other) => one.label.localeCompare(other.label, 'fr'));
    return [{ place, parts }];
  });
}
