import * as v from 'valibot';
import { failed, ok, type Result } from '../base/result.ts';
import { getLocale } from '../i18n/paraglide/runtime.js';
import { buildPlan, type NodeRecord } from '../plan/tree.ts';
import type { NodeIndex, PlanCode } from '../plan/types.ts';
import { PublishedContract } from './published.ts';
import type { Contract, Entry } from './types.ts';

/** Where a published file is not what the code expects; for developers. */
export interface ShapeFailure {
  readonly path: string;
  readonly message: string;
}

/** Reads `atlas.json`. The only place that checks its shape. */
export function parseContract(json: unknown): Result<Contract, ShapeFailure> {
  const parsed = v.safeParse(PublishedContract, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return failed({ path: v.getDotPath(issue) ?? '', message: issue.message });
  }
  const published = parsed.output;
  try {
    return ok({
      ...published,
      plan: buildPlan(nodeRecords(published.plan)),
      themes: published.themes.map(translated),
      mechanisms: published.mechanisms.map(([code, label, nature, short]) => ({
        code,
        label,
        nature,
        ...(short === '' ? {} : { short }),
      })),
      publics: published.publics.map(translated),
      operators: published.operators.map(entry),
      statuses: published.statuses.map(([code, french, english, state]) =>
        Object.assign(translated([code, french, english]), { state }),
      ),
      amountNatures: published.amountNatures.map(([code, french, english, summable]) =>
        Object.assign(translated([code, french, english]), { code, summable }),
      ),
    });
  } catch (cause) {
    return failed({ path: 'plan', message: String(cause) });
  }
}

function entry([code, label]: readonly [string, string]): Entry {
  return { code, label };
}

/** Read when it is shown, so that it follows the language; copies with `...` would not. */
function translated([code, french, english]: readonly [string, string, string]): Entry {
  if (english === '') return entry([code, french]);
  return {
    code,
    french,
    get label() {
      return getLocale() === 'en' ? english : french;
    },
  };
}

function nodeRecords(plan: PublishedContract['plan']): NodeRecord[] {
  const outside = new Set(plan.outside);
  const variants = new Map(plan.variants.map(([node, text, note]) => [node, { text, note }]));
  const notes = new Map(plan.notes);
  const themes = linksByNode(plan.themes);
  const mechanisms = linksByNode(plan.mechanisms);
  const publics = linksByNode(plan.publics);
  return plan.code.map((code, node) => ({
    code: code as PlanCode,
    depth: plan.depth[node] ?? 0,
    title: plan.title[node] ?? '',
    variant: variants.get(node) ?? null,
    inCall: !outside.has(node),
    lines: plan.lines[node] ?? [0, 0],
    references: plan.references
      .filter(([from]) => from === node)
      .map(([, to, kind, text]) => ({ to: to as NodeIndex, kind, text })),
    themes: themes.get(node) ?? [],
    mechanisms: mechanisms.get(node) ?? [],
    publics: publics.get(node) ?? [],
    note: notes.get(node) ?? '',
  }));
}

function linksByNode(links: readonly (readonly number[])[]): Map<number, readonly number[]> {
  return new Map(links.map(([node = 0, ...positions]) => [node, positions]));
}
