import type { Result } from '../base/result.ts';
import type { Notices } from '../notice/notices.svelte.ts';

/** Reads a published file; `main.ts` has the real one. */
export type Published = (name: string) => Promise<Result<unknown, unknown>>;

/** Where a file comes from, and what a person is told when it does not come. */
export interface Origin<Value> {
  readonly name: string;
  readonly parse: (json: unknown) => Result<Value, unknown>;
  readonly kind: 'territory' | 'sheets' | 'figures';
  readonly published: Published;
  readonly notices: Notices;
}

/** A file that comes after the first picture: read once, and again only when a person asks. */
export class PublishedFile<Value> {
  readonly #origin: Origin<Value>;
  #value = $state.raw<Value | null>(null);
  #failed = $state(false);
  #asked = false;

  constructor(origin: Origin<Value>) {
    this.#origin = origin;
  }

  /** Null until it is there. */
  get value(): Value | null {
    return this.#value;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Asks for it unless it was asked for already. */
  readonly need = (): void => {
    if (!this.#asked) void this.#load();
  };

  readonly #load = async (): Promise<void> => {
    const { name, parse, kind, published, notices } = this.#origin;
    this.#asked = true;
    const file = await published(name);
    const parsed = file.ok ? parse(file.value) : file;
    this.#failed = !parsed.ok;
    if (parsed.ok) {
      this.#value = parsed.value;
      notices.resolve(kind);
    } else {
      notices.tell({ kind, cause: parsed.failure }, () => void this.#load());
    }
  };
}
