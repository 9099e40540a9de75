import { flatGroup, group, rollup } from 'd3-array';
import type {
  Coverage,
  Expectation,
  ExpectationRow,
  Indicator,
  PostKind,
  PostYear,
} from '../../src/coverage/types.ts';
import { Dictionary } from './dictionary.ts';
import type { Place } from './neighbourhoods.ts';
import { cents } from './operations.ts';
import { codesOf } from './plan.ts';
import { tableOf, type Source } from './source.ts';
import { isYes, number, numbers, text } from './table.ts';
import { spaced } from './typography.ts';

/** In `attendus.csv`, every neighbourhood of the contract without a row of its own. */
export const EVERYWHERE = 'tous';

const EXPECTATION: Readonly<Record<string, Expectation>> = {
  attendu: 'expected',
  selon_besoin: 'where-missing',
  tout_le_contrat: 'whole-contract',
  non_attendu: 'elsewhere',
};

/** What `couverture.json` holds. */
export function coverage(source: Source, places: readonly Place[]): Coverage {
  const zones = new Dictionary(places.map(({ neighbourhood }) => neighbourhood.code));
  const contracts = codesOf(source, 'contrats');
  const paid = operationsPaid(source);
  return {
    expectations: expectations(source, zones),
    indicators: indicators(source, zones),
    contracts: tableOf(source, 'contrats').rows.map((row) => ({
      code: text(row, 'code'),
      label: spaced(text(row, 'libelle')),
      own: isYes(row, 'celui_de_l_atlas'),
      next: text(row, 'suite') === '' ? null : contracts.position(text(row, 'suite')),
      note: spaced(text(row, 'note')),
    })),
    posts: posts(source, contracts),
    payers: tableOf(source, 'financeurs').rows.map((row) => ({
      code: text(row, 'code'),
      label: spaced(text(row, 'libelle')),
      operations: paid.get(text(row, 'code')) ?? 0,
    })),
  };
}

/** Operations by who pays them; a payer that a source only expects has paid nothing yet. */
function operationsPaid(source: Source): ReadonlyMap<string, number> {
  return rollup(
    tableOf(source, 'operations_financeurs').rows.filter((link) => !isYes(link, 'attendu')),
    (links) => new Set(links.map((link) => text(link, 'operation'))).size,
    (link) => text(link, 'financeur'),
  );
}

function expectations(source: Source, zones: Dictionary): ExpectationRow[] {
  const plan = codesOf(source, 'plan');
  return tableOf(source, 'attendus').rows.map((row) => {
    const zone = text(row, 'quartier');
    return {
      node: plan.position(text(row, 'noeud')),
      neighbourhood: zone === EVERYWHERE ? null : zones.position(zone),
      expectation: EXPECTATION[text(row, 'attente')] ?? 'expected',
      quotation: text(row, 'citation'),
      confidence: text(row, 'confiance') as ExpectationRow['confidence'],
      lines: numbers(row, 'lignes_source'),
      note: spaced(text(row, 'note')),
    };
  });
}

function indicators(source: Source, zones: Dictionary): Indicator[] {
  const sources = new Map(
    tableOf(source, 'sources').rows.map((row) => [
      text(row, 'code'),
      `${text(row, 'editeur')}, ${text(row, 'titre')}`,
    ]),
  );
  const rows = tableOf(source, 'quartiers_indicateurs').rows;
  return [...group(rows, (row) => text(row, 'indicateur'))].flatMap(([code, values]) => {
    const [first] = values;
    if (!first) return [];
    return {
      code,
      label: spaced(text(first, 'libelle')),
      unit: text(first, 'unite'),
      summable: isYes(first, 'sommable'),
      source: sources.get(text(first, 'source')) ?? text(first, 'source'),
      values: values.map((row) => ({
        neighbourhood: zones.position(text(row, 'quartier')),
        value: number(row, 'valeur') ?? 0,
        year: number(row, 'annee'),
      })),
    };
  });
}

function posts(source: Source, contracts: Dictionary): PostYear[] {
  const groups = flatGroup(
    tableOf(source, 'postes_etat').rows,
    (row) => contracts.position(text(row, 'contrat')),
    (row) => Number(text(row, 'annee')),
    (row) => text(row, 'type_poste') as PostKind,
  );
  const list = groups.map(([contract, year, kind, rows]) => {
    const amounts = rows.flatMap((row) => number(row, 'euros') ?? []).map(cents);
    return {
      contract,
      year,
      kind,
      posts: new Set(rows.map((row) => text(row, 'identifiant_poste'))).size,
      lines: rows.length,
      amount: { value: amounts.reduce((sum, amount) => sum + amount, 0), known: amounts.length },
    };
  });
  return list.sort(
    (a, b) => a.contract - b.contract || a.year - b.year || a.kind.localeCompare(b.kind),
  );
}
