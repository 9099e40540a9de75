import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** What a test may do to one file of the site, by its path: `data/atlas.json`. */
export type Damage = 'missing' | 'truncated';

/** The built site on a port of its own, as any static host would serve it. */
export class Site {
  readonly #root: string;
  readonly #base: string;
  readonly #server: Server;
  readonly damage = new Map<string, Damage>();
  /** Files served in place of the site's own, by path. */
  readonly instead = new Map<string, string>();
  /** Compressed bodies by path (brotli), as a well-kept host sends them; none by default. */
  readonly compressed = new Map<string, Buffer>();

  /** `base` is the sub-path it is published under, with slashes at both ends. */
  constructor(root: string, base = '/') {
    this.#root = root;
    this.#base = base;
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '/', response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${String(port)}${this.#base}`;
  }

  #answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, 'http://localhost');
    const inside = pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : null;
    const path = inside === '' ? 'index.html' : inside && normalize(decodeURIComponent(inside));
    const file = path && (this.instead.get(path) ?? join(this.#root, path));
    const damage = path ? this.damage.get(path) : 'missing';
    if (!file || damage === 'missing' || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
      return;
    }
    const brotli = path ? this.compressed.get(path) : undefined;
    const whole = brotli ?? readFileSync(file);
    const body = damage === 'truncated' ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
    response
      .writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'no-cache',
        ...(brotli && { 'content-encoding': 'br' }),
      })
      .end(body);
  }
}
