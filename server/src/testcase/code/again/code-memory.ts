import { linesAhead } from '../../gherkin/moved';
import type { Sources } from '../../sources/sources';
import type { Entity, Scenario } from '../../testcase';
import type { Program, TestDeclaration } from '../program';
import { SameProgram } from './same-program';

/** What was read of a test, and what that depends on beside its own declaration. */
export interface ReadTest {
  scenario: Scenario;
  /** Paths of other files that it took in. */
  follows: readonly string[];
  /** Names of functions that it ran, and of those that it called and nobody declared. */
  ran: ReadonlySet<string>;
}

interface LastReading {
  path: string;
  sources: Sources;
  lines: readonly string[];
  program: Program;
  /** By test of the program. */
  tests: readonly ReadTest[];
  /** Another reading was much like it, or the file was opened with it: it is not half typed. */
  isStable: boolean;
}

/** What is half typed tears a file's structure: the reading before that is kept beside it. */
const MAX_READINGS = 2;
/** Ends of lines on which editors, languages and grammars do not agree. */
const OTHER_ENDS = /\r(?!\n)|[\v\f\x85\u2028\u2029]/;

/**
 * What is kept of an open file of test code between two readings: a test that an edit did not touch, nor anything that it
 * calls, is not followed again. It never changes what is read.
 */
export class CodeMemory {
  /** The last one first. */
  #readings: readonly LastReading[] = [];
  /** Which of them has what the tests of the program have together that was asked for. */
  #alike: LastReading | null = null;

  /** By test: what was read of it before, where it stands now; null where it has to be read again. */
  recall(path: string, program: Program, text: string, sources: Sources): (ReadTest | null)[] {
    const lines = text.split('\n');
    this.#alike = null;
    for (const reading of this.#readings) {
      if (reading.path !== path || reading.sources !== sources) continue;
      const found = recalledFrom(reading, program, lines);
      if (found === null) continue;
      this.#alike = reading;
      return found;
    }
    return program.tests.map(() => null);
  }

  /** Whether the reading that was recalled last took in a file that these do not: whoever loads it first has it. */
  lost(tests: readonly ReadTest[]): boolean {
    const follows = new Set(tests.flatMap((test) => test.follows));
    return this.#alike?.tests.some((test) => test.follows.some((path) => !follows.has(path))) === true;
  }

  /** `tests`: by test of the program that was recalled last; null where one depends on others. */
  keep(path: string, program: Program, text: string, sources: Sources, tests: readonly ReadTest[] | null): void {
    if (tests === null || OTHER_ENDS.test(text)) {
      this.forget();
      return;
    }
    const isStable = this.#readings.length === 0 || this.#alike !== null;
    const others = this.#readings.filter((reading) => reading.isStable && reading !== this.#alike);
    const reading = { path, program, lines: text.split('\n'), sources, tests, isStable };
    this.#readings = [reading, ...others].slice(0, MAX_READINGS);
  }

  forget(): void {
    this.#readings = [];
    this.#alike = null;
  }
}

/** By test of the program: what was read of it. Null where anything else has changed that they depend on. */
function recalledFrom(last: LastReading, program: Program, lines: readonly string[]): (ReadTest | null)[] | null {
  const { first, last: end, by } = linesAhead(last.lines, lines);
  const lineOf = (line: number): number => (line < first ? line : line >= end - by ? line + by : Number.NaN);
  const same = new SameProgram(last.program, program, lineOf);
  const changed = same.changed();
  if (changed === null) return null;
  const further = program.tests.length - last.tests.length;
  return program.tests.map((test, i) => {
    for (const at of further === 0 ? [i] : [i, i - further]) {
      const read = last.tests.at(at < 0 ? last.tests.length : at);
      if (read === undefined || !same.equal(last.program.tests[at], test)) continue;
      if ([...changed].some((name) => read.ran.has(name))) continue;
      return moved(read, test, lineOf, by);
    }
    return null;
  });
}

function moved(read: ReadTest, test: TestDeclaration, lineOf: (line: number) => number, by: number): ReadTest | null {
  const { scenario } = read;
  const entities = by === 0 ? scenario.entities : movedEntities(scenario.entities, lineOf);
  if (entities === null) return null;
  return { ...read, scenario: { ...scenario, line: test.line, end_line: test.span.endLine, entities } };
}

/** Null where something stood on a line that was edited. */
function movedEntities(entities: readonly Entity[], lineOf: (line: number) => number): Entity[] | null {
  const isLost = ({ line }: { line: number }): boolean => Number.isNaN(lineOf(line));
  if (entities.some(({ fields, rows, belongs_to }) => [fields, rows, belongs_to].some((all) => all.some(isLost))))
    return null;
  const at = <T extends { line: number }>(item: T): T => ({ ...item, line: lineOf(item.line) });
  return entities.map((entity) => ({
    ...entity,
    fields: entity.fields.map(at),
    rows: entity.rows.map(at),
    belongs_to: entity.belongs_to.map(at),
  }));
}
