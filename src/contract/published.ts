import * as v from 'valibot';

/**
 * Shape of `atlas.json`, the one small file the first picture waits for. Columns rather than objects,
 * and only what is not empty: a third of the size of the plan written as objects.
 */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const byLocale = v.object({ fr: v.string(), en: v.string() });
const entry = v.tuple([v.string(), v.string()]);
/** Code, French and English labels; the last is empty where the data give none. */
const translated = v.tuple([v.string(), v.string(), v.string()]);
const credits = v.array(v.object({ title: v.string(), short: v.string() }));
/** Node, then positions in a dictionary. */
const links = v.array(v.tupleWithRest([index], index));

const levelNames = v.object({
  one: v.string(),
  many: v.string(),
  shortOne: v.string(),
  shortMany: v.string(),
});

const plan = v.object({
  code: v.array(v.string()),
  depth: v.array(index),
  title: v.array(v.string()),
  lines: v.array(v.tuple([count, count])),
  /** Nodes outside the call for projects. */
  outside: v.array(index),
  variants: v.array(v.tuple([index, v.string(), v.string()])),
  notes: v.array(v.tuple([index, v.string()])),
  references: v.array(v.tuple([index, index, v.picklist(['total', 'partial']), v.string()])),
  themes: links,
  mechanisms: links,
  publics: links,
});

const neighbourhood = v.object({
  code: v.string(),
  label: v.string(),
  kind: v.picklist(['qpv', 'secteur']),
  commune: v.string(),
  parent: v.nullable(index),
  inContract: v.boolean(),
  population: v.nullable(v.object({ count, year: v.nullable(count), source: v.string() })),
  area: v.number(),
});

const sum = v.object({ value: v.number(), known: count });
const node = v.pipe(v.number(), v.integer(), v.minValue(-1));
const cell = { node, operations: count, amount: sum };
const counts = v.array(count);

const baseline = v.object({
  total: v.object({
    operations: count,
    inPeriod: count,
    located: v.object({ point: count, zone: count, offMap: count }),
    amounts: v.array(sum),
    withAmount: count,
    participants: sum,
    withSplit: count,
  }),
  theme: counts,
  mechanism: counts,
  neighbourhood: counts,
  status: counts,
  operator: counts,
  public: counts,
  nature: counts,
  call: v.tuple([count, count, count]),
  year: counts,
  plan: v.array(v.object(cell)),
  zones: v.array(v.object({ ...cell, neighbourhood: index, participants: sum })),
});

export const PublishedContract = v.object({
  name: v.string(),
  territory: v.string(),
  period: v.tuple([v.number(), v.number()]),
  what: byLocale,
  caveat: byLocale,
  document: v.string(),
  credits: v.object({ neighbourhoods: credits, communes: credits, landmarks: credits }),
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  levels: v.array(
    v.object({ code: v.string(), names: v.object({ fr: levelNames, en: levelNames }) }),
  ),
  sheetDepth: index,
  palette: v.array(v.string()),
  plan,
  themes: v.array(translated),
  mechanisms: v.array(
    v.tuple([
      v.string(),
      v.string(),
      v.picklist(['financement', 'programme', 'coordination', 'outil']),
      v.string(),
    ]),
  ),
  publics: v.array(translated),
  operators: v.array(entry),
  statuses: v.array(
    v.tuple([...translated.items, v.picklist(['annonce', 'bloque', 'en_cours', 'fait'])]),
  ),
  neighbourhoods: v.array(neighbourhood),
  amountNatures: v.array(
    v.tuple([
      v.picklist(['subvention', 'cout_total', 'programme', 'poste_annuel', 'autre']),
      v.string(),
      v.string(),
      v.boolean(),
    ]),
  ),
  years: v.tuple([v.number(), v.number()]),
  operationCount: count,
  baseline,
});

export type PublishedContract = v.InferOutput<typeof PublishedContract>;
