import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Runner } from 'mocha';

/** How a suite ended, as a file: what scripts/test.mjs counts, and what a run inside VS Code hands back. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  tests: TestOutcome[];
}

export interface TestOutcome {
  /** The titles from the outermost suite to the test. */
  path: string[];
  state: 'passed' | 'failed' | 'skipped';
  duration_ms: number;
  /** Message and stack. */
  error?: string;
}

/** Writes the outcome of `runner` into `file` once it has ended. A file that is not there means it never did. */
export function recordOutcome(runner: Runner, file: string): void {
  const tests: TestOutcome[] = [];
  const note = (test: Mocha.Runnable, state: TestOutcome['state'], error?: Error) =>
    tests.push({
      path: test.titlePath(),
      state,
      duration_ms: test.duration ?? 0,
      ...(error === undefined ? {} : { error: error.stack ?? error.message }),
    });
  runner.on('pass', (test) => note(test, 'passed'));
  runner.on('fail', (test, error: Error) => note(test, 'failed', error));
  runner.on('pending', (test) => note(test, 'skipped'));
  runner.on('end', () => {
    const count = (state: TestOutcome['state']) => tests.filter((test) => test.state === state).length;
    const outcome: Outcome = { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), tests };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(outcome, null, 2));
  });
}
