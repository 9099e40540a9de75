import type { ZoneCell } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import type { CountRows } from './count-rows.ts';
import { eachPosition } from './dimensions.ts';

/** What a cell adds up: operations, cents and how many are known, participants and how many are known. */
const SUMS = 5;

/**
 * Cells of neighbourhood and node, from rows of node and set of neighbourhoods: an operation in two
 * neighbourhoods counts in both. In order of neighbourhood, then node.
 */
export function zoneCells(answer: CountRows, contract: Contract): readonly ZoneCell[] {
  const zones = contract.neighbourhoods.length;
  const nodes = contract.plan.nodes.length + 1; // position 0 stands for no node
  const sums = new Float64Array(zones * nodes * SUMS);
  const [node, ...masks] = answer.keys;
  for (const row of answer.rows('zones')) {
    const [amount, participants] = [answer.amount(row), answer.participants(row)];
    const position = (node?.[row] ?? -1) + 1;
    eachPosition(masks, row, (zone) => {
      if (zone >= zones) return;
      const cell = (zone * nodes + position) * SUMS;
      add(sums, cell, answer.operations[row] ?? 0);
      add(sums, cell + 1, amount.value);
      add(sums, cell + 2, amount.known);
      add(sums, cell + 3, participants.value);
      add(sums, cell + 4, participants.known);
    });
  }
  const cells: ZoneCell[] = [];
  for (let cell = 0; cell < sums.length; cell += SUMS) {
    const [operations = 0, cents = 0, known = 0, people = 0, counted = 0] = sums.subarray(
      cell,
      cell + SUMS,
    );
    if (operations === 0) continue;
    cells.push({
      neighbourhood: Math.floor(cell / SUMS / nodes),
      node: ((cell / SUMS) % nodes) - 1,
      operations,
      amount: { value: cents, known },
      participants: { value: people, known: counted },
    });
  }
  return cells;
}

function add(sums: Float64Array, position: number, value: number): void {
  sums[position] = (sums[position] ?? 0) + value;
}
