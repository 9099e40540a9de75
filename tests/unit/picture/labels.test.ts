import { describe, expect, test } from 'vitest';
import type { ArcLabel } from '../../../src/picture/arcLabel.ts';
import { arcLabel, boxLabel, MIN_SIZE } from '../../../src/picture/labels.ts';
import { sunburstArcs, type Arc } from '../../../src/picture/layout.ts';
import { tableMeasure } from '../../../src/picture/measure.ts';
import { composePicture } from '../../../src/picture/picture.ts';
import { centreOf, discOf } from '../../../src/picture/sunburst.ts';
import { wordsOf, wrap } from '../../../src/picture/wrap.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { publishedContract } from '../plan/contract.ts';

const contract = publishedContract();
const { plan } = contract;

/** Corners of every line, in polar coordinates: what must stay inside the arc. */
function corners(label: ArcLabel, middle: number): { angle: number; radius: number }[] {
  return label.lines.flatMap((line) => {
    const width = tableMeasure(line.text, label.size, label.weight);
    if (label.kind === 'curved' && 'path' in line) {
      const radius = /A(\S+?),/.exec(line.path)?.[1];
      const lower = / 0 [01] 0 /.test(line.path);
      const base = Number(radius);
      const top = base + (lower ? -1 : 1) * 0.7 * label.size;
      return [-1, 1].flatMap((side) =>
        [base, top].map((at) => ({ angle: middle + (side * width) / 2 / base, radius: at })),
      );
    }
    if (label.kind !== 'radial' || !('y' in line)) return [];
    const turn = (label.turn * Math.PI) / 180;
    return [-1, 1].flatMap((side) =>
      [line.y, line.y - 0.7 * label.size].map((y) => {
        const x = label.distance + (side * width) / 2;
        const [px, py] = [
          x * Math.cos(turn) - y * Math.sin(turn),
          x * Math.sin(turn) + y * Math.cos(turn),
        ];
        return { angle: Math.atan2(px, -py), radius: Math.hypot(px, py) };
      }),
    );
  });
}

function outside(label: ArcLabel, arc: Arc): boolean {
  const half = (arc.endAngle - arc.startAngle) / 2;
  // A full ring carries its label at the top.
  const middle = half > Math.PI - 1e-6 ? 0 : arc.startAngle + half;
  return corners(label, middle).some(({ angle, radius }) => {
    const apart = Math.abs(((angle - middle + 5 * Math.PI) % (2 * Math.PI)) - Math.PI);
    const slip = 0.5 / radius;
    return radius < arc.innerRadius - 0.5 || radius > arc.outerRadius + 0.5 || apart > half + slip;
  });
}

const FOCI = [
  [],
  ...plan.nodes.filter(({ children }) => children.length > 0).map(({ code }) => [code]),
];

describe('labels', () => {
  test.each([
    [820, 1],
    [620, 1],
    [366, 1],
    [296, 1],
    [900, 1.25],
  ])('on a disc of %i px at scale %f none is small, clipped or cut', (side, scale) => {
    let [labels, titles] = [0, 0];
    for (const codes of FOCI) {
      const selection = { ...EMPTY_SELECTION, plan: codes };
      const { layout, view } = composePicture(contract, selection, contract.baseline);
      for (const arc of sunburstArcs(plan, layout, view, discOf(side))) {
        const node = plan.nodes[arc.index];
        if (!node) continue;
        const label = arcLabel(node, arc, node.depth - view.depth === 1, scale, tableMeasure);
        if (!label) continue;
        labels++;
        const text = label.lines.map((line) => line.text).join(' ');
        expect([node.code, `${node.code}\u00a0${node.title}`]).toContain(text);
        if (text !== node.code) titles++;
        expect(label.size).toBeGreaterThanOrEqual(MIN_SIZE * scale);
        expect([node.code, side, outside(label, arc)]).toEqual([node.code, side, false]);
      }
    }
    expect(labels).toBeGreaterThan(300);
    expect(titles).toBeGreaterThan(side < 400 ? 40 : 200);
  });

  test.each([
    ['the least gap leaves it in the middle of its arc', 2 * Math.PI - 0.01, 'below'],
    ['nothing but it: at the top', 2 * Math.PI, 'above'],
  ])('a ring that one arc nearly fills: %s', (_, endAngle, where) => {
    const node = plan.nodes[0] ?? expect.fail();
    const arc = { index: 0, startAngle: 0, endAngle, innerRadius: 60, outerRadius: 110 };
    const label = arcLabel(node, arc, true, 1, tableMeasure);
    const path = label?.kind === 'curved' ? (label.lines[0]?.path ?? '') : '';
    // Words below the centre run against the clock.
    expect(/ 0 [01] 0 /.test(path) ? 'below' : 'above').toBe(where);
  });

  test('the centre of a disc of 560 px tells all but a few titles; those are told below', () => {
    const picture = composePicture(contract, EMPTY_SELECTION, contract.baseline);
    const { hole } = discOf(560);
    const below = plan.nodes.filter(({ index, code, title }) => {
      const { lines, full } = centreOf(picture, index, hole, 1, tableMeasure, 'Tout le plan');
      const read = lines.flatMap(({ role, text }) => (role === 'title' ? text : [])).join(' ');
      expect([title, code, `${code}\u00a0${title}`]).toContain(read);
      expect(lines.every(({ size }) => size >= MIN_SIZE)).toBe(true);
      if (read === code) expect(full).toBe(false);
      return read === code;
    });
    expect(below.length).toBeLessThanOrEqual(5);
  });

  test('a small disc keeps the code and leaves the title to the words below', () => {
    const picture = composePicture(contract, EMPTY_SELECTION, contract.baseline);
    const index = plan.byCode.get('1.4.1') ?? -1;
    const { lines, full } = centreOf(picture, index, 40, 1, tableMeasure, 'Tout le plan');
    expect([lines.map(({ text }) => text), full]).toEqual([['1.4.1'], false]);
  });

  test('a box of the icicle holds the title, else the code, else nothing', () => {
    const node = plan.nodes[plan.byCode.get('1.4.1') ?? -1] ?? expect.fail();
    const lines = (width: number, height: number) =>
      boxLabel(node, { width, height }, 1, tableMeasure)?.lines.join(' ');
    expect(lines(400, 60)).toBe(`1.4.1\u00a0${node.title}`);
    expect(lines(400, 16)).toBe('1.4.1');
    expect(lines(400, 11)).toBeUndefined();
    expect(lines(20, 60)).toBeUndefined();
  });
});

describe('wrapping', () => {
  const words = (text: string) => wordsOf(text, 'normal', (word) => word.length * 100);

  test('fills lines evenly and never cuts a word', () => {
    expect(wrap(words('un deux trois quatre'), [40])).toEqual(['un deux trois quatre']);
    expect(wrap(words('un deux trois quatre'), [14, 14])).toEqual(['un deux', 'trois quatre']);
    expect(wrap(words('anticonstitutionnellement'), [10, 10, 10])).toBeNull();
  });

  test('keeps together what a no-break space joins', () => {
    expect(wrap(words('voir\u00a0: ici'), [6, 6])).toEqual(['voir\u00a0:', 'ici']);
  });
});
