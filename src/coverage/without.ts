import type { Contract } from '../contract/types.ts';
import { readWithout } from '../selection/values.ts';
import type { Coverage } from './types.ts';

/** Names of what the plan is imagined without; a code that nothing names stays a code. */
export function withoutLabels(
  contract: Contract,
  payers: Coverage['payers'],
  without: readonly string[],
): readonly string[] {
  const catalogues = {
    dispositif: contract.mechanisms,
    porteur: contract.operators,
    financeur: payers,
  } as const;
  return without.flatMap((value) => {
    const named = readWithout(value);
    if (!named) return [];
    const entries: readonly { readonly code: string; readonly label: string }[] =
      catalogues[named.kind];
    return [entries.find(({ code }) => code === named.code)?.label ?? named.code];
  });
}
