import type { Part, ScenarioText, Step, TestDocument } from '../document';

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

/** The scenarios of a document from one on, with all parts from its own on, so many lines further down. */
export function movedScenarios(
  document: TestDocument,
  from: number,
  by: number,
): { scenarios: ScenarioText[]; parts: Part[] } {
  const scenarios = document.scenarios.slice(from);
  const parts = document.parts.slice(document.parts.indexOf(scenarios[0].part));
  const copies = new Map(parts.map((part) => [part, { ...part, first: part.first + by, last: part.last + by }]));
  const backgrounds = new Map<Step[], Step[]>();
  const background = (steps: Step[]): Step[] => {
    const moved = backgrounds.get(steps) ?? movedSteps(steps, by);
    backgrounds.set(steps, moved);
    return moved;
  };
  return {
    parts: [...copies.values()],
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      line: scenario.line + by,
      end_line: scenario.end_line + by,
      part: copies.get(scenario.part)!,
      // Nothing moved: what was found out about the steps is still known by them.
      ruleBackground: by === 0 ? scenario.ruleBackground : background(scenario.ruleBackground),
      steps: by === 0 ? scenario.steps : movedSteps(scenario.steps, by),
      examples: by === 0 ? scenario.examples : scenario.examples.map((row) => ({ ...row, line: row.line + by })),
    })),
  };
}

function movedSteps(steps: readonly Step[], by: number): Step[] {
  return steps.map((step) => ({
    ...step,
    line: step.line + by,
    table: step.table.length === 0 ? step.table : step.table.map((row) => ({ ...row, line: row.line + by })),
    docString: step.docString === null ? null : { ...step.docString, line: step.docString.line + by },
  }));
}
