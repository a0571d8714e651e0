import type { ScenarioText, Step } from '../document';
import type { EntityHint } from '../facts';
import type { Sources } from '../sources/sources';
import type { IdText } from '../test-case-id';
import type { Scenario, TestCaseError, TestLanguage } from '../testcase';
import { CodeMemory } from '../code/again/code-memory';
import type { LastReadings } from './read-document';
import type { Needs, Said } from './needs';
import { placed } from './placed';
import { scenarioMovedBy } from './same-text';

/** A scenario as it was understood, and all that this depends on; where it stands now. */
export interface Understood {
  /** What does not change when it moves. */
  of: {
    featureTitle: string | null;
    dialect: string;
    /** Gherkin's steps are sentences, Karate's commands. */
    language: TestLanguage;
    /** What its tags say of where its rows come from. */
    source: EntityHint | null;
    /**
     * What its own steps say, in the language of their words, when its title stood at line `at`; null where a step is not
     * read by itself.
     */
    own: { language: string; at: number; said: Said } | null;
    needs: Needs;
    follows: readonly string[];
  };
  text: ScenarioText;
  /** The feature's, and the rule's. */
  backgrounds: readonly (readonly Step[])[];
  idText: IdText;
  /** How far its backgrounds have moved since it was understood. */
  byBefore: number;
  scenario: Scenario;
  /** Its placeholders that no examples have a column for. */
  missing: readonly TestCaseError[];
}

/** What the last reading understood of a scenario, and how far down that moved since. */
export interface Recalled {
  last: Understood;
  by: number;
}

/**
 * What is kept of an open file between two readings, so that the second costs what was changed. It never changes what
 * is read. One memory serves one file.
 */
export class FileMemory {
  readonly readings: LastReadings = { normal: null, closing: null };
  readonly code = new CodeMemory();
  #understood: Understood[] = [];
  #going: { texts: readonly ScenarioText[]; recalled: readonly (Recalled | null)[] } | null = null;
  #reached: (Scenario | null)[] = [];
  #left = 0;
  #sources: Sources | null = null;

  /** By scenario: what the last reading understood of it, and how far down it moved since; null for another text. */
  recall(scenarios: readonly ScenarioText[], sources: Sources): (Recalled | null)[] {
    const last = this.#sources === sources ? this.#understood : [];
    const found = scenarios.map((): Recalled | null => null);
    const find = (at: number, lastAt: number): boolean => {
      const by = scenarioMovedBy(last[lastAt].text, scenarios[at]);
      if (by !== null) found[at] = { last: last[lastAt], by };
      return by !== null;
    };
    const shorter = Math.min(scenarios.length, last.length);
    let first = 0;
    while (first < shorter && find(first, first)) first++;
    const from = last.length - scenarios.length;
    let end = scenarios.length - 1;
    while (end >= first && end + from >= first && find(end, end + from)) end--;
    // Of several edits since, each stands by itself.
    if (end >= first && end + from >= first) {
      const others = new Map<string, number[]>();
      for (let at = first; at <= end + from; at++) {
        const { text } = last[at];
        const alike = others.get(signOf(text));
        if (alike === undefined) others.set(signOf(text), [at]);
        else if (alike.length < MAX_ALIKE) alike.push(at);
      }
      for (let at = first; at <= end; at++) others.get(signOf(scenarios[at]))?.some((lastAt) => find(at, lastAt));
    }
    return found;
  }

  keep(understood: Understood[], sources: Sources): void {
    this.#understood = understood;
    this.#sources = sources;
    this.stop();
  }

  /** What was understood is not to be taken again. */
  forget(): void {
    this.#understood = [];
    this.#sources = null;
    this.stop();
    this.code.forget();
  }

  /** A reading begins, with what is known of each of its scenarios. */
  begin(texts: readonly ScenarioText[], recalled: readonly (Recalled | null)[]): void {
    this.#going = { texts, recalled };
    this.#reached = texts.map(() => null);
    this.#left = recalled.reduce((left, known) => left + (known === null ? 1 : 0), 0);
  }

  reached(index: number, scenario: Scenario): void {
    this.#reached[index] = scenario;
    if (this.#going?.recalled[index] === null) this.#left--;
  }

  /** What the reading which goes on has understood of the scenario whose title stands at a line (1-based). */
  reachedAt(line: number): Scenario | null {
    const at = this.#going?.texts.findIndex((text) => text.line === line) ?? -1;
    return at < 0 ? null : this.#reached[at];
  }

  /** Scenarios that the reading which goes on has not come to, and of which nothing was known. */
  get left(): number {
    return this.#left;
  }

  /** What a reading has reached tells no more where anything stands. */
  stop(): void {
    this.#going = null;
    this.#reached = [];
    this.#left = 0;
  }

  /**
   * The scenarios of a reading that goes on, where they stand now; of those that it has not reached, what they needed
   * before. Empty when none goes on.
   */
  get soFar(): Scenario[] {
    if (this.#going === null) return [];
    const { texts, recalled } = this.#going;
    return texts.flatMap((text, i) => {
      const [known, reached] = [recalled[i], this.#reached[i]];
      if (reached !== null || known === null) return reached ?? [];
      const { of, byBefore, idText } = known.last;
      const { name, line, end_line } = text;
      return placed(of.needs, { name, line, end_line, byBefore, idText });
    });
  }
}

/** Scenarios that look alike and are compared whole, at most. */
const MAX_ALIKE = 8;

/** Equal for equal scenarios, and seldom for others. */
function signOf({ name, steps, examples }: ScenarioText): string {
  return [name, steps.length, examples.length, steps.at(0)?.text, steps.at(-1)?.text].join('\n');
}
