import type { LastRun } from './protocol';
import type { Scenario, TestFile } from './testcase/testcase';

/** A run found for a test; `changed` when the test is no longer what it was then. */
export interface FoundRun {
  run: LastRun;
  changed: boolean;
}

/** The last runs that the extension told of, found by test case, or by place once the test was changed. */
export class LastRuns {
  #byId = new Map<string, LastRun>();
  #byPath = new Map<string, LastRun>();

  reset(runs: readonly LastRun[]): void {
    this.#byId = newest(runs, (run) => run.test_case_id);
    this.#byPath = newest(runs, (run) => run.test_case_path);
  }

  get isEmpty(): boolean {
    return this.#byId.size === 0;
  }

  get #hasNone(): boolean {
    return this.#byId.size === 0 && this.#byPath.size === 0;
  }

  ofFile(file: TestFile): FoundRun | null {
    if (this.#hasNone) return null;
    return this.#find(file.test_case_id, file.path, file);
  }

  ofScenario(file: TestFile, scenario: Scenario): FoundRun | null {
    if (this.#hasNone) return null;
    return this.#find(scenario.test_case_id, `${file.path}:${scenario.line}`, file);
  }

  #find(id: string, path: string, file: TestFile): FoundRun | null {
    const exact = this.#byId.get(id);
    if (exact !== undefined) return { run: exact, changed: false };
    const there = this.#byPath.get(path);
    // A test that stood here and now stands elsewhere in the file is not this one.
    if (there === undefined || file.scenarios.some((other) => other.test_case_id === there.test_case_id)) return null;
    return { run: there, changed: true };
  }
}

function newest(runs: readonly LastRun[], keyOf: (run: LastRun) => string | null): Map<string, LastRun> {
  const found = new Map<string, LastRun>();
  for (const run of runs) {
    const key = keyOf(run);
    if (key === null) continue;
    const other = found.get(key);
    if (other === undefined || timeOf(run) >= timeOf(other)) found.set(key, run);
  }
  return found;
}

/** A run without an end is going on: later than any other. */
const timeOf = (run: LastRun): number => (run.finished_at === null ? Infinity : Date.parse(run.finished_at));
