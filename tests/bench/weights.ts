import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Weight {
  readonly path: string;
  readonly raw: number;
  readonly brotli: Buffer;
}

/** Every file of the built site with its brotli body; big files at a quality hosts use on the fly. */
export function weigh(dist: string): Weight[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const body = readFileSync(file);
      const quality = body.length > 5_000_000 ? 9 : 11;
      const brotli = brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality },
      });
      return { path: relative(dist, file).split(sep).join('/'), raw: body.length, brotli };
    })
    .sort((a, b) => b.brotli.length - a.brotli.length);
}

export function weightTable(weights: readonly Weight[]): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  const rows = weights.map(
    ({ path, raw, brotli }) => `| ${path} | ${kilobytes(raw)} | ${kilobytes(brotli.length)} |`,
  );
  return ['| | raw, KB | brotli, KB |\n|---|---:|---:|', ...rows].join('\n');
}
