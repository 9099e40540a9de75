import { untrack } from 'svelte';
import { painted } from '../base/painted.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { amountNature } from '../engine/amount-nature.ts';
import { Answer } from '../engine/answer.svelte.ts';
import type { Database } from '../engine/database.svelte.ts';
import type { Engine } from '../engine/engine.ts';
import { explorerCounts } from '../engine/questions/explorer-counts.ts';
import { offMap } from '../engine/questions/off-map.ts';
import { operationExists } from '../engine/questions/operation-exists.ts';
import { operationPoints, type OperationPoints } from '../engine/questions/operation-points.ts';
import { withoutAmounts } from '../measure/natures.ts';
import type { Figures } from '../neighbourhood/figures.ts';
import { parseFigures } from '../neighbourhood/parse-figures.ts';
import { parseTerritory } from '../neighbourhood/parse.ts';
import type { Territory } from '../neighbourhood/territory.ts';
import type { Notices } from '../notice/notices.svelte.ts';
import type { OperationRow } from '../operation/types.ts';
import { planFilter, type PlanFilter } from '../plan/filter.ts';
import { parseSheets } from '../plan/parse-sheets.ts';
import type { Sheets } from '../plan/sheets.ts';
import { closeCard } from '../selection/change.ts';
import { Hover } from '../selection/hover.svelte.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import { DIMENSIONS, EMPTY_SELECTION, type PlanSelection } from '../selection/types.ts';
import { keyFigures, type KeyFigure } from './figures.ts';
import { PublishedFile, type Origin, type Published } from './published.svelte.ts';
import { sentence } from './sentence.ts';
import { keptByDepth, placedApart } from './tally.ts';

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
  readonly #territory: PublishedFile<Territory>;
  readonly #sheets: PublishedFile<Sheets>;
  readonly #figures: PublishedFile<Figures>;
  readonly #counts = new Answer<ExplorerCounts>();
  readonly #points = new Answer<OperationPoints>();
  readonly #offMap = new Answer<readonly OperationRow[]>();
  readonly #current = $derived.by(() => this.#labelled());
  readonly #filters = $derived.by(() => filterKey(this.store.current));
  readonly #drawn = $derived.by(() => this.#together());
  /** The last {@link #drawn}: one that is equal is the same, and draws nothing again. */
  #before: PlanSelection = EMPTY_SELECTION;
  /** The operation whose card is open. */
  readonly #operation = $derived.by(() => {
    const { fiche } = this.store.current;
    return fiche?.kind === 'operation' ? fiche.code : null;
  });
  readonly #filter = $derived.by(() => planFilter(this.contract, this.drawn, this.#found()));
  readonly #sentence = $derived.by(() => {
    const { drawn } = this;
    const { kept } = this.#filter;
    const left = keptByDepth(this.contract, kept, drawn.plan);
    const apart = placedApart(this.contract, this.#found(), kept, drawn.plan);
    return sentence(this.contract, drawn, this.counted, left, apart);
  });

  constructor(ground: Ground) {
    this.#ground = ground;
    const file = <Value>(origin: Omit<Origin<Value>, 'published' | 'notices'>) =>
      new PublishedFile<Value>({ ...ground, ...origin });
    this.#territory = file({ name: 'territoire.json', parse: parseTerritory, kind: 'territory' });
    this.#sheets = file({ name: 'fiches.json', parse: parseSheets, kind: 'sheets' });
    this.#figures = file({ name: 'quartiers.json', parse: parseFigures, kind: 'figures' });
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

  /** True when the database could not start: what waits for it will not come by itself. */
  get unavailable(): boolean {
    return this.#ground.database.state.kind === 'failed';
  }

  get ready(): boolean {
    return this.engine !== null;
  }

  get counts(): ExplorerCounts {
    return this.#current;
  }

  /**
   * What the views draw: the selection, whose filters wait for their answer as long as it comes at
   * once. Every view then changes in the same frame, once. They do not wait for a late answer, nor
   * for a database that is not there: the plan is filtered without it.
   */
  get drawn(): PlanSelection {
    return this.#drawn;
  }

  #together(): PlanSelection {
    const { current } = this.store;
    const { askedFor, state, late } = this.#counts;
    const soon = this.ready && askedFor !== null && !late && state !== 'failed';
    // Which view a narrow screen shows changes nothing in any of them.
    const next = { ...current, onglet: null, ...(soon ? filtersOf(askedFor) : {}) };
    if (JSON.stringify(next) !== JSON.stringify(this.#before)) this.#before = next;
    return this.#before;
  }

  /** Sums of one nature must not be read under the name of another: until asked again, there are none. */
  #labelled(): ExplorerCounts {
    const { askedFor, value } = this.#counts;
    // The baseline's amounts are those of the first nature.
    const answered = askedFor ? amountNature(this.contract, askedFor) : 0;
    const counts = value ?? this.contract.baseline;
    const same = answered === amountNature(this.contract, this.drawn);
    return same ? counts : withoutAmounts(counts);
  }

  /** Plan cells of the drawn selection; none as long as they are not known. */
  #found(): ExplorerCounts['plan'] {
    const { counted } = this;
    return typeof counted === 'string' ? [] : counted.plan;
  }

  /** What the selection leaves of the plan. */
  get filter(): PlanFilter {
    return this.#filter;
  }

  /** The counts when they are those of the current filters; else why they are not. */
  get counted(): ExplorerCounts | 'waiting' | 'unavailable' {
    const { askedFor } = this.#counts;
    const answered = askedFor === null ? filterKey(EMPTY_SELECTION) : filterKey(askedFor);
    if (answered === filterKey(this.drawn)) return this.counts;
    const failed = this.unavailable || this.#counts.state === 'failed';
    return failed ? 'unavailable' : 'waiting';
  }

  /** The database's download: part that has come, null where the server does not say; false when none runs. */
  get loading(): number | null | false {
    const { state } = this.#ground.database;
    if (state.kind !== 'loading') return false;
    return state.total === null ? null : state.loaded / state.total;
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

  /** Counts by place, instead of points when there are too many. */
  get bins(): OperationPoints['bins'] {
    return this.#points.value?.bins ?? [];
  }

  /** Operations that the map cannot place; null until the database answers. */
  get rows(): readonly OperationRow[] | null {
    return this.#offMap.value;
  }

  get sentence(): string {
    return this.#sentence;
  }

  get figures(): readonly KeyFigure[] {
    return keyFigures(this.contract, this.drawn, this.counts);
  }

  /** Null until the outlines are there. */
  get territory(): Territory | null {
    return this.#territory.value;
  }

  get territoryFailed(): boolean {
    return this.#territory.failed;
  }

  /** Asks for the action sheets, once. */
  readonly needSheets = (): void => this.#sheets.need();

  /** Null until the action sheets are there. */
  get sheets(): Sheets | null {
    return this.#sheets.value;
  }

  get sheetsFailed(): boolean {
    return this.#sheets.failed;
  }

  /** Null until the published figures of neighbourhoods are there. */
  get publishedFigures(): Figures | null {
    return this.#figures.value;
  }

  /** Follows the address, the database and what cards need; gives the undo. To be called in an effect. */
  follow(): () => void {
    const { store, database, notices } = this.#ground;
    void painted().then(() => {
      this.#territory.need();
      void database.start();
    });
    $effect(() => {
      const kind = store.current.fiche?.kind;
      if (kind === 'plan') this.#sheets.need();
      if (kind === 'quartier') this.#figures.need();
    });
    $effect(() => {
      if (store.dropped.length > 0) notices.tell({ kind: 'link', dropped: store.dropped });
    });
    $effect(() => void this.#checkOperation());
    $effect(() => this.#tellDatabase());
    $effect(() => {
      // Followed by its text: a new form or an open card asks nothing again.
      const asked = this.#filters + store.current.mesure.nature;
      if (asked) this.#ask(untrack(() => store.current));
    });
    $effect(() => this.#tellQuestion());
    return store.listen();
  }

  /** Only the database knows which operations exist: a link to one that does not is told then. */
  async #checkOperation(): Promise<void> {
    const code = this.#operation;
    const known = code === null ? undefined : await this.engine?.ask(operationExists(code));
    if (code === null || code !== this.#operation || !known?.ok || known.value) return;
    this.store.apply(closeCard(), 'replace');
    this.#ground.notices.tell({ kind: 'operation', value: code });
  }

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

type Filters = Pick<PlanSelection, (typeof DIMENSIONS)[number]>;

function filtersOf(selection: PlanSelection): Filters {
  return Object.fromEntries(DIMENSIONS.map((name) => [name, selection[name]])) as Filters;
}

/** Equal for selections that filter alike. */
function filterKey(selection: PlanSelection): string {
  return JSON.stringify(filtersOf(selection));
}
