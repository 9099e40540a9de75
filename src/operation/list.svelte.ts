import { interned } from '../base/interned.ts';
import type { Result } from '../base/result.ts';
import type { OperationRow } from './types.ts';

export interface RowWindow {
  readonly rows: readonly OperationRow[];
  /** Rows of the whole answer, beyond the window. */
  readonly total: number;
}

/** Reads one window of the list; bound to a selection and an order by the view. */
export type ReadWindow = (offset: number, limit: number) => Promise<Result<RowWindow, unknown>>;

/** Rows asked at once: the whole of a usual contract, and a screenful many times over beyond. */
export const WINDOW = 200;

export type ListState = 'idle' | 'waiting' | 'ready' | 'failed';

/**
 * The rows of the list, read in windows as they come into view. The newest reading wins: a late
 * window moves neither the rows nor the state, and earlier rows stay on screen meanwhile.
 */
export class OperationRows {
  #read: ReadWindow | null = null;
  #ticket = 0;
  /** A row is the same whatever filters it: a line that stays is not drawn again. */
  readonly #same = interned((row: OperationRow) => row.id);
  /** By window: asked already. */
  #asked: readonly boolean[] = [];
  #windows = $state.raw<readonly (readonly OperationRow[] | undefined)[]>([]);
  #total = $state(0);
  #state = $state<ListState>('idle');

  get total(): number {
    return this.#total;
  }

  get state(): ListState {
    return this.#state;
  }

  /** The row at a position; undefined while its window is on its way. */
  readonly at = (position: number): OperationRow | undefined =>
    this.#windows[Math.floor(position / WINDOW)]?.[position % WINDOW];

  /** Starts again with another selection or order; null while there is no database. */
  readonly start = (read: ReadWindow | null): void => {
    this.#read = read;
    this.#ticket += 1;
    this.#asked = [];
    if (!read) return;
    this.#state = 'waiting';
    void this.#load(0, this.#ticket);
  };

  readonly retry = (): void => this.start(this.#read);

  /** Makes sure that the rows from one position to another are here or on their way. */
  readonly need = (first: number, last: number): void => {
    for (let place = Math.floor(first / WINDOW); place * WINDOW <= last; place += 1) {
      if (!this.#asked[place]) void this.#load(place, this.#ticket);
    }
  };

  async #load(place: number, ticket: number): Promise<void> {
    const read = this.#read;
    if (!read) return;
    this.#asked = put(this.#asked, place, true);
    const answer = await read(place * WINDOW, WINDOW);
    if (ticket !== this.#ticket) return;
    if (!answer.ok) {
      this.#state = 'failed';
      return;
    }
    const fresh = this.#state !== 'ready';
    this.#windows = put(fresh ? [] : this.#windows, place, answer.value.rows.map(this.#same));
    this.#total = answer.value.total;
    this.#state = 'ready';
  }
}

/** A copy of a list with one place filled; windows come in any order. */
function put<Value>(list: readonly Value[], place: number, value: Value): readonly Value[] {
  const copy = list.slice();
  copy[place] = value;
  return copy;
}
