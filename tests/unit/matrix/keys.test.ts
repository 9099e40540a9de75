import { describe, expect, test } from 'vitest';
import { choose, chosenSpot, filtersOf, isWider } from '../../../src/matrix/choose.ts';
import { matrixMove, validStop } from '../../../src/matrix/keys.ts';
import { paperBlocks, PAPER_COLUMNS } from '../../../src/matrix/paper.ts';
import { matrixColumns } from '../../../src/matrix/columns.ts';
import { matrixRows } from '../../../src/matrix/rows.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { node, NORTH, UNFILTERED } from './ground.ts';

const rows = matrixRows(CONTRACT, { ouvert: ['1.1'] }, UNFILTERED, null);
const first = node('1.1');
const sheet = node('1.1.1');

describe('keys, after the Authoring Practices for a treegrid', () => {
  const COLUMNS = 4;
  const press = (at: readonly [number | 'all', number], name: string, page = 3) => {
    const ctrl = name.startsWith('Ctrl+');
    const key = name.replace('Ctrl+', '');
    const move = matrixMove(rows, COLUMNS, { row: at[0], column: at[1] }, { key, ctrl }, page);
    return move?.kind === 'go' ? [move.to.row, move.to.column] : move && [move.kind, move.row];
  };

  test.each([
    ['ArrowRight on an open heading goes to the first cell', [first, -1], 'ArrowRight', [first, 0]],
    ['ArrowRight on a closed heading opens', [sheet, -1], 'ArrowRight', ['open', sheet]],
    ['ArrowRight in the last cell stays', [first, 3], 'ArrowRight', null],
    ['ArrowLeft on an open heading closes', [first, -1], 'ArrowLeft', ['close', first]],
    ['ArrowLeft on a closed heading stays', [sheet, -1], 'ArrowLeft', null],
    ['ArrowLeft in the first cell goes to the heading', [first, 0], 'ArrowLeft', [first, -1]],
    ['ArrowDown keeps the column', [first, 2], 'ArrowDown', [sheet, 2]],
    ['ArrowUp in the first row stays', [first, 2], 'ArrowUp', null],
    ['Home goes to the heading of the row', [sheet, 3], 'Home', [sheet, -1]],
    ['End goes to the last cell of the row', [sheet, -1], 'End', [sheet, 3]],
    ['Ctrl+Home goes to the first row', ['all', 2], 'Ctrl+Home', [first, 2]],
    ['Ctrl+End goes to the last row', [first, 2], 'Ctrl+End', ['all', 2]],
    ['PageDown goes down what is in sight', [first, 1], 'PageDown', [rows[3]?.key, 1]],
    ['PageUp goes up what is in sight', ['all', 1], 'PageUp', [rows[5]?.key, 1]],
    ['Enter on a heading opens', [sheet, -1], 'Enter', ['open', sheet]],
    ['Enter on an open heading closes', [first, -1], 'Enter', ['close', first]],
    ['Enter in a cell is left to the cell', [first, 1], 'Enter', null],
    ['a letter does nothing', [first, 1], 'x', null],
  ] as const)('%s', (_name, at, key, to) => {
    expect(press(at, key)).toEqual(to);
  });

  test('the stop of a closed row goes to the row that holds it', () => {
    const closed = matrixRows(CONTRACT, { ouvert: [] }, UNFILTERED, null);
    const parentOf = (row: number | 'all' | 'none') =>
      typeof row === 'number' ? (CONTRACT.plan.nodes[row]?.parent ?? null) : null;
    const at = { row: node('1.1.1.a'), column: 2 };
    expect(validStop(closed, 4, parentOf, at)).toEqual({ row: first, column: 2 });
    expect(validStop(closed, 2, parentOf, at)).toEqual({ row: first, column: 1 });
    expect(validStop(closed, 4, () => null, at).row).toBe(first);
  });
});

describe('a chosen cell', () => {
  test.each([
    [{ row: sheet, place: NORTH }, ['1.1.1'], ['Q1-nord'], false],
    [{ row: sheet, place: 'within:0' }, ['1.1.1'], ['Q1'], true],
    [{ row: sheet, place: 'whole' }, ['1.1.1'], ['aucun'], true],
    [{ row: 'all', place: NORTH }, [], ['Q1-nord'], false],
    [{ row: 'none', place: 'anywhere' }, ['aucun'], [], false],
  ] as const)('%j filters every view', (spot, plan, quartier, wider) => {
    expect(filtersOf(CONTRACT, spot)).toEqual({ plan, quartier });
    expect(isWider(spot)).toBe(wider);
    const chosen = choose(CONTRACT, spot, false)(EMPTY_SELECTION);
    expect(chosen).toMatchObject({ plan, quartier });
    expect(chosenSpot(CONTRACT, chosen, spot)).toEqual(spot);
    expect(choose(CONTRACT, spot, true)(chosen)).toEqual(EMPTY_SELECTION);
  });

  test('is read back from the address, when the filters name one cell', () => {
    const named = (plan: string[], quartier: string[]) =>
      chosenSpot(CONTRACT, { plan, quartier }, null);
    expect(named(['1.1.1'], ['Q1-nord'])).toEqual({ row: sheet, place: NORTH });
    expect(named(['1.1.1'], [])).toEqual({ row: sheet, place: 'anywhere' });
    expect(named(['aucun'], ['aucun'])).toEqual({ row: 'none', place: 'whole' });
    expect(named(['1.1.1', '2.1'], ['Q1-nord'])).toBe(null);
    expect(named([], [])).toBe(null);
  });

  test('is forgotten when the filters change elsewhere', () => {
    const last = { row: sheet, place: 'unlocated' } as const;
    expect(chosenSpot(CONTRACT, { plan: [], quartier: [] }, last)).toBe(null);
    expect(chosenSpot(CONTRACT, { plan: ['1.1.1'], quartier: ['aucun'] }, last)).toEqual(last);
  });
});

test('paper takes so many columns a sheet, in even blocks that hold each column once', () => {
  const columns = matrixColumns(CONTRACT, UNFILTERED);
  expect(paperBlocks(columns)).toEqual([columns]);
  const many = Array.from({ length: PAPER_COLUMNS * 2 + 1 }, () => columns)
    .flat()
    .slice(0, 109);
  const blocks = paperBlocks(many);
  expect(blocks.flat()).toEqual(many);
  expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThanOrEqual(PAPER_COLUMNS);
});
