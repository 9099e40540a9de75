import type { Result } from '../base/result.ts';
import type { Engine } from './engine.ts';
import type { EngineFailure } from './failure.ts';

export type DatabaseState =
  | { readonly kind: 'idle' }
  /** Bytes; `total` is null where the server does not say. */
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number | null }
  | { readonly kind: 'ready'; readonly engine: Engine }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

export type Progress = (loaded: number, total: number | null) => void;

/** Starts an engine; `duckdb.ts` is the real one. Fails by value, never by throwing. */
export type StartEngine = (progress: Progress) => Promise<Result<Engine, EngineFailure>>;

/** The database of the page: started once however many ask, and again only after a failure. */
export class Database {
  readonly #start: StartEngine;
  #state = $state.raw<DatabaseState>({ kind: 'idle' });

  constructor(start: StartEngine) {
    this.#start = start;
  }

  get state(): DatabaseState {
    return this.#state;
  }

  /** The engine once it is ready. */
  get engine(): Engine | null {
    return this.#state.kind === 'ready' ? this.#state.engine : null;
  }

  /** Starts it, or starts it again after a failure; does nothing while it loads or is ready. */
  readonly start = async (): Promise<void> => {
    if (this.#state.kind === 'loading' || this.#state.kind === 'ready') return;
    this.#state = { kind: 'loading', loaded: 0, total: null };
    const started = await this.#start((loaded, total) => {
      if (this.#state.kind === 'loading') this.#state = { kind: 'loading', loaded, total };
    });
    this.#state = started.ok
      ? { kind: 'ready', engine: started.value }
      : { kind: 'failed', failure: started.failure };
  };
}
