import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atlas } from './atlas.ts';
import { coverage } from './coverage.ts';
import { writeDatabase } from './database.ts';
import { checkedSource } from './check.ts';
import { printIssue, type Issue } from './issue.ts';
import { figures } from './figures.ts';
import { places } from './neighbourhoods.ts';
import { BrokenPackage } from './package.ts';
import { builtOperations } from './operations.ts';
import { planRecords } from './plan.ts';
import { sheets } from './sheets.ts';
import { territory } from './territory.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(folder, '..', 'public', 'data');

/** `npm run data`: checks `data/` and writes what the browser downloads. */
async function main(): Promise<void> {
  const { source, issues } = checkedSource(
    (path) => readFileSync(join(folder, path), 'utf8'),
    'data',
  );
  if (issues.length > 0) {
    refuse(issues);
    return;
  }
  const records = planRecords(source);
  const sites = places(source);
  const operations = builtOperations(
    source,
    sites.map(({ neighbourhood }) => neighbourhood),
  );
  const contract = atlas(source, records, sites, operations);
  mkdirSync(output, { recursive: true });
  const write = (name: string, json: unknown) => {
    writeFileSync(join(output, name), JSON.stringify(json));
  };
  write('atlas.json', contract);
  write('fiches.json', sheets(source));
  write('quartiers.json', figures(source));
  write('territoire.json', territory(source, sites));
  write('couverture.json', coverage(source, sites));
  await writeDatabase(join(output, 'operations.duckdb'), source, contract, operations);
  console.log(
    `data: ${records.length} nœuds du plan, ${operations.length} opérations, ${sites.length} quartiers`,
  );
}

function refuse(issues: readonly Issue[]): void {
  const errors = issues.length === 1 ? 'Une erreur' : `${issues.length} erreurs`;
  console.error(issues.map(printIssue).join('\n'));
  console.error(`\n${errors} dans data/ : rien n’a été publié.`);
  process.exitCode = 1;
}

await main().catch((cause: unknown) => {
  if (!(cause instanceof BrokenPackage)) throw cause;
  refuse(cause.issues);
});
