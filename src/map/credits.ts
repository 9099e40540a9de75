import type { Contract, Credit } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';

/** Whom the map comes from, a sentence for each kind of thing that this contract's map draws. */
export function attribution({ credits, neighbourhoods }: Contract): readonly string[] {
  const said = (sources: readonly Credit[], sentence: (words: { sources: string }) => string) =>
    sources.length === 0
      ? []
      : [sentence({ sources: sources.map(({ title }) => title).join(' · ') })];
  return [
    ...said(credits.neighbourhoods, m.map_credit_neighbourhoods),
    ...said(credits.communes, m.map_credit_communes),
    ...(neighbourhoods.some(({ kind }) => kind === 'secteur') ? [m.map_credit_sectors()] : []),
    ...said(credits.landmarks, m.map_credit_landmarks),
  ];
}
