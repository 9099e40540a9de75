import * as v from 'valibot';
import type { Issue } from './issue.ts';
import { BrokenJson, parseJson } from './json.ts';

/** What we read of `datapackage.json`: Data Package v2 plus the contract's own properties. */
const Field = v.object({
  name: v.string(),
  type: v.picklist(['string', 'integer', 'number', 'boolean', 'year']),
  trueValues: v.optional(v.array(v.string())),
  falseValues: v.optional(v.array(v.string())),
  constraints: v.optional(
    v.object({
      required: v.optional(v.boolean()),
      unique: v.optional(v.boolean()),
      enum: v.optional(v.array(v.string())),
      pattern: v.optional(v.string()),
      minimum: v.optional(v.number()),
      maximum: v.optional(v.number()),
    }),
  ),
});

/** The standard allows one name or several. */
const Names = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((names) => (typeof names === 'string' ? [names] : names)),
);

const ForeignKey = v.object({
  fields: Names,
  /** Without a resource, the table itself. */
  reference: v.object({ resource: v.optional(v.string(), ''), fields: Names }),
});

const DataSource = v.object({
  title: v.string(),
  /** The name in a few letters, for the foot of the page; the standard allows properties of one's own. */
  court: v.optional(v.string()),
});

const Resource = v.object({
  name: v.string(),
  path: v.string(),
  format: v.picklist(['csv', 'geojson']),
  schema: v.optional(
    v.object({
      fields: v.array(Field),
      primaryKey: v.optional(Names),
      foreignKeys: v.optional(v.array(ForeignKey), []),
    }),
  ),
  sources: v.optional(v.array(DataSource), []),
  /** Properties of a GeoJSON file's features; the standard has no schema for them. */
  proprietes: v.optional(v.object({ fields: v.array(Field) })),
});

const LevelNames = v.object({
  un: v.string(),
  plusieurs: v.string(),
  court: v.string(),
  courts: v.string(),
});
const ByLocale = v.object({ fr: v.string(), en: v.string() });

const ContractProperties = v.object({
  nom: v.string(),
  territoire: v.string(),
  periode: v.tuple([v.number(), v.number()]),
  document: v.string(),
  phrase: ByLocale,
  reserve: ByLocale,
  niveaux: v.pipe(
    v.array(v.object({ code: v.string(), noms: v.object({ fr: LevelNames, en: LevelNames }) })),
    v.minLength(2),
    v.maxLength(6),
  ),
  niveau_fiche: v.string(),
  palette: v.array(v.string()),
  /** Words of the contract's own, and what each of them means. */
  statuts: v.array(
    v.object({
      code: v.string(),
      libelle: v.string(),
      libelle_en: v.optional(v.string(), ''),
      etat: v.picklist(['annonce', 'bloque', 'en_cours', 'fait']),
    }),
  ),
  natures_montant: v.array(
    v.object({
      code: v.picklist(['subvention', 'cout_total', 'programme', 'poste_annuel', 'autre']),
      libelle: v.string(),
      libelle_en: v.optional(v.string(), ''),
      sommable: v.boolean(),
    }),
  ),
  /** Codes of `quartiers_indicateurs.csv` that the card of a neighbourhood shows, in order. */
  indicateurs_fiche: v.optional(v.array(v.string()), []),
});

const Expectations = v.object({
  niveaux: v.record(v.string(), v.number()),
  lignes: v.record(v.string(), v.number()),
  /** Euros by amount nature. */
  montants: v.optional(v.record(v.string(), v.number()), {}),
});

const DataPackage = v.object({
  /** When the data were gathered, `2026-11-23T00:00:00Z`. */
  created: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  contrat: ContractProperties,
  attendus: v.optional(Expectations, { niveaux: {}, lignes: {}, montants: {} }),
  resources: v.array(Resource),
});

export type DataPackage = v.InferOutput<typeof DataPackage>;
export type Field = v.InferOutput<typeof Field>;
export type Resource = v.InferOutput<typeof Resource>;
export type ContractProperties = v.InferOutput<typeof ContractProperties>;
export type Expectations = v.InferOutput<typeof Expectations>;
export type LevelNames = v.InferOutput<typeof LevelNames>;

/** `datapackage.json` itself is not what the build expects: nothing else can be checked. */
export class BrokenPackage extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super('datapackage.json cannot be read');
    this.issues = issues;
  }
}

/** @throws BrokenPackage */
export function readPackage(text: string, label: string): DataPackage {
  const file = `${label}/datapackage.json`;
  const parsed = v.safeParse(DataPackage, jsonOf(text, file));
  if (parsed.success) return parsed.output;
  throw new BrokenPackage(
    parsed.issues.map((issue) => {
      const missing = issue.received === 'undefined';
      return {
        file,
        line: 0,
        column: v.getDotPath(issue) ?? '',
        value: missing ? '' : issue.received,
        reason: missing ? 'manque' : `n’a pas la forme attendue (${issue.expected})`,
      };
    }),
  );
}

function jsonOf(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    if (!(cause instanceof BrokenJson)) throw cause;
    throw new BrokenPackage([
      { file, line: cause.line, column: '', value: '', reason: cause.message },
    ]);
  }
}
