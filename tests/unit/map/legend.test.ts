import { describe, expect, test } from 'vitest';
import type { Choropleth } from '../../../src/map/fills.ts';
import { legendClasses } from '../../../src/map/legend.ts';
import { EMPTY_SELECTION, type Measure } from '../../../src/selection/types.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';

const said = (kind: Measure['kind'], limits: readonly number[], max: number) => {
  const shading: Choropleth = {
    measures: [],
    fills: [],
    scale: { limits, max },
    colours: [],
    rate: false,
  };
  const selection = { ...EMPTY_SELECTION, mesure: { ...EMPTY_SELECTION.mesure, kind } };
  return legendClasses(shading, selection).map(({ from, to }) => [from, to]);
};

describe('the classes of the legend', () => {
  test('end before the next class begins where figures are whole', () => {
    expect(said('operations', [1, 5], 20)).toEqual([
      ['1', '4'],
      ['5', '20'],
    ]);
  });

  test('say the unit of both limits once', () => {
    expect(said('objectifs', [0.05, 0.1], 0.2)).toEqual([
      ['5', '10\u00a0%'],
      ['10', '20\u00a0%'],
    ]);
  });

  test('keep two units apart', () => {
    expect(said('euros', [20_000_000, 150_000_000], 150_000_000)).toEqual([
      ['200\u00a0k€', '1,5\u00a0M€'],
      [null, '1,5\u00a0M€'],
    ]);
  });

  test('keep the unit of each where another sign stands before', () => {
    overwriteGetLocale(() => 'en');
    expect(said('euros', [20_000_000], 30_000_000)).toEqual([['€200k', '€300k']]);
    overwriteGetLocale(() => 'fr');
  });
});
