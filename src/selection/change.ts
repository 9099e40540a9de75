import {
  DIMENSIONS,
  EMPTY_SELECTION,
  type Card,
  type CoverageLook,
  type Dimension,
  type ListDimension,
  type Measure,
  type PlanForm,
  type PlanSelection,
  type PlanSize,
  type Screen,
  type Tab,
  type YearRange,
} from './types.ts';

/** A pure change of the selection; views only ever make these. */
export type Change = (selection: PlanSelection) => PlanSelection;

/** Applies a change; `replace` for typing and dragging, so that Back undoes deliberate acts only. */
export type Apply = (change: Change, history?: 'push' | 'replace') => void;

/** Adds a value to a dimension, or removes it when it is there. */
export function toggle(dimension: ListDimension, code: string): Change {
  return (selection) => {
    const codes: readonly string[] = selection[dimension];
    const next = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
    return { ...selection, [dimension]: next };
  };
}

/** Replaces the values of a dimension; a value stands once. */
export function set(dimension: ListDimension, codes: readonly string[]): Change {
  return (selection) => ({ ...selection, [dimension]: [...new Set(codes)] });
}

/** Keeps only this value, or clears the dimension when it already was the only one. */
export function only(dimension: ListDimension, code: string): Change {
  return (selection) => {
    const codes: readonly string[] = selection[dimension];
    const alone = codes.length === 1 && codes[0] === code;
    return { ...selection, [dimension]: alone ? [] : [code] };
  };
}

/** Adds a range of years, or removes it when it is there. */
export function toggleYears(range: YearRange): Change {
  return (selection) => {
    const others = selection.annee.filter((one) => one[0] !== range[0] || one[1] !== range[1]);
    const annee = others.length < selection.annee.length ? others : [...others, range];
    return { ...selection, annee };
  };
}

export function setYears(ranges: readonly YearRange[]): Change {
  return (selection) => ({ ...selection, annee: ranges });
}

/** Free text; outer spaces are dropped, so that typing a space changes nothing. */
export function setQuery(text: string): Change {
  return (selection) => ({ ...selection, q: text.trim() });
}

/** Removes the filter of one dimension. */
export function clear(dimension: Dimension): Change {
  return (selection) => ({ ...selection, [dimension]: EMPTY_SELECTION[dimension] });
}

/** Removes every filter; what is looked at (screen, form, measure, open card) stays. */
export function clearAll(): Change {
  return (selection) => DIMENSIONS.reduce((kept, dimension) => clear(dimension)(kept), selection);
}

export function setMeasure(mesure: Measure): Change {
  return (selection) => ({ ...selection, mesure });
}

export function setSize(taille: PlanSize): Change {
  return (selection) => ({ ...selection, taille });
}

export function setForm(forme: PlanForm): Change {
  return (selection) => ({ ...selection, forme });
}

export function setView(vue: Screen): Change {
  return (selection) => ({ ...selection, vue });
}

/** Which view a narrow screen shows. */
export function setTab(onglet: Tab): Change {
  return (selection) => ({ ...selection, onglet });
}

/** To the list of the Explorer, for every way that promises operations. */
export function showOperations(): Change {
  return (selection) => ({ ...selection, vue: 'explorer', onglet: 'liste' });
}

export function openCard(kind: Card['kind'], code: string): Change {
  return (selection) => ({ ...selection, fiche: { kind, code } });
}

export function closeCard(): Change {
  return (selection) => ({ ...selection, fiche: null });
}

/** Changes what the screen « Couverture » looks at. */
export function lookAt(part: Partial<CoverageLook>): Change {
  return (selection) => ({ ...selection, couverture: { ...selection.couverture, ...part } });
}

/** True when something filters. */
export function filters(selection: PlanSelection): boolean {
  return DIMENSIONS.some((dimension) => selection[dimension].length > 0);
}
