import type { Mark, Reading } from './reading';
import { restFrom } from './reread';
import type { Part, ScenarioText, Step } from '../document';
import type { TestCaseError } from '../testcase';

/** A file full of mistakes says so often enough. */
export const MAX_ERRORS = 100;

/** What was found in a file so far: read just now, or taken over from its last reading. */
export class FoundDocument {
  readonly errors: TestCaseError[] = [];
  readonly scenarios: ScenarioText[] = [];
  readonly parts: Part[] = [{ kind: 'header', first: 1, last: 0, rule: 0 }];
  readonly docStringLines = new Set<number>();
  readonly marks: (Mark | null)[] = [];
  readonly closable: { line: number }[] = [];

  /** Takes over what stands before a scenario. */
  takeBefore({ document, marks, closable }: Reading, at: number): void {
    const { part } = document.scenarios[at];
    const isBefore = ({ line }: { line: number }): boolean => line < part.first;
    this.parts.splice(0, 1, ...document.parts.slice(0, document.parts.indexOf(part)));
    addTo(this.scenarios, document.scenarios.slice(0, at));
    addTo(this.marks, marks.slice(0, at));
    addTo(this.errors, document.errors.filter(isBefore));
    addTo(this.closable, closable.filter(isBefore));
    for (const line of document.docStringLines) if (line < part.first) this.docStringLines.add(line);
  }

  /** Takes over all from a scenario on, `by` lines further down; `rules` and `ruleBackground` are those it stands in now. */
  takeFrom(before: Reading, at: number, by: number, rules: number, ruleBackground: Step[]): void {
    const rest = restFrom(before, at, by, { rule: rules, steps: ruleBackground });
    this.parts.at(-1)!.last = rest.parts[0].first - 1;
    addTo(this.parts, rest.parts);
    addTo(this.scenarios, rest.scenarios);
    addTo(this.marks, rest.marks);
    // What is wrong with the title's own line was noted now and then.
    const title = rest.scenarios[0].line;
    const errors = [...this.errors.filter(({ line }) => line < title), ...rest.errors];
    this.errors.splice(0, Infinity, ...errors.slice(0, MAX_ERRORS));
    addTo(this.closable, rest.closable);
    for (const line of rest.docStringLines) this.docStringLines.add(line);
  }

  /** Ends the part before it. */
  startPart(part: Part): Part {
    this.parts.at(-1)!.last = part.first - 1;
    this.parts.push(part);
    return part;
  }

  hasScenario(rule: number): boolean {
    return this.parts.some((part) => part.kind === 'scenario' && part.rule === rule);
  }

  lastLineOf(scenario: ScenarioText, lines: readonly string[]): number {
    for (let line = scenario.part.last; line > scenario.line; line--) {
      const text = lines[line - 1].trimStart();
      if (text !== '' && (!text.startsWith('#') || this.docStringLines.has(line))) return line;
    }
    return scenario.line;
  }

  error(line: number, message: string): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push({ message, line });
  }
}

/** A long file has more than can be handed over as arguments. */
function addTo<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}
