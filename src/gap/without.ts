import { fold, matches, searchWords } from '../base/text.ts';
import { list, number } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import { gapKey } from '../coverage/gaps/key.ts';
import { sheetLevel } from '../coverage/gaps/names.ts';
import type { Gap } from '../coverage/gaps/types.ts';
import type { Loss } from '../coverage/gaps/without.ts';
import type { Coverage } from '../coverage/types.ts';
import { withoutQuoted } from '../coverage/without.ts';
import { m } from '../i18n/paraglide/messages.js';
import { WITHOUT_KINDS, type WithoutKind } from '../selection/types.ts';

/** Something that the plan can be imagined without. */
export interface WithoutOption {
  /** As it stands in the address: `dispositif:FIPD`. */
  readonly value: string;
  readonly label: string;
  /** Of the whole file. */
  readonly operations: number;
}

export interface WithoutList {
  readonly kind: WithoutKind;
  /** Those that have operations first, the most first. */
  readonly options: readonly WithoutOption[];
}

export function withoutLists(
  contract: Contract,
  payers: Coverage['payers'],
): readonly WithoutList[] {
  const { mechanism, operator } = contract.baseline;
  const sources = {
    dispositif: { entries: contract.mechanisms, counts: mechanism },
    financeur: { entries: payers, counts: payers.map(({ operations }) => operations) },
    porteur: { entries: contract.operators, counts: operator },
  };
  return WITHOUT_KINDS.map((kind) => {
    const { entries, counts } = sources[kind];
    const options = entries.map(({ code, label }, at) => ({
      value: `${kind}:${code}`,
      label,
      operations: counts[at] ?? 0,
    }));
    return {
      kind,
      options: options.sort((one, other) => other.operations - one.operations),
    };
  });
}

/** The options whose name has every searched word; what is taken away always stays. */
export function searched(
  lists: readonly WithoutList[],
  query: string,
  gone: readonly string[],
): readonly WithoutList[] {
  const words = searchWords(query);
  return lists
    .map(({ kind, options }) => ({
      kind,
      options: options.filter(
        ({ label, value }) => gone.includes(value) || matches(fold(label), words),
      ),
    }))
    .filter(({ options }) => options.length > 0);
}

/** « « Adultes-relais » et « FIPD » ». */
export function withoutNames(
  contract: Contract,
  payers: Coverage['payers'],
  gone: readonly string[],
): string {
  return list(withoutQuoted(contract, payers, gone));
}

/** « Sans « Adultes-relais » : 4 objectifs n’ont plus rien nulle part, 1 n’a plus rien dans… » */
export function withoutSentence(
  contract: Contract,
  lost: readonly Loss[],
  places: readonly number[],
  names: string,
): string {
  if (lost.length === 0) return m.gap_without_result_none({ names });
  const emptied = lost.filter(({ after }) => after === 0);
  const counted = (found: readonly Loss[]) => ({
    count: found.length,
    number: number(found.length),
    level: sheetLevel(contract, found.length),
  });
  const anywhere = emptied.filter(({ place }) => place === null);
  const halved = lost.length - emptied.length;
  const parts = [
    ...(anywhere.length > 0 ? [m.gap_without_empty_anywhere(counted(anywhere))] : []),
    ...places.flatMap((at) => {
      const here = emptied.filter(({ place }) => place === at);
      const place = contract.neighbourhoods[at]?.label ?? '';
      return here.length === 0 ? [] : m.gap_without_empty_place({ ...counted(here), place });
    }),
    ...(halved > 0 ? [m.gap_without_halved({ count: halved, number: number(halved) })] : []),
  ];
  return m.gap_without_result({ names, parts: list(parts) });
}

/** Gaps by what they are about, whatever their figures. */
export function byKey(contract: Contract, gaps: readonly Gap[]): ReadonlyMap<string, Gap> {
  return new Map(gaps.map((gap) => [gapKey(contract, gap), gap]));
}

/** How many gaps there are only without what is taken away, and how many of today there are no more. */
export function changesOf(
  today: ReadonlyMap<string, Gap>,
  imagined: ReadonlyMap<string, Gap>,
): { readonly appeared: number; readonly over: number } {
  const missing = (here: ReadonlyMap<string, Gap>, there: ReadonlyMap<string, Gap>) =>
    [...here.keys()].filter((key) => !there.has(key)).length;
  return { appeared: missing(imagined, today), over: missing(today, imagined) };
}

export function changeSentences(
  { appeared, over }: ReturnType<typeof changesOf>,
  names: string,
): readonly string[] {
  if (appeared + over === 0) return [m.gap_without_same({ names })];
  return [
    ...(appeared > 0
      ? [m.gap_without_new({ count: appeared, number: number(appeared), names })]
      : []),
    ...(over > 0 ? [m.gap_without_over({ count: over, number: number(over) })] : []),
  ];
}
