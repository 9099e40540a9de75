import type { ExplorerCounts } from '../contract/counts.ts';
import type { AmountEntry, Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';

/** Natures whose amounts may be added: the only ones offered to size or to colour anything. */
export function summableNatures(contract: Contract): readonly AmountEntry[] {
  return contract.amountNatures.filter(({ summable }) => summable);
}

/** False where amounts overlap or differ in kind, and for a nature that nothing knows: then no total. */
export function addsUp(contract: Contract, nature: string): boolean {
  return summableNatures(contract).some(({ code }) => code === nature);
}

/** The name of a sum of a nature: aid to posts is paid by the year, and a sum of it is of every year. */
export function totalLabel({ code, label }: AmountEntry): string {
  return code === 'poste_annuel' ? m.measure_nature_total_years({ nature: label }) : label;
}

/** The same counts without the cells' amounts, when those are of another nature than is looked at. */
export function withoutAmounts(counts: ExplorerCounts): ExplorerCounts {
  const amount = { value: 0, known: 0 };
  return {
    ...counts,
    plan: counts.plan.map((cell) => ({ ...cell, amount })),
    zones: counts.zones.map((cell) => ({ ...cell, amount })),
  };
}
