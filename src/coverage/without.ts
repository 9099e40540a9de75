import { list } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { CoverageLook } from '../selection/types.ts';
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

/** The same between quotation marks. */
export function withoutQuoted(
  contract: Contract,
  payers: Coverage['payers'],
  without: readonly string[],
): readonly string[] {
  return withoutLabels(contract, payers, without).map((text) => m.selection_quote({ text }));
}

/**
 * What a part of the screen does with what the plan is imagined without, in one sentence; empty when
 * nothing is taken away, and for the parts that tell it with what falls.
 */
export function withoutNote(
  contract: Contract,
  payers: Coverage['payers'],
  { partie, sans }: CoverageLook,
): string {
  if (sans.length === 0) return '';
  const names = list(withoutQuoted(contract, payers, sans));
  switch (partie) {
    case 'argent':
    case 'annees':
      return '';
    case 'matrice':
    case 'manques':
      return m.coverage_without({ names });
    case 'comparer':
    case 'quartier':
    case 'questions':
      return m.coverage_without_ignored({ names });
  }
}
