import { beforeAll, describe, expect, test } from 'vitest';
import { keyFigures } from '../../../src/explorer/figures.ts';
import { facts } from '../../../src/explorer/introduction.ts';
import { forgetView, keepView, viewOf } from '../../../src/explorer/tabs.ts';
import { documented, filtersPlan } from '../../../src/explorer/tally.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { nextTab } from '../../../src/ui/tabs.ts';
import { BASELINE, CONTRACT as SKETCH } from '../../component/lists/contract.ts';

const amountNatures = SKETCH.amountNatures.map((nature) => ({ ...nature, summable: true }));
const CONTRACT = { ...SKETCH, amountNatures };

beforeAll(() => overwriteGetLocale(() => 'fr'));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2011/g, '-');

describe('key figures', () => {
  const figures = keyFigures(CONTRACT, EMPTY_SELECTION, BASELINE);
  const figure = (key: string) => figures.find((one) => one.key === key);

  test('every figure but the sample itself carries its denominator', () => {
    expect(figures.filter((one) => !/sur \d/.test(one.label)).map((one) => one.key)).toEqual([
      'operations',
    ]);
  });
  test('filtered operations say how many are of the contract’s years', () => {
    const some = { ...BASELINE, total: { ...BASELINE.total, operations: 2, inPeriod: 1 } };
    const [operations] = keyFigures(CONTRACT, EMPTY_SELECTION, some);
    const [from, to] = CONTRACT.period;
    expect(plain(operations?.note ?? '')).toBe(`dont 1 entre ${from} et ${to}`);
    const none = { ...BASELINE, total: { ...BASELINE.total, operations: 0, inPeriod: 0 } };
    const [nothing] = keyFigures(CONTRACT, EMPTY_SELECTION, none);
    expect(nothing?.note).toBe('sur 3 dans l’échantillon');
  });
  test('one documented objective is written in the singular', () => {
    const one = { ...BASELINE, plan: BASELINE.plan.slice(0, 1) };
    const [, sheets] = keyFigures(CONTRACT, EMPTY_SELECTION, one);
    expect(plain(sheets?.label ?? '')).toMatch(/^objectif documenté sur 3$/);
  });
  test('money says how many operations have an amount, and what the one sum rests on', () => {
    expect(figure('money')?.label).toContain('opérations sur 3 ont un montant');
    expect(plain(figure('money')?.note ?? '')).toBe('subvention : 1,2 k€ (1 opération)');
  });
  test('amounts that must not be added are not', () => {
    const mesure = { ...EMPTY_SELECTION.mesure, nature: 'poste_annuel' };
    const natures = CONTRACT.amountNatures.map((nature) => ({ ...nature, summable: false }));
    const contract = { ...CONTRACT, amountNatures: natures };
    const money = keyFigures(contract, { ...EMPTY_SELECTION, mesure }, BASELINE)[2];
    expect(plain(money?.note ?? '')).toContain('à ne pas additionner (1 opération)');
  });
  test('no known amount is « non renseigné », not zero euro', () => {
    const mesure = { ...EMPTY_SELECTION.mesure, nature: 'cout_total' };
    const none = { ...BASELINE, total: { ...BASELINE.total, withAmount: 0 } };
    expect(keyFigures(CONTRACT, { ...EMPTY_SELECTION, mesure }, none)[2]?.note).toBe(
      'montants non renseignés',
    );
    // Those with an amount of another nature are counted above it.
    const other = keyFigures(CONTRACT, { ...EMPTY_SELECTION, mesure }, BASELINE)[2];
    expect(plain(other?.note ?? '')).toBe('« coût total » : aucun ; montants d’une autre nature');
  });
  test('a share of no operation is left out', () => {
    const none = { ...BASELINE, total: { ...BASELINE.total, operations: 0, withAmount: 0 } };
    const keys = keyFigures(CONTRACT, EMPTY_SELECTION, none).map(({ key }) => key);
    expect(keys).toEqual(['operations', 'sheets']);
  });
  test('on the map, at a place, by neighbourhood and off the map add up', () => {
    expect(figure('located')?.value).toBe('2');
    expect(figure('located')?.note).toBe('1 à l’adresse, 1 au quartier, 1 hors carte');
  });
});

describe('documented objectives', () => {
  test('an operation on an action documents its objective, once', () => {
    expect(documented(CONTRACT, BASELINE.plan, [])).toBe(2);
  });
  test('only those of the selected part of the plan count', () => {
    expect(documented(CONTRACT, BASELINE.plan, ['1.1.1'])).toBe(1);
    expect(documented(CONTRACT, BASELINE.plan, ['2'])).toBe(0);
  });
});

test('operations without a plan code do not filter the plan', () => {
  expect(filtersPlan({ ...EMPTY_SELECTION, plan: ['aucun'] })).toBe(false);
  expect(filtersPlan({ ...EMPTY_SELECTION, theme: ['sante'] })).toBe(true);
});

test('the introduction counts the contract’s own neighbourhoods and what is missing', () => {
  const { where, unknown } = facts(CONTRACT);
  expect(plain(where)).toContain('de 2015 à 2016, 1 quartier prioritaire');
  expect(plain(unknown)).toContain('1 opération n’a pas de montant connu');
  expect(plain(unknown)).toContain('1 n’est pas située sur la carte');
  expect(plain(unknown)).toMatch(/Données arrêtées en novembre 2026\.$/);
});

describe('a narrow screen', () => {
  test('opens on what the link is about', () => {
    expect(viewOf(EMPTY_SELECTION)).toBe('plan');
    expect(viewOf({ ...EMPTY_SELECTION, quartier: ['S1'] })).toBe('map');
    expect(viewOf({ ...EMPTY_SELECTION, q: 'jardin' })).toBe('list');
    expect(viewOf({ ...EMPTY_SELECTION, fiche: { kind: 'operation', code: 'O1' } })).toBe('list');
  });
  test('opens on the tab that the link names, whatever it is about', () => {
    expect(viewOf({ ...EMPTY_SELECTION, quartier: ['S1'], onglet: 'liste' })).toBe('list');
    expect(viewOf({ ...EMPTY_SELECTION, q: 'jardin', onglet: 'chercher' })).toBe('facets');
  });
  test('stays on its view when a filter comes or goes, and names it only where it must', () => {
    const start = EMPTY_SELECTION;
    const inPlace = { ...start, quartier: ['S1'] };
    const filtered = keepView(start, inPlace);
    expect(filtered).toEqual({ ...inPlace, onglet: 'plan' });
    expect(keepView(filtered, { ...filtered, quartier: [] })).toEqual(start);
    expect(keepView(inPlace, start)).toEqual({ ...start, onglet: 'carte' });
  });
  test('turns to the tab that a change names, and leaves it out where the link says it', () => {
    const start = EMPTY_SELECTION;
    const change = { ...start, quartier: ['S1'], onglet: 'carte' } as const;
    expect(keepView(start, change)).toEqual({ ...change, onglet: null });
    const list = { ...start, onglet: 'liste' } as const;
    expect(keepView(start, list)).toEqual(list);
  });
  test('shows what a filter leaves that was chosen in a card, and keeps a card that is opened', () => {
    const open = { ...EMPTY_SELECTION, fiche: { kind: 'operation', code: 'O1' } } as const;
    const filtered = keepView(open, { ...open, porteur: ['A'] });
    expect(filtered).toMatchObject({ fiche: null, porteur: ['A'], onglet: 'liste' });
    const other = { kind: 'plan', code: '1' } as const;
    expect(keepView(open, { ...open, fiche: other }).fiche).toBe(other);
    expect(keepView(open, { ...open, taille: 'euros' }).fiche).toBe(open.fiche);
  });
  test('is of no concern to a wide one after the first change there', () => {
    const list = { ...EMPTY_SELECTION, onglet: 'liste' } as const;
    expect(forgetView(list, { ...list, q: 'jardin' })).toEqual({ ...EMPTY_SELECTION, q: 'jardin' });
  });
  test('arrows go round its tabs, Home and End to the ends', () => {
    expect(nextTab('ArrowRight', 3, 4)).toBe(0);
    expect(nextTab('ArrowLeft', 0, 4)).toBe(3);
    expect(nextTab('Home', 2, 4)).toBe(0);
    expect(nextTab('End', 0, 4)).toBe(3);
    expect(nextTab('a', 0, 4)).toBeNull();
  });
});
