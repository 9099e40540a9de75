import { failed, ok } from '../base/result.ts';
import type { Contract } from '../contract/types.ts';
import type { StartEngine } from './database.svelte.ts';
import { remembered } from './remembered.ts';
import { together } from './together.ts';

/** Starts the browser's engine; its code is fetched only now, so that the first picture is light. */
export function inBrowser(contract: Contract): StartEngine {
  return async (progress) => {
    try {
      const { startDuckdb } = await import('./duckdb.ts');
      const started = await startDuckdb(contract, progress);
      return started.ok ? ok(together(remembered(started.value))) : started;
    } catch (cause) {
      return failed({ kind: 'unreachable', cause, sql: null });
    }
  };
}
