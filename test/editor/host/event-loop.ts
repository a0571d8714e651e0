import { readFileSync } from 'node:fs';

/** How long the event loop of the main thread was held, in milliseconds. */
export interface Delays {
  longest: number;
  p99: number;
  /** Time that the thread wanted to run and other processes had the processor; not part of the others. */
  waited: number;
}

const interval = 5;

/** Watches until `end`. Where Linux tells it, time lost to other processes does not count: the machine is shared. */
export function watchEventLoop(): { end(): Delays } {
  const held: number[] = [];
  const startedWaiting = waitedForProcessor();
  let last = performance.now();
  let waited = startedWaiting;
  const tick = () => {
    const [now, waitedNow] = [performance.now(), waitedForProcessor()];
    held.push(Math.max(0, now - last - interval - (waitedNow - waited)));
    last = now;
    waited = waitedNow;
  };
  const timer = setInterval(tick, interval);
  return {
    end: () => {
      clearInterval(timer);
      tick();
      const sorted = held.sort((a, b) => a - b);
      const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]);
      return { longest: at(1), p99: at(0.99), waited: Math.round(waited - startedWaiting) };
    },
  };
}

/** Milliseconds that this process's main thread has been ready to run without running; 0 where that is not told. */
function waitedForProcessor(): number {
  if (process.platform !== 'linux') return 0;
  try {
    // "ran waited slices", in nanoseconds; a main thread's id is its process's.
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}
