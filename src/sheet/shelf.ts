import { failed, ok, type Result } from '../base/result.ts';

/**
 * EDGE: the browser's storage for the sheet of questions, one for each contract. It may be refused
 * or full: then the sheet lasts as long as the page, and the writer hears of it each time.
 */
export class Shelf {
  readonly #open: () => Storage;
  /** What was written, so that leaving the screen loses nothing even without storage. */
  readonly #session = new Map<string, string>();

  /** `open` may throw: some browsers refuse the mere mention of `localStorage`. */
  constructor(open: () => Storage = () => localStorage) {
    this.#open = open;
  }

  read(contract: string): string | null {
    const kept = this.#session.get(contract);
    if (kept !== undefined) return kept;
    try {
      return this.#open().getItem(key(contract));
    } catch {
      // Nothing to say yet: nothing was entered that could be lost.
      return null;
    }
  }

  write(contract: string, text: string): Result<null, unknown> {
    this.#session.set(contract, text);
    try {
      this.#open().setItem(key(contract), text);
      return ok(null);
    } catch (cause) {
      return failed(cause);
    }
  }

  /** Calls back with what another tab wrote; gives the undo. */
  listen(contract: string, changed: (text: string) => void): () => void {
    const heard = (event: StorageEvent) => {
      if (event.key !== key(contract) || event.newValue === null) return;
      this.#session.set(contract, event.newValue);
      changed(event.newValue);
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }
}

function key(contract: string): string {
  return `atlas.feuille.${contract}`;
}

/** The page's own shelf. */
export const shelf = new Shelf();
