import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atlas } from '../../../data/build/atlas.ts';
import { checkedSource } from '../../../data/build/check.ts';
import { places } from '../../../data/build/neighbourhoods.ts';
import { builtOperations } from '../../../data/build/operations.ts';
import { planRecords } from '../../../data/build/plan.ts';
import { territory } from '../../../data/build/territory.ts';
import { parseContract } from '../../../src/contract/parse.ts';
import { parseTerritory } from '../../../src/neighbourhood/parse.ts';
import { SHAPES } from './tiny.ts';

const ALES = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
  contrat: object;
  resources: { name: string }[];
};

/** A plan of two levels, two neighbourhoods, one amount nature, and no other file at all. */
function files(): Readonly<Record<string, string>> {
  const names = { un: 'u', plusieurs: 'p', court: 'c', courts: 'cs' };
  const [first] = SHAPES.quartiers;
  const features = ['QN1', 'QN2'].map((code) => ({
    type: 'Feature',
    geometry: first?.geometry,
    properties: { ...first?.properties, code },
  }));
  const pack = {
    contrat: {
      ...ALES.contrat,
      niveaux: ['axe', 'but'].map((code) => ({ code, noms: { fr: names, en: names } })),
      niveau_fiche: 'but',
      natures_montant: [{ code: 'subvention', libelle: 'Subvention', sommable: true }],
    },
    resources: ALES.resources.filter(({ name }) => ['plan', 'quartiers'].includes(name)),
  };
  const columns =
    'code,parent,niveau,intitule,variante,appel_a_projets,lignes_source,lignes_fiche,note';
  return {
    'datapackage.json': JSON.stringify(pack),
    'plan.csv': `${columns}\n1,,axe,Vivre,,oui,1,,\n1.1,1,but,Aider,,oui,2,,`,
    'quartiers.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
  };
}

test('a plan and its neighbourhoods are enough', () => {
  const all = files();
  const read = (path: string) => {
    const content = all[path];
    if (content === undefined) throw new Error(`no ${path}`);
    return content;
  };
  const { source, issues } = checkedSource(read, 'data');
  expect(issues).toEqual([]);
  const sites = places(source);
  const operations = builtOperations(
    source,
    sites.map(({ neighbourhood }) => neighbourhood),
  );
  const contract = parseContract(atlas(source, planRecords(source), sites, operations));
  expect(contract.ok && contract.value.plan.nodes.map(({ code }) => code)).toEqual(['1', '1.1']);
  expect(contract.ok && contract.value.neighbourhoods).toHaveLength(2);
  expect(contract.ok && contract.value.baseline.total.amounts).toEqual([{ value: 0, known: 0 }]);
  expect(parseTerritory(territory(source, sites)).ok).toBe(true);
});

test('a contract without its plan is refused, by name', () => {
  const all = files();
  const pack = { ...(JSON.parse(all['datapackage.json'] ?? '') as object), resources: [] };
  const { issues } = checkedSource(() => JSON.stringify(pack), 'data');
  expect(issues.map(({ value, reason }) => `${value} ${reason}`)).toEqual([
    'plan n’est pas déclarée : elle est indispensable',
    'quartiers n’est pas déclarée : elle est indispensable',
  ]);
});
