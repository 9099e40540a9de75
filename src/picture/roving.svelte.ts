import { tick } from 'svelte';
import type { Plan } from '../plan/types.ts';
import { step, type Step } from './focus.ts';
import type { Span } from './layout.ts';
import type { Acts } from './picture.ts';

/** Which arrow does what: around the ring in a sunburst, down the column in an icicle. */
export const SUNBURST_KEYS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'in',
  ArrowUp: 'out',
  Home: 'first',
  End: 'last',
};
export const ICICLE_KEYS: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
};

/** What the keyboard needs to know of a drawing, read when a key is pressed. */
export interface Drawing {
  readonly plan: Plan;
  readonly spans: readonly Span[];
  readonly focus: number | null;
}

/** One tab stop for a whole drawing; arrows move it, the node in the centre included. */
export class Roving {
  #current = $state<number | null>(null);
  #wanted = $state(false);
  readonly #drawing: () => Drawing;
  readonly #acts: () => Acts;
  readonly #keys: Readonly<Record<string, Step>>;

  constructor(
    drawing: () => Drawing,
    acts: () => Acts,
    keys: Readonly<Record<string, Step>> = SUNBURST_KEYS,
  ) {
    this.#drawing = drawing;
    this.#acts = acts;
    this.#keys = keys;
  }

  /** The node that Tab reaches; null is the centre. */
  get stop(): number | null {
    const { spans, focus } = this.#drawing();
    if (this.#current !== null && spans.some(({ index }) => index === this.#current)) {
      return this.#current;
    }
    return focus === null ? (spans[0]?.index ?? null) : null;
  }

  readonly visit = (index: number | null): void => {
    this.#current = index;
  };

  /** Handles a key of the drawing; the element focused afterwards is found by its `data-node`. */
  readonly key = (event: KeyboardEvent & { currentTarget: Element }): void => {
    if (event.altKey || event.metaKey) return;
    const { plan, spans, focus } = this.#drawing();
    const { stop } = this;
    const to = this.#keys[event.key];
    if (to) {
      const next = step(plan, spans, stop, to);
      this.#current = next === null && focus === null ? stop : next;
      this.#acts().point(this.stop);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (stop === null) this.#acts().up();
      else this.#acts().select(stop, event.ctrlKey || event.shiftKey);
    } else if (event.key === 'Escape') {
      // The whole plan has nothing above it: Escape then belongs to an open panel.
      if (focus === null) return;
      this.#current = focus;
      this.#acts().up();
    } else if (['f', 'F', 'i', 'I'].includes(event.key) && !event.ctrlKey) {
      const card = stop ?? focus;
      if (card !== null) this.#acts().card(card);
    } else return;
    event.preventDefault();
    event.stopPropagation();
    const root = event.currentTarget;
    this.#wanted = true;
    // The element that has the focus may leave during a zoom: the centre keeps the keyboard.
    void tick().then(() => {
      if (!root.contains(document.activeElement)) this.#take(root, '[data-centre]');
    });
  };

  /** Gives the focus to the tab stop once a key has moved it and the drawing is still. */
  readonly settle =
    (moving: () => boolean) =>
    (root: Element): void => {
      $effect(() => {
        if (!this.#wanted || moving()) return;
        this.#take(root, this.stop === null ? '[data-centre]' : '[tabindex="0"]');
        this.#wanted = false;
      });
    };

  #take(root: Element, selector: string): void {
    root.querySelector<SVGElement>(selector)?.focus();
  }
}
