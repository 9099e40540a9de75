import type { Result } from '../base/result.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { parseTerritory } from '../neighbourhood/parse.ts';
import type { Territory } from '../neighbourhood/territory.ts';
import type { Notices } from '../notice/notices.svelte.ts';
import { planFilter } from '../plan/filter.ts';
import { parseSheets } from '../plan/parse-sheets.ts';
import type { Sheets } from '../plan/sheets.ts';
import { Hover } from '../selection/hover.svelte.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import { keyFigures, type KeyFigure } from './figures.ts';
import { sentence } from './sentence.ts';
import { keptByDepth } from './tally.ts';

/** Reads a published file; `main.ts` has the real one. */
export type Published = (name: string) => Promise<Result<unknown, unknown>>;

/** What the Explorer's views share: the selection, its counts, and what loads beside the first picture. */
export class Explorer {
  readonly contract: Contract;
  readonly store: SelectionStore;
  readonly hover = new Hover();
  readonly #notices: Notices;
  readonly #published: Published;
  #territory = $state.raw<Territory | null>(null);
  #territoryFailed = $state(false);
  #sheets = $state.raw<Sheets | null>(null);
  readonly #filter = $derived.by(() => planFilter(this.contract, this.store.current));
  readonly #sentence = $derived.by(() => {
    const { current } = this.store;
    const kept = keptByDepth(this.contract, this.#filter.kept, current.plan);
    return sentence(this.contract, current, this.counts, kept);
  });

  constructor(contract: Contract, store: SelectionStore, notices: Notices, published: Published) {
    this.contract = contract;
    this.store = store;
    this.#notices = notices;
    this.#published = published;
  }

  get counts(): ExplorerCounts {
    return this.contract.baseline;
  }

  get sentence(): string {
    return this.#sentence;
  }

  get figures(): readonly KeyFigure[] {
    return keyFigures(this.contract, this.store.current, this.counts);
  }

  /** Null until the outlines are there. */
  get territory(): Territory | null {
    return this.#territory;
  }

  get territoryFailed(): boolean {
    return this.#territoryFailed;
  }

  /** Null until the action sheets are there. */
  get sheets(): Sheets | null {
    return this.#sheets;
  }

  readonly loadTerritory = async (): Promise<void> => {
    const file = await this.#published('territoire.json');
    const parsed = file.ok ? parseTerritory(file.value) : file;
    this.#territoryFailed = !parsed.ok;
    if (parsed.ok) {
      this.#territory = parsed.value;
      this.#notices.resolve('territory');
    } else {
      const trouble = { kind: 'territory', cause: parsed.failure } as const;
      this.#notices.tell(trouble, () => void this.loadTerritory());
    }
  };

  /** Reads the action sheets once, when a card first needs them. */
  readonly loadSheets = async (): Promise<void> => {
    if (this.#sheets) return;
    const file = await this.#published('fiches.json');
    const parsed = file.ok ? parseSheets(file.value) : file;
    if (parsed.ok) {
      this.#sheets = parsed.value;
      this.#notices.resolve('sheets');
    } else {
      const trouble = { kind: 'sheets', cause: parsed.failure } as const;
      this.#notices.tell(trouble, () => void this.loadSheets());
    }
  };
}
