import type { ExampleRow, Part, ScenarioText, Step, TestDocument } from '../document';

/** How two texts differ: lines before `first` are the same, lines from `last` on (of the new one) too, `by` lines further. */
export interface Edit {
  first: number;
  last: number;
  by: number;
}

/** Where two texts part, and where they come together again. Lines are 1-based. */
export function linesAhead(before: readonly string[], after: readonly string[]): Edit {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { first: same + 1, last: after.length - tail + 1, by: after.length - before.length };
}

/** The same object for a scenario that was read, and for all that it was moved to since. */
export const originOf = (scenario: ScenarioText): ScenarioText =>
  scenario instanceof MovedScenario ? scenario.origin : scenario;

/** The same object for a part that was read, and for all that it was moved to since. */
export const originOfPart = (part: Part): Part => (part instanceof MovedPart ? part.origin : part);

/** A rule, by its number in the file, and the background of its scenarios. */
export interface RuleBackground {
  rule: number;
  steps: Step[];
}

/** The scenarios of a document from one on, with all parts from its own on, so many lines further down. */
export function movedScenarios(
  document: TestDocument,
  from: number,
  by: number,
  now: RuleBackground,
): { scenarios: ScenarioText[]; parts: Part[] } {
  const scenarios = document.scenarios.slice(from);
  const parts = document.parts.slice(document.parts.indexOf(scenarios[0].part));
  const [{ part: first }] = scenarios;
  // The tags and comments above the first title may be others.
  const itself = { ...first, first: first.first + by, last: first.last + by };
  const moved = (scenario: ScenarioText, steps: Step[], part: Part): ScenarioText =>
    new MovedScenario(scenario, by, part, part.rule === now.rule ? now.steps : steps);
  if (by === 0) {
    for (const [i, scenario] of scenarios.entries()) {
      const { part, ruleBackground } = scenario;
      const stays = part.rule !== now.rule || ruleBackground === now.steps;
      if (i > 0 && (stays || ruleBackground.length + now.steps.length === 0)) continue;
      scenarios[i] = moved(scenario, ruleBackground, i === 0 ? itself : part);
    }
    return { scenarios, parts: [itself, ...parts.slice(1)] };
  }
  const backgrounds = new Map<Step[], Step[]>();
  const background = (steps: Step[]): Step[] => {
    const known = backgrounds.get(steps) ?? movedSteps(steps, by);
    backgrounds.set(steps, known);
    return known;
  };
  const copies = parts.map((part) => (part === first ? itself : new MovedPart(part, by)));
  // Both are in order, and each scenario has a part.
  let at = 0;
  const copyOf = (part: Part): Part => {
    while (parts[at] !== part) at++;
    return copies[at];
  };
  return {
    parts: copies,
    scenarios: scenarios.map((scenario) => moved(scenario, background(scenario.ruleBackground), copyOf(scenario.part))),
  };
}

/**
 * A scenario that was read, where it stands now. Its steps are moved when somebody asks for them: after most edits nobody
 * does.
 */
class MovedScenario implements ScenarioText {
  readonly name: string;
  readonly line: number;
  readonly end_line: number;
  readonly rule: string | null;
  readonly #origin: ScenarioText;
  #steps: Step[] | null = null;
  #examples: ExampleRow[] | null = null;

  constructor(
    scenario: ScenarioText,
    by: number,
    readonly part: Part,
    readonly ruleBackground: Step[],
  ) {
    this.name = scenario.name;
    this.line = scenario.line + by;
    this.end_line = scenario.end_line + by;
    this.rule = scenario.rule;
    this.#origin = originOf(scenario);
  }

  get origin(): ScenarioText {
    return this.#origin;
  }

  get steps(): Step[] {
    return (this.#steps ??= movedSteps(this.#origin.steps, this.line - this.#origin.line));
  }

  get examples(): ExampleRow[] {
    return (this.#examples ??= movedRows(this.#origin.examples, this.line - this.#origin.line));
  }
}

/** A part that was read, where it stands now. */
class MovedPart implements Part {
  readonly kind: Part['kind'];
  readonly first: number;
  last: number;
  readonly rule: number;
  readonly #origin: Part;

  constructor(part: Part, by: number) {
    this.kind = part.kind;
    this.first = part.first + by;
    this.last = part.last + by;
    this.rule = part.rule;
    this.#origin = originOfPart(part);
  }

  get origin(): Part {
    return this.#origin;
  }
}

export const movedRows = (rows: readonly ExampleRow[], by: number): ExampleRow[] =>
  rows.map((row) => ({ ...row, line: row.line + by }));

function movedSteps(steps: readonly Step[], by: number): Step[] {
  return steps.map((step) => ({
    ...step,
    line: step.line + by,
    table: step.table.length === 0 ? step.table : step.table.map((row) => ({ ...row, line: row.line + by })),
    docString: step.docString === null ? null : { ...step.docString, line: step.docString.line + by },
  }));
}
