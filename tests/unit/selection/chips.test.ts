import { beforeAll, expect, test } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { chips } from '../../../src/selection/chips.ts';
import { EMPTY_SELECTION, NO_YEAR } from '../../../src/selection/types.ts';
import { clauses } from '../../../src/explorer/clauses.ts';
import { CONTRACT as SKETCH } from '../../component/lists/contract.ts';

const [fund, ...others] = SKETCH.mechanisms;
if (!fund) throw new Error('the sketch has no mechanism');
const CONTRACT = { ...SKETCH, mechanisms: [{ ...fund, short: 'Fonds' }, ...others] };

beforeAll(() => overwriteGetLocale(() => 'fr'));

test('« année non renseignée » has a chip of its own, removed without the years beside it', () => {
  const selection = { ...EMPTY_SELECTION, annee: [NO_YEAR, [2015, 2016] as const] };
  const [unknown, years] = chips(CONTRACT, selection);
  expect(unknown).toMatchObject({ dimension: 'annee', value: 'non renseignée' });
  expect(unknown?.remove(selection).annee).toEqual([[2015, 2016]]);
  expect(years?.remove(selection).annee).toEqual([NO_YEAR]);
});

test('a mechanism with a long name goes by its usual one in a chip and in the sentence', () => {
  const selection = { ...EMPTY_SELECTION, dispositif: ['FIPD', 'PRE'] };
  expect(chips(CONTRACT, selection).map(({ value, full }) => [value, full])).toEqual([
    ['Fonds', 'Fonds de prévention de la délinquance'],
    ['Programme de réussite éducative', 'Programme de réussite éducative'],
  ]);
  const [clause = ''] = clauses(CONTRACT, selection);
  expect(clause.replace(/\s/g, ' ')).toBe(
    'avec les dispositifs « Fonds » ou « Programme de réussite éducative »',
  );
});
