import type { PlanNode } from '../plan/types.ts';
import type { NodeState } from './figures.ts';
import { look, type Picture } from './picture.ts';

/** How a shape and its text are painted. */
export interface Paint {
  readonly fill: string;
  readonly ink: string;
  /** Ground behind the text on a hatching; null on a plain fill. */
  readonly halo: string | null;
}

export function paint(picture: Picture, node: PlanNode, uid: string): Paint {
  const { tone, state, root } = look(picture, node);
  if (state === 'documented') return { fill: tone.fill, ink: tone.ink, halo: null };
  return { fill: `url(#${patternId(uid, state, root)})`, ink: 'var(--ink)', halo: tone.pale };
}

export function patternId(
  uid: string,
  state: Exclude<NodeState, 'documented'>,
  root: number,
): string {
  return `${uid}-${state}-${root}`;
}
