import { Latest } from '../base/latest.ts';
import type { PlanSelection } from '../selection/types.ts';
import type { Engine, Question } from './engine.ts';
import type { EngineFailure } from './failure.ts';

/** A sign of waiting before this only flickers. */
export const SLOW_MS = 400;

/** Calls back once after a while; gives the undo. Injected so that tests wait by hand. */
export type Timer = (callback: () => void, milliseconds: number) => () => void;

const clock: Timer = (callback, milliseconds) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};

/**
 * The newest answer to a question that changes. While it waits, the previous value stays; value,
 * state and flags always belong to the newest question, however late older answers come.
 */
export class Answer<Value> {
  readonly #timer: Timer;
  readonly #latest = new Latest();
  #state = $state.raw<'idle' | 'waiting' | 'ready' | 'failed'>('idle');
  #value = $state.raw<Value | null>(null);
  #askedFor = $state.raw<PlanSelection | null>(null);
  #failure = $state.raw<EngineFailure | null>(null);
  #slow = $state(false);
  #stopTimer: () => void = () => undefined;
  #retry: () => void = () => undefined;

  constructor(timer: Timer = clock) {
    this.#timer = timer;
  }

  /** `idle` until something is asked. */
  get state() {
    return this.#state;
  }

  /** The last value that came; null before the first. */
  get value(): Value | null {
    return this.#value;
  }

  /** The selection that {@link value} answers: labels describe this one, not the current one. */
  get askedFor(): PlanSelection | null {
    return this.#askedFor;
  }

  get failure(): EngineFailure | null {
    return this.#failure;
  }

  /** True when an answer has been awaited long enough to say so. */
  get slow(): boolean {
    return this.#slow;
  }

  /** Asks; an earlier question that is not answered yet is forgotten. */
  readonly ask = (engine: Engine, question: Question<Value>, selection: PlanSelection): void => {
    this.#retry = () => this.ask(engine, question, selection);
    this.#state = 'waiting';
    this.#stopTimer();
    this.#stopTimer = this.#timer(() => (this.#slow = true), SLOW_MS);
    this.#latest.ask(
      () => engine.ask(question),
      (result) => {
        this.#rest();
        if (result.ok) {
          this.#state = 'ready';
          this.#value = result.value;
          this.#askedFor = selection;
          this.#failure = null;
        } else {
          this.#state = 'failed';
          this.#failure = result.failure;
        }
      },
    );
  };

  /** Asks the last question again, after a failure. */
  readonly retry = (): void => this.#retry();

  /** Forgets what is awaited, for a view that goes away. */
  readonly stop = (): void => {
    this.#latest.forget();
    this.#rest();
    if (this.#state === 'waiting') this.#state = this.#value === null ? 'idle' : 'ready';
  };

  #rest(): void {
    this.#stopTimer();
    this.#slow = false;
  }
}
