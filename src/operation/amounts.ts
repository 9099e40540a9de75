import { fold } from '../base/text.ts';

/** Words that say no more than « the operation ». */
const GENERIC = new Set(['de', 'd', 'du', 'la', 'le', 'l', 'operation']);

/**
 * What the source's words add to the name of a nature: « de la démolition » for « coût de la
 * démolition » beside « Coût total »; nothing when they say the same.
 */
export function addedWords(nature: string, label: string): string {
  const said = new Set(fold(nature).split(' '));
  const words = label.split(/\s+/u);
  const first = words.findIndex((word) => !said.has(fold(word)));
  const rest = first < 0 ? [] : words.slice(first);
  const adds = fold(rest.join(' '))
    .split(' ')
    .some((word) => word !== '' && !GENERIC.has(word));
  return adds ? rest.join(' ') : '';
}
