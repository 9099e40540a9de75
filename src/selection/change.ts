import type { PlanSelection } from './types.ts';

/** A pure change of the selection; views only ever make these. */
export type Change = (selection: PlanSelection) => PlanSelection;

/** Applies a change; `replace` for typing and dragging, so that Back undoes deliberate acts only. */
export type Apply = (change: Change, history?: 'push' | 'replace') => void;
