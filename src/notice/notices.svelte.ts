import { untrack } from 'svelte';
import type { Trouble } from './messages.ts';

export interface Notice {
  /** One notice of a kind at a time. */
  readonly kind: Trouble['kind'];
  readonly trouble: Trouble;
  /** The next step, named by the message; null when there is nothing to do. */
  readonly act: (() => void) | null;
}

/** What people are told, each kind said once: a kind that is dismissed stays so until it is over. */
export class Notices {
  #shown = $state.raw<readonly Notice[]>([]);
  #silenced: readonly Trouble['kind'][] = [];

  get shown(): readonly Notice[] {
    return this.#shown;
  }

  /** Says it, replacing an older notice of the same kind; silent if that kind was dismissed. */
  readonly tell = (trouble: Trouble, act: (() => void) | null = null): void => {
    if (this.#silenced.includes(trouble.kind)) return;
    const notice = { kind: trouble.kind, trouble, act };
    // Effects tell too: what they say must not be what they follow.
    const shown = untrack(() => this.#shown);
    const at = shown.findIndex((one) => one.kind === trouble.kind);
    this.#shown = at < 0 ? [...shown, notice] : shown.with(at, notice);
  };

  /** The person has read it. Links differ from one another, so that the next bad link is told. */
  readonly dismiss = (kind: Trouble['kind']): void => {
    if (kind !== 'link' && kind !== 'operation') this.#silenced = [...this.#silenced, kind];
    this.#remove(kind);
  };

  /** It is over: the notice goes, and would be said again if it came back. */
  readonly resolve = (kind: Trouble['kind']): void => {
    this.#silenced = this.#silenced.filter((one) => one !== kind);
    this.#remove(kind);
  };

  #remove(kind: Trouble['kind']): void {
    const shown = untrack(() => this.#shown);
    if (shown.some((one) => one.kind === kind)) {
      this.#shown = shown.filter((one) => one.kind !== kind);
    }
  }
}
