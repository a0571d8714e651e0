import type { ExampleRow, ScenarioText, Step, TestDocument } from '../document';
import type { StepFacts } from '../facts';
import { expressedExamples, readsByRow, resolvedExamples, withExample } from './examples';
import type { KarateFiles } from './files';
import { readKarateSteps } from './read-karate-step';

/** Rows for which the steps are read again, at most. */
const MAX_TURNS = 50;

/** What a scenario's steps say, and the examples that are still to be filled in. */
interface KarateScenario {
  facts: StepFacts[];
  examples: readonly ExampleRow[];
}

/** `before`: the steps of its backgrounds. */
export function readKarateScenario(
  document: TestDocument,
  text: ScenarioText,
  before: readonly Step[],
  files: KarateFiles,
): KarateScenario {
  const written = expressedExamples(document, text, before, files);
  const examples = resolvedExamples(written, before, files);
  const steps = [...before, ...text.steps];
  const columns = [...(written.at(0)?.values.keys() ?? [])];
  if (!readsByRow(steps, examples)) return { facts: readKarateSteps(steps, files, undefined, columns), examples };
  const facts = examples.slice(0, MAX_TURNS).flatMap((row) =>
    readKarateSteps(
      steps.map((step) => withExample(step, row)),
      files,
      row.values,
      columns,
    ),
  );
  return { facts, examples: [] };
}
