import { hierarchy, partition } from 'd3-hierarchy';
import { describe, expect, test } from 'vitest';
import { composePicture } from '../../../src/picture/picture.ts';
import {
  arcPath,
  partitionPlan,
  spansIn,
  sunburstArcs,
  windowOf,
} from '../../../src/picture/layout.ts';
import type { PlanNode } from '../../../src/plan/types.ts';
import { EMPTY_SELECTION, PLAN_SIZES, type PlanSelection } from '../../../src/selection/types.ts';
import { publishedContract } from '../plan/contract.ts';

const contract = publishedContract();
const { plan } = contract;
const picture = (selection: Partial<PlanSelection> = {}) =>
  composePicture(contract, { ...EMPTY_SELECTION, ...selection }, contract.baseline);
const index = (code: string): number => plan.byCode.get(code) ?? -1;

describe('the partition', () => {
  test('is that of d3-hierarchy', () => {
    const { layout } = picture();
    type Item = { readonly node?: PlanNode; readonly below: readonly number[] };
    const root = hierarchy<Item>({ below: plan.roots }, ({ below }) =>
      below.flatMap((at) => {
        const node = plan.nodes[at];
        return node ? [{ node, below: node.children }] : [];
      }),
    ).sum(({ below }) => (below.length === 0 ? 1 : 0));
    for (const { data, x0, x1 } of partition<Item>()(root).descendants()) {
      if (!data.node) continue;
      expect(layout.x0[data.node.index]).toBeCloseTo(x0, 9);
      expect(layout.x1[data.node.index]).toBeCloseTo(x1, 9);
    }
  });

  test.each(PLAN_SIZES)(
    'by %s, arcs of a ring never overlap and the first ring is full',
    (taille) => {
      const { layout, view } = picture({ taille });
      for (let ring = 1; ring <= view.rings; ring++) {
        let end = 0;
        for (const span of spansIn(plan, layout, view).filter((one) => one.ring === ring)) {
          expect(span.from).toBeGreaterThanOrEqual(end - 1e-9);
          end = span.to;
        }
        if (ring === 1) expect(end).toBeCloseTo(1, 9);
      }
    },
  );

  test.each(PLAN_SIZES)(
    'by %s, every node of the plan has a width: unknown is not zero',
    (taille) => {
      const { layout } = picture({ taille });
      for (const node of plan.nodes) {
        const width = (layout.x1[node.index] ?? 0) - (layout.x0[node.index] ?? 0);
        expect([node.code, width > 0]).toEqual([node.code, true]);
      }
    },
  );

  test('nodes that a filter leaves out have no width, the others share the whole', () => {
    const { layout, view } = picture({ dispositif: ['FIPD'] });
    const spans = spansIn(plan, layout, view);
    expect(spans.map((span) => plan.nodes[span.index]?.code)).toEqual(['1', '1.5', '1.5.1']);
    expect(layout.x0[index('2')]).toBe(layout.x1[index('2')]);
  });
});

describe('the window', () => {
  test('shows at most three rings, and as many as there are levels below the focus', () => {
    const { layout } = picture();
    const rings = ['1', '1.3', '1.3.2'].map((code) => windowOf(plan, layout, index(code)).rings);
    expect([windowOf(plan, layout, null).rings, ...rings]).toEqual([3, 3, 2, 1]);
  });

  test('turns the whole circle into the focused node', () => {
    const { layout, view } = picture({ plan: ['1.3'] });
    const arcs = sunburstArcs(plan, layout, view, { radius: 300, hole: 100 });
    const first = arcs.filter(({ innerRadius }) => innerRadius === 100);
    expect(first.map((arc) => plan.nodes[arc.index]?.parent)).toEqual(
      first.map(() => index('1.3')),
    );
    expect(first.at(-1)?.endAngle).toBeCloseTo(2 * Math.PI, 9);
    expect(Math.max(...arcs.map((arc) => arc.outerRadius))).toBe(300);
    expect(arcPath(arcs[0] ?? expect.fail())).toMatch(/^M[^NZ]*Z$/);
  });

  test('is the whole plan when the plan is empty', () => {
    const empty = { nodes: [], roots: [], byCode: new Map(), depth: 0 };
    const layout = partitionPlan(empty, new Float64Array());
    expect(windowOf(empty, layout, null)).toEqual({ x0: 0, x1: 1, depth: -1, rings: 1 });
  });
});
