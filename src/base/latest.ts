/**
 * Only the newest counts. While a task runs, of those asked meanwhile the newest alone is kept and
 * runs next: a worker that cannot be interrupted is never sent what nobody waits for any more.
 */
export class Latest {
  #running = false;
  #next: (() => Promise<void>) | null = null;
  #ticket = 0;

  /**
   * Runs `task` now or after the one that runs. `settle` gets its outcome only if nothing newer was
   * asked meanwhile; a task that was replaced before it started never runs.
   */
  ask<Outcome>(task: () => Promise<Outcome>, settle: (outcome: Outcome) => void): void {
    const ticket = ++this.#ticket;
    this.#next = async () => {
      const outcome = await task();
      if (ticket === this.#ticket) settle(outcome);
    };
    if (!this.#running) void this.#run();
  }

  /** Nothing asked so far counts any more. */
  forget(): void {
    this.#ticket++;
    this.#next = null;
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#next) {
        const task = this.#next;
        this.#next = null;
        await task();
      }
    } finally {
      this.#running = false;
    }
  }
}
