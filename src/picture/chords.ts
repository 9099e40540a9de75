import { curveBasis, lineRadial } from 'd3-shape';
import type { Plan } from '../plan/types.ts';
import type { Arc } from './layout.ts';

/** A cross reference between two arcs that are both in the picture. */
export interface Chord {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

/**
 * « Cf. objectif 2.1.2 » as a line that runs around the centre, never across its text: from the arc
 * inwards, along the hole, and out to the target or the nearest node above it in the picture.
 */
export function chordsOf(plan: Plan, arcs: readonly Arc[], index: number, hole: number): Chord[] {
  const seen = new Map(arcs.map((arc) => [arc.index, arc]));
  const node = plan.nodes[index];
  const [from, to] = node ? [node.index, node.end] : [0, 0];
  return plan.nodes.slice(from, to).flatMap((one) =>
    one.references.flatMap((reference) => {
      const start = visible(plan, seen, one.index);
      const end = visible(plan, seen, reference.to);
      if (!start || !end || start === end) return [];
      return [{ from: one.index, to: reference.to, path: chord(start, end, hole) }];
    }),
  );
}

function visible(plan: Plan, seen: ReadonlyMap<number, Arc>, index: number): Arc | undefined {
  for (let at: number | null = index; at !== null; at = plan.nodes[at]?.parent ?? null) {
    const arc = seen.get(at);
    if (arc) return arc;
  }
  return undefined;
}

const shape = lineRadial<readonly [number, number]>()
  .angle(([angle]) => angle)
  .radius(([, radius]) => radius)
  .curve(curveBasis);

function chord(start: Arc, end: Arc, hole: number): string {
  const from = (start.startAngle + start.endAngle) / 2;
  const to = (end.startAngle + end.endAngle) / 2;
  // The shorter way round.
  const turn = ((to - from + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  const around = hole + 3;
  const steps = Array.from({ length: 11 }, (_, at): readonly [number, number] => [
    from + (turn * at) / 10,
    around,
  ]);
  const ends = (arc: Arc): number => arc.innerRadius + 0.35 * (arc.outerRadius - arc.innerRadius);
  return shape([[from, ends(start)], ...steps, [from + turn, ends(end)]]) ?? '';
}
