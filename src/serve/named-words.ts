import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const WORDS = join(import.meta.dirname, '..', 'i18n', 'fr');
/** A key of `m` that is a template, as it stands once types are gone. */
const COMPUTED = /\bm\[\s*\x60([^\x60]+)\x60\s*\]/;
const EVERY = new RegExp(COMPUTED, 'g');

/**
 * Names the words that a computed key may mean: the bundler then leaves every other word to the
 * screen that says it. Without, one such key keeps all words of both languages in the first file
 * that a visitor downloads.
 */
export function namedWords(): Plugin {
  const keys = readdirSync(WORDS)
    .map((file) => JSON.parse(readFileSync(join(WORDS, file), 'utf8')) as object)
    .flatMap(Object.keys);
  return {
    name: 'named-words',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/i18n/paraglide/') || !COMPUTED.test(code)) return null;
      const named = code.replace(EVERY, (whole, key: string) => {
        const pattern = new RegExp(`^${key.replace(/\$\{[^}]*\}/g, '\\w+')}$`);
        const found = keys.filter((one) => pattern.test(one));
        if (found.length === 0) throw new Error(`${id}: no word is named ${key}`);
        return `({${found.map((one) => `${one}: m.${one}`).join(', ')}})[\`${key}\`]`;
      });
      return { code: named, map: null };
    },
  };
}
