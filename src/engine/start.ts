import { failed } from '../base/result.ts';
import type { Contract } from '../contract/types.ts';
import type { StartEngine } from './database.svelte.ts';

/** Starts the browser's engine; its code is fetched only now, so that the first picture is light. */
export function inBrowser(contract: Contract): StartEngine {
  return async (progress) => {
    try {
      const { startDuckdb } = await import('./duckdb.ts');
      return await startDuckdb(contract, progress);
    } catch (cause) {
      return failed({ kind: 'unreachable', cause, sql: null });
    }
  };
}
