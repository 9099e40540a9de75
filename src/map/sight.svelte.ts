import { layoutZoom, sightOf, sightStep, type Extent } from './frame.ts';
import type { Sight } from './labels.ts';
import type { Camera } from './mercator.ts';
import type { Origin } from './shapes.ts';

/** What decides what is seen of the map. */
export interface Seen {
  /** Null until the map has a size. */
  readonly camera: Camera | null;
  readonly origin: Origin;
  readonly rem: number;
  /** The legend on it; null where that is below it. */
  readonly key: Extent | null;
}

/**
 * What is seen of the map, in steps: names are placed anew when one of these numbers changes, not
 * at each move of the camera.
 */
export class MapSight {
  readonly #seen: () => Seen;
  readonly #width = $derived.by(() => this.#seen().camera?.width ?? 0);
  readonly #height = $derived.by(() => this.#seen().camera?.height ?? 0);
  readonly #left = $derived.by(() => this.#step('x'));
  readonly #top = $derived.by(() => this.#step('y'));
  readonly #rem = $derived.by(() => this.#seen().rem);
  readonly #key = $derived.by(() => this.#seen().key);
  readonly #sight = $derived.by(() => {
    const size = { width: this.#width, height: this.#height };
    if (size.width === 0) return null;
    return sightOf(size, [this.#left, this.#top], this.#rem, this.#key);
  });

  constructor(seen: () => Seen) {
    this.#seen = seen;
  }

  get current(): Sight | null {
    return this.#sight;
  }

  #step(axis: 'x' | 'y'): number {
    const { camera, origin } = this.#seen();
    return camera ? sightStep(camera[axis] - origin[axis], layoutZoom(camera.zoom)) : 0;
  }
}
