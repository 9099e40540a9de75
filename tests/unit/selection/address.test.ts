import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/selection/address.ts';
import { clearAll, openCard, toggle, toggleYears } from '../../../src/selection/change.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { selections } from '../../fixtures/selections.ts';

const read = (query: string) => readAddress(query, CONTRACT);

test('write then read gives the same selection, for any selection', () => {
  const property = fc.property(selections(CONTRACT), (selection) => {
    expect(read(writeAddress(selection))).toEqual({ selection, dropped: [] });
  });
  fc.assert(property, { seed: 30, numRuns: 1000 });
});

test('a first visit has an empty address, and a filtered one can be read by people', () => {
  expect(writeAddress(EMPTY_SELECTION)).toBe('');
  const selection = {
    ...EMPTY_SELECTION,
    theme: ['sante', 'emploi'],
    annee: [[2015, 2018] as const],
    q: "jardin d'été",
    mesure: { kind: 'euros', nature: 'subvention', perThousand: true } as const,
    fiche: { kind: 'plan', code: '1.1' } as const,
  };
  expect(writeAddress(selection)).toBe(
    "theme=sante,emploi&annee=2015-2018&q=jardin+d'%C3%A9t%C3%A9&mesure=euros.subvention-1000&fiche=plan:1.1",
  );
});

const value = (key: string, text: string) => ({ key, value: text, reason: 'value' as const });

test.each([
  ['quartier=QP999&theme=sante', 'theme=sante', [value('quartier', 'QP999')]],
  ['theme=sante,rien,emploi', 'theme=sante,emploi', [value('theme', 'rien')]],
  ['theme=sante%2Cemploi', 'theme=sante,emploi', []],
  ['theme=sante&theme=sante,emploi', 'theme=sante,emploi', []],
  ['couleur=bleu&statut=livre', 'statut=livre', [{ ...value('couleur', 'bleu'), reason: 'key' }]],
  ['annee=2018-2015,15,2016', 'annee=2016', [value('annee', '2018-2015'), value('annee', '15')]],
  ['annee=aucun,2016', 'annee=aucun,2016', []],
  ['mesure=argent&plan=1.1', 'plan=1.1', [value('mesure', 'argent')]],
  ['mesure=euros.rien', '', [value('mesure', 'euros.rien')]],
  ['vue=lune&forme=liste', 'forme=liste', [value('vue', 'lune')]],
  ['onglet=liste&quartier=aucun', 'quartier=aucun&onglet=liste', []],
  ['onglet=haut&plan=1', 'plan=1', [value('onglet', 'haut')]],
  ['fiche=plan:9.9&plan=2', 'plan=2', [value('fiche', 'plan:9.9')]],
  ['fiche=operation:P999', 'fiche=operation:P999', []],
  ['constructor=1&theme=', '', [{ ...value('constructor', '1'), reason: 'key' }]],
  ['theme=sante&fbclid=x1&utm_source=mail', 'theme=sante', []],
  ['q=%E9%&plan=1', 'plan=1&q=%EF%BF%BD%25', []],
])('the link %s keeps its good part and says what was dropped', (query, kept, dropped) => {
  const { selection, dropped: found } = read(query);
  expect([writeAddress(selection), found]).toEqual([kept, dropped]);
});

test('a second toggle undoes the first, and clearing keeps what is looked at', () => {
  const chosen = toggleYears([2015, 2016])(toggle('theme', 'sante')(EMPTY_SELECTION));
  expect(toggleYears([2015, 2016])(toggle('theme', 'sante')(chosen))).toEqual(EMPTY_SELECTION);
  const opened = openCard('plan', '1.1')(EMPTY_SELECTION);
  expect(clearAll()(openCard('plan', '1.1')(chosen))).toEqual(opened);
});
