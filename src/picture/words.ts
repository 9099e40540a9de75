import { eurosShort, isOne, list, number } from '../base/format.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';
import { totalLabel } from '../measure/natures.ts';
import { at } from './figures.ts';
import type { Picture } from './picture.ts';

/** « objectif », « objectifs »: a level's short name, in the words of the contract. */
export function levelName(contract: Contract, depth: number, count: number): string {
  const names = contract.levels[depth]?.names[getLocale()];
  if (!names) return '';
  return isOne(count) ? names.shortOne : names.shortMany;
}

export function levelTitle(contract: Contract, depth: number): string {
  return contract.levels[depth]?.names[getLocale()].one ?? '';
}

/** « 7 actions au plan », « aucune opération documentée », « 45 k€ (2 opérations sur 3) ». */
export function facts(picture: Picture, index: number | null): readonly string[] {
  return [
    ...plannedFact(picture, index),
    operationsFact(picture, sumOf(picture, index, 'operations')),
    ...(picture.size === 'euros' ? [amountFact(picture, index)] : []),
  ];
}

/** Null is the whole plan. */
export function sumOf(
  picture: Picture,
  index: number | null,
  column: 'planned' | 'operations' | 'known',
): number {
  return sumIn(picture, index, picture.figures[column]);
}

function sumIn({ contract }: Picture, index: number | null, values: Float64Array): number {
  if (index !== null) return at(values, index);
  return contract.plan.roots.reduce((sum, root) => sum + at(values, root), 0);
}

function plannedFact({ contract, figures }: Picture, index: number | null): readonly string[] {
  const deepest = contract.plan.depth - 1;
  const node = index === null ? null : contract.plan.nodes[index];
  if (node?.depth === deepest) return [];
  const planned =
    index === null
      ? contract.plan.roots.reduce((sum, root) => sum + at(figures.planned, root), 0)
      : at(figures.planned, index);
  const level = levelName(contract, deepest, Math.max(1, planned));
  // A filter that leaves its actions out does not make a node one that plans none.
  if (planned === 0 && node?.children.length !== 0) return [];
  if (planned === 0) return [m.picture_planned_none({ level })];
  return [m.picture_planned({ number: number(planned), level })];
}

export function operationsFact(picture: Picture, count: number): string {
  if (count > 0) return m.picture_operations({ count, number: number(count) });
  return picture.narrowed ? m.picture_operations_none_filtered() : m.picture_operations_none();
}

export function amountFact(picture: Picture, index: number | null): string {
  const operations = sumOf(picture, index, 'operations');
  const known = sumOf(picture, index, 'known');
  if (known === 0) return m.picture_amount_unknown();
  const { cents } = picture.figures;
  const rows = { known: number(known), count: operations, number: number(operations) };
  if (cents === null) return m.picture_amount_not_summed(rows);
  return m.picture_amount({ ...rows, amount: eurosShort(sumIn(picture, index, cents)) });
}

/** What a screen reader says of a node: code, title, level, facts. */
export function spoken(picture: Picture, index: number): string {
  const node = picture.contract.plan.nodes[index];
  if (!node) return '';
  const level = levelTitle(picture.contract, node.depth);
  return `${node.code} ${node.title}, ${level}. ${facts(picture, index).join(', ')}.`;
}

/** « Le filtre garde 7 actions sur 199, 1 objectif sur 75… »; levels from the sheets down. */
export function filterSentence({ contract, filter }: Picture): string | null {
  if (!filter.active) return null;
  const totals = contract.plan.nodes.reduce<number[]>((sums, { depth }) => {
    sums[depth] = (sums[depth] ?? 0) + 1;
    return sums;
  }, []);
  const kept = totals.map((total, depth) => ({ total, depth, count: filter.byDepth[depth] ?? 0 }));
  if (kept.every(({ count }) => count === 0)) return m.picture_filter_empty();
  const parts = kept.slice(contract.sheetDepth).map(({ total, depth, count }) =>
    m.picture_filter_level({
      number: number(count),
      level: levelName(contract, depth, count),
      total: number(total),
    }),
  );
  const levels = parts.join(', ');
  switch (filter.through) {
    case 'plan':
      return m.picture_filter({ levels });
    case 'operations':
      return m.picture_filter_operations({ levels });
    case 'both':
      return m.picture_filter_both({ levels });
  }
}

/** The name of the sums that nodes have; empty without one. */
export function natureName({ contract, nature }: Picture): string {
  const entry = contract.amountNatures[nature];
  return entry ? totalLabel(entry) : '';
}

/** By euros: the one nature that is drawn, how many operations it rests on, and what is left out. */
export function euroBasis(picture: Picture): string {
  const { contract, nature } = picture;
  const known = sumOf(picture, null, 'known');
  const others = contract.amountNatures.filter((_, place) => place !== nature);
  return m.picture_legend_euros({
    nature: natureName(picture),
    count: known,
    known: number(known),
    total: number(sumOf(picture, null, 'operations')),
    others: list(others.map(({ label }) => label.toLocaleLowerCase())),
  });
}

/** The plan's deepest level as a size, « les actions du plan ». */
export function plannedSize(contract: Contract): string {
  return m.picture_size_planned({ level: levelName(contract, contract.plan.depth - 1, 2) });
}

/** What gives nodes their size, as the switch and the legend say it. */
export function sizeName(picture: Picture): string {
  const nature = natureName(picture);
  switch (picture.size) {
    case 'actions':
      return plannedSize(picture.contract);
    case 'operations':
      return m.picture_size_operations();
    case 'euros':
      return picture.figures.cents === null
        ? m.picture_size_with_amount({ nature })
        : m.picture_size_euros({ nature });
  }
}
