import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/coverage/claims.ts';
import { answerRoom, onOnePage } from '../../../src/sheet/room.ts';
import {
  clean,
  EMPTY_SHEET,
  LONGEST_TEXT,
  moved,
  numbered,
  withAdded,
  withBack,
  without,
  type Sheet,
} from '../../../src/sheet/sheet.ts';

const own = (text: string) => ({ claim: null, text, note: '' });
const SHEET: Sheet = { ...EMPTY_SHEET, questions: numbered(['a', 'b', 'c'].map(own)) };
const said = ({ questions }: Sheet) => questions.map(({ text }) => text).join('');

const claim: Claim = {
  rule: 'compte',
  node: '1',
  place: null,
  codes: 'principaux',
  figures: { operations: 2 },
  named: null,
};

describe('a sheet', () => {
  test('moves a question, and no further than its ends', () => {
    expect(said(moved(SHEET, 1, 1))).toBe('bac');
    expect(said(moved(SHEET, 3, -1))).toBe('acb');
    expect(moved(SHEET, 1, -1)).toBe(SHEET);
    expect(moved(SHEET, 3, 1)).toBe(SHEET);
  });

  test('puts a removed question back where it stood', () => {
    const [, second] = SHEET.questions;
    expect(second && said(withBack(without(SHEET, 2), second, 1))).toBe('abc');
  });

  test('takes a claim once, whatever its figures were, and a sentence once', () => {
    const once = withAdded(SHEET, [{ claim, text: '', note: '' }]);
    const later = { ...claim, figures: { operations: 5 } };
    expect(withAdded(once, [{ claim: later, text: '', note: '' }, own('a')])).toBe(once);
    const elsewhere = { ...claim, place: 'Q1' };
    expect(withAdded(once, [{ claim: elsewhere, text: '', note: '' }]).questions).toHaveLength(5);
  });

  test('gives every question an identifier of its own', () => {
    const ids = withAdded(without(SHEET, 2), [own('d'), own('e')]).questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  test('holds text that addresses and files can hold', () => {
    expect(clean('a\r\nb\u0000c\ud800')).toBe('a\nb c\uFFFD');
    expect(clean(`${'x'.repeat(LONGEST_TEXT - 1)}🌳`)).toHaveLength(LONGEST_TEXT);
  });
});

describe('the room to answer', () => {
  const words = 'Rochebelle : aucune opération documentée pour 1.4.2. '.repeat(5);
  const small = 'Toujours vrai dans les données. Source : Cahier 4, lignes 12-14. '.repeat(2);
  const sheet = (count: number) =>
    Array.from({ length: count }, () => ({ words, note: '', small }));

  test('shrinks as questions come, and never to nothing', () => {
    const lines = [1, 3, 5, 8, 30].map((count) => answerRoom(sheet(count)).lines);
    expect(lines).toEqual([...lines].sort((a, b) => b - a));
    expect(lines.at(-1)).toBe(1);
  });

  test('is two lines or more for five long questions, on one page', () => {
    expect(answerRoom(sheet(5)).lines).toBeGreaterThanOrEqual(2);
    expect(onOnePage(sheet(5))).toBe(true);
  });

  test('says when even one line each does not fit', () => {
    expect(onOnePage(sheet(9))).toBe(false);
    expect(onOnePage([])).toBe(true);
  });

  test('counts new lines and notes', () => {
    const tall = { words: 'a\n'.repeat(30), note: 'b', small: '' };
    expect(onOnePage([tall])).toBe(true);
    expect(onOnePage([tall, tall])).toBe(false);
  });
});
