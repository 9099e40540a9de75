import { describe, expect, test } from 'vitest';
import { aboutPlaces } from '../../../src/sheet/about.ts';
import type { Claim } from '../../../src/coverage/claims.ts';
import { contract } from '../data/ales.ts';

const about = (filtered: readonly string[], ...places: readonly (string | null)[]) => {
  const questions = places.map((place) => ({
    claim: {
      rule: 'compte',
      node: null,
      place,
      codes: 'principaux',
      figures: {},
      named: null,
    } satisfies Claim,
  }));
  const found = aboutPlaces(contract, filtered, [...questions, { claim: null }]);
  return found && `${found.label} ${found.places}`.replaceAll('\u00a0', ' ');
};

describe('what the printed sheet is about', () => {
  test('is the neighbourhood that is filtered on, not the whole contract', () => {
    expect(about(['rochebelle'], null, 'rochebelle')).toBe('Quartier : Rochebelle');
    expect(about(['rochebelle'])).toBe('Quartier : Rochebelle');
    expect(about(['rochebelle'], null, 'tamaris')).toBe('Quartiers : Rochebelle et Tamaris');
  });

  test('is the places of the questions without a filter, and nothing without either', () => {
    expect(about([], null)).toBe('Territoire : Tout le contrat');
    expect(about([], null, 'tamaris')).toBe('Territoire : Tout le contrat et Tamaris');
    expect(about([], 'tamaris')).toBe('Quartier : Tamaris');
    expect(about([])).toBeNull();
  });

  test('leaves out a filter that names no neighbourhood', () => {
    expect(about(['aucun'], null)).toBe('Territoire : Tout le contrat');
  });
});
