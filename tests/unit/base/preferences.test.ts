import { expect, test, vi } from 'vitest';
import { Preferences } from '../../../src/base/preferences.ts';

function shelf(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

const refusing = () => {
  throw new DOMException('denied', 'SecurityError');
};

test('a preference is found again by the next page', () => {
  const storage = shelf();
  new Preferences(() => storage).write('theme', 'projecteur');
  expect(new Preferences(() => storage).read('theme')).toBe('projecteur');
});

test('a preference nobody chose is absent', () => {
  expect(new Preferences(() => shelf()).read('langue')).toBeNull();
});

test('when storage is refused, a choice still lasts as long as the page', () => {
  const preferences = new Preferences(refusing);
  preferences.write('langue', 'en');
  expect(preferences.read('langue')).toBe('en');
});

test('the refusal is told once, even to a listener that comes late', () => {
  const early = vi.fn();
  const late = vi.fn();
  const preferences = new Preferences(refusing);
  preferences.onRefused(early);
  preferences.read('theme');
  preferences.write('theme', 'papier');
  preferences.onRefused(late);
  expect(early).toHaveBeenCalledTimes(1);
  expect(late).toHaveBeenCalledTimes(1);
});

test('a full storage refuses writing only, and reading keeps working', () => {
  const full = { getItem: () => 'en', setItem: refusing } as unknown as Storage;
  const preferences = new Preferences(() => full);
  expect(preferences.read('langue')).toBe('en');
  preferences.write('theme', 'projecteur');
  expect(preferences.read('theme')).toBe('projecteur');
});
