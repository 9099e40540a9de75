import { cpus, totalmem, type as system } from 'node:os';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { Site } from '../e2e/site.ts';
import { readContract, writeAtlas, writeGenerated, writeMany } from './big-data.ts';
import { clicks, coverageClicks } from './clicks.ts';
import { firstPicture } from './first-picture.ts';
import { table, type Series } from './measure.ts';
import { weigh, weightTable } from './weights.ts';

// `npm run bench`: what a person waits for, on the built site, in headless Chromium.
// `--write` keeps the results in RESULTS.md; `--quick` takes few samples, to try the benchmark out.

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = process.env.ATLAS_DIST ?? join(ROOT, 'dist');
const PAGES = join(ROOT, 'test-results', 'bench');
const QUICK = process.argv.includes('--quick');
const DATABASE = 'data/operations.duckdb';

const SIZES = [
  { count: 100_000, name: '100,000', budget: 33 },
  { count: 1_000_000, name: '1,000,000', budget: 100 },
];

function machine(browser: Browser): string {
  const [first] = cpus();
  return `${system()}, ${String(cpus().length)} × ${first?.model ?? 'processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, headless Chromium ${browser.version()} without a graphics card (software WebGL); ${new Date().toISOString().slice(0, 10)}.`;
}

async function onPage<Result>(browser: Browser, address: string, act: string): Promise<Result> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(address);
  await page.waitForFunction('window.measure');
  const result = await page.evaluate<Result>(act);
  await page.close();
  return result;
}

async function atSize(
  browser: Browser,
  sites: { readonly site: Site; readonly pages: Site },
  { count, name, budget }: (typeof SIZES)[number],
): Promise<Series[]> {
  const file = join(PAGES, `${String(count)}.duckdb`);
  const contract = readContract(DIST);
  await writeGenerated(file, contract, count);
  const atlas = join(PAGES, `${String(count)}.json`);
  await writeAtlas(atlas, DIST, contract, file);
  sites.site.instead.set('data/atlas.json', atlas);
  console.log(`… ${name} operations, a file of ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  sites.pages.instead.set(DATABASE, file);
  sites.site.instead.set(DATABASE, file);
  const starts: number[] = [];
  const answers: number[] = [];
  for (let run = 0; run < (QUICK ? 1 : 3); run++) {
    const once = await onPage<{ start: number; answers: number[] }>(
      browser,
      `${sites.pages.address}engine.html`,
      'measure()',
    );
    starts.push(once.start);
    answers.push(...once.answers);
  }
  const note = 'one question for all counts, worker round trip and decoding included';
  const engine: Series[] = [
    {
      name: `Database ready, ${name} operations`,
      unit: 'ms',
      values: starts,
      budget: null,
      note: 'local',
    },
    { name: `Engine's answer, ${name} operations`, unit: 'ms', values: answers, budget, note },
  ];
  return [...engine, ...(await clicks(browser, sites.site.address, name, budget, QUICK ? 6 : 40))];
}

/** The screen « Couverture » with as many neighbourhoods as the largest contract one may think of. */
async function onCoverage(browser: Browser, site: Site): Promise<Series[]> {
  const [count, places] = [100_000, 105];
  const files = await writeMany(PAGES, DIST, count, places);
  for (const [name, file] of Object.entries(files)) site.instead.set(name, file);
  return coverageClicks(
    browser,
    site.address,
    `100,000 operations × ${String(places)} neighbourhoods`,
    QUICK ? 4 : 20,
  );
}

async function sunbursts(browser: Browser, pages: Site): Promise<Series[]> {
  const series: Series[] = [];
  for (const count of [300, 10_000]) {
    for (const who of ['ours', 'echarts', 'sunburst-chart']) {
      series.push({
        name: `Sunburst update, ${count.toLocaleString('en')} nodes, ${who}`,
        unit: 'ms',
        values: await onPage<number[]>(
          browser,
          `${pages.address}sunburst.html`,
          `measure('${who}', ${String(count)})`,
        ),
        budget: null,
        note: who === 'ours' ? 'SVG, at most three rings, hatching, labels, legend' : 'every ring',
      });
    }
  }
  return series;
}

/** Laid out as every Markdown file of the project is. */
async function writeReport(path: string, report: string): Promise<void> {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(report, { ...options, filepath: path }));
}

async function main(): Promise<void> {
  mkdirSync(PAGES, { recursive: true });
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts') });
  const site = new Site(DIST);
  const pages = new Site(PAGES);
  pages.instead.set('data/atlas.json', join(DIST, 'data', 'atlas.json'));
  await site.start();
  await pages.start();
  const weights = weigh(DIST);
  for (const { path, brotli } of weights) site.compressed.set(path, brotli);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });

  const series = await firstPicture(browser, site.address, QUICK ? 2 : 9);
  series.push(...(await clicks(browser, site.address, '83', 16.7, QUICK ? 6 : 40)));
  site.compressed.clear();
  series.push(...(await sunbursts(browser, pages)));
  for (const size of SIZES) series.push(...(await atSize(browser, { site, pages }, size)));
  series.push(...(await onCoverage(browser, site)));

  const report = `# What a person waits for

One run of \`npm run bench\`. ${machine(browser)}

Budgets are those of the design, at the 95th percentile. A time to a painted frame includes up to 16 ms of waiting for it.

${table(series)}

## Weight of what is downloaded

${weightTable(weights)}
`;
  await browser.close();
  await site.stop();
  await pages.stop();
  console.log(report);
  if (process.argv.includes('--write'))
    await writeReport(join(import.meta.dirname, 'RESULTS.md'), report);
}

await main();
