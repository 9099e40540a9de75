import { m } from '../i18n/paraglide/messages.js';
import { clear, filters } from '../selection/change.ts';
import type { PlanSelection } from '../selection/types.ts';

/** What the filters and the look do, and do not do, to these two parts of the screen. */
export function filterNotes(selection: PlanSelection): readonly string[] {
  const { plan, quartier, couverture } = selection;
  const others = clear('plan')(clear('quartier')(selection));
  return [
    ...(filters(others) ? [m.compare_filtered()] : []),
    ...(plan.length + quartier.length > 0 ? [m.compare_ignored()] : []),
    ...(couverture.codes === 'tous' ? [m.compare_all_codes()] : []),
  ];
}
