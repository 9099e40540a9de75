import { describe, expect, it } from 'vitest';
import { fadedNeighbourhoods, selectedNeighbourhoods } from '../../../src/map/highlight.ts';
import { wholeReading } from '../../../src/map/reading.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { baseline, contract } from './fixture.ts';

const shares = (plan: readonly string[]) =>
  wholeReading(contract, { ...EMPTY_SELECTION, plan }, baseline).shares;

describe('what steps back on the map', () => {
  const faded = (...quartier: string[]) => {
    const selected = selectedNeighbourhoods(contract, { ...EMPTY_SELECTION, quartier });
    return [...fadedNeighbourhoods(contract, selected)].map(
      (index) => contract.neighbourhoods[index]?.code,
    );
  };

  it('is nothing when no neighbourhood is chosen, else the others', () => {
    expect(faded()).toEqual([]);
    const all = contract.neighbourhoods.map(({ code }) => code);
    const parent = contract.neighbourhoods.find(({ code }) => code === 'nord')?.parent ?? -1;
    const around = contract.neighbourhoods[parent]?.code;
    expect(faded('nord')).toEqual(all.filter((code) => code !== 'nord' && code !== around));
  });
});

describe('what is read of the whole', () => {
  it('counts each operation once, under its main plan code', () => {
    const whole = wholeReading(contract, EMPTY_SELECTION, baseline);
    expect(whole.operations).toBe(baseline.total.operations);
    const sum = whole.shares.reduce((total, { operations }) => total + operations, 0);
    expect(sum).toBe(baseline.plan.reduce((total, { operations }) => total + operations, 0));
  });

  it('names the neighbourhoods that are chosen, as many as a line holds', () => {
    const name = (...quartier: string[]) =>
      wholeReading(contract, { ...EMPTY_SELECTION, quartier }, baseline).name.replace(
        /\u00a0/g,
        ' ',
      );
    const codes = contract.neighbourhoods.map(({ code }) => code);
    expect(name()).toBe('Tout ce qui est affiché :');
    expect(name('nord', 'sud')).toBe('Tilleuls Nord ou Tilleuls Sud :');
    expect(name('nord', 'aucun')).toBe('Tilleuls Nord ou sans quartier :');
    expect(name(...codes)).toBe(`Les ${String(codes.length)} quartiers choisis :`);
  });

  it('keeps to the part of the plan that is chosen', () => {
    const [first] = contract.plan.roots;
    const code = contract.plan.nodes[first ?? -1]?.code ?? '';
    expect(shares([code])).toEqual(shares([]).filter(({ root }) => root === first));
  });
});
