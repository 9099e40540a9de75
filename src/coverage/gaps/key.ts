import type { Contract } from '../../contract/types.ts';
import { nodeAt } from '../../plan/tree.ts';
import { RULE_CODES, type Gap, type RuleCode } from './types.ts';

/** What a gap is about, whatever its figures: `sans-operation:1.4.2:QP030001`, `nulle-part:1.4.2`. */
export function gapKey(
  { plan, neighbourhoods }: Pick<Contract, 'plan' | 'neighbourhoods'>,
  { rule, node, place }: Pick<Gap, 'rule' | 'node' | 'place'>,
): string {
  const parts = [rule, nodeAt(plan, node).code];
  const code = place === null ? undefined : neighbourhoods[place]?.code;
  return (code === undefined ? parts : [...parts, code]).join(':');
}

/** Reads a key; null when its rule, node or neighbourhood is not in this contract. */
export function readGapKey(
  { plan, neighbourhoods }: Pick<Contract, 'plan' | 'neighbourhoods'>,
  key: string,
): { readonly rule: RuleCode; readonly node: number; readonly place: number | null } | null {
  const [start, code = '', zone, ...rest] = key.split(':');
  const rule = RULE_CODES.find((one) => one === start);
  const node = plan.byCode.get(code);
  const place = zone === undefined ? null : neighbourhoods.findIndex((one) => one.code === zone);
  if (rule === undefined || node === undefined || place === -1 || rest.length > 0) return null;
  return { rule, node, place };
}
