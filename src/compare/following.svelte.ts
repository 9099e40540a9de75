import { untrack } from 'svelte';
import { Answer } from '../engine/answer.svelte.ts';
import type { Engine, Question } from '../engine/engine.ts';
import type { PlanSelection } from '../selection/types.ts';

/** What is asked now, and of whom; no engine until the database answers. */
export interface Asked<Value> {
  readonly engine: Engine | null;
  readonly question: Question<Value>;
  readonly selection: PlanSelection;
}

/**
 * The answer to a question that follows the selection. It is asked again when its statement changes,
 * so that an open card or another column asks nothing. To be called while a component starts.
 */
export function following<Value>(read: () => Asked<Value>): Answer<Value> {
  const answer = new Answer<Value>();
  const asked = $derived(read());
  const engine = $derived(asked.engine);
  const sql = $derived(asked.question.sql);
  // EDGE: asks the database again when what is asked changes.
  $effect(() => {
    const door = engine;
    if (!door || !sql) return;
    untrack(() => answer.ask(door, asked.question, asked.selection));
  });
  return answer;
}
