import { max } from 'd3-array';
import { CERTAINTIES, type Certainty, type Doubt } from './types.ts';

/**
 * How sure a gap is with one doubt. « Probable »: only the reading of the plan may be wrong.
 * « À vérifier »: an operation that the data already know of may fill it, or nobody says that it is
 * needed here.
 */
const WITH: Readonly<Record<Doubt, Exclude<Certainty, 'certain'>>> = {
  'by-default': 'probable',
  sector: 'probable',
  'reading-probable': 'probable',
  'reading-uncertain': 'check',
  'where-missing': 'check',
  unlocated: 'check',
  whole: 'check',
  'other-code': 'check',
  'year-unknown': 'check',
  'operator-unknown': 'check',
  'mechanism-unknown': 'check',
  'off-points': 'check',
};

/** Certain without a doubt; else as sure as its worst doubt leaves it. */
export function certaintyOf(doubts: readonly Doubt[]): Certainty {
  const worst = max(doubts, (doubt) => CERTAINTIES.indexOf(WITH[doubt])) ?? 0;
  return CERTAINTIES[worst] ?? 'check';
}
