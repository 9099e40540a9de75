import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What `npm start` and `npm test` do before anything is installed: Node's own modules only.

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const OLDEST_NODE = [20, 19];

/** One line and the end when Node is too old to run the tools. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  const oldest = OLDEST_NODE.join('.');
  console.error(
    `Node ${process.versions.node} est trop ancien : installez Node ${oldest} ou plus récent depuis https://nodejs.org. / Node ${process.versions.node} is too old: install Node ${oldest} or later.`,
  );
  process.exit(1);
}

/** Runs a command in the project's folder; resolves with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    // Windows finds npm only through a shell.
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options });
    child.on('error', (error) => {
      console.error(`${command} : ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** True when what is installed is what the lock file says. */
function isInstalled() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

/** Installs the tools of the lock file when they are missing or older than it; resolves with an exit code. */
export async function install() {
  if (isInstalled()) return 0;
  console.log('Installation des outils (npm ci)… / Installing the tools…');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(
      'L’installation a échoué : vérifiez la connexion au registre npm, puis recommencez. / The installation failed: check the connection to the npm registry and try again.',
    );
  }
  return code;
}
