import { expect, test } from 'vitest';
import { attribution, shortAttribution } from '../../../src/map/credits.ts';
import { contract as ales } from '../data/ales.ts';
import { contract } from './fixture.ts';

const source = (title: string) => ({ title, short: title });

test('the map says whom it comes from, in the words of the data', () => {
  expect(attribution(ales)).toEqual([
    'Contours des QPV\u00a0: ANCT, périmètres du décret 2015-1138, par ToulouseDataViz/Hackaviz2021.',
    'Communes\u00a0: IGN Admin Express 2018, simplifié · © COG (Insee) et package R COGugaison (appartenance aux EPCI).',
    'Secteurs\u00a0: découpage indicatif.',
    'Repères\u00a0: Données ouvertes et pages publiques.',
  ]);
  expect(shortAttribution(ales)).toBe(
    'Sources de la carte\u00a0: ANCT, IGN, Insee et données ouvertes',
  );
});

test('another contract has its own sources, and none for what its map does not draw', () => {
  const credits = {
    neighbourhoods: [source('Périmètres de 2024')],
    communes: [source('Ville'), source('Région')],
    landmarks: [],
  };
  const whole = contract.neighbourhoods.filter(({ kind }) => kind === 'qpv');
  expect(attribution({ ...contract, credits, neighbourhoods: whole })).toEqual([
    'Contours des QPV\u00a0: Périmètres de 2024.',
    'Communes\u00a0: Ville · Région.',
  ]);
  expect(shortAttribution({ ...contract, credits })).toBe(
    'Sources de la carte\u00a0: Périmètres de 2024, Ville et Région',
  );
  expect(attribution({ ...contract, neighbourhoods: whole })).toEqual([]);
  expect(shortAttribution(contract)).toBe('Sources de la carte');
});
