import type { Contract } from '../contract/types.ts';
import { Answer } from '../engine/answer.svelte.ts';
import type { Engine } from '../engine/engine.ts';
import { operationPoints, type OperationPoints } from '../engine/questions/operation-points.ts';
import type { Territory } from '../neighbourhood/territory.ts';
import type { Sheets } from '../plan/sheets.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import { EMPTY_SELECTION } from '../selection/types.ts';
import type { CoverageState } from './coverage.svelte.ts';
import { farShares } from './gaps/far.ts';
import { findGaps, type Found } from './gaps/find.ts';
import { judgedNodes, judgedPlaces } from './gaps/places.ts';
import type { FarMeasure, GapGround } from './gaps/types.ts';

/** What gaps need beside the cells; the Explorer has it. */
export interface GapSources {
  readonly contract: Contract;
  readonly store: SelectionStore;
  readonly engine: Engine | null;
  readonly territory: Territory | null;
  readonly sheets: Sheets | null;
  readonly needSheets: () => void;
}

/** The gaps of the current selection, with everything that the plan has: nothing imagined away. */
export class GapState {
  readonly #sources: GapSources;
  readonly #coverage: CoverageState;
  readonly #points = new Answer<OperationPoints>();
  readonly #places = $derived.by(() => {
    const { current } = this.#sources.store;
    return judgedPlaces(this.#sources.contract, current, current.couverture.maille);
  });
  readonly #distance = $derived.by(() => this.#sources.store.current.couverture.distance);
  readonly #measure = $derived.by((): FarMeasure | null => {
    const { contract, territory } = this.#sources;
    const answer = this.#points.value;
    if (!territory || !answer || answer.bins.length > 0) return null;
    return (places, metres) => farShares(contract, territory, answer.points, places, metres);
  });
  readonly #far = $derived.by(() => this.#measure?.(this.#places, this.#distance) ?? null);
  readonly #ground = $derived.by((): GapGround | null => {
    const { contract, store, sheets } = this.#sources;
    const { whole: cells, facts } = this.#coverage;
    if (!cells || !facts) return null;
    return {
      contract,
      cells,
      expectations: facts.expectations,
      indicators: facts.indicators,
      sheets,
      far: this.#far,
      places: this.#places,
      nodes: judgedNodes(contract, store.current),
    };
  });
  readonly #found = $derived.by(() => {
    const { unfiltered } = this.#coverage;
    return this.#ground && unfiltered ? findGaps(this.#ground, unfiltered) : null;
  });

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

  /** Null until outlines and points are known, or where they will not be. */
  get far(): FarMeasure | null {
    return this.#measure;
  }

  /** Points will not be known, or are too many for distances. */
  get farAbsent(): boolean {
    const { value, state } = this.#points;
    return state === 'failed' || (value?.bins.length ?? 0) > 0;
  }

  /** Reads the sheets and, once, every point of the data. To be called in an effect. */
  follow(): void {
    const { contract } = this.#sources;
    $effect(() => this.#sources.needSheets());
    $effect(() => {
      const { engine } = this.#sources;
      const question = operationPoints(contract, EMPTY_SELECTION);
      if (engine) this.#points.ask(engine, question, EMPTY_SELECTION);
    });
  }
}
