/** What the pointer or the keyboard is on; `index` is a position in the contract's dictionaries. */
export interface Hovered {
  readonly kind: 'neighbourhood' | 'node' | 'operation';
  readonly index: number;
}

/** The highlight shared by the views; never in the address, never in a question, gone at once. */
export class Hover {
  #current = $state.raw<Hovered | null>(null);

  get current(): Hovered | null {
    return this.#current;
  }

  readonly set = (value: Hovered | null): void => {
    const same = value?.kind === this.#current?.kind && value?.index === this.#current?.index;
    if (!same) this.#current = value;
  };
}
