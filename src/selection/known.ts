import type { Contract } from '../contract/types.ts';
import { readWithout } from './values.ts';
import type { LIST_DIMENSIONS } from './types.ts';
import { NONE, type Card, type ListDimension } from './types.ts';

/** Natures of dispositif, in the order of counts and facets. */
export const NATURES = ['financement', 'programme', 'coordination', 'outil'] as const;

/** What a contract knows: which values an address may name. */
export interface Known {
  readonly values: Readonly<Record<ListDimension, ReadonlySet<string>>>;
  readonly amountNatures: ReadonlySet<string>;
  /** `dispositif:FIPD`: a thing that the plan can be imagined without. */
  readonly without: (value: string) => boolean;
  /** Operations are known to the database only, so any code may be asked for. */
  readonly card: (card: Card) => boolean;
}

export function known(contract: Contract): Known {
  const codes = (entries: readonly { readonly code: string }[]) =>
    new Set([...entries.map((entry) => entry.code), NONE]);
  const values = {
    plan: new Set([...contract.plan.byCode.keys(), NONE]),
    theme: codes(contract.themes),
    dispositif: codes(contract.mechanisms),
    nature: new Set<string>([...NATURES, NONE]),
    quartier: codes(contract.neighbourhoods),
    statut: codes(contract.statuses),
    porteur: codes(contract.operators),
    public: codes(contract.publics),
    appel: new Set(['oui', 'non']),
  } satisfies Record<(typeof LIST_DIMENSIONS)[number], ReadonlySet<string>>;
  return {
    values,
    without: (value) => {
      const named = readWithout(value);
      if (named === null || named.code === NONE) return false;
      // Payers are known to the coverage file only; any code may be asked for.
      return named.kind === 'financeur' || values[named.kind].has(named.code);
    },
    amountNatures: new Set(contract.amountNatures.map((nature) => nature.code)),
    card: ({ kind, code }) => code !== NONE && (kind === 'operation' || values[kind].has(code)),
  };
}
