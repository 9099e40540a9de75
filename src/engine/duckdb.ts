import {
  AsyncDuckDB,
  VoidLogger,
  type AsyncDuckDBConnection,
  type InstantiationProgress,
} from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { failed, ok, type Result } from '../base/result.ts';
import type { Contract } from '../contract/types.ts';
import type { Progress } from './database.svelte.ts';
import { download, sum, type Part } from './download.ts';
import type { Engine, Question } from './engine.ts';
import type { EngineFailure } from './failure.ts';
import { openStatements, SCHEMA_SQL, schemaProblem } from './open.ts';
import { arrowColumns } from './arrow.ts';

const FILE = 'operations.duckdb';

/** A failure on its way up; never leaves this file. */
class Stop extends Error {
  readonly failure: EngineFailure;
  constructor(failure: EngineFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * Starts DuckDB in its worker with the published database: both are fetched at once, and progress
 * counts the bytes of both. The bundle without threads: threads need headers that static hosts do
 * not send, and gain nothing on integer codes.
 */
export async function startDuckdb(
  contract: Contract,
  progress: Progress,
): Promise<Result<Engine, EngineFailure>> {
  const parts: { program: Part; data: Part } = {
    program: { loaded: 0, total: null },
    data: { loaded: 0, total: null },
  };
  const report = (name: keyof typeof parts) => (part: Part) => {
    parts[name] = part;
    const all = sum(Object.values(parts));
    progress(all.loaded, all.total);
  };
  const worker = startWorker();
  try {
    // Rejects with the reason; without a worker DuckDB would only write to the console.
    if (!worker.worker) await worker.alive(new Promise<never>(() => undefined));
    const [db, , data] = await Promise.all([
      instantiate(worker, report('program')),
      programThere(),
      download(fetch, new URL(`data/${FILE}`, document.baseURI), report('data')),
    ]);
    if (!data.ok) throw new Stop(data.failure);
    await db.registerFileBuffer(FILE, data.value);
    const connection = await worker.alive(db.connect());
    await open(connection, worker, contract);
    return ok(engineOn(db, connection, worker));
  } catch (cause) {
    worker.end();
    return failed(cause instanceof Stop ? cause.failure : failure('worker', cause));
  }
}

interface Running {
  readonly worker: Worker | null;
  /** The promise, or a failure as soon as the worker dies: DuckDB's own promises would never settle. */
  alive<Value>(promise: Promise<Value>): Promise<Value>;
  end(): void;
}

function startWorker(): Running {
  let die: (cause: unknown) => void = () => undefined;
  const death = new Promise<never>((_, reject) => (die = reject));
  death.catch(() => undefined);
  const alive: Running['alive'] = (promise) => Promise.race([promise, death]);
  try {
    const worker = new Worker(workerUrl);
    worker.addEventListener('error', (event) => die(failureOf(event)));
    return { worker, alive, end: () => worker.terminate() };
  } catch (cause) {
    die(new Stop(failure('worker', cause)));
    return { worker: null, alive, end: () => undefined };
  }
}

function failureOf(event: ErrorEvent): Stop {
  return new Stop(
    failure('worker', event.message === '' ? 'the worker did not start' : event.message),
  );
}

/**
 * Rejects when the server has no program: DuckDB's own promise would never settle. Without network
 * the offline copy answers DuckDB, or the data are missing too.
 */
async function programThere(): Promise<void> {
  const answer = await fetch(wasmUrl, { method: 'HEAD' }).catch(() => null);
  if (answer?.status !== 404) return;
  throw new Stop(failure('unreachable', `${wasmUrl}: HTTP 404`));
}

async function instantiate(running: Running, report: (part: Part) => void): Promise<AsyncDuckDB> {
  const db = new AsyncDuckDB(new VoidLogger(), running.worker);
  const url = new URL(wasmUrl, document.baseURI).href;
  await running.alive(
    db.instantiate(url, null, ({ bytesLoaded, bytesTotal }: InstantiationProgress) =>
      report({ loaded: bytesLoaded, total: bytesTotal > 0 ? bytesTotal : null }),
    ),
  );
  return db;
}

/** Attaches, checks and derives; whatever goes wrong here, the file is not what we publish. */
async function open(
  connection: AsyncDuckDBConnection,
  running: Running,
  contract: Contract,
): Promise<void> {
  const run = async (sql: string) => {
    try {
      return await running.alive(connection.query(sql));
    } catch (cause) {
      throw cause instanceof Stop ? cause : new Stop(failure('corrupt', cause, sql));
    }
  };
  const { before, after } = openStatements(contract, FILE);
  for (const sql of before) await run(sql);
  const columns = arrowColumns(await run(SCHEMA_SQL));
  const problem = schemaProblem(columns);
  if (problem !== null) throw new Stop(failure('corrupt', problem, SCHEMA_SQL));
  await run(after);
}

function engineOn(db: AsyncDuckDB, connection: AsyncDuckDBConnection, running: Running): Engine {
  return {
    async ask<Row>({ sql, decode, rank }: Question<Row>): Promise<Result<Row, EngineFailure>> {
      try {
        // The worker answers in turn; of the questions that one click asks, the first rank goes first.
        if (rank !== 'first') await Promise.resolve();
        return ok(decode(arrowColumns(await running.alive(connection.query(sql)))));
      } catch (cause) {
        return failed(cause instanceof Stop ? cause.failure : failure('query', cause, sql));
      }
    },
    async close() {
      await connection.close();
      await db.terminate();
    },
  };
}

function failure(kind: EngineFailure['kind'], cause: unknown, sql: string | null = null) {
  return { kind, cause, sql } as const;
}
