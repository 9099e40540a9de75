import type { CoverageCells } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { checkWords, claimQuestion } from '../coverage/claim-words.ts';
import {
  claimChecker,
  type Check,
  type Claim,
  type ClaimChecker,
  type ClaimFacts,
  type ClaimRules,
} from '../coverage/claims.ts';
import { Answer } from '../engine/answer.svelte.ts';
import type { Engine } from '../engine/engine.ts';
import { coverageCells } from '../engine/questions/coverage-cells.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { Notices } from '../notice/notices.svelte.ts';
import { lookAt } from '../selection/change.ts';
import type { SelectionStore } from '../selection/selection.svelte.ts';
import { EMPTY_SELECTION, type CoverageLook } from '../selection/types.ts';
import { downloadText } from '../share/download.ts';
import { sheetName } from '../share/name.ts';
import { readQuestions, writeQuestions, writeShort } from './codec.ts';
import { readFile, writeFile } from './file.ts';
import { shelf, type Shelf } from './shelf.ts';
import * as change from './sheet.ts';
import { EMPTY_SHEET, numbered, type Question, type Sheet, type Wording } from './sheet.ts';

export interface SheetGround {
  readonly contract: Contract;
  readonly store: SelectionStore;
  readonly notices: Notices;
  readonly rules: ClaimRules;
  /** Null until the database answers. */
  readonly engine: () => Engine | null;
  /** True when nothing can be counted. */
  readonly failed: () => boolean;
  /** What some rules read beside the cells. */
  readonly facts: () => ClaimFacts;
  /** True when some of these facts will not come by themselves. */
  readonly factsFailed: () => boolean;
}

/** What became of a claim, or why that is not known. */
export type Checked =
  Check | { readonly state: 'waiting' } | { readonly state: 'unavailable'; readonly lacks: Lack };
type Lack = 'database' | 'facts';

/** A question taken away, and where it stood. */
export interface Removed {
  readonly question: Question;
  readonly at: number;
}

/**
 * The sheet of questions. The browser keeps the person's own; a link may carry another one, which
 * is shown as it is and replaces nothing until the person says so. The address follows the person's
 * own sheet as long as it is short.
 */
export class SheetState {
  readonly #ground: SheetGround;
  readonly #shelf: Shelf;
  readonly #cells = {
    principaux: new Answer<CoverageCells>(),
    tous: new Answer<CoverageCells>(),
  };
  #mine = $state.raw<Sheet>(EMPTY_SHEET);
  #removed = $state.raw<Removed | null>(null);
  /** What this page wrote in the address: Back finds them again, and they are no one else's. */
  #written: readonly string[] = [];
  readonly #linked = $derived.by(() => this.#readLink());
  readonly #checker = $derived.by((): ClaimChecker | null => {
    const { principaux, tous } = this.#cells;
    if (principaux.value === null || tous.value === null) return null;
    const cells = { principaux: principaux.value, tous: tous.value };
    const { contract, rules, facts } = this.#ground;
    return claimChecker(contract, cells, rules, facts());
  });

  constructor(ground: SheetGround, kept: Shelf = shelf) {
    this.#ground = ground;
    this.#shelf = kept;
    this.#take(kept.read(ground.contract.name));
  }

  get contract(): Contract {
    return this.#ground.contract;
  }

  get rules(): ClaimRules {
    return this.#ground.rules;
  }

  /** The sheet on screen: that of the link where there is one, else the person's own. */
  get current(): Sheet {
    const { questions } = this.#linked ?? this.#mine;
    return { ...this.#mine, questions: questions.length > 0 ? questions : this.#mine.questions };
  }

  /** Questions of the person's own sheet, where a link shows another one: a choice is needed. */
  get waiting(): number {
    return this.#linked && this.#linked.questions.length > 0 ? this.#mine.questions.length : 0;
  }

  /** Parts of the link that could not be read. */
  get dropped(): readonly string[] {
    return this.#linked?.dropped ?? [];
  }

  /** What was just removed and can be put back. */
  get removed(): Removed | null {
    return this.#removed;
  }

  /** The questions as an address carries them; null when there are none or they are too long. */
  get short(): string | null {
    return writeShort(this.current.questions);
  }

  /** The words of a question: the person's own, or those of its claim. */
  readonly words = ({ claim, text }: Wording): string => {
    if (text !== '' || claim === null) return text;
    return claimQuestion(this.contract, this.rules, claim);
  };

  /** Whether a claim still holds. */
  readonly check = (claim: Claim): Checked => {
    if (this.#checker) {
      const checked = this.#checker(claim);
      if (checked) return checked;
      return this.#ground.factsFailed() ? unavailable('facts') : { state: 'waiting' };
    }
    const { principaux, tous } = this.#cells;
    const lost =
      this.#ground.failed() || [principaux, tous].some(({ state }) => state === 'failed');
    return lost ? unavailable('database') : { state: 'waiting' };
  };

  /** What became of a question's claim, in a sentence; empty for a question of one's own. */
  readonly status = ({ claim }: Wording): string => {
    if (claim === null) return '';
    const checked = this.check(claim);
    if (checked.state === 'waiting') return m.sheet_check_waiting();
    if (checked.state === 'unavailable') {
      return checked.lacks === 'database' ? m.sheet_check_unavailable() : m.sheet_check_facts();
    }
    return checkWords(this.contract, this.rules, claim, checked);
  };

  /** Checks claims once the database answers, and hears other tabs. To be called in an effect. */
  follow(): () => void {
    const { contract, engine } = this.#ground;
    $effect(() => {
      const door = engine();
      if (door) this.#ask(door, 'principaux');
      if (door) this.#ask(door, 'tous');
    });
    return this.#shelf.listen(contract.name, (text) => this.#take(text));
  }

  /** Adds the question of a claim; false when the sheet has it already. */
  readonly addQuestion = (claim: Claim, text = ''): boolean => {
    const before = this.#base();
    const after = change.withAdded(before, [{ claim, text: change.clean(text), note: '' }]);
    if (after === before) return false;
    this.#keep(after);
    return true;
  };

  /** Adds a question of one's own, to be written; null when the sheet is full. */
  readonly addOwn = (): number | null => {
    const before = this.#base();
    const after = change.withAdded(before, [{ claim: null, text: '', note: '' }]);
    if (after === before) return null;
    this.#keep(after);
    return after.questions.at(-1)?.id ?? null;
  };

  readonly reword = (id: number, text: string): void =>
    this.#keep(change.withEdit(this.#base(), id, { text: change.clean(text) }));

  readonly annotate = (id: number, note: string): void =>
    this.#keep(change.withEdit(this.#base(), id, { note: change.clean(note) }));

  readonly move = (id: number, by: number): void => this.#keep(change.moved(this.#base(), id, by));

  readonly describe = (head: Partial<Pick<Sheet, 'title' | 'date' | 'place'>>): void =>
    this.#keep({ ...this.#base(), ...head });

  readonly remove = (id: number): void => {
    const before = this.#base();
    const at = before.questions.findIndex((one) => one.id === id);
    const question = before.questions[at];
    if (!question) return;
    this.#keep(change.without(before, id));
    this.#removed = { question, at };
  };

  readonly undo = (): void => {
    if (!this.#removed) return;
    const { question, at } = this.#removed;
    this.#keep(change.withBack(this.#base(), question, at));
  };

  /** Adds the link's questions to the person's own, or goes back to these. */
  readonly settle = (choice: 'add' | 'leave'): void => {
    const linked = this.#linked?.questions ?? [];
    this.#keep(choice === 'add' ? change.withAdded(this.#mine, linked) : this.#mine);
  };

  /** Takes in a file; what it holds beside questions fills only what is empty here. */
  readonly open = (content: string): ReturnType<typeof readFile> => {
    const read = readFile(content);
    if (!read.ok) return read;
    const before = this.#base();
    const { title, date, place, questions } = read.value.sheet;
    const head = {
      title: before.title || title,
      date: before.date || date,
      place: before.place || place,
    };
    this.#keep(change.withAdded({ ...before, ...head }, questions));
    return read;
  };

  /** Hands the sheet over as a file that can be opened again. */
  readonly download = (): void => {
    const name = sheetName(this.contract.territory);
    const file = writeFile(this.current, this.contract.name, this.words);
    downloadText(name, file, 'application/json');
  };

  /** What a change starts from: a link's sheet is taken over where the person has none. */
  #base(): Sheet {
    return this.waiting > 0 ? this.#mine : this.current;
  }

  #keep(next: Sheet): void {
    const { contract, notices, store } = this.#ground;
    // A link that is left unanswered must be found again with Back.
    const history = this.waiting > 0 ? 'push' : 'replace';
    this.#removed = null;
    this.#mine = next;
    const text = writeShort(next.questions);
    if (text !== null) this.#written = [...this.#written, text];
    const kept = this.#shelf.write(contract.name, writeFile(next, contract.name));
    if (kept.ok) notices.resolve('sheet');
    else notices.tell({ kind: 'sheet', cause: kept.failure }, this.download);
    store.apply(lookAt({ feuille: text }), history);
  }

  #take(text: string | null): void {
    const read = text === null ? null : readFile(text);
    if (!read?.ok) return;
    this.#mine = read.value.sheet;
    const short = writeShort(this.#mine.questions);
    if (short !== null) this.#written = [...this.#written, short];
  }

  #readLink(): { questions: readonly Question[]; dropped: readonly string[] } | null {
    const text = this.#ground.store.current.couverture.feuille;
    if (text === null || text === writeQuestions(this.#mine.questions)) return null;
    if (this.#written.includes(text)) return null;
    const { wordings, dropped } = readQuestions(text);
    return { questions: numbered(wordings), dropped };
  }

  #ask(engine: Engine, codes: CoverageLook['codes']): void {
    const { couverture } = EMPTY_SELECTION;
    const selection = { ...EMPTY_SELECTION, couverture: { ...couverture, codes } };
    this.#cells[codes].ask(engine, coverageCells(this.contract, selection), selection);
  }
}

function unavailable(lacks: Lack): Checked {
  return { state: 'unavailable', lacks };
}
