import type { Result } from '../base/result.ts';
import type { Engine, Question } from './engine.ts';
import type { EngineFailure } from './failure.ts';

/** Answers kept: more filters than a person goes back to, and a few megabytes at the most. */
const MOST = 48;

/**
 * Gives the answer it had to a question that is asked again, as Back, a filter taken off and « tout
 * effacer » do: the data do not change while the page is open. Questions say which are worth it.
 */
export function remembered(engine: Engine, most = MOST): Engine {
  const answers = new Map<string, unknown>();

  function keep(sql: string, value: unknown): void {
    answers.delete(sql);
    answers.set(sql, value);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  }
  return {
    async ask<Row>(question: Question<Row>): Promise<Result<Row, EngineFailure>> {
      const { sql, name } = question;
      const key = `${name} ${sql}`;
      if (answers.has(key)) {
        const value = answers.get(key) as Row; // Put there by the same question.
        keep(key, value);
        return { ok: true, value };
      }
      const answer = await engine.ask(question);
      if (question.keep && answer.ok) keep(key, answer.value);
      return answer;
    },
    close: () => engine.close(),
  };
}
