import { yearRange } from '../base/format.ts';
import type { Contract, Entry } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { clear, setYears, toggle, type Change } from './change.ts';
import { LIST_DIMENSIONS, NONE, type Dimension, type ListDimension } from './types.ts';
import type { PlanSelection } from './types.ts';

/** One removable filter: « Thème : Santé ». */
export interface Chip {
  /** Unique in the bar and stable while the filter lasts. */
  readonly key: string;
  readonly dimension: Dimension;
  readonly value: string;
  /** The value in full, where it is shortened. */
  readonly full: string;
  readonly remove: Change;
}

/** Every active filter, in the order of the address. */
export function chips(contract: Contract, selection: PlanSelection): readonly Chip[] {
  const listed = LIST_DIMENSIONS.flatMap((dimension) => {
    const codes: readonly string[] = selection[dimension];
    return codes.map((code) => ({
      key: `${dimension}:${code}`,
      dimension,
      value: shortLabel(contract, dimension, code),
      full: valueLabel(contract, dimension, code),
      remove: toggle(dimension, code),
    }));
  });
  const years = selection.annee.map((range) => ({
    key: `annee:${range.join('-')}`,
    dimension: 'annee' as const,
    value: yearsLabel(range),
    full: yearsLabel(range),
    remove: (current: PlanSelection) =>
      setYears(current.annee.filter((one) => one.join() !== range.join()))(current),
  }));
  const value = m.selection_quote({ text: selection.q });
  const text = { key: 'q', dimension: 'q' as const, value, full: value, remove: clear('q') };
  return [...listed, ...years, ...(selection.q === '' ? [] : [text])];
}

/** What a dimension is called before its value: « Thème ». */
export function dimensionLabel(dimension: Dimension): string {
  return m[`selection_dimension_${dimension}` as const]();
}

/** The value of a list dimension as people read it; a code that nothing explains stays itself. */
export function valueLabel(contract: Contract, dimension: ListDimension, code: string): string {
  if (code === NONE) return m.selection_none();
  switch (dimension) {
    case 'plan': {
      const index = contract.plan.byCode.get(code);
      const node = index === undefined ? undefined : contract.plan.nodes[index];
      return node === undefined ? code : `${code} ${node.title}`;
    }
    case 'nature':
      return natureLabel(code);
    case 'appel':
      return code === 'oui' ? m.selection_call_in() : m.selection_call_out();
    case 'theme':
    case 'dispositif':
    case 'quartier':
    case 'statut':
    case 'porteur':
    case 'public':
      return entries(contract, dimension).find((entry) => entry.code === code)?.label ?? code;
  }
}

/** {@link valueLabel} for a sentence or a chip: « FIPD » has a name of nine words. */
export function shortLabel(contract: Contract, dimension: ListDimension, code: string): string {
  const short =
    dimension === 'dispositif'
      ? contract.mechanisms.find((mechanism) => mechanism.code === code)?.short
      : undefined;
  return short ?? valueLabel(contract, dimension, code);
}

/** « 2015‑2020 », « non renseignée ». */
export function yearsLabel(range: readonly [number, number]): string {
  return range[0] === 0 ? m.selection_no_year() : yearRange(range[0], range[1]);
}

function natureLabel(code: string): string {
  switch (code) {
    case 'financement':
      return m.selection_nature_financement();
    case 'programme':
      return m.selection_nature_programme();
    case 'coordination':
      return m.selection_nature_coordination();
    case 'outil':
      return m.selection_nature_outil();
    default:
      return code;
  }
}

type Dictionary = Exclude<ListDimension, 'plan' | 'nature' | 'appel'>;

function entries(contract: Contract, dimension: Dictionary): readonly Entry[] {
  const dictionaries: Readonly<Record<Dictionary, readonly Entry[]>> = {
    theme: contract.themes,
    dispositif: contract.mechanisms,
    quartier: contract.neighbourhoods,
    statut: contract.statuses,
    porteur: contract.operators,
    public: contract.publics,
  };
  return dictionaries[dimension];
}
