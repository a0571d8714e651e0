import type { ExampleRow, Part, ScenarioText, Step, TestDocument } from '../document';
import { keepCounted } from './part-texts';

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

/** For a scenario that was moved: as what it was read. */
const origins = new WeakMap<ScenarioText, ScenarioText>();

/** The same object for a scenario that was read, and for all that it was moved to since. */
export const originOf = (scenario: ScenarioText): ScenarioText => origins.get(scenario) ?? scenario;

/** The scenarios of a document from one on, with all parts from its own on, so many lines further down. */
export function movedScenarios(
  document: TestDocument,
  from: number,
  by: number,
): { scenarios: ScenarioText[]; parts: Part[] } {
  const scenarios = document.scenarios.slice(from);
  const parts = document.parts.slice(document.parts.indexOf(scenarios[0].part));
  const [{ part: first }] = scenarios;
  // The tags and comments above the first title may be others.
  const itself = { ...first, first: first.first + by, last: first.last + by };
  if (by === 0) {
    scenarios[0] = movedScenarioText(scenarios[0], 0, itself, scenarios[0].ruleBackground);
    return { scenarios, parts: [itself, ...parts.slice(1)] };
  }
  const copies = new Map(parts.map((part) => [part, part === first ? itself : movedPart(part, by)]));
  const backgrounds = new Map<Step[], Step[]>();
  const background = (steps: Step[]): Step[] => {
    const moved = backgrounds.get(steps) ?? movedSteps(steps, by);
    backgrounds.set(steps, moved);
    return moved;
  };
  return {
    parts: [...copies.values()],
    scenarios: scenarios.map((scenario) =>
      movedScenarioText(scenario, by, copies.get(scenario.part)!, background(scenario.ruleBackground)),
    ),
  };
}

/** The same scenario with another background of its rule. */
export function withRuleBackground(scenario: ScenarioText, ruleBackground: Step[]): ScenarioText {
  return scenario.ruleBackground === ruleBackground
    ? scenario
    : movedScenarioText(scenario, 0, scenario.part, ruleBackground);
}

/** Its steps are moved when somebody asks for them: after most edits nobody does. */
function movedScenarioText(scenario: ScenarioText, by: number, part: Part, ruleBackground: Step[]): ScenarioText {
  const origin = originOf(scenario);
  const line = scenario.line + by;
  const whole = line - origin.line;
  let steps: Step[] | null = null;
  let examples: ExampleRow[] | null = null;
  const moved: ScenarioText = {
    name: scenario.name,
    line,
    end_line: scenario.end_line + by,
    rule: scenario.rule,
    ruleBackground,
    get steps() {
      return (steps ??= movedSteps(origin.steps, whole));
    },
    get examples() {
      return (examples ??= origin.examples.map((row) => ({ ...row, line: row.line + whole })));
    },
    part,
  };
  origins.set(moved, origin);
  return moved;
}

function movedPart(part: Part, by: number): Part {
  const moved = { ...part, first: part.first + by, last: part.last + by };
  keepCounted(part, moved);
  return moved;
}

function movedSteps(steps: readonly Step[], by: number): Step[] {
  return steps.map((step) => ({
    ...step,
    line: step.line + by,
    table: step.table.length === 0 ? step.table : step.table.map((row) => ({ ...row, line: row.line + by })),
    docString: step.docString === null ? null : { ...step.docString, line: step.docString.line + by },
  }));
}
