import * as v from 'valibot';
import { failed, ok, type Result } from '../base/result.ts';
import type { Sheets } from './sheets.ts';

const line = {
  text: v.string(),
  confidence: v.picklist(['certain', 'probable', 'incertain']),
  lines: v.array(v.number()),
};

const PublishedSheets = v.record(
  v.string(),
  v.object({
    requirements: v.array(v.object(line)),
    notes: v.array(v.object(line)),
    indicators: v.array(v.object({ ...line, split: v.nullable(v.picklist(['F/H', 'F/G'])) })),
    citations: v.array(v.object({ ...line, mechanism: v.number() })),
  }),
);

/** Reads `fiches.json`; the failure says where its shape is wrong. */
export function parseSheets(
  json: unknown,
): Result<Sheets, { readonly path: string; readonly message: string }> {
  const parsed = v.safeParse(PublishedSheets, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return failed({ path: v.getDotPath(issue) ?? '', message: issue.message });
}
