import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { Hover } from '../selection/hover.svelte.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import { planFilter } from '../plan/filter.ts';
import { keyFigures } from './figures.ts';
import { sentence } from './sentence.ts';
import { keptByDepth } from './tally.ts';

export class Explorer {
  readonly contract: Contract;
  readonly store: SelectionStore;
  readonly hover = new Hover();
  #filter = $derived.by(() => planFilter(this.contract, this.store.current));

  constructor(contract: Contract, store: SelectionStore) {
    this.contract = contract;
    this.store = store;
  }

  get counts(): ExplorerCounts {
    return this.contract.baseline;
  }

  get sentence(): string {
    const { current } = this.store;
    const kept = keptByDepth(this.contract, this.#filter.kept, current.plan);
    return sentence(this.contract, current, this.counts, kept);
  }

  get figures() {
    return keyFigures(this.contract, this.store.current, this.counts);
  }
}
