import * as v from 'valibot';
import { failed, ok, type Result } from '../base/result.ts';
import type { Territory } from './territory.ts';

const position = v.tuple([v.number(), v.number()]);
const rings = v.array(v.array(position));
const area = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: rings }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) }),
]);
const point = v.object({ type: v.literal('Point'), coordinates: position });

const feature = <Shape extends v.GenericSchema, Properties extends v.GenericSchema>(
  geometry: Shape,
  properties: Properties,
) =>
  v.object({
    type: v.literal('FeatureCollection'),
    features: v.array(v.object({ type: v.literal('Feature'), geometry, properties })),
  });

const PublishedTerritory = v.object({
  neighbourhoods: feature(
    area,
    v.object({ index: v.number(), anchor: position, clearance: v.number() }),
  ),
  communes: feature(
    area,
    v.object({ code: v.string(), name: v.string(), in2015: v.boolean(), in2017: v.boolean() }),
  ),
  landmarks: feature(
    point,
    v.object({ name: v.string(), kind: v.string(), commune: v.string(), rank: v.number() }),
  ),
});

/** Reads `territoire.json`; the failure says where its shape is wrong. */
export function parseTerritory(
  json: unknown,
): Result<Territory, { readonly path: string; readonly message: string }> {
  const parsed = v.safeParse(PublishedTerritory, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return failed({ path: v.getDotPath(issue) ?? '', message: issue.message });
}
