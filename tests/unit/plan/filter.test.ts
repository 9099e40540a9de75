import { describe, expect, test } from 'vitest';
import { planFacetCounts, planFilter } from '../../../src/plan/filter.ts';
import { EMPTY_SELECTION, NONE, type PlanSelection } from '../../../src/selection/types.ts';
import { publishedContract } from './contract.ts';

const contract = publishedContract();
const { nodes } = contract.plan;

function left(selection: Partial<PlanSelection>): string[] {
  const { kept } = planFilter(contract, { ...EMPTY_SELECTION, ...selection });
  return nodes.filter(({ index }) => kept[index]).map(({ code }) => code);
}

function atDepth(codes: readonly string[], depth: number): string[] {
  return codes.filter((code) => nodes[contract.plan.byCode.get(code) ?? -1]?.depth === depth);
}

describe('the plan filter', () => {
  test('nothing asked leaves the whole plan', () => {
    const filter = planFilter(contract, EMPTY_SELECTION);
    expect(filter.active).toBe(false);
    expect(filter.byDepth).toEqual([4, 14, 75, 199]);
  });

  test('FIPD leaves objective 1.5.1, its seven actions and what stands above', () => {
    const codes = left({ dispositif: ['FIPD'] });
    expect(atDepth(codes, 2)).toEqual(['1.5.1']);
    expect(atDepth(codes, 3)).toHaveLength(7);
    expect(atDepth(codes, 0).concat(atDepth(codes, 1))).toEqual(['1', '1.5']);
  });

  test('NPNRU leaves seven objectives and twelve actions; 2.3.7 has none and is shown', () => {
    const codes = left({ dispositif: ['NPNRU'] });
    expect(atDepth(codes, 2)).toEqual('2.1.1 2.1.2 2.1.4 2.2.3 2.3.4 2.3.6 2.3.7'.split(' '));
    expect(atDepth(codes, 3)).toHaveLength(12);
  });

  test('the health theme leaves twenty actions', () => {
    expect(atDepth(left({ theme: ['sante'] }), 3)).toHaveLength(20);
  });

  test('two themes leave the union, a theme and a mechanism the intersection', () => {
    const health = left({ theme: ['sante'] });
    const both = left({ theme: ['sante', 'logement'] });
    expect(both).toEqual(expect.arrayContaining(health));
    const narrowed = left({ theme: ['sante'], dispositif: ['FIPD'] });
    expect(narrowed.every((code) => health.includes(code))).toBe(true);
  });

  test('outside the call for projects are six objectives', () => {
    expect(atDepth(left({ appel: ['non'] }), 2)).toHaveLength(6);
    expect(planFilter(contract, { ...EMPTY_SELECTION, appel: ['oui', 'non'] }).byDepth[2]).toBe(75);
  });

  test('a nature and « aucun » share the plan between them', () => {
    const natures = ['financement', 'programme', 'coordination', 'outil'];
    const some = new Set(left({ nature: natures }));
    const none = left({ nature: [NONE] }).filter(
      (code) => nodes[contract.plan.byCode.get(code) ?? -1]?.children.length === 0,
    );
    expect(none.length).toBeGreaterThan(0);
    expect(none.some((code) => some.has(code))).toBe(false);
  });

  test('a search ignores accents, case and plural, and a found node keeps what is below it', () => {
    expect(left({ q: 'REUSSITES educative' })).toContain('1.3.2.a');
    expect(left({ q: '1.5.1' })).toEqual(left({ plan: [], q: '1.5.1 ' }));
    expect(atDepth(left({ q: '1.5.1' }), 3)).toHaveLength(7);
    expect(planFilter(contract, { ...EMPTY_SELECTION, q: 'zzz' }).byDepth).toEqual([0, 0, 0, 0]);
  });

  test('dimensions that only operations have do not touch the plan', () => {
    expect(left({ quartier: ['QP030001'], statut: ['realise'], plan: ['2'] })).toHaveLength(292);
  });
});

describe('a search that operations answer', () => {
  const cell = (code: string, operations = 1) => ({
    node: contract.plan.byCode.get(code) ?? -1,
    operations,
    amount: { value: 0, known: 0 },
  });
  const searched = (selection: Partial<PlanSelection>, ...cells: ReturnType<typeof cell>[]) => {
    const filter = planFilter(contract, { ...EMPTY_SELECTION, ...selection }, cells);
    const codes = nodes.filter(({ index }) => filter.kept[index]).map(({ code }) => code);
    return { codes, through: filter.through };
  };

  test('a word of no title leaves what the operations found document, and what stands above', () => {
    const found = searched({ q: 'zzz' }, cell('1.3.2'), cell('1.5.1.a'), cell('2.1.1', 0));
    expect(found.codes).toEqual(['1', '1.3', '1.3.2', '1.5', '1.5.1', '1.5.1.a']);
    expect(found.through).toBe('operations');
  });

  test('a word of some titles leaves those too', () => {
    const titles = left({ q: '1.5.1' });
    const both = searched({ q: '1.5.1' }, cell('1.3.2'));
    expect(both).toEqual({
      codes: ['1', '1.3', '1.3.2', ...titles.slice(1)],
      through: 'both',
    });
    expect(searched({ q: '1.5.1' }, cell('1.5.1.a'))).toEqual({ codes: titles, through: 'plan' });
  });

  test('operations outside the plan leave nothing of it, and none filter without a word', () => {
    expect(searched({ q: 'zzz' }, cell('nowhere')).codes).toEqual([]);
    expect(searched({ theme: ['sante'] }, cell('1.3.2')).codes).toEqual(left({ theme: ['sante'] }));
  });
});

describe('what an option would leave', () => {
  test('counts leaves under the other dimensions, not under its own', () => {
    const alone = planFacetCounts(contract, EMPTY_SELECTION, 'theme');
    const health = contract.themes.findIndex(({ code }) => code === 'sante');
    expect(alone[health]).toBe(20);
    const own = planFacetCounts(contract, { ...EMPTY_SELECTION, theme: ['logement'] }, 'theme');
    expect(own).toEqual(alone);
    const other = planFacetCounts(contract, { ...EMPTY_SELECTION, dispositif: ['FIPD'] }, 'theme');
    expect(other.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(7);
    expect(other[health] ?? 0).toBeLessThan(20);
  });

  test.each([['theme'], ['dispositif'], ['nature'], ['public']] as const)(
    'each option of %s leaves as many leaves as choosing it does',
    (dimension) => {
      const counts = planFacetCounts(contract, EMPTY_SELECTION, dimension);
      const codes = {
        theme: contract.themes.map(({ code }) => code),
        dispositif: contract.mechanisms.map(({ code }) => code),
        nature: ['financement', 'programme', 'coordination', 'outil'],
        public: contract.publics.map(({ code }) => code),
      }[dimension];
      for (const [position, code] of [...codes, NONE].entries()) {
        const { kept } = planFilter(contract, { ...EMPTY_SELECTION, [dimension]: [code] });
        const leaves = nodes.filter(({ index, children }) => kept[index] && children.length === 0);
        expect([code, counts[position]]).toEqual([code, leaves.length]);
      }
    },
  );

  test('inside and outside the call share every leaf', () => {
    const [inside, outside] = planFacetCounts(contract, EMPTY_SELECTION, 'appel');
    const leaves = nodes.filter(({ children }) => children.length === 0).length;
    expect((inside ?? 0) + (outside ?? 0)).toBe(leaves);
  });
});
