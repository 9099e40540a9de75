import { euros, list, number, years } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { totalLabel } from '../measure/natures.ts';
import type { OperationRow } from './types.ts';

/** One line of the list in words; null where the source says nothing. */
export interface Cells {
  readonly operators: string | null;
  readonly years: string | null;
  readonly neighbourhoods: string | null;
  readonly mechanisms: string | null;
  readonly status: string;
  readonly amounts: readonly KnownAmount[];
}

export interface KnownAmount {
  readonly nature: string;
  readonly text: string;
}

/**
 * @param nature the amount nature to name first (that of the measure), by code.
 * @param wanted the neighbourhoods to name first (those filtered on), by code.
 */
export function cells(
  contract: Contract,
  row: OperationRow,
  nature = '',
  wanted: readonly string[] = [],
): Cells {
  return {
    operators: labels(contract.operators, row.operators),
    years: years(row.years) || null,
    neighbourhoods: labels(
      contract.neighbourhoods,
      wantedFirst(contract, narrowest(contract, row.neighbourhoods), wanted),
    ),
    mechanisms: labels(
      contract.mechanisms.map(({ label, short = label }) => ({ label: short })),
      row.mechanisms,
    ),
    status: contract.statuses[row.status]?.label ?? m.operation_unknown(),
    amounts: knownAmounts(contract, row.amounts, nature),
  };
}

/** Amounts that are known, each with its nature and never added: the asked one, then the others. */
export function knownAmounts(
  contract: Contract,
  amounts: readonly (number | null)[],
  first = '',
): readonly KnownAmount[] {
  const known = amounts.flatMap((cents, position) => {
    const nature = contract.amountNatures[position];
    return cents === null || !nature ? [] : [{ nature, text: euros(cents) }];
  });
  return known
    .toSorted((a, b) => Number(b.nature.code === first) - Number(a.nature.code === first))
    .map(({ nature, text }) => ({ nature: totalLabel(nature), text }));
}

/** A QPV goes without saying where one of its sectors is named. */
export function narrowest(contract: Contract, positions: readonly number[]): readonly number[] {
  const parents = new Set(positions.map((one) => contract.neighbourhoods[one]?.parent));
  return positions.filter((one) => !parents.has(one));
}

/** What the list was filtered on must not be among « 2 autres »; a sector goes for its QPV. */
function wantedFirst(
  { neighbourhoods }: Contract,
  positions: readonly number[],
  wanted: readonly string[],
): readonly number[] {
  if (wanted.length === 0) return positions;
  const isWanted = (at: number | null): boolean =>
    at !== null && wanted.includes(neighbourhoods[at]?.code ?? '');
  const after = (at: number) =>
    Number(!isWanted(at) && !isWanted(neighbourhoods[at]?.parent ?? null));
  return positions.toSorted((one, other) => after(one) - after(other));
}

/** A line of the list names two and counts the others: the card has them all. */
const NAMED = 2;

function labels(
  entries: readonly { readonly label: string }[],
  positions: readonly number[],
): string | null {
  const words = positions.flatMap((one) => entries[one]?.label ?? []);
  const rest = words.length - NAMED;
  if (words.length === 0) return null;
  if (rest < 2) return list(words);
  return list([
    ...words.slice(0, NAMED),
    m.operation_others({ count: rest, number: number(rest) }),
  ]);
}

/** Colour of a node's top-level ancestor; null without a node. */
export function rootHue(contract: Contract, node: number | null): string | null {
  const root = node === null ? undefined : contract.plan.nodes[node]?.root;
  const place = root === undefined ? -1 : contract.plan.roots.indexOf(root);
  return contract.palette[place] ?? null;
}

/** Words for a confidence of the data; the code itself when the data has another. */
export function confidenceWord(code: string): string {
  const words: Readonly<Record<string, () => string>> = {
    elevee: m.operation_confidence_elevee,
    moyenne: m.operation_confidence_moyenne,
    faible: m.operation_confidence_faible,
  };
  return words[code]?.() ?? (code || m.operation_unknown());
}

/** How well the place is known, in words: « à la rue près ». */
export function placeWords(row: OperationRow): string {
  switch (row.precision) {
    case 'exact':
      return m.operation_precision_exact();
    case 'rue':
      return m.operation_precision_rue();
    case 'secteur':
      return m.operation_precision_secteur();
    case 'commune':
      return m.operation_precision_commune();
    case null:
      return row.location === 'zone' ? m.operation_precision_secteur() : m.operation_place_whole();
  }
}
