import { afterEach, describe, expect, test } from 'vitest';
import {
  euros,
  eurosShort,
  list,
  longDate,
  monthOf,
  number,
  percent,
  yearRange,
  years,
} from '../../../src/base/format.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';

let locale: 'fr' | 'en' = 'fr';
overwriteGetLocale(() => locale);
afterEach(() => (locale = 'fr'));

/** Intl's narrow and plain unbreakable spaces, made visible. */
const seen = (text: string) => text.replace(/[\u202f\u00a0]/g, '_').replace(/\u2011/g, '-');

describe('in French', () => {
  test('a figure is grouped by thousands with spaces that do not break', () => {
    expect(number(1234567)).toBe('1\u202f234\u202f567');
    expect(seen(number(1234.56, 1))).toBe('1_234,6');
  });
  test('cents are read as euros and keep their cents only when there are some', () => {
    expect(seen(euros(123450))).toBe('1_234,50_€');
    expect(seen(euros(120000))).toBe('1_200_€');
    expect(seen(euros(0))).toBe('0_€');
    expect(seen(euros(-150))).toBe('-1,50_€');
  });
  test.each([
    [85000, '850_€'],
    [99949, '999_€'],
    [4520000, '45_k€'],
    [450000, '4,5_k€'],
    [99_949_900, '999_k€'],
    [99_950_000, '1_M€'],
    [123_456_700, '1,2_M€'],
    [1_234_567_800, '12_M€'],
    [250_000_000_000, '2,5_Md€'],
    [-123_456_700, '−1,2_M€'],
  ])('%i cents are short as %s', (cents, text) => {
    expect(seen(eurosShort(cents))).toBe(text);
  });
  test('a share is a percentage', () => {
    expect(seen(percent(0.125, 1))).toBe('12,5_%');
    expect(seen(percent(0.5))).toBe('50_%');
  });
  test('a list ends with « et » or « ou »', () => {
    expect(list(['a', 'b', 'c'])).toBe('a, b et c');
    expect(list(['a', 'b'], 'or')).toBe('a ou b');
    expect(list([])).toBe('');
  });
  test('consecutive years are joined and gaps stay gaps', () => {
    expect(seen(years([2015, 2016, 2017, 2020]))).toBe('2015-2017, 2020');
    expect(years([])).toBe('');
    expect(seen(yearRange(2015, 2015))).toBe('2015');
  });
  test('a date is written in full', () => {
    expect(longDate(new Date(2026, 10, 3))).toBe('3 novembre 2026');
    expect(monthOf('2026-11-01')).toBe('novembre 2026');
  });
});

describe('in English', () => {
  test('the same values follow English usage', () => {
    locale = 'en';
    expect(number(1234567)).toBe('1,234,567');
    expect(euros(123450)).toBe('€1,234.50');
    expect(eurosShort(123_456_700)).toBe('€1.2m');
    expect(eurosShort(4520000)).toBe('€45k');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
