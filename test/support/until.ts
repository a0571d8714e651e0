import { deepEqual, fail } from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 10;

/** Waits until something holds that other processes bring about in their own time; fails after `seconds`. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    if (await holds()) return;
    await delay(EVERY_MS);
  }
  fail(`waited ${seconds} s in vain: ${what}`);
}

/** Compares until both are equal: servers and processes let go of things a moment after. Fails with the last difference. */
export async function becomes<T>(read: () => T | Promise<T>, expected: T, seconds = 15): Promise<void> {
  for (const end = performance.now() + seconds * 1000; ;) {
    const found = await read();
    try {
      deepEqual(found, expected);
      return;
    } catch (difference) {
      if (performance.now() > end) throw difference;
    }
    await delay(EVERY_MS);
  }
}
