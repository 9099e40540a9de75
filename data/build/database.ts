import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { rmSync } from 'node:fs';
import { fold } from '../../src/base/text.ts';
import * as schema from '../../src/engine/schema.ts';
import { LOCATIONS } from '../../src/operation/types.ts';
import type { PublishedContract } from '../../src/contract/published.ts';
import { cents, countedLines, type BuiltOperation } from './operations.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, number, text, type Row } from './table.ts';
import { spaced } from './typography.ts';

type Value = string | number | boolean | null;

/** 16 KB blocks: the tables are small, and the default 256 KB would make a file of empty blocks. */
const BLOCK_SIZE = 16_384;

/** Writes `operations.duckdb`; an older file is replaced. */
export async function writeDatabase(
  path: string,
  source: Source,
  contract: PublishedContract,
  operations: readonly BuiltOperation[],
): Promise<void> {
  rmSync(path, { force: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `ATTACH '${path.replaceAll("'", "''")}' AS published (BLOCK_SIZE ${BLOCK_SIZE})`,
  );
  await connection.run('USE published');
  for (const table of schema.TABLES) await connection.run(schema.createTable(table));
  for (const [table, rows] of tableRows(source, contract, operations))
    await insert(connection, table, rows);
  await connection.run('CHECKPOINT published');
  await connection.run('USE memory');
  await connection.run('DETACH published');
  connection.closeSync();
  instance.closeSync();
}

function tableRows(
  source: Source,
  contract: PublishedContract,
  operations: readonly BuiltOperation[],
): [schema.Table, Value[][]][] {
  const links = (pick: (operation: BuiltOperation) => readonly number[]) =>
    operations.flatMap((operation, id) => pick(operation).map((value): Value[] => [id, value]));
  return [
    [schema.OPERATION, operations.map(factsOf)],
    [schema.OPERATION_TEXT, operations.map((o, id) => textsOf(source, contract, o, id))],
    [schema.LINKS.theme, links(({ themes }) => themes)],
    [schema.LINKS.mechanism, links(({ mechanisms }) => mechanisms)],
    [schema.LINKS.neighbourhood, links(({ neighbourhoods }) => neighbourhoods)],
    [schema.LINKS.operator, links(({ operators }) => operators)],
    [schema.LINKS.public, links(({ publics }) => publics)],
    [schema.LINKS.year, links(({ years }) => years)],
    [
      schema.OPERATION_PLAN,
      operations.flatMap(({ node, otherNodes }, id): Value[][] => [
        ...(node < 0 ? [] : [[id, node, true]]),
        ...otherNodes.map((other) => [id, other, false]),
      ]),
    ],
    [schema.OPERATION_AMOUNT, operations.flatMap((o, id) => amountsOf(contract, o, id))],
    [schema.OPERATION_PAYER, payersOf(source, operations)],
    [schema.OPERATION_SHARE, sharesOf(source, contract, operations)],
  ];
}

function idsOf(operations: readonly BuiltOperation[]): ReadonlyMap<string, number> {
  return new Map(operations.map(({ row }, id) => [text(row, 'identifiant'), id]));
}

function sharesOf(
  source: Source,
  contract: PublishedContract,
  operations: readonly BuiltOperation[],
): Value[][] {
  const ids = idsOf(operations);
  return tableOf(source, 'operations_quartiers').rows.flatMap((link) => {
    const share = number(link, 'part');
    const place = contract.neighbourhoods.findIndex(({ code }) => code === text(link, 'quartier'));
    return share === null ? [] : [[ids.get(text(link, 'operation')) ?? null, place, share]];
  });
}

/** A payer that a source only expects has paid nothing yet. */
function payersOf(source: Source, operations: readonly BuiltOperation[]): Value[][] {
  const ids = idsOf(operations);
  return tableOf(source, 'operations_financeurs')
    .rows.filter((link) => !isYes(link, 'attendu'))
    .map((link) => [ids.get(text(link, 'operation')) ?? null, text(link, 'financeur')]);
}

function factsOf(operation: BuiltOperation, id: number): Value[] {
  return [
    id,
    operation.node,
    operation.status,
    LOCATIONS.indexOf(operation.location),
    operation.precision,
    operation.point?.[1] ?? null,
    operation.point?.[0] ?? null,
    operation.participants,
    operation.women,
    operation.men,
    ...Array.from(
      { length: schema.AMOUNT_COLUMNS },
      (_, nature) => operation.amounts[nature] ?? null,
    ),
  ];
}

function textsOf(
  source: Source,
  contract: PublishedContract,
  operation: BuiltOperation,
  id: number,
): Value[] {
  const { row } = operation;
  const code = text(row, 'identifiant');
  const others = tableOf(source, 'operations_sources').rows.filter(
    (o) => text(o, 'operation') === code,
  );
  return [
    id,
    code,
    spaced(text(row, 'intitule')),
    orNull(spaced(text(row, 'lieu'))),
    spaced(text(row, 'fait')),
    orNull(spaced(participantsNote(row))),
    text(row, 'confiance'),
    orNull(spaced(text(row, 'confiance_note'))),
    text(row, 'source'),
    orNull(others.map((other) => text(other, 'adresse')).join(' ')),
    orNull(spaced(text(row, 'source_coordonnees'))),
    ` ${fold(searched(contract, operation).join(' '))} `,
  ];
}

/** What people may look an operation up by: its own words, and those of what it is filed under. */
function searched(contract: PublishedContract, operation: BuiltOperation): readonly string[] {
  const { row, operators, themes, mechanisms, node } = operation;
  return [
    ...['intitule', 'lieu', 'fait'].map((column) => text(row, column)),
    ...operators.map((operator) => contract.operators[operator]?.[1] ?? ''),
    ...themes.map((theme) => contract.themes[theme]?.[1] ?? ''),
    ...mechanisms.map((mechanism) => contract.mechanisms[mechanism]?.[1] ?? ''),
    contract.plan.title[node] ?? '',
  ];
}

/** What the number counts; a number that is not of people stands here in words. */
function participantsNote(row: Row): string {
  const unit = text(row, 'participants_unite');
  const note = text(row, 'participants_note');
  if (unit === '' || unit === 'personnes') return note;
  const count = text(row, 'participants').replace(/\B(?=(\d{3})+$)/gu, ' ');
  return [`${count} ${unit}`, note].filter(Boolean).join(', ');
}

function amountsOf(contract: PublishedContract, operation: BuiltOperation, id: number): Value[][] {
  const counted = new Set(
    contract.amountNatures.flatMap(([code]) => countedLines(operation.amountLines, code)),
  );
  return operation.amountLines.map((line) => {
    const euros = number(line, 'euros');
    return [
      id,
      text(line, 'payeur'),
      euros === null ? null : cents(euros),
      contract.amountNatures.findIndex(([code]) => code === text(line, 'nature')),
      spaced(text(line, 'libelle')),
      number(line, 'annee'),
      text(line, 'source'),
      orNull(text(line, 'financeur')),
      counted.has(line),
    ];
  });
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}

async function insert(
  connection: DuckDBConnection,
  table: schema.Table,
  rows: readonly Value[][],
): Promise<void> {
  if (rows.length === 0) return;
  const tuples = rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n');
  await connection.run(`INSERT INTO ${table.name} VALUES ${tuples}`);
}

function literal(value: Value): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
