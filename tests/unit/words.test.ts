import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { sources } from './source.ts';

type Words = Readonly<Record<string, unknown>>;

/** The words of one language by key, with the file they stand in. */
function wordsOf(locale: string): Map<string, { readonly area: string; readonly value: unknown }> {
  const files = sources(`src/i18n/${locale}`, ['.json']);
  return new Map(
    files.flatMap(({ path, text }) => {
      const area = /(\w+)\.json$/.exec(path)?.[1] ?? '';
      const words = JSON.parse(text) as Words;
      return Object.entries(words).map(([key, value]) => [key, { area, value }] as const);
    }),
  );
}

const french = wordsOf('fr');
const english = wordsOf('en');
const views = sources('src', ['.svelte']);
const code = sources('src', ['.ts', '.svelte']);

/** The parts of a message that are filled in: `{count}`. */
function parts(value: unknown): string[] {
  return [
    ...new Set([...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([part]) => part)),
  ].sort();
}

/** Text that a person reads: two letters or more in a row. */
const READABLE = /\p{L}{2}/u;
const SPOKEN = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label'];

/** Every literal text of a component's markup. */
function literals(text: string): string[] {
  const found: string[] = [];
  function walk(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const typed = node as AST.SvelteNode;
    if (typed.type === 'Text' && READABLE.test(typed.data)) found.push(typed.data.trim());
    if (typed.type === 'StyleDirective' || typed.type === 'ClassDirective') return;
    if (typed.type === 'Attribute' && !SPOKEN.includes(typed.name)) return;
    Object.values(node).forEach(walk);
  }
  walk(parse(text, { modern: true }).fragment);
  return found;
}

describe('the words of the interface', () => {
  test('exist in French and in English', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  });

  test.each([...french])('%s fills in the same parts in both languages', (key, { value }) => {
    expect(parts(english.get(key)?.value)).toEqual(parts(value));
  });

  test('stand in the file of their area', () => {
    const strays = [...french].filter(([key, { area }]) => !key.startsWith(`${area}_`));
    expect(strays.map(([key]) => key)).toEqual([]);
  });

  test('are all used', () => {
    const named = new Set(code.flatMap(({ code: text }) => text.match(/\bm\.\w+/g) ?? []));
    // m[`frame_theme_${value}`]: every key of that shape.
    const shapes = code.flatMap(({ code: text }) =>
      [...text.matchAll(/\bm\[\s*`([^`]+)`/g)].map(
        ([, shape = '']) => new RegExp(`^${shape.replace(/\$\{[^}]*\}/g, '\\w+')}$`),
      ),
    );
    const unused = [...french.keys()].filter(
      (key) => !named.has(`m.${key}`) && !shapes.some((shape) => shape.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test('keep a space that does not break before double punctuation in French', () => {
    const loose = [...french].filter(([, { value }]) =>
      / [:;?!»]|« /.test(
        JSON.stringify(value).replace(/"(declarations|selectors)":\[[^\]]*\]/g, ''),
      ),
    );
    expect(loose.map(([key]) => key)).toEqual([]);
  });

  test.each(views.map(({ path, text }) => [path, text] as const))(
    '%s holds no text of its own',
    (_path, text) => {
      expect(literals(text)).toEqual([]);
    },
  );
});
