import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PICTURES } from './pictures.ts';

/**
 * Each picture is compared with the committed one; a changed picture is written beside it as
 * `.actual.svg`. Look at both, then rename the new one to accept it.
 */
const folder = new URL('./output/', import.meta.url);

describe('the gallery', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation((...words) => expect.fail(words.join(' ')));
  });
  afterEach(() => vi.restoreAllMocks());

  test.each(Object.entries(PICTURES))('%s looks as it was accepted', (name, draw) => {
    const accepted = new URL(`${name}.svg`, folder);
    const changed = new URL(`${name}.actual.svg`, folder);
    const actual = draw();
    rmSync(changed, { force: true });
    const before = existsSync(accepted) ? readFileSync(accepted, 'utf8') : '';
    if (actual !== before) writeFileSync(changed, actual);
    expect(actual === before, `see tests/gallery/output/${name}.actual.svg`).toBe(true);
  });

  test('holds no picture that nothing draws', () => {
    const files = readdirSync(folder).filter((name) => /(?<!\.actual)\.svg$/.test(name));
    expect(files.sort()).toEqual(
      Object.keys(PICTURES)
        .map((name) => `${name}.svg`)
        .sort(),
    );
  });
});
