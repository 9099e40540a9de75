import { untrack } from 'svelte';
import type { CoverageCells, SheetPayers } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { Answer } from '../engine/answer.svelte.ts';
import type { Engine } from '../engine/engine.ts';
import { operationPoints, type OperationPoints } from '../engine/questions/operation-points.ts';
import { sheetPayers } from '../engine/questions/sheet-payers.ts';
import type { Territory } from '../neighbourhood/territory.ts';
import type { Sheets } from '../plan/sheets.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import { EMPTY_SELECTION } from '../selection/types.ts';
import type { CoverageState } from './coverage.svelte.ts';
import { farShares } from './gaps/far.ts';
import { findGaps, type Found } from './gaps/find.ts';
import { judgedNodes, judgedPlaces } from './gaps/places.ts';
import type { FarMeasure, FarShare, GapGround } from './gaps/types.ts';

/** Distances are measured from points one by one; from more, a click would wait for them. */
const MOST_POINTS = 5000;

/** What gaps need beside the cells; the Explorer has it. */
export interface GapSources {
  readonly contract: Contract;
  readonly store: SelectionStore;
  readonly engine: Engine | null;
  readonly territory: Territory | null;
  readonly sheets: Sheets | null;
  readonly needSheets: () => void;
}

/**
 * The gaps of the current selection: those of the plan as it is imagined, without what is taken away,
 * and beside them those of today, with everything.
 */
export class GapState {
  readonly #sources: GapSources;
  readonly #coverage: CoverageState;
  readonly #points = new Answer<OperationPoints>();
  readonly #left = new Answer<OperationPoints>();
  readonly #payers = new Answer<SheetPayers>();
  readonly #places = $derived.by(() => {
    const { current } = this.#sources.store;
    return judgedPlaces(this.#sources.contract, current, current.couverture.maille);
  });
  readonly #distance = $derived.by(() => this.#sources.store.current.couverture.distance);
  readonly #measure = $derived.by(() => this.#measureOf(this.#points.value));
  readonly #far = $derived.by(() => this.#measure?.(this.#places, this.#distance) ?? null);
  readonly #farLeft = $derived.by(() => {
    const measure = this.#measureOf(this.#left.value);
    return measure?.(this.#places, this.#distance) ?? null;
  });
  readonly #ground = $derived.by(() => this.#groundOf(this.#coverage.cells, this.#farLeft));
  readonly #found = $derived.by(() => {
    const { imagined } = this.#coverage;
    return this.#ground && imagined ? findGaps(this.#ground, imagined) : null;
  });
  /** Apart from {@link #today}, so that another thing taken away finds nothing again. */
  readonly #everything = $derived.by(() => {
    const { whole, unfiltered } = this.#coverage;
    const ground = this.#groundOf(whole, this.#far);
    return ground && unfiltered ? findGaps(ground, unfiltered) : null;
  });
  readonly #today = $derived.by(() => (this.#coverage.gone.length === 0 ? null : this.#everything));

  constructor(sources: GapSources, coverage: CoverageState) {
    this.#sources = sources;
    this.#coverage = coverage;
  }

  /** What rules read; null until the cells and the file of expectations are there. */
  get ground(): GapGround | null {
    return this.#ground;
  }

  get found(): Found | null {
    return this.#found;
  }

  /** What is found with everything; null where nothing is taken away, since it is {@link found}. */
  get today(): Found | null {
    return this.#today;
  }

  /** From every point of the data; null until outlines and points are known, or where they will not be. */
  get far(): FarMeasure | null {
    return this.#measure;
  }

  /** Who pays the operations of each sheet, with everything; null until it is known. */
  get payers(): SheetPayers | 'failed' | null {
    const { state, value } = this.#payers;
    return state === 'failed' ? 'failed' : value;
  }

  /** Points will not be known, or are too many for distances. */
  get farAbsent(): boolean {
    const { value, state } = this.#points;
    return state === 'failed' || (value?.bins.length ?? 0) > 0;
  }

  /** Reads the sheets, and every point of the data, with what is taken away. To be called in an effect. */
  follow(): void {
    const { contract, store } = this.#sources;
    const gone = $derived(store.current.couverture.sans.join());
    $effect(() => this.#sources.needSheets());
    $effect(() => {
      const { engine } = this.#sources;
      const question = operationPoints(contract, EMPTY_SELECTION, [], MOST_POINTS);
      if (engine) this.#points.ask(engine, question, EMPTY_SELECTION);
    });
    $effect(() => {
      void gone;
      const { engine } = this.#sources;
      const { sans } = untrack(() => store.current.couverture);
      const question = operationPoints(contract, EMPTY_SELECTION, sans, MOST_POINTS);
      if (engine) this.#left.ask(engine, question, EMPTY_SELECTION);
    });
    // Only its own part of the screen names payers: the others do not wait for this one more question.
    const paying = $derived(
      store.current.couverture.partie === 'manques'
        ? sheetPayers(contract, store.current).sql
        : null,
    );
    $effect(() => {
      const { engine } = this.#sources;
      if (paying === null || !engine) return;
      const selection = untrack(() => store.current);
      this.#payers.ask(engine, sheetPayers(contract, selection), selection);
    });
  }

  #measureOf(answer: OperationPoints | null): FarMeasure | null {
    const { contract, territory } = this.#sources;
    if (!territory || !answer || answer.bins.length > 0) return null;
    return (places, metres) => farShares(contract, territory, answer.points, places, metres);
  }

  #groundOf(cells: CoverageCells | null, far: readonly FarShare[] | null): GapGround | null {
    const { contract, store, sheets } = this.#sources;
    const { facts, touched } = this.#coverage;
    if (!cells || !facts || !touched) return null;
    return {
      contract,
      cells,
      touched,
      expectations: facts.expectations,
      indicators: facts.indicators,
      sheets,
      far,
      places: this.#places,
      nodes: judgedNodes(contract, store.current),
    };
  }
}
