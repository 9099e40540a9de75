import { list, number, percent, years } from '../../base/format.ts';
import { never } from '../../base/never.ts';
import type { Contract } from '../../contract/types.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { capital } from '../../measure/words.ts';
import { labels, nodeWords, placeWords } from './names.ts';
import type { Gap, NotExpected } from './types.ts';

/** A gap as one plain sentence with its figures, to read aloud. */
export function gapSentence(contract: Contract, gap: Gap): string {
  return capital(sentence(contract, gap));
}

function sentence(contract: Contract, { rule, node, place, evidence }: Gap): string {
  const what = nodeWords(contract, node);
  const where = placeWords(contract, place);
  const counted = (count: number) => ({ where, what, count, number: number(count) });
  const here = counted(evidence.operations);
  switch (rule) {
    case 'nulle-part':
      return m.gap_sentence_nowhere({ what });
    case 'sans-operation':
      return evidence.whole > 0
        ? m.gap_sentence_nothing_here_whole(counted(evidence.anywhere))
        : m.gap_sentence_nothing_here(counted(evidence.anywhere));
    case 'lieu-inconnu':
      return m.gap_sentence_place_unknown(counted(evidence.unlocated));
    case 'annonce-jamais-fait': {
      const status = list(
        evidence.statuses.map((at) => quoted(contract.statuses[at]?.label)),
        'or',
      );
      return m.gap_sentence_never_done({ ...here, status });
    }
    case 'une-seule-annee':
      return m.gap_sentence_one_year({ ...here, year: years(evidence.years) });
    case 'un-seul-porteur': {
      const operator = labels(contract.operators, evidence.operators);
      return m.gap_sentence_one_operator({ ...here, operator });
    }
    case 'un-seul-dispositif': {
      const mechanism = labels(contract.mechanisms, evidence.mechanisms);
      return m.gap_sentence_one_mechanism({ ...here, mechanism });
    }
    case 'loin': {
      const { share, points, metres } = evidence.far ?? { share: 0, points: 0, metres: 0 };
      const figures = { share: percent(share), metres: number(metres) };
      return m.gap_sentence_far({ ...counted(points), ...figures });
    }
    case 'fh-jamais-rapporte':
      return m.gap_sentence_split({ ...here, sexes: sexes(evidence.indicators) });
    default:
      return never(rule);
  }
}

/** Why nothing here is no gap. */
export function notExpectedSentence(contract: Contract, one: NotExpected): string {
  const parts = { what: nodeWords(contract, one.node), where: placeWords(contract, one.place) };
  return one.expected.expectation === 'whole-contract'
    ? m.gap_not_expected_contract(parts)
    : m.gap_not_expected_elsewhere(parts);
}

function sexes(indicators: Gap['evidence']['indicators']): string {
  const splits = new Set(indicators.map(({ split }) => split));
  if (splits.size > 1) return m.gap_sexes_both();
  return splits.has('F/G') ? m.gap_sexes_fg() : m.gap_sexes_fh();
}

function quoted(label = ''): string {
  return m.selection_quote({ text: label.toLocaleLowerCase() });
}
