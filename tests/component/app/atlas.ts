import '../../../src/app.css';
import { render } from 'vitest-browser-svelte';
import App from '../../../src/App.svelte';
import { failed, ok } from '../../../src/base/result.ts';
import type { Contract } from '../../../src/contract/types.ts';
import { CoverageState } from '../../../src/coverage/coverage.svelte.ts';
import { Database, type StartEngine } from '../../../src/engine/database.svelte.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { Explorer } from '../../../src/explorer/explorer.svelte.ts';
import type { Published } from '../../../src/explorer/published.svelte.ts';
import { Notices } from '../../../src/notice/notices.svelte.ts';
import { SelectionStore } from '../../../src/selection/selection.svelte.ts';
import { contract as town, territory } from '../../unit/map/fixture.ts';

interface Given {
  /** The part of the address after `?`. */
  readonly address?: string;
  readonly contract?: Contract;
  /** An engine that answers at once; null for a database that is still on its way. */
  readonly engine?: Engine | null;
  readonly start?: StartEngine;
  /** Published files beside the outlines. */
  readonly files?: Readonly<Record<string, unknown>>;
}

/** The whole page on an invented town, its address bar and its database held by hand. */
export async function openAtlas(given: Given = {}) {
  const { address = '', contract = town, engine = null } = given;
  const start: StartEngine = () =>
    engine ? Promise.resolve(ok(engine)) : new Promise(() => undefined);
  const written: { query: string; history: 'push' | 'replace' }[] = [];
  const store = new SelectionStore(contract, {
    read: () => address,
    write: (query, history) => written.push({ query, history }),
    listen: () => () => undefined,
  });
  const files: Readonly<Record<string, unknown>> = {
    'territoire.json': territory,
    ...given.files,
  };
  const published: Published = (name) =>
    Promise.resolve(Object.hasOwn(files, name) ? ok(files[name]) : failed(`${name}: HTTP 404`));
  const notices = new Notices();
  const database = new Database(given.start ?? start);
  const explorer = new Explorer({ contract, store, database, notices, published });
  const coverage = new CoverageState({ contract, store, database, notices, published });
  const place = { base: document.baseURI, width: 0, shown: Promise.resolve() };
  const screen = await render(App, { explorer, coverage, notices, ...place });
  return { screen, explorer, notices, store, written };
}
