import { m } from '../i18n/paraglide/messages.js';
import { clear, filters } from '../selection/change.ts';
import type { PlanSelection } from '../selection/types.ts';

export interface FilterNote {
  readonly text: string;
  /** About what can be chosen on the screen only: paper has no filters to speak of. */
  readonly screenOnly: boolean;
}

/**
 * What the filters and the look do, and do not do, to these two parts of the screen.
 * @param own the neighbourhood of the page, by code: a filter on it changes nothing either way
 */
export function filterNotes(selection: PlanSelection, own?: string): readonly FilterNote[] {
  const { plan, quartier, couverture } = selection;
  const others = clear('plan')(clear('quartier')(selection));
  const note = (text: string, screenOnly = false): FilterNote => ({ text, screenOnly });
  return [
    ...(filters(others) ? [note(m.compare_filtered())] : []),
    ...(plan.length + quartier.filter((code) => code !== own).length > 0
      ? [note(m.compare_ignored(), true)]
      : []),
    ...(couverture.codes === 'tous' ? [note(m.compare_all_codes())] : []),
  ];
}
