import type { Plugin } from 'vite';

const CALL = 'new Intl.PluralRules(locale, options).select(';
const KEPT = 'rules(locale, options).select(';
const RULES = `
const kept = new Map();
function rules(locale, options) {
  const key = locale + JSON.stringify(options);
  const found = kept.get(key) ?? new Intl.PluralRules(locale, options);
  kept.set(key, found);
  return found;
}
`;

/**
 * Makes the compiled words keep their plural rules: Paraglide makes them anew for every sentence,
 * which was the first cost of a redraw, an eighth of its script.
 */
export function pluralRules(): Plugin {
  return {
    name: 'plural-rules',
    transform(code, id) {
      if (!id.endsWith('/i18n/paraglide/registry.js')) return null;
      if (!code.includes(CALL)) throw new Error('Paraglide no longer makes plural rules this way');
      return { code: code.replace(CALL, KEPT) + RULES, map: null };
    },
  };
}
