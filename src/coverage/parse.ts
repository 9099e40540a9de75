import * as v from 'valibot';
import { failed, ok, type Result } from '../base/result.ts';
import { EXPECTATIONS, type Coverage } from './types.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const year = v.pipe(v.number(), v.integer());

const PublishedCoverage = v.object({
  expectations: v.array(
    v.object({
      node: whole,
      neighbourhood: v.nullable(whole),
      expectation: v.picklist(EXPECTATIONS),
      quotation: v.string(),
      confidence: v.picklist(['certain', 'probable', 'incertain']),
      lines: v.array(whole),
      note: v.string(),
    }),
  ),
  indicators: v.array(
    v.object({
      code: v.string(),
      label: v.string(),
      unit: v.string(),
      summable: v.boolean(),
      source: v.string(),
      values: v.array(
        v.object({
          neighbourhood: whole,
          value: v.number(),
          year: v.nullable(year),
        }),
      ),
    }),
  ),
  contracts: v.array(
    v.object({
      code: v.string(),
      label: v.string(),
      own: v.boolean(),
      next: v.nullable(whole),
      note: v.string(),
    }),
  ),
  posts: v.array(
    v.object({
      contract: whole,
      year,
      kind: v.picklist(['adulte-relais', 'postes-fonjep']),
      posts: whole,
      lines: whole,
      amount: v.object({ value: whole, known: whole }),
    }),
  ),
  payers: v.array(v.object({ code: v.string(), label: v.string(), operations: whole })),
});

/** Reads `couverture.json`; the failure says where its shape is wrong. */
export function parseCoverage(
  json: unknown,
): Result<Coverage, { readonly path: string; readonly message: string }> {
  const parsed = v.safeParse(PublishedCoverage, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return failed({ path: v.getDotPath(issue) ?? '', message: issue.message });
}
