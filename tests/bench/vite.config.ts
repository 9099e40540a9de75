import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { wordOptions } from '../../src/i18n/compile.mjs';
import { pluralRules } from '../../src/serve/plural-rules.ts';

/** Pages that only the benchmark opens; the published site knows nothing of them. */
export default defineConfig({
  root: join(import.meta.dirname, 'pages'),
  base: './',
  publicDir: false,
  logLevel: 'error',
  plugins: [paraglideVitePlugin(wordOptions), pluralRules(), svelte({ configFile: false })],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    outDir: join(import.meta.dirname, '..', '..', 'test-results', 'bench'),
    emptyOutDir: true,
    rollupOptions: {
      input: {
        engine: join(import.meta.dirname, 'pages', 'engine.html'),
        sunburst: join(import.meta.dirname, 'pages', 'sunburst.html'),
      },
    },
  },
});
