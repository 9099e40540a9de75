import fc from 'fast-check';
import type { Claim } from '../../../src/coverage/claims.ts';
import { clean, type Wording } from '../../../src/sheet/sheet.ts';

/** Text with everything that could break an address: signs of the encoding, accents, new lines. */
const text = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    'Pourquoi ?',
    '~!*0*1*2~~',
    'a+b & c=d # 100 %',
    'Ligne\nautre',
    '«\u00a0é\u00a0» 🌳',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map(clean),
);
const name = fc.stringMatching(/^[a-z][a-z-]{0,12}$/);
const code = fc.oneof(
  fc.constantFrom('1.4.2', 'QP030001', 'hors-secteurs:QP030001', 'a~b!c*'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((it) => clean(it).replace(/\s/g, '_')),
);
const figure = fc.oneof(
  fc.nat(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);

const claim: fc.Arbitrary<Claim> = fc.record({
  rule: name,
  node: fc.option(code),
  place: fc.option(code),
  codes: fc.constantFrom('principaux', 'tous'),
  named: fc.option(code),
  figures: fc.dictionary(name, figure, { maxKeys: 4, noNullPrototype: true }),
});

/** Any question that a sheet can hold. */
export const wordings: fc.Arbitrary<Wording[]> = fc.array(
  fc.record({ claim: fc.option(claim), text, note: text }),
  { maxLength: 30 },
);
