import { beforeAll, describe, expect, test } from 'vitest';
import type { ExplorerCounts } from '../../../src/contract/counts.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { composePicture } from '../../../src/picture/picture.ts';
import { tableRows } from '../../../src/picture/table.ts';
import { euroBasis, facts, sizeName } from '../../../src/picture/words.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { publishedContract } from '../plan/contract.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const contract = publishedContract();
const index = (code: string): number => contract.plan.byCode.get(code) ?? -1;
/** Three operations on 1.1.1, two of which cite an envelope; one on 2.1.1, which does too. */
const counts: ExplorerCounts = {
  ...contract.baseline,
  plan: [
    { node: index('1.1.1'), operations: 3, amount: { value: 900_000_00, known: 2 } },
    { node: index('2.1.1'), operations: 1, amount: { value: 1_00, known: 1 } },
  ],
};

function sized(nature: string) {
  const mesure = { ...EMPTY_SELECTION.mesure, nature };
  return composePicture(contract, { ...EMPTY_SELECTION, taille: 'euros', mesure }, counts);
}
const width = ({ layout }: ReturnType<typeof sized>, code: string): number =>
  (layout.x1[index(code)] ?? 0) - (layout.x0[index(code)] ?? 0);

describe('the plan picture by amounts that overlap', () => {
  const picture = sized('programme');

  test('gives no total: it says how many operations have such an amount', () => {
    const said = plain(facts(picture, index('1.1.1')).join(', '));
    expect(said).not.toMatch(/€/);
    expect(said).toContain('2 opérations sur 3 avec un tel montant');
  });

  test('is sized by these operations, and says so', () => {
    expect(width(picture, '1.1.1') / width(picture, '2.1.1')).toBeGreaterThan(1);
    expect(width(picture, '1.1.1') / width(picture, '2.1.1')).toBeLessThan(2.001);
    expect(plain(sizeName(picture))).toBe(
      'les opérations qui ont un montant (Enveloppe de programme)',
    );
  });

  test('has no sum in its table either', () => {
    const rows = tableRows(picture, 2, { column: 'cents', descending: true });
    expect(rows.every((row) => row.cents === null)).toBe(true);
    expect(rows.slice(0, 2).map(({ code, known }) => [code, known])).toEqual([
      ['1.1.1', 2],
      ['2.1.1', 1],
    ]);
  });
});

test('the plan picture by amounts of one nature totals them with the rows they rest on', () => {
  const said = plain(facts(sized('subvention'), index('1.1.1')).join(', '));
  expect(said).toContain('900 k€ (2 opérations sur 3)');
});

test('the legend says which nature is drawn, on how many operations it rests, and what is not in it', () => {
  expect(plain(euroBasis(sized('subvention')))).toBe(
    '« Subvention » : montant connu pour 3 opérations sur 4 ; ' +
      'n’y sont pas : coût total, enveloppe de programme, postes aidés et autre montant.',
  );
});
