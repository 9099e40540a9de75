import { failed, ok } from '../../../src/base/result.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { BASELINE, PAGES } from './contract.ts';

/**
 * Answers by the name of the question, or what makes one from the statement; what has no answer stays
 * waiting until released.
 */
export type Answers = Readonly<Record<string, unknown>>;
type ByStatement = (sql: string) => unknown;

export const USUAL: Answers = {
  'operation-rows': { rows: PAGES, total: PAGES.length },
  'operations-export': PAGES,
  'operation-page': PAGES[0],
  'explorer-counts': BASELINE,
};

export interface FakeEngine extends Engine {
  /** Names and statements asked, in order. */
  readonly asked: { readonly name: string; readonly sql: string }[];
}

export function fakeEngine(answers: Answers = USUAL): FakeEngine {
  const asked: { name: string; sql: string }[] = [];
  return {
    asked,
    ask<Row>({ name, sql }: { readonly name: string; readonly sql: string }) {
      asked.push({ name, sql });
      const known = answers[name];
      const answer = typeof known === 'function' ? (known as ByStatement)(sql) : known;
      if (answer === undefined) return new Promise<never>(() => undefined);
      if (answer === 'fails') {
        return Promise.resolve(failed({ kind: 'query' as const, cause: 'refused', sql }));
      }
      return Promise.resolve(ok(answer as Row));
    },
    close: () => Promise.resolve(),
  };
}
