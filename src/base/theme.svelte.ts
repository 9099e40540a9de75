import { preferences, type Preferences } from './preferences.ts';

/** `papier` for reading, `projecteur` for a hall: more contrast, larger type, thicker lines. */
export const THEMES = ['papier', 'projecteur'] as const;
export type Theme = (typeof THEMES)[number];

/** The look of the page; `App.svelte` writes it on the root element. */
export class Appearance {
  readonly #preferences: Preferences;
  #theme = $state.raw<Theme>('papier');

  constructor(kept: Preferences) {
    this.#preferences = kept;
    if (kept.read('theme') === 'projecteur') this.#theme = 'projecteur';
  }

  get theme(): Theme {
    return this.#theme;
  }

  readonly use = (theme: Theme): void => {
    this.#theme = theme;
    this.#preferences.write('theme', theme);
  };
}

export const appearance = new Appearance(preferences);
