import { checkCoverage } from './check-coverage.ts';
import { checkContract } from './check-contract.ts';
import { checkFigures } from './check-figures.ts';
import { checkOperations } from './check-operations.ts';
import { checkPlaces } from './check-places.ts';
import { checkPlan } from './check-plan.ts';
import { checkShapes } from './check-shapes.ts';
import { checkTotals } from './check-totals.ts';
import type { Issue } from './issue.ts';
import { readSource, type Read, type Source } from './source.ts';

/**
 * Reads a data folder and says everything that is wrong with it. Rules that cross tables run even
 * when a cell is bad, so that one run lists all there is to correct.
 */
export function checkedSource(
  read: Read,
  label: string,
): { readonly source: Source; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const source = readSource(read, label, issues);
  checkContract(source, label, issues);
  checkPlan(source, issues);
  checkOperations(source, issues);
  checkCoverage(source, issues);
  checkPlaces(source, issues);
  checkFigures(source, label, issues);
  checkShapes(source, label, issues);
  checkTotals(source, label, issues);
  return { source, issues };
}
