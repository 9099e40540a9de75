import { install, requireNode, ROOT, run } from './setup.mjs';

// `npm start`: from a fresh clone to an address in the browser.

/** Only where someone looks and a browser can appear. */
function canOpenBrowser() {
  if (!process.stdout.isTTY || process.env.CI || process.env.SSH_CONNECTION) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

requireNode();
let code = await install();
if (code === 0) code = await run('npm', ['run', '--silent', 'build']);
if (code !== 0) process.exit(code);

const { preview } = await import('vite');
const host = process.argv.includes('--host') ? true : undefined;
const server = await preview({
  root: ROOT,
  logLevel: 'warn',
  // The next free port is taken when this one is not.
  preview: { port: Number(process.env.PORT ?? 4173), open: canOpenBrowser(), host },
});
const addresses = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
console.log(`\n  Atlas du contrat de ville : ${addresses.join('  ')}`);
console.log('  Ctrl+C pour arrêter. / Ctrl+C to stop.\n');
