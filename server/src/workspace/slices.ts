/** Milliseconds that work goes on for before others get their turn. */
const SLICE_MS = 5;

/** Long work on a thread that others wait for too: done in slices, with their turns between. */
export class Slices {
  #end = 0;

  isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Comes back once everything that waits has had its turn. */
  async next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#end = performance.now() + SLICE_MS;
  }
}
