import { describe, expect, test } from 'vitest';
import { withoutNote } from '../../../src/coverage/without.ts';
import {
  COVERAGE_PARTS,
  EMPTY_SELECTION,
  type CoveragePart,
} from '../../../src/selection/types.ts';
import { CONTRACT } from '../../fixtures/contract.ts';

const [mechanism] = CONTRACT.mechanisms;

function note(partie: CoveragePart, sans: readonly string[]): string {
  return withoutNote(CONTRACT, [], { ...EMPTY_SELECTION.couverture, partie, sans });
}

describe('what the plan is imagined without', () => {
  const sans = [`dispositif:${mechanism?.code ?? ''}`, 'financeur:caf'];

  test.each(COVERAGE_PARTS.filter((partie) => !['argent', 'annees'].includes(partie)))(
    'is named on the part « %s »',
    (partie) => {
      expect(note(partie, sans).replaceAll('\u00a0', ' ')).toContain(
        `« ${mechanism?.label ?? ''} » et « caf »`,
      );
      expect(note(partie, [])).toBe('');
    },
  );

  test.each(['comparer', 'quartier', 'questions'] as const)(
    'is said to change nothing on the part « %s »',
    (partie) => expect(note(partie, sans)).toMatch(/mais cette partie montre tout/),
  );

  test.each(['matrice', 'manques'] as const)('is taken away from the part « %s »', (partie) =>
    expect(note(partie, sans)).not.toMatch(/montre tout/),
  );

  test('is left to the parts that tell it with what falls', () => {
    expect([note('argent', sans), note('annees', sans)]).toEqual(['', '']);
  });
});
