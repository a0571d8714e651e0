import { uptime } from '../clock';

/** Milliseconds that work goes on for before others get their turn. */
const SLICE_MS = 5;
/** Turns of the event loop that others get between two slices: a request takes as many from its arrival to its answer. */
const TURNS = 6;

/** Long work on a thread that others wait for too: done in slices, with their turns between. */
export class Slices {
  #end = 0;

  /** `length` of a slice, in milliseconds. */
  constructor(private readonly length = SLICE_MS) {}

  /** Asked between two steps: what it gives is waited for. */
  readonly pause = (): Promise<void> | null => (this.isOver() ? this.next() : null);

  isOver(): boolean {
    return uptime() >= this.#end;
  }

  /** Comes back once everything that waits has had its turns. */
  async next(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
    this.#end = uptime() + this.length;
  }
}
