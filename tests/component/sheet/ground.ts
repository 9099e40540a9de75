import type { CoverageCell, CoverageCells, PlaceKey, RowKey } from '../../../src/contract/cells.ts';
import { CLAIM_RULES } from '../../../src/coverage/claim-rules.ts';
import type { Claim } from '../../../src/coverage/claims.ts';
import { Notices } from '../../../src/notice/notices.svelte.ts';
import { SelectionStore } from '../../../src/selection/selection.svelte.ts';
import { Shelf } from '../../../src/sheet/shelf.ts';
import { SheetState } from '../../../src/sheet/sheet.svelte.ts';
import { CONTRACT } from '../lists/contract.ts';
import { fakeEngine } from '../lists/fake-engine.ts';

/** Two operations for 1.1.1 (row 2) at Les Tilleuls (place 0), out of three. */
const CELLS: CoverageCells = new Map<RowKey, ReadonlyMap<PlaceKey, CoverageCell>>([
  ['all', new Map<PlaceKey, CoverageCell>([['anywhere', cell(3)]])],
  [2, new Map<PlaceKey, CoverageCell>([[0, cell(2)]])],
]);

function cell(operations: number): CoverageCell {
  const none = { value: 0, known: 0 };
  const lists = { mechanisms: [], operators: [], years: [], statuses: [] };
  return { operations, amount: none, participants: none, withSplit: 0, ...lists };
}

export const claim = (rule: string, node: string, operations: number): Claim => ({
  rule,
  node,
  place: 'QP1',
  codes: 'principaux',
  figures: { operations, total: 3 },
  named: null,
});

export function storage(kept = new Map<string, string>()): Storage {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

/** A sheet on an address bar of its own; the database has answered unless it is said otherwise. */
export function ground(
  query = '',
  open: () => Storage = () => storage(),
  answers = true,
  factsFailed = false,
) {
  const history = [query];
  const bar = {
    read: () => history.at(-1) ?? '',
    write(next: string, how: 'push' | 'replace') {
      if (how === 'replace') history.pop();
      history.push(next);
    },
    listen: () => () => undefined,
  };
  const store = new SelectionStore(CONTRACT, bar);
  const notices = new Notices();
  const engine = fakeEngine({ 'coverage-cells': CELLS });
  const sheet = new SheetState(
    {
      contract: CONTRACT,
      store,
      notices,
      rules: CLAIM_RULES,
      engine: () => (answers ? engine : null),
      failed: () => false,
      facts: () => ({ expectations: null, sheets: null, far: null }),
      factsFailed: () => factsFailed,
    },
    new Shelf(open),
  );
  return { sheet, store, notices, history };
}
