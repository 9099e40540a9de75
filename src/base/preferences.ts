/**
 * EDGE: the browser's storage for what a person prefers (never for what they look at: that is the
 * address). Storage may be refused; then preferences live as long as the page, and `onRefused`
 * hears it once.
 */
export type Preference = 'theme' | 'langue' | 'introduction' | 'fond-ign';

const PREFIX = 'atlas.';

export class Preferences {
  readonly #open: () => Storage;
  readonly #session = new Map<Preference, string>();
  #refused: unknown = null;
  #listener: ((cause: unknown) => void) | null = null;

  /** `open` may throw: some browsers refuse the mere mention of `localStorage`. */
  constructor(open: () => Storage = () => localStorage) {
    this.#open = open;
  }

  read(key: Preference): string | null {
    const kept = this.#session.get(key);
    if (kept !== undefined) return kept;
    try {
      return this.#open().getItem(PREFIX + key);
    } catch (cause) {
      this.#refuse(cause);
      return null;
    }
  }

  write(key: Preference, value: string): void {
    this.#session.set(key, value);
    try {
      this.#open().setItem(PREFIX + key, value);
    } catch (cause) {
      this.#refuse(cause);
    }
  }

  /** Calls the listener once, now if storage was already refused; returns the undo. */
  onRefused(listener: (cause: unknown) => void): () => void {
    if (this.#refused !== null) {
      listener(this.#refused);
      return () => undefined;
    }
    this.#listener = listener;
    return () => (this.#listener = null);
  }

  #refuse(cause: unknown): void {
    if (this.#refused !== null) return;
    this.#refused = cause ?? 'refused';
    this.#listener?.(this.#refused);
    this.#listener = null;
  }
}

/** The page's own preferences. */
export const preferences = new Preferences();
