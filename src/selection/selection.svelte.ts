import type { Contract } from '../contract/types.ts';
import { readAddress, writeAddress, type Dropped } from './address.ts';
import type { Apply } from './change.ts';
import type { PlanSelection } from './types.ts';

/** The address bar, as the selection needs it; `location.ts` is the real one. */
export interface AddressBar {
  /** The part after `?`, without it. */
  read(): string;
  write(query: string, history: 'push' | 'replace'): void;
  /** Calls back on Back and Forward; gives the undo. */
  listen(changed: () => void): () => void;
}

/** What every change is passed through while a screen needs it, beside what the change says. */
export type Rule = (before: PlanSelection, after: PlanSelection) => PlanSelection;

/**
 * The one store of the selection: a parsed copy of the address. `apply` is the only writer;
 * Back and Forward read the address again.
 */
export class SelectionStore {
  readonly #contract: Contract;
  readonly #bar: AddressBar;
  #current: PlanSelection;
  #dropped: readonly Dropped[];
  #rule: Rule = (_before, after) => after;

  constructor(contract: Contract, bar: AddressBar) {
    this.#contract = contract;
    this.#bar = bar;
    const { selection, dropped } = readAddress(bar.read(), contract);
    this.#current = $state.raw(selection);
    this.#dropped = $state.raw(dropped);
  }

  get current(): PlanSelection {
    return this.#current;
  }

  /** What the last address read had that this contract does not know. */
  get dropped(): readonly Dropped[] {
    return this.#dropped;
  }

  readonly apply: Apply = (change, history = 'push') => {
    const next = this.#rule(this.#current, change(this.#current));
    const address = writeAddress(next);
    if (address === writeAddress(this.#current)) return;
    this.#current = next;
    this.#dropped = [];
    this.#bar.write(address, history);
  };

  /** Passes every change through a rule; gives the undo. */
  govern(rule: Rule): () => void {
    const before = this.#rule;
    this.#rule = rule;
    return () => {
      this.#rule = before;
    };
  }

  /** Follows Back and Forward; gives the undo. */
  listen(): () => void {
    return this.#bar.listen(() => {
      const { selection, dropped } = readAddress(this.#bar.read(), this.#contract);
      this.#current = selection;
      this.#dropped = dropped;
    });
  }
}
