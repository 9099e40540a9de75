import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cents } from '../../../data/build/operations.ts';
import { number, text } from '../../../data/build/table.ts';
import { leaves, nodeOf, pathTo } from '../../../src/plan/tree.ts';
import type { PlanNode } from '../../../src/plan/types.ts';
import type { Entry } from '../../../src/contract/types.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { contract, fiches, issues, operations, published, rowsOf } from './ales.ts';

const { plan, baseline } = contract;
const node = (code: string): PlanNode => {
  const found = nodeOf(plan, code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const codes = (nodes: readonly PlanNode[]) => nodes.map(({ code }) => code as string);
const carrying = (mechanism: string) => {
  const position = contract.mechanisms.findIndex(({ code }) => code === mechanism);
  return plan.nodes.filter(({ mechanisms }) => mechanisms.includes(position));
};
const countOf = (code: string) =>
  baseline.neighbourhood[contract.neighbourhoods.findIndex((place) => place.code === code)];

test('the data folder has nothing wrong', () => {
  expect(issues).toEqual([]);
});

describe('the plan', () => {
  test('has 4 pillars, 14 orientations, 75 objectives, 199 actions', () => {
    const levels = [0, 1, 2, 3].map((depth) => plan.nodes.filter((n) => n.depth === depth).length);
    expect(levels).toEqual([4, 14, 75, 199]);
    expect(
      plan.roots.map((root) => leaves(plan, node(plan.nodes[root]?.code ?? '')).length),
    ).toEqual([109, 36, 29, 25]);
  });

  test('has 128 requirements, 22 notes and 232 indicators', () => {
    const count = (part: 'requirements' | 'notes' | 'indicators') =>
      Object.values(fiches).reduce((sum, sheet) => sum + sheet[part].length, 0);
    expect([count('requirements'), count('notes'), count('indicators')]).toEqual([128, 22, 232]);
  });

  test('shows the corrected reading of a slip and keeps the printed words', () => {
    expect(node('1.5.1').title).toContain('pour lutter contre la délinquance et');
    expect(node('1.5.1').variant?.text).toContain('lutter contre la prévention de la délinquance');
    expect(node('1.5.1').variant?.note).toContain('ligne 486');
    expect(node('3.1').title).toBe(
      'Accompagner les habitants dans l’accès à l’emploi et à la formation',
    );
    expect(node('3.1').variant?.text).toContain('L’EPLOI');
    expect(node('3.2').variant?.text).toContain('HABITATS');
  });

  test('keeps the apostrophes of the source, curved or straight', () => {
    expect(node('1.1.1.d').title).toContain("dans l'organisation d'animations");
    expect(node('1.1.2').title).toContain('l’image');
  });

  test('leaves six objectives and their four actions outside the call for projects', () => {
    const outside = plan.nodes.filter(({ inCall }) => !inCall);
    expect(codes(outside.filter(({ depth }) => depth === 2))).toEqual([
      '1.5.2',
      '3.1.1',
      '3.1.2',
      '3.2.1',
      '3.2.2',
      '3.2.3',
    ]);
    expect(codes(outside.filter(({ depth }) => depth === 3))).toEqual([
      '3.1.1.a',
      '3.1.2.a',
      '3.1.2.b',
      '3.2.1.a',
    ]);
  });

  test('follows every cross reference, the partial one marked', () => {
    const references = plan.nodes.flatMap(({ code, references }) =>
      references.map(({ to, kind }) => `${code} ${kind} ${plan.nodes[to]?.code}`),
    );
    expect(references).toEqual([
      '1.3.10 total 1.4',
      '1.6.1.a total 1.1.3',
      '1.6.5 total 1.1.1',
      '1.6.5 total 1.1.3',
      '2.2.3 partial 4.2.4',
      '2.2.6 total 2.1.2',
      '2.2.6 total 2.1.3',
      '2.3.9 total 2.2.2',
      '2.3.9 total 2.2.6',
      '3.2.3 total 3.1.1',
    ]);
  });

  test('gives FIPD to one objective of seven actions, NPNRU to seven objectives of twelve', () => {
    expect(codes(carrying('FIPD'))).toEqual(['1.5.1']);
    expect(node('1.5.1').children).toHaveLength(7);
    expect(codes(carrying('NPNRU'))).toEqual([
      '2.1.1',
      '2.1.2',
      '2.1.4',
      '2.2.3',
      '2.3.4',
      '2.3.6',
      '2.3.7',
    ]);
    expect(carrying('NPNRU').reduce((sum, { children }) => sum + children.length, 0)).toBe(12);
  });

  test('gives health to twenty actions, and a theme to every action', () => {
    const health = contract.themes.findIndex(({ code }) => code === 'sante');
    expect(plan.nodes.filter(({ themes }) => themes.includes(health))).toHaveLength(20);
    expect(plan.nodes.filter(({ depth, themes }) => depth === 3 && themes.length === 0)).toEqual(
      [],
    );
  });

  test('says in words which lines of the source each text comes from', () => {
    expect(
      plan.nodes.every(({ lines: [first, last] }) => first >= 1 && first <= last && last <= 4312),
    ).toBe(true);
  });
});

describe('the operations', () => {
  test('are 83, 49 of them in the period, by pillar 44, 18, 7, 14', () => {
    expect(baseline.total.operations).toBe(83);
    expect(baseline.total.inPeriod).toBe(49);
    const byRoot = plan.roots.map((root) =>
      baseline.plan
        .filter((cell) => plan.nodes[cell.node]?.root === root)
        .reduce((sum, cell) => sum + cell.operations, 0),
    );
    expect(byRoot).toEqual([44, 18, 7, 14]);
  });

  test('document 34 objectives by their main code', () => {
    const sheet = contract.sheetDepth;
    const objectives = baseline.plan.flatMap((cell) => {
      const path = pathTo(plan, node(plan.nodes[cell.node]?.code ?? ''));
      return path[sheet]?.code ?? [];
    });
    expect(new Set(objectives).size).toBe(34);
  });

  test('touch QP030001 73 times, its sectors 20, 18, 13, 12, 7, 5 and 3', () => {
    expect(countOf('QP030001')).toBe(73);
    const sectors = ['pres-saint-jean', 'rochebelle', 'centre-ville', 'cevennes', 'tamaris'];
    expect([...sectors, 'cauvel-la-royale', 'faubourg-du-soleil'].map(countOf)).toEqual([
      20, 18, 13, 12, 7, 5, 3,
    ]);
  });

  test('are each on the map or off it', () => {
    const { point, zone, offMap } = baseline.total.located;
    expect([point, zone, offMap]).toEqual([18, 46, 19]);
  });

  test('have an amount for 45, and add no places, meals or plots to people', () => {
    expect(baseline.total.withAmount).toBe(45);
    expect(baseline.total.participants).toEqual({ value: 3538, known: 19 });
    expect(baseline.total.withSplit).toBe(1);
  });

  test('add grants to the cent and keep unknown amounts unknown', () => {
    const lines = rowsOf('operations_montants').filter(
      (row) => text(row, 'nature') === 'subvention',
    );
    const known = lines.flatMap((row) => number(row, 'euros') ?? []);
    const total = known.reduce((sum, euros) => sum + cents(euros), 0);
    expect(baseline.total.amounts[0]).toEqual({ value: total, known: 8 });
    expect(operations[0]?.amounts).toEqual([null, null, null, null, null]);
  });

  test('keep years with a gap, and no year when the source gives none', () => {
    const years = (code: string) =>
      operations.find(({ row }) => text(row, 'identifiant') === code)?.years;
    expect(years('P009')).toEqual([2016, 2022]);
    expect(years('P046')).toEqual([2018, 2019, 2020, 2023]);
    expect(years('P032')).toEqual([]);
  });

  test('give the State’s mediator posts the totals the State publishes', () => {
    const posts = rowsOf('postes_etat').filter(
      (row) => text(row, 'contrat') === 'CV093' && text(row, 'type_poste') === 'adulte-relais',
    );
    const total = (year: number) =>
      posts
        .filter((row) => number(row, 'annee') === year)
        .reduce((sum, row) => sum + cents(number(row, 'euros') ?? 0), 0);
    expect([2020, 2021, 2022, 2023].map(total)).toEqual([25837578, 28100548, 34006400, 38344741]);
  });

  test('are told without the words of those who gathered them', () => {
    const notes = ['participants_note', 'fait', 'confiance_note', 'source_coordonnees'];
    const told = [
      ...rowsOf('operations').flatMap((row) => notes.map((column) => text(row, column))),
      ...rowsOf('operations').map((row) => text(row, 'intitule')),
      ...rowsOf('operations_montants').map((row) => text(row, 'libelle')),
      ...rowsOf('lieux').map((row) => text(row, 'source_coordonnees')),
    ];
    const jargon = /\.json|\.csv|github|\bindex\b|polygone|centroïde|géocod|\(s\)/iu;
    expect([...new Set(told)].filter((words) => jargon.test(words))).toEqual([]);
  });

  test('say the unit of a number once, not again in its note', () => {
    const twice = rowsOf('operations').filter((row) => {
      const unit = text(row, 'participants_unite').slice(0, -1);
      return unit !== '' && text(row, 'participants_note').includes(unit);
    });
    expect(twice.map((row) => text(row, 'identifiant'))).toEqual([]);
  });

  test('name organisations, never a person by a title', () => {
    const names = rowsOf('porteurs').map((row) => text(row, 'libelle'));
    expect(names).toHaveLength(52);
    const all = Object.keys(
      Object.fromEntries(
        rowsOf('operations').map((row) => [Object.values(row.cells).join(' '), 1]),
      ),
    );
    expect(all.filter((words) => /\b(M\.|Mme|Monsieur|Madame|Mlle)\s/u.test(words))).toEqual([]);
  });
});

test('the file of the first picture is at most 35 KB compressed', () => {
  expect(brotliCompressSync(JSON.stringify(published)).length).toBeLessThan(35_000);
});

describe('names in the language of the interface', () => {
  const lists = [
    contract.themes,
    contract.publics,
    contract.statuses,
    contract.amountNatures,
  ] as const;
  const labels = (locale: 'fr' | 'en') => {
    overwriteGetLocale(() => locale);
    return lists.flatMap((list: readonly Entry[]) => list.map(({ label }) => label));
  };

  test('are French, then English, without reading the data again', () => {
    const [french, english] = [labels('fr'), labels('en')];
    expect(french).toEqual(
      lists.flatMap((list: readonly Entry[]) => list.map((one) => one.french)),
    );
    expect(english).toContain('Grant');
    expect(english).toContain('Housing and energy');
    // A few words are spelt alike in both.
    const alike = french.filter((label, at) => label === english[at]);
    expect(alike).toEqual(['Parents', 'Associations']);
    expect(labels('fr')).toEqual(french);
  });
});
