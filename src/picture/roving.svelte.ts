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
  /** The element that had the keyboard last; null once the reader has left the drawing. */
  #held: Element | null = null;
  #taking = false;
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

  /** What the reader has put the focus on; where this class puts it changes nothing. */
  readonly visit = (index: number | null): void => {
    if (!this.#taking) this.#current = index;
  };

  /** Handles a key of the drawing; the focus follows the tab stop ({@link settle}). */
  readonly key = (event: KeyboardEvent): void => {
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
  };

  /**
   * Keeps the focus on the tab stop as long as it is in the drawing, at every change of it: a zoom
   * may come some time after its key, and takes the element that had the focus away.
   */
  readonly settle =
    (frame: () => unknown) =>
    (root: Element): (() => void) => {
      const came = ({ target }: Event) => (this.#held = target as Element);
      const left = ({ target }: Event) =>
        // Who leaves by himself leaves his element behind; a zoom takes it.
        queueMicrotask(() => {
          if (target === this.#held && this.#held?.isConnected) this.#held = null;
        });
      root.addEventListener('focusin', came);
      root.addEventListener('focusout', left);
      $effect(() => {
        frame();
        this.#follow(root, this.stop === null ? '[data-centre]' : '[tabindex="0"]');
      });
      return () => {
        root.removeEventListener('focusin', came);
        root.removeEventListener('focusout', left);
      };
    };

  #follow(root: Element, selector: string): void {
    const { activeElement, body } = document;
    const lost = this.#held?.isConnected === false && (activeElement ?? body) === body;
    if (!lost && !root.contains(activeElement)) return;
    const to = root.querySelector<SVGElement>(selector);
    if (!to || to === activeElement) return;
    this.#taking = true;
    to.focus({ preventScroll: true });
    this.#taking = false;
  }
}
