import { curveBasis, lineRadial } from 'd3-shape';
import type { Plan } from '../plan/types.ts';
import type { Arc } from './layout.ts';

/** A cross reference between two arcs that are both in the picture. */
export interface Chord {
  readonly to: number;
  readonly path: string;
  /** Where it arrives, in pixels from the centre. */
  readonly end: readonly [x: number, y: number];
}

/**
 * A node's « Cf. objectif 2.1.2 » as lines that run around the centre, never across its text: from
 * the arc inwards, along the hole, and out to the target or the nearest node above it in the picture.
 */
export function chordsOf(plan: Plan, arcs: readonly Arc[], index: number, hole: number): Chord[] {
  const drawn = new Map(arcs.map((arc) => [arc.index, arc]));
  const start = drawn.get(index);
  if (!start) return [];
  return (plan.nodes[index]?.references ?? []).flatMap(({ to }) => {
    const end = nearest(plan, drawn, to);
    return end && end !== start ? [{ to, ...chord(start, end, hole) }] : [];
  });
}

function nearest(plan: Plan, drawn: ReadonlyMap<number, Arc>, index: number): Arc | undefined {
  for (let at: number | null = index; at !== null; at = plan.nodes[at]?.parent ?? null) {
    const arc = drawn.get(at);
    if (arc) return arc;
  }
  return undefined;
}

const shape = lineRadial<readonly [number, number]>()
  .angle(([angle]) => angle)
  .radius(([, radius]) => radius)
  .curve(curveBasis);

function chord(start: Arc, end: Arc, hole: number): Pick<Chord, 'path' | 'end'> {
  const from = (start.startAngle + start.endAngle) / 2;
  const to = (end.startAngle + end.endAngle) / 2;
  // The shorter way round.
  const turn = ((to - from + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  const along = Array.from({ length: 11 }, (_, at): readonly [number, number] => [
    from + (turn * at) / 10,
    hole + 3,
  ]);
  const arrival = end.innerRadius + 10;
  return {
    path: shape([[from, start.innerRadius + 4], ...along, [from + turn, arrival]]) ?? '',
    end: [arrival * Math.sin(to), -arrival * Math.cos(to)],
  };
}
