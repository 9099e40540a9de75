import { render } from 'svelte/server';
import App from './App.svelte';
import { language } from './base/language.svelte.ts';
import { parseContract } from './contract/parse.ts';
import { CoverageState } from './coverage/coverage.svelte.ts';
import { Database } from './engine/database.svelte.ts';
import { Explorer } from './explorer/explorer.svelte.ts';
import { failed } from './base/result.ts';
import { Notices } from './notice/notices.svelte.ts';
import { SelectionStore } from './selection/selection.svelte.ts';

/** Pixels of a phone's page: the drawing is drawn for it, and the style sheet stretches it until it is drawn again. */
const WIDTH = 380;

/** Never settles: the written page waits for nothing. */
const never = new Promise<never>(() => undefined);

/**
 * The page of the whole plan as markup, from the first data file: what a browser shows before any
 * script has arrived. Runs in Node, while the site is built; throws if the file is not a contract.
 */
export function firstPicture(atlas: unknown): { readonly head: string; readonly body: string } {
  const contract = parseContract(atlas);
  if (!contract.ok) throw new Error('data/atlas.json', { cause: contract.failure });
  language.govern();
  const notices = new Notices();
  const ground = {
    contract: contract.value,
    store: new SelectionStore(contract.value, {
      read: () => '',
      write: () => undefined,
      listen: () => () => undefined,
    }),
    database: new Database(() => never),
    notices,
    published: () => Promise.resolve(failed('not here')),
  };
  const { head, body } = render(App, {
    props: {
      explorer: new Explorer(ground),
      coverage: new CoverageState(ground),
      notices,
      base: 'file:///', // said nowhere: the page names its own address
      width: WIDTH,
      shown: never,
    },
  });
  return { head, body };
}
