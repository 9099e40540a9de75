import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { failed } from '../../../src/base/result.ts';
import type { StartEngine } from '../../../src/engine/database.svelte.ts';
import { openAtlas } from './atlas.ts';

const failure = { kind: 'unreachable', cause: 'offline', sql: null } as const;

test('the download of the database shows how far it is, and goes when it ends', async () => {
  let report: (loaded: number, total: number | null) => void = () => undefined;
  let end: () => void = () => undefined;
  const start: StartEngine = (progress) => {
    report = progress;
    return new Promise((resolve) => (end = () => resolve(failed(failure))));
  };
  const { screen } = await openAtlas({ start });
  const bar = screen.getByRole('progressbar', { name: /^La base des opérations se charge/ });
  await expect.element(bar).toBeVisible();
  report(2_000_000, 8_000_000);
  await expect.element(bar).toHaveAttribute('value', '0.25');
  report(9_000_000, null);
  await expect.element(bar).not.toHaveAttribute('value');
  end();
  await expect.element(bar).not.toBeInTheDocument();
});

test.each([320, 390])('what is on its way stays between the margins, %i px wide', async (width) => {
  await page.viewport(width, 640);
  const { screen } = await openAtlas({ start: () => new Promise(() => undefined) });
  const said = screen.getByText(/^La base des opérations se charge/);
  await expect.element(said).toBeVisible();
  const box = said.element().parentElement?.getBoundingClientRect() ?? expect.fail();
  expect([box.left, box.right <= width - 16]).toEqual([16, true]);
  await page.viewport(1280, 720);
});

test('a map whose counts are not those of the filters yet says so', async () => {
  const unfiltered = () => page.getByText(/^Sans vos filtres/).elements();
  const reading = () => document.querySelector('.reading p')?.textContent;
  await openAtlas({ address: 'annee=2016' });
  await vi.waitFor(() => expect(unfiltered()).toHaveLength(2), 15_000);
  expect(reading()).toMatch(/^Tout l’échantillon\s: .*Sans vos filtres\.$/);
});

test('a map without filters says nothing of them', async () => {
  await openAtlas();
  await vi.waitFor(() => expect(document.querySelector('.reading p')).not.toBeNull(), 15_000);
  await vi.waitFor(() => expect(document.querySelector('.legend')).not.toBeNull(), 15_000);
  expect(page.getByText(/^Sans vos filtres/).elements()).toHaveLength(0);
});
