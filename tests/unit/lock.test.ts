import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; resolved?: string }>>;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test('the lock file names a version of every package, those of other platforms included', () => {
  const missing = Object.entries(lock.packages).filter(([path, { version }]) => path && !version);
  expect(missing.map(([path]) => path)).toEqual([]);
});

test('the lock file asks the public registry only', () => {
  const others = Object.values(lock.packages)
    .map(({ resolved }) => resolved)
    .filter((address) => address && !address.startsWith('https://registry.npmjs.org/'));
  expect(others).toEqual([]);
});
