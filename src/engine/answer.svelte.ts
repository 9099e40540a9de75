import { Latest } from '../base/latest.ts';
import { clock, type Timer } from '../base/timer.ts';
import type { PlanSelection } from '../selection/types.ts';
import type { Engine, Question } from './engine.ts';
import type { EngineFailure } from './failure.ts';

/** Milliseconds that a person takes for at once: until then nothing needs to move before the answer. */
export const LATE_MS = 100;

/** A sign of waiting before this only flickers. */
export const SLOW_MS = 400;

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
  #late = $state(false);
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

  /** True when an answer has been awaited for longer than {@link LATE_MS}. */
  get late(): boolean {
    return this.#late;
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
    this.#stopTimer = this.#timer(() => {
      this.#late = true;
      this.#stopTimer = this.#timer(() => (this.#slow = true), SLOW_MS - LATE_MS);
    }, LATE_MS);
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
    this.#late = false;
    this.#slow = false;
  }
}
