import type { Result } from '../base/result.ts';
import { clock, type Timer } from '../base/timer.ts';
import type { Engine, Question } from './engine.ts';
import type { EngineFailure } from './failure.ts';

/** Milliseconds, two frames: the longest that an answer waits for the others. */
export const PATIENCE_MS = 34;

/**
 * Gives answers that are awaited at the same time at the same moment, so that the views which one
 * click changes are laid out and painted once rather than once each. An answer that comes long
 * before the others does not wait for them.
 */
export function together(engine: Engine, timer: Timer = clock): Engine {
  let awaited = 0;
  let held: (() => void)[] = [];
  let stop: (() => void) | null = null;

  function release(): void {
    stop?.();
    stop = null;
    const ready = held;
    held = [];
    for (const give of ready) give();
  }
  function hold(give: () => void): void {
    held.push(give);
    if (awaited === 0) release();
    else stop ??= timer(release, PATIENCE_MS);
  }
  return {
    async ask<Row>(question: Question<Row>): Promise<Result<Row, EngineFailure>> {
      awaited++;
      const answer = await engine.ask(question);
      awaited--;
      return new Promise((resolve) => hold(() => resolve(answer)));
    },
    close: () => engine.close(),
  };
}
