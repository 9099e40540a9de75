import '../../../src/app.css';
import axe from 'axe-core';
import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { findGaps } from '../../../src/coverage/gaps/find.ts';
import type { SheetPayers } from '../../../src/contract/cells.ts';
import type { Gap, GapGround } from '../../../src/coverage/gaps/types.ts';
import GapList from '../../../src/gap/GapList.svelte';
import type { Change } from '../../../src/selection/change.ts';
import { EMPTY_SELECTION, type CoverageLook } from '../../../src/selection/types.ts';
import { cellsOf, GAP_GROUND, GAP_ROWS } from '../../fixtures/gaps.ts';

export const PAYERS = [{ code: 'etat', label: 'État', operations: 7 }];

/** Who pays the operations of each sheet. */
const PAID: SheetPayers = new Map([
  [6, ['etat']],
  [8, ['etat', null]],
  [9, ['caf', 'etat']],
]);

export async function shown(
  look: Partial<CoverageLook> = {},
  ground: GapGround = GAP_GROUND,
  ask?: (gap: Gap) => void,
  gaps?: readonly Gap[],
  bySheet: SheetPayers | 'failed' = PAID,
) {
  const selection = {
    ...EMPTY_SELECTION,
    couverture: { ...EMPTY_SELECTION.couverture, ...look },
  };
  const apply = vi.fn<(change: Change) => void>();
  // The seventh objective rests on one mechanism alone: without it, nothing is left there.
  const { 7: gone, ...rest } = GAP_ROWS;
  const taken = gone !== undefined && (look.sans ?? []).length > 0;
  const left = taken ? cellsOf(rest) : ground.cells;
  const found = findGaps({ ...ground, cells: left }, taken ? left : GAP_GROUND.cells);
  const screen = await render(GapList, {
    selection,
    apply,
    ground: { ...ground, cells: left },
    found: { ...found, gaps: gaps ?? found.gaps },
    today: taken ? findGaps(GAP_GROUND, GAP_GROUND.cells) : null,
    whole: GAP_GROUND.cells,
    payers: PAYERS,
    bySheet,
    ...(ask ? { ask } : {}),
  });
  return { screen, after: () => apply.mock.lastCall?.[0](selection) };
}

export async function violations(container: Element) {
  const { violations: found } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
