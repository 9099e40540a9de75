import { expect, test } from 'vitest';
import { figures } from '../../../data/build/figures.ts';
import { parseFigures } from '../../../src/neighbourhood/parse-figures.ts';
import { source } from './ales.ts';
import { complaints } from './tiny.ts';

const published = figures(source);
const labels = (code: string) => published[code]?.map(({ label }) => label) ?? [];

test('poverty and income of each QPV are published, with what they rest on', () => {
  expect(Object.keys(published)).toHaveLength(5);
  expect(published['QP030001']?.[0]).toEqual({
    label: 'Taux de pauvreté',
    value: 46.6,
    unit: '%',
    year: null,
    source: 'INSEE, Indicateurs des quartiers prioritaires, 2015-2019',
    summable: false,
  });
  expect(labels('QP030001')).toContain(
    'Médiane (en euros) du revenu disponible par unité de consommation',
  );
  expect(labels('QP030002')).toEqual(labels('QP030001'));
});

test('what the build writes, the page reads', () => {
  const read = parseFigures(JSON.parse(JSON.stringify(published)));
  expect(read).toEqual({ ok: true, value: published });
  expect(parseFigures({ QP030001: [{ label: 'Taux' }] })).toMatchObject({ ok: false });
});

const row = {
  quartier: 'QP1',
  indicateur: 'tp60',
  libelle: 'Taux de pauvreté',
  valeur: 40,
  unite: '%',
  source: 's',
  sommable: 'non',
};
const sources = [
  {
    code: 's',
    titre: 'T',
    editeur: 'E',
    adresse: 'https://example.org/',
    licence: 'L',
    date: '2019',
  },
];

test('an indicator to show that no row gives is reported, and a row of an unknown neighbourhood', () => {
  const contrat = { indicateurs_fiche: ['tp60', 'tp70'] };
  expect(complaints({ contrat, rows: { sources, quartiers_indicateurs: [row] } })).toEqual([
    'data/datapackage.json contrat.indicateurs_fiche «tp70» n’est l’indicateur d’aucune ligne de data/quartiers_indicateurs.csv',
  ]);
  const elsewhere = { ...row, quartier: 'QP9' };
  expect(
    complaints({
      contrat: { indicateurs_fiche: ['tp60'] },
      rows: { sources, quartiers_indicateurs: [elsewhere] },
    }),
  ).toEqual([
    'data/quartiers_indicateurs.csv:2 quartier «QP9» n’existe pas dans quartiers.geojson ni secteurs.geojson',
  ]);
});
