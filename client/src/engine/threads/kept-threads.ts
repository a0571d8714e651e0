import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';

/** How long a thread waits for more work of its kind. */
const KEPT_MS = 60_000;

interface Kept {
  file: string;
  worker: Worker;
  /** It is kept no more, and does what whoever has it wants. */
  forget: () => void;
}

const kept: Kept[] = [];

/**
 * Keeps a thread that has nothing to do for the next who wants one: what it runs is compiled by then, which is worth a
 * second of work. It holds up no process that wants to end.
 */
export function keepThread(file: string, worker: Worker): void {
  const one: Kept = {
    file,
    worker,
    forget: () => {
      clearTimeout(timer);
      worker.off('exit', one.forget).off('error', one.forget);
      const at = kept.indexOf(one);
      if (at >= 0) kept.splice(at, 1);
    },
  };
  const end = (): void => {
    one.forget();
    void worker.terminate();
  };
  const timer = setTimeout(end, KEPT_MS).unref();
  worker.unref();
  worker.once('exit', one.forget).once('error', one.forget);
  kept.push(one);
  if (kept.length > availableParallelism()) {
    const { worker: oldest, forget } = kept[0];
    forget();
    void oldest.terminate();
  }
}

/** One that is kept, for work again; undefined where there is none. */
export function takeKept(file: string): Worker | undefined {
  const one = kept.find((each) => each.file === file);
  one?.forget();
  one?.worker.ref();
  return one?.worker;
}
