import type { Contract } from '../contract/types.ts';
import { placeOf, qpvOf } from '../coverage/claim-codes.ts';
import type { Claim } from '../coverage/claims.ts';
import { writeAddress } from '../selection/address.ts';
import { clearAll, closeCard, lookAt, showOperations, type Change } from '../selection/change.ts';
import { EMPTY_SELECTION, NONE } from '../selection/types.ts';
import { qrCode, type QrCode } from '../share/qr.ts';

/** The address of the sheet for others: the questions, and nothing of what else was looked at. */
export function sheetAddress(base: string, text: string | null): string {
  const look = lookAt({ partie: 'questions', feuille: text });
  return new URL(`?${writeAddress(look({ ...EMPTY_SELECTION, vue: 'couverture' }))}`, base).href;
}

export interface SheetCode {
  readonly address: string;
  /** Null where even the view's own address is too long. */
  readonly code: QrCode | null;
  /** True when the code leads to the view only: the questions would make it unreadable. */
  readonly bare: boolean;
}

/** The code to print: to the sheet when a phone can read it, else to the view without its questions. */
export function sheetCode(base: string, text: string | null): SheetCode {
  const whole = sheetAddress(base, text);
  const code = text === null ? null : qrCode(whole);
  if (code !== null) return { address: whole, code, bare: false };
  const address = sheetAddress(base, null);
  return { address, code: qrCode(address), bare: true };
}

/** Addresses that lead nowhere from another device. */
export function onlyHere(base: string): boolean {
  const { protocol, hostname } = new URL(base);
  return protocol === 'file:' || /^(localhost|127\.|\[::1\]$)/.test(hostname);
}

/** Shows the operations that a claim counts, without any other filter. */
export function operationsOf(contract: Contract, { node, place }: Claim): Change {
  return (selection) => ({
    ...showOperations()(clearAll()(closeCard()(selection))),
    plan: node === null ? [] : [node],
    quartier: quartierOf(contract, place),
  });
}

/** Operations of the whole contract, and those without a place, are in no neighbourhood. */
function quartierOf(contract: Contract, code: string | null): readonly string[] {
  const place = placeOf(contract, code);
  if (place === null || place === 'anywhere') return [];
  if (place === 'whole' || place === 'unlocated') return [NONE];
  const at = typeof place === 'number' ? place : qpvOf(place);
  return [contract.neighbourhoods[at]?.code ?? NONE];
}
