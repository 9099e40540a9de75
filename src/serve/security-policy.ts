import type { Plugin } from 'vite';

/** The one other host of the project: IGN's base map, called only when a person asks for streets. */
const BASE_MAP = 'https://data.geopf.fr';

/** What the built page may do; everything else is refused by the browser. */
export const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'", // the database is WebAssembly
  "worker-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: blob: ${BASE_MAP}`,
  `connect-src 'self' ${BASE_MAP}`,
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page; the dev server needs inline code and goes without. */
export function securityPolicy(): Plugin {
  return {
    name: 'security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
