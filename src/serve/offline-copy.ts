import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

const SOURCE = 'src/offline/service-worker.ts';

/** Every file below a folder, as addresses relative to it. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Adds `service-worker.js` to the built site: the worker's source, with the list of every file of
 * the site with its bytes, and a version that changes when any of them does.
 */
export function offlineCopy(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'offline-copy',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      root = config.root;
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post', // after the page itself has been written
      async handler(_options, bundle) {
        const version = createHash('sha256');
        const files: [file: string, bytes: number | null][] = [];
        for (const file of Object.values(bundle)) {
          const content = file.type === 'asset' ? file.source : file.code;
          version.update(file.fileName).update(content);
          // The page is asked for by its folder: some hosts redirect from its file name.
          const isPage = file.fileName === 'index.html';
          files.push(isPage ? ['./', null] : [file.fileName, Buffer.byteLength(content)]);
        }
        for (const file of filesOf(publicDir)) {
          const content = readFileSync(join(publicDir, file));
          version.update(file).update(content);
          files.push([file, content.length]);
        }
        const source = readFileSync(join(root, SOURCE), 'utf8');
        const { code } = await transformWithOxc(source, SOURCE);
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: code
            .replace('__VERSION__', JSON.stringify(version.digest('hex').slice(0, 16)))
            .replace('__FILES__', JSON.stringify(files.sort())),
        });
      },
    },
  };
}
