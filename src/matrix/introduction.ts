import { list, number } from '../base/format.ts';
import type { CoverageCells } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';
import { capital, levelName } from '../measure/words.ts';
import { DIMENSIONS, type PlanSelection } from '../selection/types.ts';
import type { MatrixColumn } from './columns.ts';
import { emptiest, sheetNodes, undocumented } from './figures.ts';
import { placeName } from './words.ts';

/** More names than this are a number. */
const MOST_NAMES = 3;

/** True when something filters the cells: not the plan and the places, which are rows and columns. */
export function filtersCells(selection: PlanSelection): boolean {
  return DIMENSIONS.some(
    (dimension) =>
      dimension !== 'plan' && dimension !== 'quartier' && selection[dimension].length > 0,
  );
}

/**
 * « 41 des 75 objectifs n’ont aucune opération documentée par leur code principal ; 29 si l’on compte
 * tous les codes. » Cells by all codes may still be awaited.
 */
export function undocumentedSentence(
  contract: Contract,
  selection: PlanSelection,
  byMain: CoverageCells,
  byAll: CoverageCells | null,
): string {
  const count = undocumented(contract, byMain);
  const main = m.matrix_intro_main({
    count,
    number: number(count),
    total: number(sheetNodes(contract).length),
    level: levelName(contract, contract.sheetDepth),
  });
  const text = byAll
    ? m.matrix_intro_all({ main, number: number(undocumented(contract, byAll)) })
    : main;
  const conditions = [
    ...(filtersCells(selection) ? [m.matrix_intro_filtered()] : []),
    ...(selection.couverture.sans.length > 0 ? [m.matrix_intro_without()] : []),
  ];
  if (conditions.length === 0) return m.matrix_intro_plain({ text });
  return m.matrix_intro_under({ condition: capital(list(conditions)), text });
}

/** « Le secteur le moins couvert est Faubourg du Soleil : 3 objectifs sur 75… »; empty when equal. */
export function emptiestSentence(
  contract: Contract,
  columns: readonly MatrixColumn[],
  cells: CoverageCells,
): string {
  const found = emptiest(contract, columns, cells);
  if (!found) return '';
  const { places, documented, loose } = found;
  const level = levelName(contract, contract.sheetDepth);
  const total = number(sheetNodes(contract).length);
  const kind = kindOf(contract, places);
  const said =
    places.length > MOST_NAMES
      ? m[`matrix_emptiest_many_${kind}` as const]({
          number: number(places.length),
          documented: number(documented),
          level,
          total,
        })
      : m[`matrix_emptiest_${kind}` as const]({
          count: places.length,
          names: list(places.map((place) => placeName(contract, place))),
          number: number(documented),
          level,
          total,
        });
  const note = { count: loose, number: number(loose) };
  return loose > 0 ? `${said} ${m.matrix_emptiest_loose(note)}` : said;
}

/** A sector is part of a neighbourhood, and is called so; « lieu » where both kinds stand together. */
function kindOf(
  { neighbourhoods }: Contract,
  places: readonly number[],
): 'quartier' | 'secteur' | 'lieu' {
  const sectors = places.filter((place) => neighbourhoods[place]?.kind === 'secteur').length;
  if (sectors === 0) return 'quartier';
  return sectors === places.length ? 'secteur' : 'lieu';
}
