import { untrack } from 'svelte';
import { Answer } from '../engine/answer.svelte.ts';
import type { Engine, Question } from '../engine/engine.ts';
import { DIMENSIONS, type PlanSelection } from '../selection/types.ts';

/** What a question about amounts is asked with; read anew whenever the filters change. */
interface Asking<Value> {
  readonly engine: Engine;
  readonly selection: PlanSelection;
  readonly question: (selection: PlanSelection) => Question<Value>;
}

/** An answer that follows the filters while its view is shown. To be made in a component. */
export function followed<Value>(asking: () => Asking<Value>): Answer<Value> {
  const answer = new Answer<Value>();
  const key = $derived(askedKey(asking().selection));
  const engine = $derived(asking().engine);
  $effect(() => {
    const door = engine;
    void key;
    // The open card, the split rule and the like change no answer.
    untrack(() => {
      const { selection, question } = asking();
      answer.ask(door, question(selection), selection);
    });
  });
  $effect(() => answer.stop);
  return answer;
}

/** Equal for selections whose amounts are equal. */
function askedKey({ mesure, couverture, ...selection }: PlanSelection): string {
  const filters = DIMENSIONS.map((dimension) => selection[dimension]);
  return JSON.stringify([filters, mesure.nature, couverture.codes, couverture.sans]);
}
