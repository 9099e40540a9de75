import { list } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import { placeOf } from '../coverage/claim-codes.ts';
import { placeName } from '../coverage/claim-words.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { Question } from './sheet.ts';

/** What the printed sheet says that it is about. */
export interface About {
  readonly label: string;
  readonly places: string;
}

/**
 * The neighbourhoods that are filtered on and the places of the claims, each once; null without any.
 * A claim about the whole contract widens nothing where the person reads one neighbourhood.
 */
export function aboutPlaces(
  contract: Contract,
  filtered: readonly string[],
  questions: readonly Pick<Question, 'claim'>[],
): About | null {
  const read = filtered.filter((code) => typeof placeOf(contract, code) === 'number');
  const claimed = questions.flatMap(({ claim }) => (claim ? [claim.place] : []));
  const codes: readonly (string | null)[] =
    read.length > 0 ? [...read, ...claimed.filter((code) => code !== null)] : claimed;
  if (codes.length === 0) return null;
  const names = [...new Set(codes.map((code) => placeName(contract, code)))];
  const label = codes.every((code) => typeof placeOf(contract, code) === 'number')
    ? m.sheet_print_places({ count: names.length })
    : m.sheet_print_about();
  return { label, places: list(names) };
}
