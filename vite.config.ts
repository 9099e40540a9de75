import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { wordOptions } from './src/i18n/compile.mjs';
import { firstPicture } from './src/serve/first-picture.ts';
import { namedWords } from './src/serve/named-words.ts';
import { offlineCopy } from './src/serve/offline-copy.ts';
import { pluralRules } from './src/serve/plural-rules.ts';
import { SECURITY_POLICY, securityPolicy } from './src/serve/security-policy.ts';
import { CHROMIUM_ARGS, CONTEXT, findChromium } from './tests/chromium.mjs';

if (process.env.VITEST) process.env.TZ = 'Europe/Paris';

/** A project whose tests run in Node; Svelte components compile to text there. */
function inNode(name: string) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const },
  };
}

export default defineConfig(({ command }) => ({
  // Relative addresses: the built folder runs under any sub-path of any static host.
  base: './',
  plugins: [
    // A file per word lets the build give each screen its own; a server would send a thousand files.
    paraglideVitePlugin({
      ...wordOptions,
      outputStructure: command === 'build' ? 'message-modules' : 'locale-modules',
    }),
    pluralRules(),
    namedWords(),
    svelte({ configFile: false }),
    securityPolicy(),
    firstPicture(),
    offlineCopy(),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  preview: { headers: { 'Content-Security-Policy': SECURITY_POLICY } },
  test: {
    projects: [
      inNode('unit'),
      inNode('engine'),
      inNode('gallery'),
      {
        extends: true,
        // Known beforehand: finding one on the way would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            'd3-array',
            'd3-color',
            'd3-ease',
            'd3-hierarchy',
            'd3-interpolate',
            'd3-sankey',
            'd3-scale',
            'd3-shape',
            'd3-transition',
            '@turf/turf',
            'axe-core',
            'maplibre-gl',
            'papaparse',
            'topojson-client',
            'valibot',
            'vitest-browser-svelte',
          ],
        },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
              contextOptions: CONTEXT,
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 720 } }],
          },
        },
      },
    ],
  },
}));
