import { beforeAll, expect, test } from 'vitest';
import type { Contract } from '../../../src/contract/types.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { composePicture } from '../../../src/picture/picture.ts';
import { plannedSize, sizeName } from '../../../src/picture/words.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { publishedContract } from '../plan/contract.ts';

beforeAll(() => overwriteGetLocale(() => 'fr'));

/** Levels of another city; the fixture's plan has as many as it needs. */
function named(...codes: readonly string[]): Contract {
  const levels = codes.map((code) => {
    const names = { one: code, many: `${code}s`, shortOne: code, shortMany: `${code}s` };
    return { code, names: { fr: names, en: names } };
  });
  return { ...CONTRACT, levels };
}

test('the smallest parts are called as the contract calls them', () => {
  const sized = (contract: Contract) =>
    sizeName(composePicture(contract, EMPTY_SELECTION, contract.baseline));
  expect(sized(publishedContract())).toBe('les actions du plan');
  const codes = ['axe', 'but', 'mesure', 'chantier', 'tâche', 'geste'].slice(
    0,
    CONTRACT.plan.depth,
  );
  const deepest = codes.at(-1) ?? '';
  expect(sized(named(...codes))).toBe(`les ${deepest}s du plan`);
  expect(plannedSize(named(...codes))).not.toContain('action');
});
