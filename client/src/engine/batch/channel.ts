import { CancelledError } from '../errors';
import type { Batch } from './vector';

/** Batches that may wait to be taken. */
const WAITING = 2;

/** Batches from one who makes them to one who takes them. Some wait in it; then the maker does. */
export class Channel {
  readonly #waiting: { batch: Batch; used: () => void }[] = [];
  #state: 'open' | 'ended' | 'closed' = 'open';
  #error: Error | null = null;
  #wake = (): void => undefined;

  /**
   * Resolves when there is room for the next; what nobody takes any more is dropped. `used` is told when who took the
   * batch asks for the next.
   */
  async push(batch: Batch, used: () => void = () => undefined): Promise<void> {
    if (this.#state !== 'open') return;
    this.#waiting.push({ batch, used });
    this.#wake();
    while (this.#isFull()) await this.#changed();
  }

  /** No more come. */
  end(): void {
    if (this.#state === 'open') this.#state = 'ended';
    this.#wake();
  }

  /** No more come, and who takes them is told why. */
  fail(error: unknown): void {
    this.#error ??= error instanceof Error ? error : new CancelledError(String(error));
    this.end();
  }

  /** No more are taken. */
  close(): void {
    this.#state = 'closed';
    this.#waiting.length = 0;
    this.#wake();
  }

  /** Once. Who stops early closes it. */
  async *read(): AsyncGenerator<Batch, void, undefined> {
    try {
      for (;;) {
        const next = this.#waiting.shift();
        this.#wake();
        if (next !== undefined) {
          yield next.batch;
          next.used();
        } else if (this.#error !== null) throw this.#error;
        else if (this.#state !== 'open') return;
        else await this.#changed();
      }
    } finally {
      this.close();
    }
  }

  #isFull(): boolean {
    return this.#state === 'open' && this.#waiting.length > WAITING;
  }

  /** One of the two waits at a time: the maker while there is too much, the taker while there is nothing. */
  #changed(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
