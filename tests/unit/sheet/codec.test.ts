import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/selection/address.ts';
import { lookAt } from '../../../src/selection/change.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { readQuestions, writeQuestions, writeShort } from '../../../src/sheet/codec.ts';
import { LONGEST_TEXT, numbered, type Wording } from '../../../src/sheet/sheet.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { wordings } from './wordings.ts';

const EMPTY_CELL: Wording = {
  claim: {
    rule: 'sans-operation',
    node: '1.4.2',
    place: 'QP030001',
    codes: 'principaux',
    figures: { operations: 0, total: 83 },
    named: null,
  },
  text: '',
  note: '',
};
const OWN: Wording = { claim: null, text: 'Qui vient ?', note: '' };

describe('questions in an address', () => {
  test('can be read by people', () => {
    expect(writeQuestions([EMPTY_CELL, OWN])).toBe(
      '1~sans-operation!1.4.2!QP030001!operations:0,total:83~!!!!Qui vient ?',
    );
  });

  test('name what they are about at their end, where older links hold nothing', () => {
    const old = '1~un-seul-porteur!1.4.2!!operations:2,total:83';
    const [asked] = readQuestions(old).wordings;
    expect(asked?.claim?.named).toBeNull();
    const [named] = readQuestions(`${old}!!!ville-ales`).wordings;
    expect(named?.claim?.named).toBe('ville-ales');
    expect(writeQuestions(asked ? [asked] : [])).toBe(old);
    expect(writeQuestions(named ? [named] : [])).toBe(`${old}!!!ville-ales`);
  });

  test('come back as they were, whatever they say', () => {
    const property = fc.property(wordings, (asked) => {
      expect(readQuestions(writeQuestions(asked))).toEqual({ wordings: asked, dropped: [] });
    });
    fc.assert(property, { seed: 17, numRuns: 400 });
  });

  test('survive the address bar', () => {
    const property = fc.property(wordings, (asked) => {
      const look = lookAt({ feuille: writeQuestions(asked) });
      const { selection } = readAddress(writeAddress(look(EMPTY_SELECTION)), CONTRACT);
      expect(readQuestions(selection.couverture.feuille ?? '').wordings).toEqual(asked);
    });
    fc.assert(property, { seed: 18, numRuns: 200 });
  });

  test('stay readable whatever a link became: nothing throws, and nothing is lost unsaid', () => {
    const property = fc.property(fc.string(), (text) => {
      const { wordings: kept, dropped } = readQuestions(`1~${text}`);
      expect(kept.length + dropped.length).toBe(text.split('~').length);
    });
    fc.assert(property, { seed: 19, numRuns: 300 });
  });

  test.each([
    ['a figure that is no number', '1~compte!1.1!Q1!operations:beaucoup'],
    ['a figure without end', '1~compte!1.1!Q1!operations:9e999'],
    ['a rule in capitals', '1~COMPTE!1.1!Q1!operations:1'],
    ['a claim without a rule', '1~!1.1!Q1'],
    ['too many fields', '1~compte!1!2!a:1!x!y!z!z'],
    ['a name without a claim', '1~!!!!x!!ville'],
    ['a text without end', `1~!!!!${'x'.repeat(LONGEST_TEXT + 1)}`],
  ])('drop %s and keep the rest', (_, text) => {
    const { wordings: kept, dropped } = readQuestions(`${text}~!!!!Qui vient ?`);
    expect(kept).toEqual([OWN]);
    expect(dropped).toEqual([text.slice(2)]);
  });

  test('of a version that is not known are dropped whole', () => {
    expect(readQuestions('2~compte!1')).toEqual({ wordings: [], dropped: ['2~compte!1'] });
  });

  test('beyond thirty are listed', () => {
    const { wordings: kept, dropped } = readQuestions(`1${'~!!!!x'.repeat(32)}`);
    expect([kept.length, dropped.length]).toEqual([30, 2]);
  });

  test('leave the address when they are too long for it, or when there are none', () => {
    const long = { ...OWN, text: 'é'.repeat(LONGEST_TEXT) };
    expect(writeShort(numbered([long]))).toBeNull();
    expect(writeShort([])).toBeNull();
    expect(writeShort(numbered(Array.from({ length: 20 }, () => EMPTY_CELL)))).not.toBeNull();
  });
});
