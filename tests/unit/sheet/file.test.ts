import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile, writeFile } from '../../../src/sheet/file.ts';
import { EMPTY_SHEET, numbered } from '../../../src/sheet/sheet.ts';
import { wordings } from './wordings.ts';

function file(questions: unknown[], head: object = {}): string {
  return JSON.stringify({ format: 'feuille-de-questions', version: 1, questions, ...head });
}
const GOOD = { texte: 'Qui vient ?' };

describe('a sheet as a file', () => {
  test('is opened again as it was', () => {
    const property = fc.property(wordings, (asked) => {
      const sheet = { title: 'T', date: '2026-11-23', place: 'Alès', questions: numbered(asked) };
      const read = readFile(writeFile(sheet, 'Contrat', () => 'phrase'));
      expect(read).toEqual({ ok: true, value: { sheet, leftOut: [] } });
    });
    fc.assert(property, { seed: 23, numRuns: 150 });
  });

  test('can be read by people: each question has its sentence', () => {
    const sheet = { ...EMPTY_SHEET, questions: numbered([{ claim: null, text: '', note: '' }]) };
    expect(writeFile(sheet, 'Contrat', () => 'Que fait-on ici ?')).toContain('Que fait-on ici ?');
  });

  test('from before names were kept is opened without them', () => {
    const constat = { regle: 'un-seul-porteur', noeud: '1.4.2', lieu: null };
    const named = { ...constat, nom: 'ville-ales' };
    const read = readFile(file([{ constat }, { constat: named }]));
    const names = read.ok ? read.value.sheet.questions.map(({ claim }) => claim?.named) : [];
    expect(names).toEqual([null, 'ville-ales']);
  });

  test.each([
    ['not text of this kind', 'Bonjour'],
    ['another JSON file', '{"questions":[]}'],
    ['a later version', file([], { version: 2 })],
    ['a list', '[]'],
    ['nothing', ''],
  ])('is refused when it is %s', (_, content) => {
    expect(readFile(content).ok).toBe(false);
  });

  test('keeps its good questions and lists the others', () => {
    const read = readFile(file([GOOD, 7, { texte: 3 }, { constat: { regle: 'Ô' } }, GOOD]));
    expect(read.ok && read.value.sheet.questions.length).toBe(2);
    expect(read.ok && read.value.leftOut.map(({ at }) => at)).toEqual([2, 3, 4]);
  });

  test('keeps its questions when its date is none', () => {
    const read = readFile(file([GOOD], { date: 'demain', titre: 4 }));
    expect(read.ok && read.value.sheet).toMatchObject({ date: '', title: '' });
  });

  test('holds thirty questions at most', () => {
    const read = readFile(file(Array.from({ length: 31 }, () => GOOD)));
    expect(read.ok && read.value.leftOut).toEqual([{ at: 31, reason: 'too-many' }]);
  });

  test('holds no half character that an address could not carry', () => {
    const read = readFile(
      file([{ texte: '\ud83c seul' }, { constat: { regle: 'a', noeud: '\ud83c', lieu: null } }]),
    );
    expect(read.ok && read.value.sheet.questions.map(({ text }) => text)).toEqual(['\uFFFD seul']);
  });
});
