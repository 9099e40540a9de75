import { beforeAll, describe, expect, test } from 'vitest';
import type { CoverageCell, CoverageCells, PlaceKey, RowKey } from '../../../src/contract/cells.ts';
import { placeCode, placeOf, rowCode, rowOf } from '../../../src/coverage/claim-codes.ts';
import { CLAIM_RULES } from '../../../src/coverage/claim-rules.ts';
import { checkWords, claimQuestion, claimSource } from '../../../src/coverage/claim-words.ts';
import { claimChecker, type Check, type Claim } from '../../../src/coverage/claims.ts';
import { questionFromCell } from '../../../src/coverage/questions.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { CONTRACT } from '../../fixtures/contract.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));

function cell(operations: number): CoverageCell {
  const none = { value: 0, known: 0 };
  const lists = { mechanisms: [], operators: [], years: [], statuses: [] };
  return { operations, amount: none, participants: none, withSplit: 0, ...lists };
}
const at = (code: string) => CONTRACT.plan.byCode.get(code) ?? 'none';
function cells(...known: [RowKey, PlaceKey, number][]): CoverageCells {
  const rows = new Map<RowKey, Map<PlaceKey, CoverageCell>>();
  for (const [row, place, n] of [['all', 'anywhere', 40] as const, ...known]) {
    rows.set(row, (rows.get(row) ?? new Map<PlaceKey, CoverageCell>()).set(place, cell(n)));
  }
  return rows;
}

const BEFORE = cells([at('1.1.1'), 0, 2], [at('1.1.1'), 'anywhere', 3]);
const ask = (row: RowKey, place: PlaceKey, codes: Claim['codes'] = 'principaux') =>
  questionFromCell({ contract: CONTRACT, unfiltered: BEFORE, codes }, row, place);
/** Plain claims need nothing but cells. */
const NOTHING_ELSE = { expectations: null, sheets: null, far: null };
function checked(found: Check | null): Check {
  if (found === null) throw new Error('A plain claim waits');
  return found;
}
const check = (claim: Claim, principaux: CoverageCells, tous = BEFORE) =>
  checked(claimChecker(CONTRACT, { principaux, tous }, CLAIM_RULES, NOTHING_ELSE)(claim));
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('rows and places', () => {
  test('keep codes that outlive positions', () => {
    const rows: RowKey[] = ['all', 'none', ...CONTRACT.plan.nodes.map(({ index }) => index)];
    expect(rows.map((row) => rowOf(CONTRACT, rowCode(CONTRACT, row)))).toEqual(rows);
    const places: PlaceKey[] = ['anywhere', 'whole', 'unlocated', 'within:0', 0, 1, 2, 3, 4, 5];
    expect(places.map((place) => placeOf(CONTRACT, placeCode(CONTRACT, place)))).toEqual(places);
  });

  test('that are gone are said so', () => {
    expect(rowOf(CONTRACT, '9.9')).toBeNull();
    expect(placeOf(CONTRACT, 'hors-secteurs:Q99')).toBeNull();
  });
});

describe('the claim of a cell', () => {
  test.each([
    ['an empty one', at('1.2.1'), 0, 'sans-operation', 0],
    ['an empty row', at('1.2.1'), 'anywhere', 'nulle-part', 0],
    ['a figure', at('1.1.1'), 0, 'compte', 2],
  ] as const)('is that of %s', (_, row, place, rule, operations) => {
    expect(ask(row, place)).toMatchObject({ rule, figures: { operations, total: 40 } });
  });

  test('holds in the data that it was read from, for every row and place', () => {
    const rows: RowKey[] = ['all', 'none', ...CONTRACT.plan.nodes.map(({ index }) => index)];
    const places: PlaceKey[] = ['anywhere', 'whole', 'unlocated', 'within:0', 0, 1, 2, 3];
    const states = rows.flatMap((row) =>
      places.map((place) => check(ask(row, place), BEFORE).state),
    );
    expect(new Set(states)).toEqual(new Set(['true']));
  });

  test('ceases to be true when data say otherwise, and says what they say', () => {
    const after = cells([at('1.2.1'), 0, 2], [at('1.1.1'), 0, 1]);
    const said = (row: RowKey) => {
      const claim = ask(row, 0);
      const found = check(claim, after);
      return [found.state, plain(checkWords(CONTRACT, CLAIM_RULES, claim, found))];
    };
    expect(said(at('1.2.1'))).toEqual([
      'changed',
      'N’est plus vrai : 2 opérations sont maintenant documentées.',
    ]);
    expect(said(at('1.1.1'))).toEqual([
      'changed',
      'N’est plus vrai : 1 opération est documentée, et non 2.',
    ]);
  });

  test('is read by the codes that it was written with', () => {
    const claim = ask(at('1.2.1'), 0, 'tous');
    expect(check(claim, cells([at('1.2.1'), 0, 2])).state).toBe('true');
    expect(check(claim, BEFORE, cells([at('1.2.1'), 0, 2])).state).toBe('changed');
  });
});

describe('a claim that cannot be checked', () => {
  test.each([
    ['rule', { rule: 'inconnue' }, '« inconnue »'],
    ['rule', { rule: 'constructor' }, '« constructor »'],
    ['node', { node: '9.9' }, '« 9.9 »'],
    ['place', { place: 'Q99' }, '« Q99 »'],
  ] as const)('for its %s says so, and its question still reads', (because, part, words) => {
    const claim = { ...ask(at('1.1.1'), 0), ...part };
    const found = check(claim, BEFORE);
    expect(found).toMatchObject({ state: 'unknown', because });
    expect(plain(checkWords(CONTRACT, CLAIM_RULES, claim, found))).toContain(words);
    expect(claimQuestion(CONTRACT, CLAIM_RULES, claim)).toMatch(/\?$/);
  });
});

describe('the question of a claim', () => {
  test('has its place, its node and its figures in plain words', () => {
    expect(plain(claimQuestion(CONTRACT, CLAIM_RULES, ask(at('1.1.1'), 0)))).toMatch(
      /^Quartier de l'Q1 : 2 opérations documentées pour 1\.1\.1 « Titre de 1\.1\.1 ».*sur les 40/,
    );
    expect(plain(claimQuestion(CONTRACT, CLAIM_RULES, ask('none', 'unlocated')))).toMatch(
      /^Lieu inconnu : aucune opération documentée pour opérations sans code du plan/,
    );
  });

  test('of what is nowhere says what the plan provides for, then asks', () => {
    const nowhere = ask(at('1.2.1'), 'anywhere');
    expect(plain(claimQuestion(CONTRACT, CLAIM_RULES, nowhere))).toMatch(
      /^Le plan prévoit : « Titre de 1\.2\.1 » \(.* 1\.2\.1\)\. Aucune opération documentée, sur les 40 de l’atlas\. Qu’a-t-on fait, et où \?$/,
    );
    expect(plain(claimQuestion(CONTRACT, CLAIM_RULES, { ...nowhere, node: '9.9' }))).toMatch(
      /^Tout le contrat : aucune opération documentée pour 9\.9, sur les 40/,
    );
  });

  test('names its source, and how operations were counted', () => {
    expect(plain(claimSource(CONTRACT, ask(at('1.1.1'), 0, 'tous')))).toBe(
      'Source : Cahier inventé, ligne 3 ; comptage par tous les codes des opérations de l’atlas.',
    );
    expect(claimSource(CONTRACT, ask('all', 0))).not.toContain('Cahier');
  });
});
