import { beforeAll, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { neighbourhoodMeasures } from '../../../src/measure/neighbourhood.ts';
import { measureOptions, optionKey } from '../../../src/measure/options.ts';
import { sentence, shortText } from '../../../src/measure/words.ts';
import type { Contract } from '../../../src/contract/types.ts';
import { EMPTY_SELECTION, type Measure } from '../../../src/selection/types.ts';
import { contract as town, counts } from '../map/fixture.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const contract: Contract = {
  ...town,
  amountNatures: [
    { code: 'subvention', label: 'Subvention', summable: true },
    { code: 'programme', label: 'Enveloppe de programme', summable: false },
  ],
};
const measure = (nature: string): Measure => ({ kind: 'euros', nature, perThousand: false });
/** Two operations of « Nord » cite an envelope; a third gives none. */
const overlapping = counts([[1, '1.1.1.a', 3, [900_000_00, 2], [0, 0]]]);

function north(nature: string) {
  const selection = { ...EMPTY_SELECTION, mesure: measure(nature) };
  const shown = neighbourhoodMeasures(contract, selection, overlapping)[1];
  if (!shown) throw new Error('no such neighbourhood');
  return shown;
}

describe('amounts that overlap', () => {
  test('are never added, and the operations that have one are counted', () => {
    expect(north('programme')).toMatchObject({
      value: null,
      unknown: 'not-summable',
      known: 2,
      denominator: 3,
    });
  });

  test('say why there is no total, and how many operations have such an amount', () => {
    const said = plain(sentence(contract, measure('programme'), north('programme'), false));
    expect(said).toMatch(/ne s’additionnent pas/);
    expect(said).toMatch(/2 opérations sur 3 ont un tel montant/);
    expect(said).not.toMatch(/€/);
  });

  test('are counted on the map’s label', () => {
    expect(plain(shortText(measure('programme'), north('programme'), false))).toBe('2 op.');
  });

  test('are not offered to colour the neighbourhoods, unless a link already asks for them', () => {
    const offered = (current: Measure) => measureOptions(contract, current).map(optionKey);
    expect(offered(measure('subvention'))).not.toContain('euros.programme');
    expect(offered(measure('subvention'))).toContain('euros.subvention');
    expect(offered(measure('programme'))).toContain('euros.programme');
  });
});

test('amounts of one nature that add up give a total and the rows it rests on', () => {
  const said = plain(sentence(contract, measure('subvention'), north('subvention'), false));
  expect(said).toBe('900 000 € (2 opérations sur 3 le précisent)');
});
