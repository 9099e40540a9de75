import { number, yearRange } from '../base/format.ts';
import type { Contract, MechanismNature } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { NONE } from '../selection/types.ts';
import type { ListDimension } from '../selection/types.ts';
import type { FacetDimension, FacetOption } from './options.ts';
import type { yearPresets } from './years.ts';

const TITLES: Readonly<Record<FacetDimension, () => string>> = {
  theme: m.facet_theme,
  quartier: m.facet_quartier,
  dispositif: m.facet_dispositif,
  nature: m.facet_nature,
  statut: m.facet_statut,
  porteur: m.facet_porteur,
  public: m.facet_public,
  appel: m.facet_appel,
};

const NONE_WORDS: Readonly<Record<FacetDimension, () => string>> = {
  theme: m.facet_none_theme,
  quartier: m.facet_none_quartier,
  dispositif: m.facet_none_dispositif,
  nature: m.facet_none_nature,
  statut: m.facet_none_statut,
  porteur: m.facet_none_porteur,
  public: m.facet_none_public,
  appel: m.facet_none_theme,
};

const NATURE_WORDS: Readonly<Record<MechanismNature, () => string>> = {
  financement: m.facet_nature_financement,
  programme: m.facet_nature_programme,
  coordination: m.facet_nature_coordination,
  outil: m.facet_nature_outil,
};

export function facetTitle(dimension: FacetDimension): string {
  return TITLES[dimension]();
}

export function natureWord(nature: MechanismNature): string {
  return NATURE_WORDS[nature]();
}

export function optionLabel(dimension: FacetDimension, option: FacetOption): string {
  if (option.value === NONE) return NONE_WORDS[dimension]();
  if (dimension === 'nature' && option.nature) return natureWord(option.nature);
  if (dimension === 'appel') {
    return option.value === 'oui' ? m.facet_appel_oui() : m.facet_appel_non();
  }
  return option.label ?? option.value;
}

/** What an option is besides its name: the nature of a dispositif, a QPV of another contract. */
export function optionMark(dimension: FacetDimension, option: FacetOption): string {
  if (dimension === 'dispositif' && option.nature) return natureWord(option.nature).toLowerCase();
  return option.context ? m.facet_context() : '';
}

/** « 12 opérations, 5 dans le plan », for people who hear the option. */
export function optionCounts(option: FacetOption, waiting: boolean): string {
  const operations = waiting
    ? m.facet_waiting()
    : m.facet_operations({ count: option.operations, number: number(option.operations) });
  if (option.inPlan === null) return operations;
  return `${operations}, ${m.facet_in_plan({ count: option.inPlan, number: number(option.inPlan) })}`;
}

export function presetWord(
  contract: Contract,
  preset: ReturnType<typeof yearPresets>[number],
): string {
  const [from, to] = contract.period;
  if (preset.kind === 'before') return m.facet_year_before({ year: String(from) });
  if (preset.kind === 'after') return m.facet_year_after({ year: String(to + 1) });
  return m.facet_year_contract({ years: yearRange(from, to) });
}

export function suggestionTitle(dimension: ListDimension): string {
  return dimension === 'plan' ? '' : facetTitle(dimension);
}
