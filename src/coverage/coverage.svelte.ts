import { untrack } from 'svelte';
import type { Result } from '../base/result.ts';
import type { CoverageCells } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { Answer } from '../engine/answer.svelte.ts';
import type { Database } from '../engine/database.svelte.ts';
import type { Engine } from '../engine/engine.ts';
import { coverageCells } from '../engine/questions/coverage-cells.ts';
import type { Notices } from '../notice/notices.svelte.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import {
  DIMENSIONS,
  EMPTY_SELECTION,
  type CoverageLook,
  type PlanSelection,
} from '../selection/types.ts';
import { parseCoverage } from './parse.ts';
import type { Coverage } from './types.ts';

/** What the screen « Couverture » stands on; `main.ts` brings it together. */
export interface CoverageGround {
  readonly contract: Contract;
  readonly store: SelectionStore;
  readonly database: Database;
  readonly notices: Notices;
  /** Reads a published file. */
  readonly published: (name: string) => Promise<Result<unknown, unknown>>;
}

/** What the parts of the screen share: the cells, asked five ways, and the file of expectations. */
export class CoverageState {
  readonly #ground: CoverageGround;
  readonly #cells = new Answer<CoverageCells>();
  readonly #whole = new Answer<CoverageCells>();
  readonly #unfiltered = new Answer<CoverageCells>();
  readonly #imagined = new Answer<CoverageCells>();
  readonly #touched = new Answer<CoverageCells>();
  readonly #answers = [
    this.#cells,
    this.#whole,
    this.#unfiltered,
    this.#imagined,
    this.#touched,
  ] as const;
  #facts = $state.raw<Coverage | null>(null);
  #factsFailed = $state(false);
  #reading = false;
  /** A failed question of this screen is on screen. */
  #told = false;

  constructor(ground: CoverageGround) {
    this.#ground = ground;
  }

  get contract(): Contract {
    return this.#ground.contract;
  }

  /** Under the filters, without what the plan is imagined without; null until they are known. */
  get cells(): CoverageCells | null {
    return this.#cells.value;
  }

  /** Under the filters, with everything. */
  get whole(): CoverageCells | null {
    return this.#whole.value;
  }

  /** Without any filter: tells a masked cell from an empty one. */
  get unfiltered(): CoverageCells | null {
    return this.#unfiltered.value;
  }

  /** Without any filter, and without what the plan is imagined without. */
  get imagined(): CoverageCells | null {
    return this.#imagined.value;
  }

  /** By all codes, without any filter and with everything: what a further code documents. */
  get touched(): CoverageCells | null {
    return this.#touched.value;
  }

  /** What {@link cells} are imagined without, which is not yet that of the selection while they wait. */
  get gone(): readonly string[] {
    return this.#cells.askedFor?.couverture.sans ?? [];
  }

  /** The codes by which {@link unfiltered} counts: those of its question, not of the selection. */
  get unfilteredCodes(): CoverageLook['codes'] | null {
    return this.#unfiltered.askedFor?.couverture.codes ?? null;
  }

  /** Expectations, indicators, posts and payers; null until the file is read. */
  get facts(): Coverage | null {
    return this.#facts;
  }

  /** The file of expectations could not be read: what needs it will not come by itself. */
  get factsFailed(): boolean {
    return this.#factsFailed;
  }

  /** Nothing can be counted: the database or a question failed. */
  get failed(): boolean {
    const { database } = this.#ground;
    return (
      database.state.kind === 'failed' || this.#answers.some(({ state }) => state === 'failed')
    );
  }

  /** Asks again whenever the filters change, while the screen is shown. To be called in an effect. */
  follow(): void {
    const { store, database } = this.#ground;
    // Followed by their text: an open card or another order of rows asks nothing again.
    const filtered = $derived(filteredKey(store.current));
    const counted = $derived(countedKey(store.current));
    const gone = $derived(JSON.stringify([counted, store.current.couverture.sans]));
    $effect(() => void this.load());
    $effect(() => {
      const { engine } = database;
      if (filtered && engine) untrack(() => this.#askFiltered(engine));
    });
    $effect(() => {
      const { engine } = database;
      if (counted && engine) untrack(() => this.#askUnfiltered(engine, this.#unfiltered, []));
    });
    $effect(() => {
      const { engine } = database;
      const { sans } = untrack(() => store.current.couverture);
      // The same question as the one before where nothing is taken away, which is then remembered.
      if (gone && engine) untrack(() => this.#askUnfiltered(engine, this.#imagined, sans));
    });
    $effect(() => {
      const { engine } = database;
      if (engine) untrack(() => this.#askTouched(engine));
    });
    $effect(() => this.#tell());
  }

  #askFiltered(engine: Engine): void {
    const { contract, store } = this.#ground;
    const { current } = store;
    const all = { ...current, couverture: { ...current.couverture, sans: [] } };
    this.#cells.ask(engine, coverageCells(contract, current), current);
    this.#whole.ask(engine, coverageCells(contract, all), all);
  }

  #askUnfiltered(engine: Engine, answer: Answer<CoverageCells>, sans: readonly string[]): void {
    const { contract, store } = this.#ground;
    const { mesure, couverture } = store.current;
    const { codes } = couverture;
    const none = {
      ...EMPTY_SELECTION,
      mesure,
      couverture: { ...EMPTY_SELECTION.couverture, codes, sans },
    };
    answer.ask(engine, coverageCells(contract, none), none);
  }

  /** Once, with everything: a doubt need not be weighed anew for each thing taken away. */
  #askTouched(engine: Engine): void {
    const couverture = { ...EMPTY_SELECTION.couverture, codes: 'tous' as const };
    const byAll = { ...EMPTY_SELECTION, couverture };
    this.#touched.ask(engine, coverageCells(this.#ground.contract, byAll), byAll);
  }

  /** Reads the file of expectations, once; again after a failure. */
  readonly load = async (): Promise<void> => {
    const { notices, published } = this.#ground;
    if (this.#facts || this.#reading) return;
    this.#reading = true;
    const file = await published('couverture.json');
    const parsed = file.ok ? parseCoverage(file.value) : file;
    this.#reading = false;
    this.#factsFailed = !parsed.ok;
    if (parsed.ok) {
      this.#facts = parsed.value;
      notices.resolve('coverage');
    } else {
      notices.tell({ kind: 'coverage', cause: parsed.failure }, () => void this.load());
    }
  };

  #tell(): void {
    const { notices } = this.#ground;
    const lost = this.#answers.filter(({ failure }) => failure !== null);
    const failure = lost[0]?.failure;
    if (failure) {
      const { kind, cause } = failure;
      const retry = () => lost.forEach((answer) => answer.retry());
      notices.tell({ kind: 'database', reason: kind, cause }, retry);
    } else if (this.#told) {
      notices.resolve('database');
    }
    this.#told = lost.length > 0;
  }
}

/** Equal for selections that count alike without filters. */
function countedKey({ couverture, mesure }: PlanSelection): string {
  return JSON.stringify([mesure.nature, couverture.codes]);
}

/** Equal for selections whose cells are equal: the plan and the places are their rows and columns. */
function filteredKey(selection: PlanSelection): string {
  const filters = DIMENSIONS.map((dimension) =>
    dimension === 'plan' || dimension === 'quartier' ? null : selection[dimension],
  );
  return JSON.stringify([filters, selection.couverture.sans, countedKey(selection)]);
}
