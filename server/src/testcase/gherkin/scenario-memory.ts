import type { ScenarioText, Step } from '../document';
import type { EntityHint, StepFacts } from '../facts';
import type { Sources } from '../sources/sources';
import type { IdText } from '../test-case-id';
import type { Scenario, TestCaseError, TestLanguage } from '../testcase';
import type { LastReadings } from './read-document';
import { scenarioMovedBy } from './same-text';

/** What some steps say, and the paths of the files that were asked. */
export interface Said {
  facts: StepFacts[];
  follows: readonly string[];
}

/** A scenario as it was understood, and all that this depends on. */
export interface Understood {
  text: ScenarioText;
  /** The feature's, and the rule's. */
  backgrounds: readonly (readonly Step[])[];
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
  idText: IdText;
  scenario: Scenario;
  follows: readonly string[];
  /** Its placeholders that no examples have a column for. */
  missing: readonly TestCaseError[];
}

/**
 * What is kept of an open file between two readings, so that the second costs what was changed. It never changes what
 * is read. One memory serves one file.
 */
export class FileMemory {
  readonly readings: LastReadings = { normal: null, closing: null };
  #understood: Understood[] = [];
  #soFar: (Scenario | null)[] = [];
  #sources: Sources | null = null;

  /** By scenario: what the last reading understood of it, and how far down it moved since; null for another text. */
  recall(scenarios: readonly ScenarioText[], sources: Sources): ({ last: Understood; by: number } | null)[] {
    const last = this.#sources === sources ? this.#understood : [];
    const found = scenarios.map((): { last: Understood; by: number } | null => null);
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
    if (end >= first && last.length > 0) {
      const others = new Map<string, number[]>();
      for (const [at, { text }] of last.entries()) {
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
    this.#soFar = [];
  }

  /** A reading begins: null for each scenario that nothing is known of, else what it was the last time. */
  begin(presumed: (Scenario | null)[]): void {
    this.#soFar = presumed;
  }

  reached(index: number, scenario: Scenario): void {
    this.#soFar[index] = scenario;
  }

  /**
   * The scenarios of a reading that goes on, where they stand now; of those that it has not reached, what they needed
   * before. Empty when none goes on.
   */
  get soFar(): Scenario[] {
    return this.#soFar.filter((scenario) => scenario !== null);
  }
}

/** Scenarios that look alike and are compared whole, at most. */
const MAX_ALIKE = 8;

/** Equal for equal scenarios, and seldom for others. */
function signOf({ name, steps, examples }: ScenarioText): string {
  return [name, steps.length, examples.length, steps.at(0)?.text, steps.at(-1)?.text].join('\n');
}
