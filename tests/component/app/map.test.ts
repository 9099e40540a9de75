import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { preferences } from '../../../src/base/preferences.ts';
import { STREETS_HOST } from '../../../src/map/streets.ts';
import { cleanup } from 'vitest-browser-svelte';
import { openAtlas } from './atlas.ts';

const kept = () => localStorage.getItem('atlas.fond-ign');
beforeEach(() => preferences.write('fond-ign', 'non'));
afterEach(() => {
  // Before the network is real again: a map that stays would go on asking.
  cleanup();
  vi.restoreAllMocks();
});

/** The base map's host cannot be reached; what was asked of it. */
function intercept(): string[] {
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(STREETS_HOST)) return real(input, init);
    asked.push(url);
    return Promise.reject(new TypeError('Failed to fetch'));
  });
  return asked;
}

const drawn = () =>
  vi.waitFor(() => expect(document.querySelector('.gl.ready canvas')).not.toBeNull(), 15_000);
const streets = () => page.getByRole('switch', { name: 'Afficher les rues (fond IGN)' });

describe('the IGN streets', () => {
  test('are asked of nobody at a first visit', async () => {
    const asked = intercept();
    await openAtlas();
    await drawn();
    await expect.element(streets()).not.toBeChecked();
    expect(asked).toEqual([]);
  });

  test('are asked for at once when the person had them on last time', async () => {
    preferences.write('fond-ign', 'oui');
    const asked = intercept();
    await openAtlas();
    await expect.element(streets()).toBeChecked();
    await vi.waitFor(() => expect(asked[0]).toContain(STREETS_HOST), 15_000);
  });

  test('are remembered on, and off again', async () => {
    intercept();
    await openAtlas();
    await drawn();
    await streets().click();
    expect(kept()).toBe('oui');
    await streets().click();
    expect(kept()).toBe('non');
  });

  test('say that they cannot be reached, and what to do', async () => {
    preferences.write('fond-ign', 'oui');
    const asked = intercept();
    await openAtlas();
    await expect
      .element(
        page.getByText(/data\.geopf\.fr.*ne répond pas.*Vérifiez la connexion, puis réessayez/),
      )
      .toBeVisible();
    const before = asked.length;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before), 15_000);
  });
});

describe('without WebGL', () => {
  test('one notice says that a simple map takes its place, once', async () => {
    preferences.write('fond-ign', 'oui');
    const asked = intercept();
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const { notices } = await openAtlas();
    await expect.element(page.getByText(/Une carte simple/)).toBeVisible();
    expect(page.getByText(/Une carte simple/).all()).toHaveLength(1);
    await page.getByRole('button', { name: 'Masquer ce message' }).click();
    expect(notices.shown).toEqual([]);
    await expect.element(page.getByText('Carte simplifiée, sans le fond IGN')).toBeVisible();
    expect(asked).toEqual([]);
  });
});
