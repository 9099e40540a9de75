import { easeCubicOut } from 'd3-ease';
import { interpolateNumber, interpolateNumberArray } from 'd3-interpolate';
import { untrack } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { Frame } from './layout.ts';

/** Under the 300 ms that a zoom may take. */
const DURATION = 280;

/**
 * Brings what is drawn to what is asked for; a newer target takes over from wherever the drawing
 * is. At once for people who ask for less motion, and for targets that look the same.
 */
export class Motion {
  #frame = $state.raw() as Frame;
  #moving = $state(false);
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)');

  constructor(target: () => Frame) {
    this.#frame = untrack(target);
    $effect.pre(() => {
      const to = target();
      const from = untrack(() => this.#frame);
      if (from === to) return;
      // The same object as long as it looks the same: what is computed from it stays.
      if (same(from, to)) {
        this.#moving = false;
        return;
      }
      if (untrack(() => this.#still.current)) {
        this.#frame = to;
        this.#moving = false;
        return;
      }
      return this.#run(from, to);
    });
  }

  get current(): Frame {
    return this.#frame;
  }

  /** Labels wait until nothing moves. */
  get moving(): boolean {
    return this.#moving;
  }

  #run(from: Frame, to: Frame): () => void {
    const at = between(from, to);
    const start = performance.now();
    const tick = (now: number): void => {
      const share = Math.min(1, (now - start) / DURATION);
      this.#frame = share === 1 ? to : at(easeCubicOut(Math.max(0, share)));
      this.#moving = share < 1;
      if (share < 1) request = requestAnimationFrame(tick);
    };
    this.#moving = true;
    let request = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(request);
  }
}

/** A frame that lies a share of the way from one to another. */
export function between(from: Frame, to: Frame): (share: number) => Frame {
  const x0 = interpolateNumberArray(Float64Array.from(from.layout.x0), to.layout.x0);
  const x1 = interpolateNumberArray(Float64Array.from(from.layout.x1), to.layout.x1);
  const view = (['x0', 'x1', 'depth', 'rings'] as const).map((key) =>
    interpolateNumber(from.view[key], to.view[key]),
  );
  return (share) => ({
    layout: { x0: Float64Array.from(x0(share)), x1: Float64Array.from(x1(share)) },
    view: {
      x0: view[0]?.(share) ?? 0,
      x1: view[1]?.(share) ?? 1,
      depth: view[2]?.(share) ?? -1,
      rings: view[3]?.(share) ?? 1,
    },
  });
}

function same(one: Frame, other: Frame): boolean {
  return (
    one.view.x0 === other.view.x0 &&
    one.view.x1 === other.view.x1 &&
    one.view.depth === other.view.depth &&
    one.view.rings === other.view.rings &&
    one.layout.x0.every((value, index) => value === other.layout.x0[index]) &&
    one.layout.x1.every((value, index) => value === other.layout.x1[index])
  );
}
