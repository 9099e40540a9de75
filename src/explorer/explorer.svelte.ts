import { untrack } from 'svelte';
import type { Result } from '../base/result.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { Answer } from '../engine/answer.svelte.ts';
import type { Database } from '../engine/database.svelte.ts';
import type { Engine } from '../engine/engine.ts';
import { explorerCounts } from '../engine/questions/explorer-counts.ts';
import { offMap } from '../engine/questions/off-map.ts';
import { operationPoints, type OperationPoints } from '../engine/questions/operation-points.ts';
import { parseTerritory } from '../neighbourhood/parse.ts';
import type { Territory } from '../neighbourhood/territory.ts';
import type { Notices } from '../notice/notices.svelte.ts';
import type { OperationRow } from '../operation/types.ts';
import { planFilter } from '../plan/filter.ts';
import { parseSheets } from '../plan/parse-sheets.ts';
import type { Sheets } from '../plan/sheets.ts';
import { Hover } from '../selection/hover.svelte.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import { DIMENSIONS, EMPTY_SELECTION, type PlanSelection } from '../selection/types.ts';
import { keyFigures, type KeyFigure } from './figures.ts';
import { sentence } from './sentence.ts';
import { keptByDepth } from './tally.ts';

/** Reads a published file; `main.ts` has the real one. */
export type Published = (name: string) => Promise<Result<unknown, unknown>>;

/** What the Explorer stands on; `main.ts` brings it together. */
export interface Ground {
  readonly contract: Contract;
  readonly store: SelectionStore;
  readonly database: Database;
  readonly notices: Notices;
  readonly published: Published;
}

/** What the Explorer's views share: the selection, its counts, and what loads beside the first picture. */
export class Explorer {
  readonly #ground: Ground;
  readonly hover = new Hover();
  #territory = $state.raw<Territory | null>(null);
  #territoryFailed = $state(false);
  #sheets = $state.raw<Sheets | null>(null);
  readonly #counts = new Answer<ExplorerCounts>();
  readonly #points = new Answer<OperationPoints>();
  readonly #offMap = new Answer<readonly OperationRow[]>();
  readonly #filters = $derived.by(() => filterKey(this.store.current));
  readonly #filter = $derived.by(() => planFilter(this.contract, this.store.current));
  readonly #sentence = $derived.by(() => {
    const { current } = this.store;
    const kept = keptByDepth(this.contract, this.#filter.kept, current.plan);
    return sentence(this.contract, current, this.counted, kept);
  });

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  get contract(): Contract {
    return this.#ground.contract;
  }

  get store(): SelectionStore {
    return this.#ground.store;
  }

  /** Null until the database answers. */
  get engine(): Engine | null {
    return this.#ground.database.engine;
  }

  get ready(): boolean {
    return this.engine !== null;
  }

  get counts(): ExplorerCounts {
    return this.#counts.value ?? this.contract.baseline;
  }

  /** The counts when they are those of the current filters; else why they are not. */
  get counted(): ExplorerCounts | 'waiting' | 'unavailable' {
    const { askedFor } = this.#counts;
    const answered = askedFor === null ? filterKey(EMPTY_SELECTION) : filterKey(askedFor);
    if (answered === this.#filters) return this.counts;
    const failed = this.#ground.database.state.kind === 'failed' || this.#counts.state === 'failed';
    return failed ? 'unavailable' : 'waiting';
  }

  /** True when an answer has been awaited long enough to say so. */
  get slow(): boolean {
    return this.#counts.slow;
  }

  /** True until the database has answered all that the current filters ask. */
  get waiting(): boolean {
    return [this.#counts, this.#points, this.#offMap].some(({ state }) => state === 'waiting');
  }

  get points(): OperationPoints['points'] {
    return this.#points.value?.points ?? [];
  }

  /** Operations that the map cannot place; null until the database answers. */
  get rows(): readonly OperationRow[] | null {
    return this.#offMap.value;
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

  /** Follows the address, the database and what cards need; gives the undo. To be called in an effect. */
  follow(): () => void {
    const { store, database, notices } = this.#ground;
    $effect(() => void this.loadTerritory());
    // Untracked: it reads the state that it changes, and a failure must wait for the person.
    $effect(() => untrack(() => void database.start()));
    $effect(() => {
      if (store.current.fiche?.kind === 'plan') void this.loadSheets();
    });
    $effect(() => {
      if (store.dropped.length > 0) notices.tell({ kind: 'link', dropped: store.dropped });
    });
    $effect(() => this.#tellDatabase());
    $effect(() => {
      // Followed by its text: a new form or an open card asks nothing again.
      const asked = this.#filters + store.current.mesure.nature;
      if (asked) this.#ask(untrack(() => store.current));
    });
    $effect(() => this.#tellQuestion());
    return store.listen();
  }

  readonly loadTerritory = async (): Promise<void> => {
    const { notices, published } = this.#ground;
    const file = await published('territoire.json');
    const parsed = file.ok ? parseTerritory(file.value) : file;
    this.#territoryFailed = !parsed.ok;
    if (parsed.ok) {
      this.#territory = parsed.value;
      notices.resolve('territory');
    } else {
      const retry = () => void this.loadTerritory();
      notices.tell({ kind: 'territory', cause: parsed.failure }, retry);
    }
  };

  /** Reads the action sheets once, when a card first needs them. */
  readonly loadSheets = async (): Promise<void> => {
    const { notices, published } = this.#ground;
    if (this.#sheets) return;
    const file = await published('fiches.json');
    const parsed = file.ok ? parseSheets(file.value) : file;
    if (parsed.ok) {
      this.#sheets = parsed.value;
      notices.resolve('sheets');
    } else {
      notices.tell({ kind: 'sheets', cause: parsed.failure }, () => void this.loadSheets());
    }
  };

  #tellDatabase(): void {
    const { database, notices } = this.#ground;
    const { state } = database;
    if (state.kind === 'ready') notices.resolve('database');
    if (state.kind !== 'failed') return;
    const { kind, cause } = state.failure;
    const retry = () => void database.start();
    notices.tell({ kind: 'database', reason: kind, cause }, retry);
  }

  #ask(selection: PlanSelection): void {
    const { engine, contract } = this;
    if (!engine) return;
    this.#counts.ask(engine, explorerCounts(contract, selection), selection);
    this.#points.ask(engine, operationPoints(contract, selection), selection);
    this.#offMap.ask(engine, offMap(contract, selection), selection);
  }

  #tellQuestion(): void {
    const { failure } = this.#counts;
    if (!failure) return;
    const { kind, cause } = failure;
    this.#ground.notices.tell({ kind: 'database', reason: kind, cause }, this.#counts.retry);
  }
}

/** Equal for selections that filter alike. */
function filterKey(selection: PlanSelection): string {
  return JSON.stringify(DIMENSIONS.map((dimension) => selection[dimension]));
}
