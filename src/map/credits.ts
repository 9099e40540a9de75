import { list } from '../base/format.ts';
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

/** The same in one line, by short names, each once: the line that the full wording opens from. */
export function shortAttribution({ credits }: Contract): string {
  const names = [...credits.neighbourhoods, ...credits.communes, ...credits.landmarks].map(
    ({ short }) => short,
  );
  return names.length === 0
    ? m.map_credit_none()
    : m.map_credit_short({ sources: list([...new Set(names)]) });
}
