import { setTimeout as delay } from 'node:timers/promises';
import { uptime } from '../clock';

/** Milliseconds that work goes on for before others get their turns. */
const SLICE_MS = 3;
/** Milliseconds that others have between two slices: several turns of the event loop, which a request takes to be answered. */
const TURNS_MS = 1;

/** Work that nobody looks at yet, such as diagnostics while somebody types: what is asked meanwhile is answered first. */
export class SpareTime {
  #end = 0;

  /** Asked between two steps: what it gives is waited for. At first that is the others' turn. */
  readonly pause = (): Promise<void> | null => (uptime() >= this.#end ? this.#next() : null);

  async #next(): Promise<void> {
    await delay(TURNS_MS);
    this.#end = uptime() + SLICE_MS;
  }
}
