import { movedScenarios, type Edit, type RuleBackground } from './moved';
import type { Reading } from './reading';
import type { Part, ScenarioText } from '../document';
import type { TestCaseError } from '../testcase';

/** The scenario to begin at after an edit: the last before it whose title stands as it did; -1 when there is none. */
export function lastKept({ document, marks }: Reading, edit: Edit): number {
  let at = document.scenarios.length - 1;
  while (at >= 0 && (document.scenarios[at].line >= edit.first || marks[at]?.plainLead !== true)) at--;
  return at;
}

/** What stands above a title. */
interface Above {
  stepIndent: number;
  /** Rules so far, and the title of the last. */
  rules: number;
  rule: string | null;
  /** First line of the part that the title begins. */
  first: number;
}

/**
 * The scenario of the last reading whose title is at this line, with nothing behind it changed and all that matters above
 * it the same; null when there is none.
 */
export function sameFrom({ document, marks }: Reading, edit: Edit, line: number, above: Above): number | null {
  if (line < edit.last) return null;
  const { scenarios } = document;
  const at = firstFrom(scenarios, line - edit.by);
  if (at === scenarios.length) return null;
  const { line: oldLine, part, rule } = scenarios[at];
  const same =
    oldLine + edit.by === line &&
    marks[at]?.stepIndent === above.stepIndent &&
    part.rule === above.rules &&
    rule === above.rule &&
    part.first + edit.by === above.first;
  return same ? at : null;
}

/** What a reading found from one of its scenarios on, so many lines further down. */
interface Rest {
  scenarios: ScenarioText[];
  parts: Part[];
  /** Without that of the first: what leads up to its title may have been edited. */
  marks: Reading['marks'];
  errors: TestCaseError[];
  closable: Reading['closable'];
  docStringLines: number[];
}

export function restFrom({ document, marks, closable }: Reading, at: number, by: number, now: RuleBackground): Rest {
  const { line } = document.scenarios[at];
  const rest = <T extends { line: number }>(list: readonly T[]): T[] =>
    list.filter((entry) => entry.line >= line).map((entry) => ({ ...entry, line: entry.line + by }));
  return {
    ...movedScenarios(document, at, by, now),
    marks: marks.slice(at + 1),
    errors: rest(document.errors),
    closable: rest(closable),
    docStringLines: [...document.docStringLines].filter((inside) => inside >= line).map((inside) => inside + by),
  };
}

/** The index of the first scenario whose title is at this line or after it. */
function firstFrom(scenarios: readonly ScenarioText[], line: number): number {
  let [low, high] = [0, scenarios.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scenarios[middle].line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
