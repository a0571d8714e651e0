import { setTimeout as wait } from 'node:timers/promises';
import { isTransient } from '../databases/transient';
import { CancelledError, NoRowsError } from '../errors';
import type { Operation } from '../job/job';
import type { StepInput } from '../job/step';

/** Seconds before each new attempt. */
const WAITS = [1, 3, 9];

/**
 * Operations that may be done again: each reads only, or changes what it changes in one transaction that replaces what
 * was there, so that twice is as once. Masking reads rows of a snapshot that a broken connection takes with it.
 */
const REPEATABLE: ReadonlySet<Operation> = new Set<Operation>(['discover', 'pii', 'subset', 'provision']);

export interface HealOptions {
  signal: AbortSignal;
  /** Told before each wait. */
  onRetry: (message: string) => void;
  /** Milliseconds before each new attempt; for tests. */
  waits?: readonly number[];
}

/**
 * Runs a step's work, again where what went wrong passes by itself, with growing waits. `attempt` is told which one it
 * is, from 0. Rejects with the last failure.
 */
export async function withRetries<Result>(
  operation: Operation,
  attempt: (number: number) => Promise<Result>,
  { signal, onRetry, waits = WAITS.map((seconds) => seconds * 1000) }: HealOptions,
): Promise<Result> {
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const pause = waits.at(number);
      if (pause === undefined || signal.aborted || !REPEATABLE.has(operation) || !isTransient(error)) throw error;
      const why = error instanceof Error ? error.message : String(error);
      onRetry(`${why} That passes by itself: tried again in ${pause / 1000} s (${number + 1} of ${waits.length}).`);
      await wait(pause, undefined, { signal }).catch(() => {
        throw new CancelledError();
      });
    }
  }
}

/** Another way to what a failed step was for; null where there is none. It is taken once. */
export function alternativeTo(operation: Operation, error: unknown, input: StepInput): 'synthetic' | null {
  if (operation !== 'subset' || input.source === null || input.source.schema.tables.length === 0) return null;
  if (input.request.config.subset.plan_only || input.operations.includes('synthetic')) return null;
  // What the request itself says wrongly, such as a table that there is not, is for the user to mend.
  return error instanceof NoRowsError ? 'synthetic' : null;
}
