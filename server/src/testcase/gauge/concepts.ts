import type { Step, TableLine } from '../document';
import type { StepFacts } from '../facts';
import type { Sources } from '../sources';
import type { Lexicon } from '../wording/lexicon';
import { readStep } from '../wording/read-step';
import { isConceptFile } from './is-gauge';
import { readGauge } from './read-gauge';

/** Concepts in concepts, and the steps that one may come to. */
const MAX_DEPTH = 8;
const MAX_STEPS = 500;
const PARAMETER = /"((?:[^"\\]|\\.){0,2000})"|<([^<>]{1,200})>/g;

interface Concept {
  path: string;
  parameters: string[];
  steps: Step[];
}

/** Reads the steps of a specification, those of the concepts that it names in their place. */
export class GaugeSteps {
  /** Paths of the concept files whose concepts were used. */
  readonly follows = new Set<string>();
  #concepts: Map<string, Concept> | undefined;

  constructor(
    private readonly path: string,
    private readonly sources: Sources,
  ) {}

  /** As `readStep`. Lines stay those of the specification: there the values are written. */
  readonly read = (step: Step, lexicon: Lexicon): StepFacts => {
    const steps: Step[] = [];
    this.expand(step, 0, steps);
    if (steps.length === 1 && steps[0] === step) return readStep(step, lexicon);
    const facts = steps.map((inner) => readStep(inner, lexicon));
    const said = {
      groups: facts.flatMap(({ groups }) => groups),
      mentions: facts.flatMap(({ mentions }) => mentions),
      hint: facts.findLast(({ hint }) => hint !== null)?.hint ?? null,
      urls: facts.flatMap(({ urls }) => urls),
    };
    // A concept of steps that only code understands: its own words may tell more.
    return said.groups.length + said.mentions.length > 0 ? said : readStep(step, lexicon);
  };

  private expand(step: Step, depth: number, into: Step[]): void {
    const concept =
      depth < MAX_DEPTH && into.length < MAX_STEPS ? this.concepts().get(templateOf(step.text)) : undefined;
    if (concept === undefined) {
      into.push(step);
      return;
    }
    this.follows.add(concept.path);
    const given = parametersOf(step.text);
    const values = new Map(concept.parameters.map((name, i) => [name, given[i] ?? '']));
    const table = concept.parameters.length > given.length ? concept.parameters.at(-1) : undefined;
    for (const inner of concept.steps) {
      if (into.length >= MAX_STEPS) return;
      const takesTable = table !== undefined && parametersOf(inner.text).includes(`<${table}>`);
      this.expand(filled(inner, values, step, takesTable), depth + 1, into);
    }
  }

  private concepts(): Map<string, Concept> {
    this.#concepts ??= new Map(
      this.sources
        .withStepDefinitions()
        .filter(({ path, text }) => path !== this.path && isConceptFile(path, text))
        .flatMap(({ path, text }) => [...conceptsOf(path, text)]),
    );
    return this.#concepts;
  }
}

/** The concepts that a `.cpt` file declares, by the step that calls each, its parameters left open. */
function* conceptsOf(path: string, text: string): Generator<[string, Concept]> {
  // Every heading of a concept file begins a concept, of whichever level: as scenarios they keep their steps.
  const raised = text.replace(/^#(?=[^\S\n]{0,20}[^#\s])/gm, '##').replace(/^={3,200}[^\S\n]{0,20}$/gm, '---');
  for (const { name, steps } of readGauge(raised).scenarios) {
    if (steps.length === 0) continue;
    const parameters = parametersOf(name).map((parameter) => parameter.replace(/^[<"]|[>"]$/g, ''));
    yield [templateOf(name), { path, parameters, steps }];
  }
}

function templateOf(text: string): string {
  return text.replace(PARAMETER, '{}').replace(/\s+/g, ' ').trim();
}

/** With their quotes or brackets. */
function parametersOf(text: string): string[] {
  return Array.from(text.matchAll(PARAMETER), ([whole]) => whole);
}

function filled(inner: Step, values: ReadonlyMap<string, string>, step: Step, takesTable: boolean): Step {
  const fill = (text: string): string =>
    text.replace(/<([^<>]{1,200})>/g, (whole, name: string) => values.get(name) ?? whole);
  const plain = (text: string): string => fill(text).replace(/^"(.*)"$/s, '$1');
  const own = inner.table.map(({ cells }): TableLine => ({ line: step.line, cells: cells.map(plain) }));
  return { ...inner, line: step.line, text: fill(inner.text), table: takesTable ? step.table : own };
}
