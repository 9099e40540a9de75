import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseCoverage } from '../../../src/coverage/parse.ts';
import { covered } from '../data/ales.ts';

const copy = () => JSON.parse(JSON.stringify(covered)) as Record<string, unknown[]>;

describe('the published coverage', () => {
  test('is read as it was written', () => {
    expect(parseCoverage(copy())).toEqual({ ok: true, value: covered });
  });

  test('weighs little', () => {
    expect(brotliCompressSync(JSON.stringify(covered)).length).toBeLessThan(9_000);
  });

  test.each([
    ['nothing', null, ''],
    ['a page instead of JSON', '<html>', ''],
    ['a missing part', { ...copy(), posts: undefined }, 'posts'],
    [
      'an expectation nobody knows',
      { ...copy(), expectations: [{ ...covered.expectations[0], expectation: 'perhaps' }] },
      'expectations.0.expectation',
    ],
    [
      'half a node',
      { ...copy(), expectations: [{ ...covered.expectations[0], node: 1.5 }] },
      'expectations.0.node',
    ],
    ['a payer without a name', { ...copy(), payers: [{ code: 'etat' }] }, 'payers.0.label'],
  ])('says where it is wrong: %s', (_, json, path) => {
    const result = parseCoverage(json);
    expect(result.ok ? '' : result.failure.path).toBe(path);
    expect(result.ok).toBe(false);
  });
});
