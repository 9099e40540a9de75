import type { MechanismNature, StatusState } from '../../src/contract/types.ts';
import type { PublishedContract } from '../../src/contract/published.ts';
import type { NodeRecord } from '../../src/plan/tree.ts';
import { baseline } from './baseline.ts';
import type { BuiltOperation } from './operations.ts';
import type { LevelNames } from './package.ts';
import type { Place } from './neighbourhoods.ts';
import { tableOf, type Source } from './source.ts';
import { text } from './table.ts';
import { spaced } from './typography.ts';

/** The order of the counts by nature ({@link ExplorerCounts.nature}). */
const NATURES: readonly MechanismNature[] = ['financement', 'programme', 'coordination', 'outil'];

/** What `atlas.json` holds. */
export function atlas(
  source: Source,
  records: readonly NodeRecord[],
  places: readonly Place[],
  operations: readonly BuiltOperation[],
): PublishedContract {
  const { contrat } = source.pack;
  const entries = (name: string) =>
    tableOf(source, name).rows.map((row): [string, string] => [
      text(row, 'code'),
      spaced(text(row, 'libelle')),
    ]);
  const translated = (name: string) =>
    tableOf(source, name).rows.map((row): [string, string, string] => [
      text(row, 'code'),
      spaced(text(row, 'libelle')),
      text(row, 'libelle_en'),
    ]);
  const mechanisms = tableOf(source, 'dispositifs').rows.map(
    (row): [string, string, MechanismNature, string] => [
      text(row, 'code'),
      spaced(text(row, 'libelle')),
      text(row, 'nature') as MechanismNature,
      spaced(text(row, 'nom_court')),
    ],
  );
  const years = yearsOf(operations, contrat.periode);
  const lists = {
    themes: translated('thematiques'),
    mechanisms,
    publics: translated('publics'),
    operators: entries('porteurs'),
    statuses: contrat.statuts.map(
      ({ code, libelle, libelle_en, etat }): [string, string, string, StatusState] => [
        code,
        libelle,
        libelle_en,
        etat,
      ],
    ),
    neighbourhoods: places.map(({ neighbourhood }) => neighbourhood),
  };
  return {
    name: contrat.nom,
    territory: contrat.territoire,
    period: contrat.periode,
    what: { fr: spaced(contrat.phrase.fr), en: contrat.phrase.en },
    caveat: { fr: spaced(contrat.reserve.fr), en: contrat.reserve.en },
    document: spaced(contrat.document),
    credits: {
      neighbourhoods: creditsOf(source, 'quartiers'),
      communes: creditsOf(source, 'communes'),
      landmarks: creditsOf(source, 'lieux'),
    },
    date: source.pack.created?.slice(0, 10) ?? null,
    levels: contrat.niveaux.map(({ code, noms }) => ({
      code,
      names: { fr: levelNames(noms.fr), en: levelNames(noms.en) },
    })),
    sheetDepth: contrat.niveaux.findIndex(({ code }) => code === contrat.niveau_fiche),
    palette: contrat.palette,
    plan: publishedPlan(records),
    ...lists,
    amountNatures: contrat.natures_montant.map(({ code, libelle, libelle_en, sommable }) => [
      code,
      libelle,
      libelle_en,
      sommable,
    ]),
    years,
    operationCount: operations.length,
    baseline: publishable(
      baseline(operations, {
        themes: lists.themes.length,
        mechanismNatures: mechanisms.map(([, , nature]) => NATURES.indexOf(nature)),
        natures: NATURES.length,
        neighbourhoods: places.length,
        statuses: lists.statuses.length,
        operators: lists.operators.length,
        publics: lists.publics.length,
        amountNatures: contrat.natures_montant.length,
        nature: 0,
        years,
        period: contrat.periode,
        inCall: records.map(({ inCall }) => inCall),
      }),
    ),
  };
}

/** Sources of a resource that has rows, in the words of its description. */
function creditsOf(source: Source, name: string): PublishedContract['credits']['communes'] {
  if (tableOf(source, name).rows.length === 0) return [];
  const described = source.pack.resources.find((resource) => resource.name === name)?.sources ?? [];
  return described.map(({ title, court }) => ({
    title: spaced(title),
    short: spaced(court ?? title),
  }));
}

/** The same counts without `readonly`, which the schema's types do not have. */
function publishable(counts: ReturnType<typeof baseline>): PublishedContract['baseline'] {
  return structuredClone(counts) as PublishedContract['baseline'];
}

function publishedPlan(records: readonly NodeRecord[]): PublishedContract['plan'] {
  const withLinks = (links: (record: NodeRecord) => readonly number[]) =>
    records.flatMap((record, node): [number, ...number[]][] =>
      links(record).length === 0 ? [] : [[node, ...links(record)]],
    );
  return {
    code: records.map(({ code }) => code),
    depth: records.map(({ depth }) => depth),
    title: records.map(({ title }) => title),
    lines: records.map(({ lines: [first, last] }) => [first, last]),
    outside: records.flatMap(({ inCall }, node) => (inCall ? [] : [node])),
    variants: records.flatMap(({ variant }, node): [number, string, string][] =>
      variant ? [[node, variant.text, variant.note]] : [],
    ),
    notes: records.flatMap(({ note }, node): [number, string][] => (note ? [[node, note]] : [])),
    references: records.flatMap(({ references }, node) =>
      references.map(({ to, kind, text }): [number, number, typeof kind, string] => [
        node,
        to,
        kind,
        text,
      ]),
    ),
    themes: withLinks(({ themes }) => themes),
    mechanisms: withLinks(({ mechanisms }) => mechanisms),
    publics: withLinks(({ publics }) => publics),
  };
}

function levelNames({ un, plusieurs, court, courts }: LevelNames) {
  return { one: un, many: plusieurs, shortOne: court, shortMany: courts };
}

/** First and last year of any operation; the contract's own period when none has a year. */
function yearsOf(
  operations: readonly BuiltOperation[],
  period: readonly [number, number],
): [number, number] {
  const years = operations.flatMap(({ years }) => years);
  return years.length === 0 ? [...period] : [Math.min(...years), Math.max(...years)];
}
