import {
  baseLocale,
  isLocale,
  overwriteGetLocale,
  overwriteSetLocale,
  type Locale,
} from '../i18n/paraglide/runtime.js';
import { preferences, type Preferences } from './preferences.ts';

/**
 * The language of the interface. Messages read it when they are drawn, so that a switch redraws
 * the words and nothing else: no reload, no lost focus, no lost state.
 */
export class Language {
  readonly #preferences: Preferences;
  #current = $state.raw<Locale>(baseLocale);

  constructor(kept: Preferences) {
    this.#preferences = kept;
    const wanted = kept.read('langue');
    if (isLocale(wanted)) this.#current = wanted;
  }

  get current(): Locale {
    return this.#current;
  }

  readonly use = (locale: Locale): void => {
    this.#current = locale;
    this.#preferences.write('langue', locale);
  };

  /** Makes every message follow this language. */
  govern(): void {
    overwriteGetLocale(() => this.#current);
    overwriteSetLocale((locale) => this.use(locale));
  }
}

export const language = new Language(preferences);
