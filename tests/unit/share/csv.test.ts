import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { decimal, euros, safeText, toCsv } from '../../../src/share/csv.ts';

const read = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: false }).data;

describe('a table for a French spreadsheet', () => {
  test('starts with a byte order mark and its header, and uses semicolons', () => {
    const csv = toCsv(['intitule', 'montant'], [['Jardin partagé', { cents: 123450 }]]);
    expect(csv).toBe('\uFEFFintitule;montant\r\nJardin partagé;1234,50\r\n');
  });

  test('leaves an unknown value empty and writes a true zero as 0', () => {
    expect(read(toCsv(['a', 'b'], [[null, 0]]))[1]).toEqual(['', '0']);
  });

  test('quotes semicolons, quotes and line breaks', () => {
    const cell = 'Fête « des voisins » ; "été"\net hiver';
    expect(read(toCsv(['a'], [[cell]]))[1]).toEqual([cell]);
  });

  test.each([
    '=1+1',
    '+33',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '−1',
    '\uFEFF=1',
  ])('makes %j plain text', (cell) => {
    expect(safeText(cell)).toBe(`'${cell}`);
  });

  test.each(['Jardin', 'a=1', "l'été", '', '1 + 1', '(=1)'])('leaves %j as it is', (cell) => {
    expect(safeText(cell)).toBe(cell);
  });

  test('never lets any text start as a formula, and loses nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = safeText(text);
        const kept = safe === text || safe === `'${text}`;
        return kept && !/^[=+\-@＝＋－＠]/u.test(safe.trimStart());
      }),
      { seed: 30 },
    );
  }, 30_000);

  test('gives back every table it is read from', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé;"\'\n\r=+-@ \t,|«\u00a0') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const [header, ...data] = read(toCsv(['un', 'deux'], rows));
        expect(header).toEqual(['un', 'deux']);
        expect(data.slice(0, rows.length)).toEqual(rows.map((row) => row.map(safeText)));
      }),
      { seed: 30 },
    );
  });
});

describe('numbers of a French spreadsheet', () => {
  test.each([
    [44.1302922, '44,1302922'],
    [2016, '2016'],
    [0, '0'],
    [-0, '0'],
    [-1.5, '-1,5'],
    [100, '100'],
  ])('%d is written %s', (value, text) => {
    expect(decimal(value)).toBe(text);
  });

  test.each([
    [123450, '1234,50'],
    [5, '0,05'],
    [0, '0,00'],
    [-123, '-1,23'],
    [9007199254740991, '90071992547409,91'],
  ])('%d cents are written %s', (cents, text) => {
    expect(euros(cents)).toBe(text);
  });

  test('money is exact to the cent', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const back = Number(euros(cents).replace(',', ''));
        expect(back).toBe(cents);
      }),
      { seed: 30 },
    );
  });
});
