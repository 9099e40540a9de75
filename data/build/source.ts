import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { checkCells, checkForeignKeys, checkPrimaryKey } from './check-table.ts';
import type { Issue } from './issue.ts';
import { BrokenJson, parseJson } from './json.ts';
import { readPackage, type DataPackage, type Field } from './package.ts';
import { readCsv, type Table } from './table.ts';

export type Area = Feature<Polygon | MultiPolygon, Readonly<Record<string, unknown>>>;

/** Everything in `data/`: tables as rows of text, shapes by file. */
export interface Source {
  readonly pack: DataPackage;
  readonly tables: ReadonlyMap<string, Table>;
  readonly shapes: ReadonlyMap<string, readonly Area[]>;
}

/** Reads one file of the data folder. @throws when there is none. */
export type Read = (path: string) => string;

/** Reads every file the package declares and checks each table; `label` is how messages name the folder. */
export function readSource(read: Read, label: string, issues: Issue[]): Source {
  const pack = readPackage(read('datapackage.json'), label);
  const tables = new Map<string, Table>();
  const shapes = new Map<string, readonly Area[]>();
  for (const { name, path, format, proprietes } of pack.resources) {
    const file = `${label}/${path}`;
    try {
      if (format === 'csv') tables.set(name, readCsv(name, file, read(path), issues));
      else {
        const { features } = parseJson(read(path)) as { features: Area[] };
        shapes.set(name, features);
        tables.set(name, propertiesTable(name, file, features, proprietes?.fields ?? []));
      }
    } catch (cause) {
      const line = cause instanceof BrokenJson ? cause.line : 0;
      const reason = cause instanceof BrokenJson ? cause.message : 'fichier absent ou illisible';
      issues.push({ file, line, column: '', value: '', reason });
      tables.set(name, { name, file, columns: [], rows: [] });
    }
  }
  for (const resource of pack.resources) {
    const table = tables.get(resource.name);
    if (!table || table.columns.length === 0) continue;
    checkCells(table, resource.schema?.fields ?? resource.proprietes?.fields ?? [], issues);
    if (resource.schema?.primaryKey) checkPrimaryKey(table, resource.schema.primaryKey, issues);
    checkForeignKeys(table, resource, tables, issues);
  }
  return { pack, tables, shapes };
}

/**
 * Features as rows; files are written one feature a line, after one line of header. A property that
 * is not required may be left out.
 */
function propertiesTable(
  name: string,
  file: string,
  features: readonly Area[],
  fields: readonly Field[],
): Table {
  const optional = fields.filter(({ constraints }) => !constraints?.required);
  const written = features.flatMap((feature) => Object.keys(feature.properties));
  // Without features nothing is missing.
  const known = features.length === 0 ? fields : optional;
  const columns = [...new Set([...known.map((field) => field.name), ...written])];
  const rows = features.map((feature, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.map((c) => [c, cellOf(feature.properties[c])])),
  }));
  return { name, file, columns, rows };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A table; one the package does not declare is empty: a contract may have no operations yet. */
export function tableOf(source: Source, name: string): Table {
  return source.tables.get(name) ?? { name, file: name, columns: [], rows: [] };
}

/** A file that could not be read has been reported once. */
export function unread(source: Source, name: string): boolean {
  return source.tables.get(name)?.columns.length === 0;
}
