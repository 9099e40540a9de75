import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built folder runs under any sub-path of any static host.
  base: './',
  plugins: [
    paraglideVitePlugin({
      project: './src/i18n/project.inlang',
      outdir: './src/i18n/paraglide',
      strategy: ['localStorage', 'baseLocale'],
    }),
    svelte(),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' },
});
