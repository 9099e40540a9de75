import { expectedIn, type Expected } from '../expectations.ts';
import { certaintyOf } from './certainty.ts';
import { expectationDoubts, isAsked } from './expected.ts';
import { emptinessOf, evidenceOf, operationsAt } from './read.ts';
import type { Doubt, Gap, GapGround, NotExpected } from './types.ts';

/** A sheet that no operation touches, wherever it is: the plan asks for one at least. */
export function nowhere(ground: GapGround): readonly Gap[] {
  const { contract, cells, nodes } = ground;
  return nodes
    .filter((node) => operationsAt(cells, node, 'anywhere') === 0)
    .map((node) => {
      const doubts = touchDoubts(ground, node, 'anywhere');
      return {
        rule: 'nulle-part',
        node,
        place: null,
        certainty: certaintyOf(doubts),
        doubts,
        expected: null,
        evidence: evidenceOf(contract, cells, node, null),
      };
    });
}

/** Nothing in a neighbourhood where it is asked for, and every operation elsewhere has a place. */
export function nothingHere(ground: GapGround): readonly Gap[] {
  return absences(ground)
    .filter(({ expected, unlocated }) => isAsked(expected) && !unlocated)
    .map((absence) => gap('sans-operation', absence, ground));
}

/** Nothing known in a neighbourhood, but operations without a place: the gap cannot be judged. */
export function placeUnknown(ground: GapGround): readonly Gap[] {
  return absences(ground)
    .filter(({ expected, unlocated }) => isAsked(expected) && unlocated)
    .map((absence) => gap('lieu-inconnu', absence, ground));
}

/** Nothing in a neighbourhood where the plan does not ask for it. */
export function notExpected(ground: GapGround): readonly NotExpected[] {
  return absences(ground)
    .filter(({ expected }) => !isAsked(expected))
    .map(({ node, place, expected, unlocated }) => ({
      rule: unlocated ? 'lieu-inconnu' : 'sans-operation',
      node,
      place,
      expected,
    }));
}

interface Absence {
  readonly node: number;
  readonly place: number;
  readonly expected: Expected;
  /** An operation without a place may be here. */
  readonly unlocated: boolean;
  readonly evidence: Gap['evidence'];
}

/** Empty cells of the sheets that have an operation somewhere: what is nowhere is said once. */
function absences({ contract, cells, nodes, places, expectations }: GapGround): readonly Absence[] {
  const expectedAt = expectedIn(contract, expectations);
  return nodes.flatMap((node) =>
    places.flatMap((place) => {
      const kind = emptinessOf(contract, cells, node, place);
      if (kind === null || kind === 'nowhere') return [];
      const expected = expectedAt(node, place);
      if (expected === null) return [];
      const evidence = evidenceOf(contract, cells, node, place);
      return { node, place, expected, unlocated: kind === 'unlocated', evidence };
    }),
  );
}

/** What no operation documents by its main code may be documented by another. */
function touchDoubts(
  { touched }: GapGround,
  node: number,
  place: number | 'anywhere',
): readonly Doubt[] {
  return touched && operationsAt(touched, node, place) > 0 ? ['other-code'] : [];
}

function gap(
  rule: 'sans-operation' | 'lieu-inconnu',
  { node, place, expected, unlocated, evidence }: Absence,
  ground: GapGround,
): Gap {
  const doubts: readonly Doubt[] = [
    ...touchDoubts(ground, node, place),
    ...(unlocated ? (['unlocated'] as const) : []),
    ...(evidence.whole > 0 ? (['whole'] as const) : []),
    ...expectationDoubts(ground.contract, expected, place),
  ];
  return { rule, node, place, certainty: certaintyOf(doubts), doubts, expected, evidence };
}
