import { ok } from 'node:assert/strict';

/** Work that took too long is tried again: who shares the machine slows it, and not every time. */
const TRIES = 3;

/** Milliseconds of processor time that work takes: those in which others had the processor do not count. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The best of some tries. */
export async function bestTime(work: () => unknown, enough = 0): Promise<number> {
  let best = Infinity;
  for (let tries = 0; tries < TRIES && best > enough; tries++) best = Math.min(best, await processorTime(work));
  return best;
}

/** Work takes less than so many milliseconds, as far as that is its own doing. */
export async function takesUnder(milliseconds: number, work: () => unknown): Promise<void> {
  const took = await bestTime(work, milliseconds);
  ok(took < milliseconds, `took ${Math.round(took)} ms, and should take less than ${milliseconds} ms`);
}
