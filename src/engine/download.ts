import { failed, ok, type Result } from '../base/result.ts';
import type { EngineFailure } from './failure.ts';

/** Bytes of one download; `total` is null where the server does not say, or says it compressed. */
export interface Part {
  readonly loaded: number;
  readonly total: number | null;
}

/** All parts together; a total is known when each is, and never smaller than what has come. */
export function sum(parts: readonly Part[]): Part {
  const loaded = parts.reduce((bytes, part) => bytes + part.loaded, 0);
  const totals = parts.map((part) => part.total);
  const total = totals.every((bytes) => bytes !== null)
    ? totals.reduce<number>((bytes, one) => bytes + (one ?? 0), 0)
    : null;
  return { loaded, total: total === null || total < loaded ? null : total };
}

/** Downloads a file with progress; a refusal by the server is a failure like a missing network. */
export async function download(
  fetcher: typeof fetch,
  url: URL,
  report: (part: Part) => void,
): Promise<Result<Uint8Array, EngineFailure>> {
  try {
    const response = await fetcher(url);
    if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
    const total = Number(response.headers.get('content-length')) || null;
    const chunks: Uint8Array[] = [];
    let loaded = 0;
    for await (const chunk of pieces(response)) {
      chunks.push(chunk);
      loaded += chunk.length;
      report({ loaded, total: total !== null && loaded > total ? null : total });
    }
    report({ loaded, total: loaded });
    return ok(joined(chunks, loaded));
  } catch (cause) {
    return failed({ kind: 'unreachable', cause, sql: null });
  }
}

/** Safari's streams are not iterable. */
async function* pieces(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
