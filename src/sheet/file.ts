import * as v from 'valibot';
import { failed, ok, type Result } from '../base/result.ts';
import {
  clean,
  EMPTY_SHEET,
  LONGEST_TEXT,
  MOST_QUESTIONS,
  numbered,
  type Sheet,
  type Wording,
} from './sheet.ts';

/**
 * A sheet as a file that can be opened again, and as the browser keeps it. Names are French, like
 * those of the data; `phrase` is there for people who open the file, and is not read back.
 */
const FORMAT = 'feuille-de-questions';

const text = v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), '');
/** Halves of characters have no place in an address. */
const code = v.nullable(v.pipe(v.string(), v.regex(/^[^\p{Cc}\p{Surrogate}]{1,80}$/u)));
const name = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/), v.maxLength(40));

const Claimed = v.object({
  regle: name,
  noeud: code,
  lieu: code,
  codes: v.optional(v.picklist(['principaux', 'tous']), 'principaux'),
  chiffres: v.optional(v.record(name, v.pipe(v.number(), v.finite())), {}),
  nom: v.optional(code, null),
});
const Written = v.object({
  texte: text,
  note: text,
  constat: v.optional(v.nullable(Claimed), null),
});
const File = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  titre: v.fallback(text, ''),
  date: v.fallback(v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), ''), ''),
  lieu: v.fallback(text, ''),
  questions: v.array(v.unknown()),
});

/** Where a question of a file could not be read, 1-based. */
export interface LeftOut {
  readonly at: number;
  readonly reason: 'shape' | 'too-many';
}

export function writeFile(
  sheet: Sheet,
  contract: string,
  phrase: (question: Wording) => string = () => '',
): string {
  const { title, date, place, questions } = sheet;
  const written = questions.map((one) => {
    const shown = phrase(one);
    const { claim } = one;
    return {
      ...(shown !== '' && { phrase: shown }),
      texte: one.text,
      note: one.note,
      constat: claim && {
        regle: claim.rule,
        noeud: claim.node,
        lieu: claim.place,
        codes: claim.codes,
        chiffres: claim.figures,
        ...(claim.named !== null && { nom: claim.named }),
      },
    };
  });
  const head = { format: FORMAT, version: 1, contrat: contract, titre: title, date, lieu: place };
  return `${JSON.stringify({ ...head, questions: written }, null, 2)}\n`;
}

/** Reads what can be read; fails for a file that is no sheet at all. */
export function readFile(
  content: string,
): Result<{ readonly sheet: Sheet; readonly leftOut: readonly LeftOut[] }, unknown> {
  const json = parsed(content);
  const file = v.safeParse(File, json);
  if (!file.success) return failed(v.flatten(file.issues));
  const { titre, date, lieu, questions } = file.output;
  const wordings: Wording[] = [];
  const leftOut: LeftOut[] = [];
  for (const [place, question] of questions.entries()) {
    const read = v.safeParse(Written, question);
    if (!read.success) leftOut.push({ at: place + 1, reason: 'shape' });
    else if (wordings.length >= MOST_QUESTIONS) leftOut.push({ at: place + 1, reason: 'too-many' });
    else wordings.push(wording(read.output));
  }
  const head = { title: clean(titre), date, place: clean(lieu) };
  return ok({ sheet: { ...EMPTY_SHEET, ...head, questions: numbered(wordings) }, leftOut });
}

function wording({ texte, note, constat }: v.InferOutput<typeof Written>): Wording {
  const claim = constat && {
    rule: constat.regle,
    node: constat.noeud,
    place: constat.lieu,
    codes: constat.codes,
    figures: constat.chiffres,
    named: constat.nom,
  };
  return { claim, text: clean(texte), note: clean(note) };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}
