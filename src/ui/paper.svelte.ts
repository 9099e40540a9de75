import { flushSync } from 'svelte';
import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

let printing = false;

const subscribe = createSubscriber((update) => {
  const tell = (value: boolean) => () => {
    printing = value;
    // The browser takes the page as it is when the event ends.
    flushSync(update);
  };
  const stops = [on(window, 'beforeprint', tell(true)), on(window, 'afterprint', tell(false))];
  return () => {
    for (const stop of stops) stop();
  };
});

/** Whether the page is being printed: paper unfolds what a screen folds. */
export const paper = {
  get printing(): boolean {
    subscribe();
    return printing;
  },
};
