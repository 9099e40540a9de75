import type { CoverageCell } from '../../contract/cells.ts';
import type { Contract, StatusState } from '../../contract/types.ts';
import { expectedIn } from '../expectations.ts';
import { certaintyOf } from './certainty.ts';
import { cellAt, evidenceOf, known, yearCount } from './read.ts';
import type { Doubt, Gap, GapGround, RuleCode } from './types.ts';

/** What a rule says of a cell: null when it does not hold, else what makes it less sure. */
type Judge = (cell: CoverageCell, contract: Contract) => readonly Doubt[] | null;

/** Nothing has been done (yet). */
export const NOT_DONE: readonly (StatusState | undefined)[] = ['annonce', 'bloque'];

/** Operations of one year only, which could have been renewed since. */
const oneYear: Judge = (cell, contract) => {
  const { values, unknown } = known(cell.years, yearCount(contract));
  // Operations of the last year that the data know cannot have been renewed yet.
  if (values.length !== 1 || values[0] === yearCount(contract) - 1) return null;
  return unknown ? ['year-unknown'] : [];
};

const neverDone: Judge = (cell, { statuses }) => {
  const states = cell.statuses.map((at) => statuses[at]?.state);
  return states.length > 0 && states.every((state) => NOT_DONE.includes(state)) ? [] : null;
};

const oneOperator: Judge = (cell, { operators }) => {
  const { values, unknown } = known(cell.operators, operators.length);
  if (values.length !== 1) return null;
  return unknown ? ['operator-unknown'] : [];
};

const oneMechanism: Judge = (cell, { mechanisms }) => {
  const { values, unknown } = known(cell.mechanisms, mechanisms.length);
  if (values.length !== 1) return null;
  return unknown ? ['mechanism-unknown'] : [];
};

export const onlyOneYear = judged('une-seule-annee', oneYear);
export const announcedOnly = judged('annonce-jamais-fait', neverDone);
export const onlyOneOperator = judged('un-seul-porteur', oneOperator);
export const onlyOneMechanism = judged('un-seul-dispositif', oneMechanism);

/**
 * A rule on the operations that a sheet has. Where it holds for all of them it is said once, for the
 * whole contract; else in each neighbourhood where it holds.
 */
function judged(rule: RuleCode, judge: Judge): (ground: GapGround) => readonly Gap[] {
  return ({ contract, cells, nodes, places, expectations }) => {
    const expected = expectedIn(contract, expectations);
    const at = (node: number, place: number | null): readonly Gap[] => {
      const cell = cellAt(cells, node, place ?? 'anywhere');
      const doubts = cell && judge(cell, contract);
      if (!doubts) return [];
      const evidence = evidenceOf(contract, cells, node, place);
      const asked = place === null ? null : expected(node, place);
      const certainty = certaintyOf(doubts);
      return [{ rule, node, place, certainty, doubts, expected: asked, evidence }];
    };
    return nodes.flatMap((node) => {
      const everywhere = at(node, null);
      return everywhere.length > 0 ? everywhere : places.flatMap((place) => at(node, place));
    });
  };
}
