import { number } from '../base/format.ts';
import type { CoverageCells } from '../contract/cells.ts';
import type { PlaceProfile } from '../contract/profiles.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';

/** What the sources do not say of a neighbourhood's operations, in sentences with their figures. */
export function unknowns(
  contract: Contract,
  cells: CoverageCells,
  profile: PlaceProfile,
  place: number,
): readonly string[] {
  const all = cells.get('all');
  const cell = all?.get(place);
  const parent = contract.neighbourhoods[place]?.parent ?? null;
  const qpv = parent === null ? undefined : contract.neighbourhoods[parent];
  const at = (key: 'unlocated' | 'whole' | `within:${number}`) => {
    const count = all?.get(key)?.operations ?? 0;
    return { count, number: number(count) };
  };
  const total = number(profile.operations);
  const within = at(`within:${parent ?? place}`);
  const about = cell
    ? [
        m.compare_unknown_amount({ known: number(profile.withAmount), total }),
        m.compare_unknown_year({
          known: number(profile.operations - (profile.years.at(-1) ?? 0)),
          total,
        }),
        m.compare_unknown_participants({
          known: number(cell.participants.known),
          total,
          split: number(cell.withSplit),
        }),
      ]
    : [];
  const [unlocated, whole] = [at('unlocated'), at('whole')];
  return [
    ...about,
    ...(qpv && within.count > 0 ? [m.compare_unknown_within({ ...within, qpv: qpv.label })] : []),
    ...(unlocated.count > 0 ? [m.compare_unknown_unlocated(unlocated)] : []),
    ...(whole.count > 0 ? [m.compare_unknown_whole(whole)] : []),
  ];
}

/**
 * What no sector of a comparison counts, since the sources name their QPV only: a sentence for each
 * divided QPV that has such operations.
 */
export function outsideSectors(
  { neighbourhoods }: Pick<Contract, 'neighbourhoods'>,
  cells: CoverageCells,
  places: readonly number[],
): readonly string[] {
  const parents = new Set(places.flatMap((place) => neighbourhoods[place]?.parent ?? []));
  return [...parents].flatMap((parent) => {
    const count = cells.get('all')?.get(`within:${parent}`)?.operations ?? 0;
    const qpv = neighbourhoods[parent]?.label ?? '';
    if (count === 0) return [];
    return [m.compare_outside_sectors({ count, number: number(count), qpv })];
  });
}
