import { beforeAll, describe, expect, test } from 'vitest';
import type { CoverageCell, CoverageCells } from '../../../src/contract/cells.ts';
import { CLAIM_RULES } from '../../../src/coverage/claim-rules.ts';
import { checkWords, claimQuestion } from '../../../src/coverage/claim-words.ts';
import { claimChecker, type Claim, type ClaimFacts } from '../../../src/coverage/claims.ts';
import { gapClaim } from '../../../src/coverage/gap-claim.ts';
import { allGaps } from '../../../src/coverage/gaps/rules.ts';
import { RULE_CODES, type RuleCode } from '../../../src/coverage/gaps/types.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { cellsOf as placed } from '../../fixtures/cells.ts';
import {
  cellsOf,
  everywhere,
  GAP_CONTRACT,
  GAP_GROUND,
  GAP_ROWS,
  SOUND,
} from '../../fixtures/gaps.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const ALL = placed([['all', [['anywhere', 83]]]]);
const UNFILTERED: CoverageCells = new Map([...cellsOf(GAP_ROWS), ...ALL]);
const FACTS: ClaimFacts = {
  expectations: GAP_GROUND.expectations,
  sheets: GAP_GROUND.sheets,
  far: (places, metres) =>
    (GAP_GROUND.far ?? []).flatMap((one) => (places.includes(one.place) ? { ...one, metres } : [])),
};

function claimOf(code: RuleCode): Claim {
  const gap = allGaps(GAP_GROUND).find(({ rule }) => rule === code);
  if (!gap) throw new Error(`No gap of ${code}`);
  return gapClaim({ contract: GAP_CONTRACT, unfiltered: UNFILTERED, codes: 'tous' }, gap);
}
function check(claim: Claim, tous = UNFILTERED, facts = FACTS) {
  const cells = { principaux: new Map(), tous };
  return claimChecker(GAP_CONTRACT, cells, CLAIM_RULES, facts)(claim);
}
/** What is read under a question when the cells of one objective are others. */
function said(code: RuleCode, node: number, cells: (typeof GAP_ROWS)[number], facts = FACTS) {
  const claim = claimOf(code);
  const found = check(claim, new Map([...UNFILTERED, ...cellsOf({ [node]: cells })]), facts);
  return found && plain(checkWords(GAP_CONTRACT, CLAIM_RULES, claim, found));
}

describe('the claim of a gap', () => {
  test('counts what is there, out of all the operations of the data', () => {
    expect(claimOf('sans-operation')).toEqual({
      rule: 'sans-operation',
      node: '1.2',
      place: 'QB',
      codes: 'tous',
      figures: { operations: 0, total: 83 },
      named: null,
    });
  });

  test('names no place for the whole contract, and counts operations everywhere', () => {
    expect(claimOf('un-seul-porteur')).toEqual({
      rule: 'un-seul-porteur',
      node: '1.6',
      place: null,
      codes: 'tous',
      figures: { operations: 3, total: 83 },
      named: 'regie',
    });
  });

  test.each([
    ['une-seule-annee', '2017', '2017 est la seule année connue pour 1.5'],
    ['un-seul-porteur', 'regie', '« Régie de quartier » est le seul porteur connu pour 1.6'],
    ['un-seul-dispositif', 'RELAIS', '« Adultes-relais » est le seul dispositif connu pour 1.7'],
  ] as const)('of the rule « %s » names what the sheet hangs by', (code, named, words) => {
    const claim = claimOf(code);
    expect(claim.named).toBe(named);
    expect(plain(claimQuestion(GAP_CONTRACT, CLAIM_RULES, claim))).toContain(words);
    // A link or a file from before names were kept: it asks and checks as it did.
    const old = { ...claim, named: null };
    expect(plain(claimQuestion(GAP_CONTRACT, CLAIM_RULES, old))).toMatch(/un seul|une seule/);
    expect(check(old)?.state).toBe('true');
    // A name that the catalogue has lost is still said.
    const gone = { ...claim, named: 'disparu' };
    expect(claimQuestion(GAP_CONTRACT, CLAIM_RULES, gone)).toContain('disparu');
  });

  test('keeps what its rule alone looks at', () => {
    expect(claimOf('lieu-inconnu').figures).toEqual({ operations: 0, total: 83, 'sans-lieu': 2 });
    const { figures } = claimOf('loin');
    expect(figures).toEqual({ operations: 24, total: 83, part: 0.62, metres: 500, points: 24 });
  });

  test.each(RULE_CODES)('of the rule « %s » has a question, and holds in its own data', (code) => {
    const claim = claimOf(code);
    expect(claim.rule).toBe(code);
    expect(claimQuestion(GAP_CONTRACT, CLAIM_RULES, claim)).toMatch(/\?$/);
    expect(check(claim)?.state).toBe('true');
  });
});

describe('a claim that data no longer bear out is marked, by its own rule', () => {
  const one = (part: Partial<CoverageCell>) => everywhere({ ...SOUND, ...part });
  const GONE = 'N’est plus vrai : plus aucune opération n’est documentée.';

  test.each([
    ['nulle-part', 1, one({}), 'N’est plus vrai : 3 opérations sont maintenant documentées.'],
    ['sans-operation', 2, one({}), 'N’est plus vrai : 3 opérations sont maintenant documentées.'],
    ['lieu-inconnu', 3, one({}), 'N’est plus vrai : 3 opérations sont maintenant documentées.'],
    [
      'lieu-inconnu',
      3,
      { 0: SOUND, anywhere: SOUND },
      'N’est plus vrai : il ne reste pas d’opération sans lieu précis.',
    ],
    [
      'annonce-jamais-fait',
      4,
      one({ statuses: [0, 1] }),
      'N’est plus vrai : une opération au moins est maintenant en cours ou réalisée.',
    ],
    ['annonce-jamais-fait', 4, {}, GONE],
    [
      'une-seule-annee',
      5,
      one({ years: [2, 3] }),
      'N’est plus vrai : une autre année est maintenant connue, ou plus aucune ne l’est.',
    ],
    ['une-seule-annee', 5, {}, GONE],
    [
      'un-seul-porteur',
      6,
      one({ operators: [0, 1] }),
      'N’est plus vrai : un autre porteur est maintenant connu, ou plus aucun ne l’est.',
    ],
    ['un-seul-porteur', 6, {}, GONE],
    [
      'un-seul-dispositif',
      7,
      one({ mechanisms: [0, 1] }),
      'N’est plus vrai : un autre dispositif est maintenant connu, ou plus aucun ne l’est.',
    ],
    ['un-seul-dispositif', 7, {}, GONE],
    [
      'une-seule-annee',
      5,
      one({ years: [3] }),
      'N’est plus vrai : la seule année connue est maintenant 2018.',
    ],
    [
      'un-seul-porteur',
      6,
      one({ operators: [1] }),
      'N’est plus vrai : le seul porteur connu est maintenant « Ville d’Essai ».',
    ],
    [
      'un-seul-dispositif',
      7,
      one({ mechanisms: [0] }),
      'N’est plus vrai : le seul dispositif connu est maintenant « FIPD ».',
    ],
    [
      'fh-jamais-rapporte',
      8,
      one({ withSplit: 1 }),
      'N’est plus vrai : une opération au moins donne ces chiffres, ou le plan ne les demande plus.',
    ],
    ['fh-jamais-rapporte', 8, {}, GONE],
  ] as const)('%s, objective %i', (code, node, cells, words) => {
    expect(said(code, node, cells)).toBe(words);
  });

  test('loin: a new place is near', () => {
    const far = (share: number): ClaimFacts['far'] => {
      return ([place = 0], metres) => [{ node: 0, place, share, points: 25, metres }];
    };
    expect(said('loin', 1, {}, { ...FACTS, far: far(0.31) })).toBe(
      'N’est plus vrai : 31 % de la surface est à plus de 500 m, et non 62 %.',
    );
    expect(said('loin', 1, {}, { ...FACTS, far: () => [] })).toBe(
      'N’est plus vrai : plus aucun lieu n’est connu.',
    );
  });

  test('lieu-inconnu: the plan speaks of other places', () => {
    const elsewhere = {
      node: 3,
      neighbourhood: null,
      expectation: 'elsewhere',
      quotation: 'à la Gare',
      confidence: 'certain',
      lines: [1],
      note: '',
    } as const;
    const cells = { 0: SOUND, anywhere: SOUND, unlocated: SOUND };
    expect(said('lieu-inconnu', 3, cells, { ...FACTS, expectations: [elsewhere] })).toBe(
      'N’est plus vrai : le plan ne demande plus rien ici.',
    );
  });
});

test('more operations of the same operator do not change what the rule says', () => {
  expect(said('un-seul-porteur', 6, everywhere({ operations: 9, operators: [0] }))).toBe(
    'Toujours vrai dans les données.',
  );
});

test('what holds in one place holds when it comes to hold everywhere', () => {
  const claim = { ...claimOf('une-seule-annee'), place: 'QA' };
  expect(check(claim)?.state).toBe('true');
  const gone = cellsOf({ 5: { anywhere: { ...SOUND, years: [2] } } });
  expect(check(claim, new Map([...UNFILTERED, ...gone]))?.state).toBe('changed');
});

test.each([
  ['lieu-inconnu', { expectations: null }],
  ['loin', { far: null }],
  ['fh-jamais-rapporte', { sheets: null }],
] as const)('a claim of %s waits for what its rule reads', (code, lacking) => {
  expect(check(claimOf(code), UNFILTERED, { ...FACTS, ...lacking })).toBeNull();
});

test.each([
  ['the whole plan', { node: null }],
  ['operations without a place', { place: 'non-localise' }],
] as const)('a claim about %s is none of a rule of gaps', (_, part) => {
  expect(check({ ...claimOf('un-seul-porteur'), ...part })?.state).toBe('changed');
});

test('the claim that an older address made of such a gap is still counted', () => {
  const old: Claim = { ...claimOf('un-seul-porteur'), rule: 'compte' };
  expect(check(old)?.state).toBe('true');
  const more = cellsOf({ 6: everywhere({ operations: 4 }) });
  expect(check(old, new Map([...UNFILTERED, ...more]))?.state).toBe('changed');
});
