import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, requireNode, ROOT, run } from '../src/serve/setup.mjs';

// `npm test`: on a fresh clone, installs everything (the browser included), then runs every test.
// The last line says how many passed and how many failed, over all runners.

const RESULTS = join(ROOT, 'test-results');
const VITEST = join(RESULTS, 'vitest.json');
const PLAYWRIGHT = join(RESULTS, 'playwright.json');

const env = { ...process.env, TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8', FORCE_COLOR: '0' };
const rows = [];
let started = Date.now();

/** Notes the outcome of a step; a step without tests of its own counts as one. */
function note(name, passed, failed, skipped = 0) {
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  rows.push({ name, passed, failed, skipped, seconds });
  started = Date.now();
}

async function step(name, command, args) {
  console.log(`\n=== ${name}`);
  const code = await run(command, args, { env });
  note(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  return code === 0;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A runner that fails without a failed test (an uncaught error, a crash) is one failure. */
function noteTests(name, code, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  note(name, passed, failed || (code === 0 && counts ? 0 : 1), skipped);
}

async function vitest() {
  console.log('\n=== Unit, engine, gallery and component tests');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`];
  const code = await run('npx', ['vitest', 'run', ...reporters], { env });
  const report = readJson(VITEST);
  noteTests(
    'Unit, engine, gallery, component',
    code,
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    },
  );
}

async function journeys() {
  console.log('\n=== Journeys on the built site');
  const code = await run('npx', ['playwright', 'test', '--config=tests/e2e/playwright.config.ts'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT },
  });
  const stats = readJson(PLAYWRIGHT)?.stats;
  noteTests(
    'Journeys',
    code,
    stats && {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    },
  );
}

/** Finds a Chromium or installs Debian's; resolves with its path, or undefined with a message. */
async function browser() {
  const { findChromium } = await import('./chromium.mjs');
  const found = findChromium();
  if (found) return found;
  console.log('\n=== Installing Chromium (apt-get)');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    if ((await run(command, rest, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })) !== 0) {
      break;
    }
  }
  const installed = findChromium();
  if (!installed) {
    console.error(
      'Aucun Chromium et impossible de l’installer : installez Chromium ou Chrome, ou donnez son chemin dans CHROMIUM_PATH. / No Chromium and it could not be installed: install Chromium or Chrome, or give its path in CHROMIUM_PATH.',
    );
  }
  return installed;
}

function summary() {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log('\n=== Summary');
  for (const row of rows) {
    const mark = row.failed ? 'FAILED' : 'ok';
    console.log(
      `${mark.padEnd(7)}${row.name.padEnd(36)}${row.passed} passed, ${row.failed} failed, ${row.skipped} skipped  (${row.seconds} s)`,
    );
  }
  const skipped = sum('skipped');
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`,
  );
  return sum('failed') === 0 ? 0 : 1;
}

async function all() {
  if ((await install()) !== 0) return note('Install', 0, 1);
  const chromium = await browser();
  if (!chromium) return note('Browser', 0, 1);
  env.CHROMIUM_PATH = chromium;
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  started = Date.now();

  await step('Words', 'npm', ['run', '--silent', 'words']);
  // Types come after the data: a test imports what `npm run data` writes.
  const data = await step('Data', 'npm', ['run', '--silent', 'data']);
  await step('Types', 'npx', ['svelte-check', '--fail-on-warnings', '--output', 'human']);
  await step('Lint', 'npx', ['eslint', '--max-warnings', '0', '.']);
  await step('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
  await vitest();
  const built = data && (await step('Build', 'npx', ['vite', 'build', '--logLevel', 'warn']));
  if (built) await journeys();
  else note('Journeys (not run: no built site)', 0, 1);
}

requireNode();
await all();
process.exitCode = summary();
