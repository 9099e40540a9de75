import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** One file of the repository as the tests about its own code read it. */
export interface Source {
  /** Path from the root of the repository, with slashes: `src/map/layers.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path from the root of the repository, or the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const ROOT = join(import.meta.dirname, '..', '..');
const IMPORT =
  /\b(import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`])\/\/[^\n]*/g, '');
  const imports = [...code.matchAll(IMPORT)].map((match) => ({
    target: resolve(path, match[3] ?? match[4] ?? ''),
    typeOnly: match[2] !== undefined,
  }));
  return { path, text, code, imports };
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return join(dirname(from), specifier.replace(/\?.*$/, '')).split(sep).join('/');
}

/** The files below a folder whose names end in one of the endings; what is generated is left out. */
export function sources(folder: string, endings: readonly string[]): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('src/i18n/paraglide/'))
    .sort()
    .map(read);
}
