import * as v from 'valibot';
import { failed, ok, type Result } from '../base/result.ts';
import type { Figures } from './figures.ts';

const PublishedFigures = v.record(
  v.string(),
  v.array(
    v.object({
      label: v.string(),
      value: v.nullable(v.number()),
      unit: v.string(),
      year: v.nullable(v.number()),
      source: v.string(),
      summable: v.boolean(),
    }),
  ),
);

/** Reads `quartiers.json`; the failure says where its shape is wrong. */
export function parseFigures(
  json: unknown,
): Result<Figures, { readonly path: string; readonly message: string }> {
  const parsed = v.safeParse(PublishedFigures, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return failed({ path: v.getDotPath(issue) ?? '', message: issue.message });
}
