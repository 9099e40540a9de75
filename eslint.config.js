import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

// The rules alone: their parser would take the place of the one that reads components.
const typed = Object.assign({}, ...ts.configs.recommendedTypeCheckedOnly.map((c) => c.rules ?? {}));

export default defineConfig(
  globalIgnores(['dist/', 'public/', 'src/i18n/paraglide/', 'coverage/', 'test-results/']),
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-undef': 'off', // the compiler knows
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        parser: ts.parser,
      },
    },
    rules: {
      ...typed,
      '@typescript-eslint/require-await': 'off', // fakes answer at once
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['tests/e2e/**'],
    rules: { 'no-empty-pattern': 'off' }, // how Playwright says « needs nothing »
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
      'prefer-const': 'off', // knows no runes; the next one does
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
);
