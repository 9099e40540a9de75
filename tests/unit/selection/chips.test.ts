import { beforeAll, expect, test } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { chips } from '../../../src/selection/chips.ts';
import { EMPTY_SELECTION, NO_YEAR } from '../../../src/selection/types.ts';
import { CONTRACT } from '../../component/lists/contract.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));

test('« année non renseignée » has a chip of its own, removed without the years beside it', () => {
  const selection = { ...EMPTY_SELECTION, annee: [NO_YEAR, [2015, 2016] as const] };
  const [unknown, years] = chips(CONTRACT, selection);
  expect(unknown).toMatchObject({ dimension: 'annee', value: 'non renseignée' });
  expect(unknown?.remove(selection).annee).toEqual([[2015, 2016]]);
  expect(years?.remove(selection).annee).toEqual([NO_YEAR]);
});
