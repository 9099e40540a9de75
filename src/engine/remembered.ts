import type { Result } from '../base/result.ts';
import type { Engine, Question } from './engine.ts';
import type { EngineFailure } from './failure.ts';

/** Answers kept: more filters than a person goes back to, and a few megabytes at the most. */
const MOST = 48;

/**
 * Gives the answer it had to a question that is asked again, as Back, a filter taken off and « tout
 * effacer » do, and asks once what is asked several times at once: the data do not change while the
 * page is open. Questions say which are worth it.
 */
export function remembered(engine: Engine, most = MOST): Engine {
  const answers = new Map<string, Promise<Result<unknown, EngineFailure>>>();

  function keep<Row>(key: string, answer: Promise<Result<Row, EngineFailure>>): void {
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  }
  return {
    async ask<Row>(question: Question<Row>): Promise<Result<Row, EngineFailure>> {
      if (!question.keep) return engine.ask(question);
      const key = `${question.name} ${question.sql}`;
      // Only the same question has put an answer there.
      const known = answers.get(key) as Promise<Result<Row, EngineFailure>> | undefined;
      const awaited = known ?? engine.ask(question);
      keep(key, awaited);
      const answer = await awaited;
      if (!answer.ok && answers.get(key) === awaited) answers.delete(key);
      return answer;
    },
    close: () => engine.close(),
  };
}
