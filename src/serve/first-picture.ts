import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';
import type * as FirstPicture from '../first-picture.ts';

const HOLE = '<div id="atlas"></div>';
const LOOK = 'first-look.js';

type Built = Rollup.RolldownOutput;

/** The page before any script: the application run once in Node on the data that the site ships. */
async function drawn(root: string): Promise<ReturnType<typeof FirstPicture.firstPicture>> {
  const outDir = join(root, 'node_modules', '.first-picture');
  await build({
    root,
    logLevel: 'error',
    build: {
      ssr: 'src/first-picture.ts',
      outDir,
      copyPublicDir: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const file = pathToFileURL(join(outDir, 'first-picture.js'));
  const { firstPicture } = (await import(
    `${file.href}?${String(Date.now())}`
  )) as typeof FirstPicture;
  return firstPicture(JSON.parse(readFileSync(join(root, 'public', 'data', 'atlas.json'), 'utf8')));
}

/** A classic script: it has to run before the page is painted, and a module runs after. */
async function firstLook(root: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2022',
      rolldownOptions: { input: 'src/first-look.ts', output: { format: 'iife' } },
    },
  })) as Built;
  return built.output[0].code;
}

/** The security policy refuses styles written in the page; the application sets them by script. */
function withoutStyles(markup: string): string {
  return markup.replace(/(<[a-z][^>]*?) style="[^"]*"/g, '$1');
}

/**
 * Writes the first picture into the built page: a visitor sees the plan and its figures as soon as
 * the page and its style sheet have come, half a megabyte of script before it can be used.
 */
export function firstPicture(): Plugin {
  let root = '';
  return {
    name: 'first-picture',
    // Not in the run that it starts itself.
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      ({ root } = config);
    },
    async buildStart() {
      this.emitFile({ type: 'asset', name: LOOK, source: await firstLook(root) });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const look = Object.values(bundle ?? {}).find(
          (file) => file.type === 'asset' && file.names.includes(LOOK),
        );
        if (!look || !html.includes(HOLE)) throw new Error(`index.html: ${HOLE}`);
        const { head, body } = await drawn(root);
        return {
          html: html
            .replace(/<title>.*<\/title>/, () => head)
            .replace(HOLE, () => `<div id="atlas" class="still">${withoutStyles(body)}</div>`),
          tags: [{ tag: 'script', attrs: { src: `./${look.fileName}` }, injectTo: 'head' }],
        };
      },
    },
  };
}
