import { expect, test } from 'vitest';
import { spaced } from '../../../data/build/typography.ts';

test.each([
  ['Sic « médiats » (pour « médias »).', 'Sic «\u00a0médiats\u00a0» (pour «\u00a0médias\u00a0»).'],
  ['2 800 pots vendus ; 3 € le pot', '2\u202f800 pots vendus\u202f; 3\u00a0€ le pot'],
  ['Fiches : 4 312 lignes', 'Fiches\u00a0: 4\u202f312 lignes'],
  ['ANRU 1, 2006-2020', 'ANRU 1, 2006-2020'],
  ['1 250 219 €, en 2016 900 places', '1\u202f250\u202f219\u00a0€, en 2016 900 places'],
  ['12 rue de Lozère, en 2015', '12 rue de Lozère, en 2015'],
])('« %s » never breaks before its punctuation', (words, expected) => {
  expect(spaced(words)).toBe(expected);
});
