import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { throwIfCancelled } from '../errors';
import type { RequestGuard } from './request-guard';

/** `busy`: it still changes. `hung`: its scripts do not let go. */
export type Settled = 'settled' | 'busy' | 'hung';

const LOOK_MS = 100;
/** Quiet for so long with no request under way, or for longer while some are: many a page never stops asking. */
const QUIET_MS = 600;
const QUIET_WHILE_ASKING_MS = 4_000;
const IDLE_WHILE_CHANGING_MS = 3_000;
const ANSWER_MS = 2_000;

/** Waits until the page has come to rest: its elements no longer change in number, and nothing is being loaded. */
export async function settle(page: Page, guard: RequestGuard, until: number, signal?: AbortSignal): Promise<Settled> {
  let seen = '';
  let changed = Date.now();
  let loaded = 0;
  while (Date.now() < until) {
    throwIfCancelled(signal);
    const look = await within(
      page.evaluate(() => {
        const { document, location } = globalThis as unknown as LivePage;
        return { state: document.readyState, shape: `${location.href} ${document.getElementsByTagName('*').length}` };
      }),
      Math.min(ANSWER_MS, Math.max(1, until - Date.now())),
    );
    if (look === 'late') return 'hung';
    const now = Date.now();
    // Null while another document takes this one's place.
    if (look === null || look.shape !== seen) changed = now;
    seen = look?.shape ?? '';
    if (look?.state === 'complete') loaded ||= now;
    const quiet = now - changed;
    const { idleFor } = guard;
    if (loaded > 0 && quiet >= QUIET_MS && idleFor >= QUIET_MS) return 'settled';
    if (look !== null && quiet >= QUIET_WHILE_ASKING_MS) return 'settled';
    if (loaded > 0 && look !== null && idleFor >= IDLE_WHILE_CHANGING_MS) return 'settled';
    await delay(LOOK_MS, undefined, { ref: false });
  }
  return 'busy';
}

interface LivePage {
  document: { readyState: string; getElementsByTagName(name: string): { length: number } };
  location: { href: string };
}

/** What a frame's script gives; null where the frame is gone, `late` where it does not answer in time. */
export function ask<Argument, Result>(
  frame: Frame,
  script: (argument: Argument) => Result,
  argument: Argument,
  ms = ANSWER_MS,
): Promise<Result | null | 'late'> {
  const run = frame.evaluate.bind(frame) as (ask: typeof script, argument: Argument) => Promise<Result>;
  return within(run(script, argument), ms);
}

/** Null where it fails. */
export async function within<Result>(work: Promise<Result>, ms: number): Promise<Result | null | 'late'> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      work.catch(() => null),
      delay(ms, 'late' as const, { signal: timer.signal }).catch(() => null),
    ]);
  } finally {
    timer.abort();
  }
}
