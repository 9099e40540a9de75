import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atlas } from './atlas.ts';
import { writeDatabase } from './database.ts';
import { printIssue, type Issue } from './issue.ts';
import { places } from './neighbourhoods.ts';
import { builtOperations } from './operations.ts';
import { planRecords } from './plan.ts';
import { checkRules } from './rules.ts';
import { sheets } from './sheets.ts';
import { readSource } from './source.ts';
import { territory } from './territory.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(folder, '..', 'public', 'data');

/** `npm run data`: checks `data/` and writes what the browser downloads. */
async function main(): Promise<void> {
  const issues: Issue[] = [];
  const source = readSource(folder, 'data', issues);
  if (issues.length === 0) checkRules(source, issues);
  if (issues.length > 0) {
    console.error(issues.map(printIssue).join('\n'));
    console.error(`\n${issues.length} erreur(s) dans data/ : rien n’a été publié.`);
    process.exitCode = 1;
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
  write('territoire.json', territory(source, sites));
  await writeDatabase(join(output, 'operations.duckdb'), source, contract, operations);
  console.log(
    `data: ${records.length} nœuds du plan, ${operations.length} opérations, ${sites.length} quartiers`,
  );
}

await main();
