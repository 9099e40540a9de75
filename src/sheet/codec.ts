import type { Claim, Figures } from '../coverage/claims.ts';
import { clean, LONGEST_TEXT, MOST_QUESTIONS, type Question, type Wording } from './sheet.ts';

/**
 * Questions as they stand in an address: `1~sans-operation!1.4.2!QP030001!operations:0,total:83`. A
 * version, then a question after each `~`: rule, node, place, figures, own wording, note and the code
 * of what it names, of which the empty last ones are left out; the last came later, and older links
 * end before it. `~`, `!` and `*` are the signs that an address never escapes; `*0`,
 * `*1` and `*2` stand for themselves inside a text.
 */
const VERSION = '1';
const SIGNS = ['*', '~', '!'] as const;

/** Above this, mail programs and chats cut links. */
const LONGEST_IN_ADDRESS = 1500;

/** A rule; `sans-operation:tous` counts by all the codes of an operation. */
const RULE = /^([a-z][a-z-]*)(:tous)?$/;
const FIGURE = /^([a-z][a-z-]*):(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

export function writeQuestions(questions: readonly Wording[]): string {
  return [VERSION, ...questions.map(writeOne)].join('~');
}

/** The same when an address can carry it; null for a sheet that is empty or too long. */
export function writeShort(questions: readonly Question[]): string | null {
  const text = questions.length === 0 ? '' : writeQuestions(questions);
  return text === '' || encodeURIComponent(text).length > LONGEST_IN_ADDRESS ? null : text;
}

/** Reads what can be read; the rest is listed as it stands in the address. */
export function readQuestions(text: string): {
  readonly wordings: readonly Wording[];
  readonly dropped: readonly string[];
} {
  const [version, ...parts] = text.split('~');
  if (version !== VERSION) return { wordings: [], dropped: [text] };
  const read = parts.slice(0, MOST_QUESTIONS).map((part) => ({ part, wording: readOne(part) }));
  return {
    wordings: read.flatMap(({ wording }) => wording ?? []),
    dropped: [
      ...read.flatMap(({ part, wording }) => (wording === null ? [part] : [])),
      ...parts.slice(MOST_QUESTIONS),
    ],
  };
}

function writeOne({ claim, text, note }: Wording): string {
  const own = [text, note, claim?.named ?? ''].map(escape);
  const fields = claim === null ? ['', '', '', '', ...own] : [...writeClaim(claim), ...own];
  while (fields.at(-1) === '') fields.pop();
  return fields.join('!');
}

function writeClaim({ rule, node, place, codes, figures }: Claim): string[] {
  const pairs = Object.entries(figures).map(([name, value]) => `${name}:${value}`);
  const counted = codes === 'tous' ? ':tous' : '';
  return [rule + counted, escape(node ?? ''), escape(place ?? ''), pairs.join(',')];
}

function readOne(part: string): Wording | null {
  const fields = part.split('!').map(unescape);
  const [rule = '', node = '', place = '', figures = '', text = '', note = '', name = ''] = fields;
  if (fields.length > 7 || [text, note].some((own) => own.length > LONGEST_TEXT)) return null;
  const own = { text: clean(text), note: clean(note) };
  if (rule === '') return node + place + figures + name === '' ? { claim: null, ...own } : null;
  const named = RULE.exec(rule);
  const read = readFigures(figures);
  if (named === null || read === null) return null;
  const claim: Claim = {
    rule: named[1] ?? '',
    node: node === '' ? null : node,
    place: place === '' ? null : place,
    codes: named[2] === undefined ? 'principaux' : 'tous',
    figures: read,
    named: name === '' ? null : name,
  };
  return { claim, ...own };
}

function readFigures(text: string): Figures | null {
  if (text === '') return {};
  const pairs = text.split(',').map((pair) => FIGURE.exec(pair));
  const known = pairs.filter((pair) => pair !== null);
  if (known.length < pairs.length) return null;
  const figures = known.map(([, name = '', value]) => [name, Number(value)] as const);
  return figures.every(([, value]) => Number.isFinite(value)) ? Object.fromEntries(figures) : null;
}

function escape(text: string): string {
  return text.replace(/[*~!]/g, (sign) => `*${SIGNS.findIndex((one) => one === sign)}`);
}

function unescape(text: string): string {
  return text.replace(/\*([012])/g, (_, at: string) => SIGNS[Number(at)] ?? '');
}
