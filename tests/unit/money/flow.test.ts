import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyFlow } from '../../../src/money/flow.ts';
import { layoutFlow, nameLines } from '../../../src/money/layout.ts';
import { moneyTotal } from '../../../src/money/tables.ts';
import { SPLIT_RULES } from '../../../src/selection/types.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { ALL_KNOWN, invented, moneyLine, NONE_FALLEN } from '../../fixtures/money.ts';

const sum = (values: readonly { readonly cents: number }[]) =>
  values.reduce((all, { cents }) => all + cents, 0);

describe('the flow of amounts', () => {
  test('holds the whole total in each column and between two columns, under every rule', () => {
    const rules = fc.constantFrom(...SPLIT_RULES);
    const property = fc.property(invented, rules, ({ contract, money }, rule) => {
      const { nodes, links } = moneyFlow(contract, money, rule);
      const { cents } = moneyTotal(money);
      const column = (at: number) => nodes.filter((node) => node.column === at);
      const from = (at: number) => links.filter((link) => link.from.column === at);
      expect([0, 1, 2].map((at) => sum(column(at)))).toEqual([cents, cents, cents]);
      expect([sum(from(0)), sum(from(1))]).toEqual([cents, cents]);
      for (const node of nodes) expect(sum(node.lines)).toBe(node.cents);
    });
    fc.assert(property, { seed: 7, numRuns: 200 });
  }, 30_000);

  const money = {
    nature: 0,
    without: ALL_KNOWN,
    payers: [],
    fallen: NONE_FALLEN,
    lines: [
      moneyLine({ node: 0, neighbourhoods: [3, 4], payer: 'ville', cents: 100 }),
      moneyLine({ node: 9, neighbourhoods: [3], payer: 'etat', cents: 900 }),
      moneyLine({ node: null, payer: null, cents: 5 }),
    ],
  };

  test('draws what is not divided apart, greatest payers first, what is not said last', () => {
    const ids = (rule: 'entier' | 'egal') =>
      moneyFlow(CONTRACT, money, rule).nodes.map(({ id }) => id);
    const roots = CONTRACT.plan.roots.slice(0, 1).map((root) => `root:${root}`);
    const before = ['payer:etat', 'payer:ville', 'payer:', ...roots, 'root:'];
    expect(ids('entier')).toEqual([...before, 'place:3', 'place:whole', 'undivided']);
    expect(ids('egal')).toEqual([...before, 'place:3', 'place:4', 'place:whole']);
  });

  test('draws at most fourteen places, the least of them as one', () => {
    const [first] = CONTRACT.neighbourhoods;
    if (!first) throw new Error('The fixture has no neighbourhood');
    const neighbourhoods = Array.from({ length: 30 }, () => ({ ...first, parent: null }));
    const lines = neighbourhoods.map((_, at) =>
      moneyLine({ operation: at, neighbourhoods: [at], cents: 1 + at }),
    );
    const { nodes } = moneyFlow({ ...CONTRACT, neighbourhoods }, { ...money, lines }, 'egal');
    const places = nodes.filter(({ column }) => column === 2);
    expect(places).toHaveLength(14);
    expect(places.at(-1)).toMatchObject({ key: { kind: 'others', count: 17 }, cents: 153 });
  });

  test('lays nodes out without overlap, in three columns, bands as thick as their share', () => {
    const { boxes, bands, height } = layoutFlow(moneyFlow(CONTRACT, money, 'egal'), 900);
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(3);
    for (const column of [0, 1, 2]) {
      const own = boxes.filter(({ node }) => node.column === column);
      for (const [at, { y, height: tall }] of own.entries()) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + tall).toBeLessThanOrEqual((own[at + 1]?.y ?? height) + 0.001);
      }
    }
    expect(bands).toHaveLength(6);
    expect(layoutFlow({ nodes: [], links: [] }, 900).boxes).toEqual([]);
  });
});

test.each([
  ['État', ['État']],
  ['Alès Agglomération', ['Alès', 'Agglomération']],
  ['Fonds propres du porteur et autres', ['Fonds propres', 'du porteur et…']],
  ['Interdépartementalité', ['Interdéparteme…']],
])('the name « %s » is cut at its words', (name, lines) => {
  expect(nameLines(name, 15, 2)).toEqual(lines);
});
