import { readCsv, recordOf, type Csv } from '../code/data/csv';
import { stepDefinitionsOf, type StepMatch } from '../code/steps/definitions';
import type { ExampleRow, ScenarioText, Step, TestDocument } from '../document';
import { NO_FACTS, type EntityHint, type StepFacts } from '../facts';
import { withDefinition } from '../gherkin/with-definition';
import { telling } from '../gherkin/telling';
import { NO_SOURCES, type Sources } from '../sources/sources';
import { isVerb, lexiconOf, type Lexicon } from '../wording/lexicon';
import { proseLanguage } from '../wording/prose-language';
import { readStep } from '../wording/step/read-step';
import { readTable } from '../wording/read-table';
import { tokenize, type Token } from '../wording/tokens';
import { elementEntry } from './element-step';
import { isConceptFile } from './is-gauge';
import { readGauge } from './read-gauge';

/** Concepts in concepts, and the steps that one may come to. */
const MAX_DEPTH = 8;
const MAX_STEPS = 500;
const PARAMETER = /"((?:[^"\\]|\\.){0,2000})"|<([^<>]{1,200})>/g;

/** Stands for a step's own table. */
const TABLE = '<table>';
/** A step's table in a file of its own. */
const TABLE_FILE = /<table:([^<>]{1,300})>/;

interface Concept {
  path: string;
  parameters: string[];
  steps: Step[];
  /** Of its file's words; null where they are English, or tell nothing. */
  lexicon: Lexicon | null;
}

/** A step, and what the concept that it stands in was called with. */
interface Call {
  step: Step;
  values: ReadonlyMap<string, string>;
  /** null: that of the specification. */
  lexicon: Lexicon | null;
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

  /** A scenario's examples that are in another file, on the line that names it; null where it names none. */
  examplesOf({ examplesFile: file }: ScenarioText): readonly ExampleRow[] | null {
    const csv = file === undefined ? null : this.csv(file.name);
    if (csv === null) return null;
    return csv.rows.map((row) => ({ line: file!.line, values: recordOf(csv, row) }));
  }

  /** As `readStep`. Lines stay those of the specification: there the values are written. */
  readonly read = (written: Step, lexicon: Lexicon): StepFacts => {
    const step = this.withTable(written);
    const calls: Call[] = [];
    this.expand({ step, values: new Map(), lexicon: null }, 0, calls);
    if (calls.length === 1 && calls[0].step === step) return this.readOwn(step, lexicon);
    // A concept's parameters name fields as the columns of a table do, so its steps are read before they are filled.
    const facts = calls.map((call) =>
      filled(this.readOwn({ ...call.step, line: step.line }, call.lexicon ?? lexicon), call.values, step.line),
    );
    const groups = facts.flatMap((each) => each.groups);
    const hint = facts.findLast((each) => each.hint !== null)?.hint ?? null;
    // `Create a parcel named <name>` says what its steps are about, where they do not.
    const isUntold = hint === null && groups.length > 0 && groups.every(({ entity, form }) => !entity && !form?.length);
    const of = isUntold ? entityOf(readStep(step, lexicon)) : null;
    const said = {
      groups: of === null ? groups : groups.map((group) => ({ ...group, entity: of })),
      mentions: facts.flatMap(({ mentions }) => mentions),
      hint,
      urls: facts.flatMap(({ urls }) => urls),
    };
    // A concept of steps that only code understands: its own words may tell more.
    return said.groups.length + said.mentions.length > 0 ? said : this.readOwn(step, lexicon);
  };

  /** With the rows of the file that it names: `<table:users.csv>`. */
  private withTable(step: Step): Step {
    const name = step.text.includes('<table:') ? TABLE_FILE.exec(step.text)?.[1] : undefined;
    const csv = name === undefined ? null : this.csv(name);
    if (csv === null) return step;
    const { line } = step;
    const table = [{ line, cells: [...csv.header] }, ...csv.rows.map(({ cells }) => ({ line, cells: [...cells] }))];
    return { ...step, text: step.text.replace(TABLE_FILE, '').trim(), table };
  }

  /** A file is named from the project's folder, or from the specification's. */
  private csv(name: string): Csv | null {
    const file = this.sources.imported(name.includes('/') ? name : `./${name}`, this.path);
    if (file === null || !/\.(?:csv|txt)$/i.test(file.path)) return null;
    this.follows.add(file.path);
    return readCsv(file.text);
  }

  /** Gauge has no keyword for what is expected: what looks is known by its words, and says nothing more. */
  private readOwn(step: Step, lexicon: Lexicon): StepFacts {
    if (step.kind === 'outcome') return this.ownOutcome(step);
    const entry = elementEntry(step.text, step.line);
    if (entry !== null) return { ...NO_FACTS, groups: [{ entity: null, own: false, rows: [[entry]] }] };
    const facts = readStep(step, lexicon);
    const match = this.sources === NO_SOURCES ? null : this.definitionOf(step);
    if ((match === null || !entersAny(match)) && isOnlyThere(step, lexicon))
      return { ...NO_FACTS, hint: facts.hint, urls: facts.urls };
    if (match === null) return facts;
    if (onlyCompares(step, match, lexicon)) return NO_FACTS;
    // `Search <mac pro>`: named by what it was first called with.
    const args = match.arguments.map((each) => (each.parameter === each.value ? { ...each, parameter: null } : each));
    const how = { tells: beginsWithVerb(step, lexicon), language: lexicon.language };
    const defined = withDefinition(step, facts, { ...match, arguments: args }, how);
    if (defined !== facts) this.follows.add(match.path);
    return defined;
  }

  /** `Verify that <email> can log in` may enter it on the way. */
  private ownOutcome(step: Step): StepFacts {
    const match = this.sources === NO_SOURCES ? null : this.definitionOf(step);
    if (match === null || (match.own.length === 0 && match.arguments.every(({ field }) => field === null)))
      return NO_FACTS;
    this.follows.add(match.path);
    const rows = match.own.length === 0 ? [] : readTable(step.table, false);
    const groups = rows.length === 0 ? [] : [{ entity: null, own: rows.length > 1, rows }];
    return withDefinition(step, { ...NO_FACTS, groups }, match);
  }

  /** A step's own table is its definition's last parameter, which the step does not name. */
  private definitionOf({ text, table }: Step): StepMatch | null {
    const definitions = stepDefinitionsOf(this.sources);
    const match = table.length > 0 ? definitions.match(`${text} ${TABLE}`, this.path) : null;
    if (match === null) return definitions.match(text, this.path);
    return { ...match, arguments: match.arguments.filter(({ value }) => value !== TABLE) };
  }

  private expand({ step, values, lexicon }: Call, depth: number, into: Call[]): void {
    const concept =
      depth < MAX_DEPTH && into.length < MAX_STEPS ? this.concepts().get(templateOf(step.text)) : undefined;
    if (concept === undefined) {
      into.push({ step, values, lexicon });
      return;
    }
    this.follows.add(concept.path);
    const given = parametersOf(step.text).map((parameter) => valueOf(parameter, values));
    const own = new Map(concept.parameters.map((name, i) => [name, given[i] ?? `<${name}>`]));
    const table = concept.parameters.length > given.length ? concept.parameters.at(-1) : undefined;
    for (const inner of concept.steps) {
      if (into.length >= MAX_STEPS) return;
      const takesTable = table !== undefined && inner.text.includes(`<${table}>`);
      const called = takesTable ? { ...inner, table: step.table } : inner;
      this.expand({ step: called, values: own, lexicon: concept.lexicon }, depth + 1, into);
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

/** With each of its headings a scenario's, of whichever level it is. */
const asScenarios = (text: string): string =>
  text.replace(/^[^\S\n]{0,20}#(?=[^\S\n]{0,20}[^#\s])/gm, '##').replace(/^={3,200}[^\S\n]{0,20}$/gm, '---');

/** A file of concepts as what may be run: those that take nothing from who calls them. Null for any other file. */
export function conceptDocument(path: string, text: string): TestDocument | null {
  if (!isConceptFile(path, text)) return null;
  const document = readGauge(asScenarios(text));
  const scenarios = document.scenarios.filter(({ name, steps }) => steps.length > 0 && parametersOf(name).length === 0);
  return { ...document, scenarios, lines: text.split(/\r?\n/) };
}

/** The concepts that a `.cpt` file declares, by the step that calls each, its parameters left open. */
function* conceptsOf(path: string, text: string): Generator<[string, Concept]> {
  const { scenarios } = readGauge(asScenarios(text));
  const words = scenarios.flatMap((scenario) => scenario.steps.map((step) => step.text));
  const language = proseLanguage('en', words);
  const lexicon = language === 'en' ? null : lexiconOf(language);
  for (const { name, steps } of scenarios) {
    if (steps.length === 0) continue;
    const parameters = parametersOf(name).map((parameter) => parameter.replace(/^[<"]|[>"]$/g, ''));
    yield [templateOf(name), { path, parameters, steps, lexicon }];
  }
}

/** `Total is "96.00"`, whose definition does nothing with what it is called with but compare it. */
function onlyCompares({ text, table }: Step, match: StepMatch, lexicon: Lexicon): boolean {
  if (match.own.length + match.made.length > 0) return false;
  // `Results are <table>`, of which the definition makes sure that each is there
  if (table.length > 0) return match.onlyActs && match.compares.size > 0;
  if (match.arguments.length === 0) return false;
  const untouched = match.arguments.every(({ field, use }) => field === null && use === null);
  return untouched && tokenize(text, lexicon).some(({ kind, classes }) => kind === 'word' && classes.has('be'));
}

/** `On the job's page of pipeline "x"`, `Using pipeline "x"`: where one is and what is there, and nobody does anything. */
function isOnlyThere({ text }: Step, lexicon: Lexicon): boolean {
  if (!THERE.test(text)) return false;
  return !tokenize(text, lexicon).some(({ kind, classes }, i) => kind === 'word' && i > 0 && [...classes].some(isVerb));
}

const THERE = /^(?:using\b|(?:already |still )?(?:on|at|in|inside|within)\b[^"<>]{0,60}\b(?:page|screen|tab|view|dashboard|popup|modal|dialog|window|panel|section)\b)/i; // prettier-ignore

function entersAny({ arguments: given, own, made }: StepMatch): boolean {
  return own.length + made.length > 0 || given.some(({ field, use }) => field !== null || use === 'given');
}

/** `Assign a trip from …`, where nothing of a page is done: what is expected has no keyword, and begins otherwise. */
function beginsWithVerb(step: Step, lexicon: Lexicon): boolean {
  const tokens = tokenize(step.text, lexicon);
  const [first, second] = tokens as [Token?, Token?];
  if (first?.kind !== 'word' || !telling(step, lexicon)) return false;
  if ([...first.classes].some(isVerb)) return true;
  // `Give the contact …`, not `Seats "F1" are taken`, `Page says …`
  const looks = tokens.some(
    ({ classes }) => classes.has('be') || classes.has('assert') || classes.has('expectation') || classes.has('have'),
  );
  return !looks && second?.kind === 'word' && (second.classes.has('possessives') || second.classes.has('articles'));
}

function entityOf({ groups, hint }: StepFacts): EntityHint | null {
  return groups.find(({ entity }) => entity !== null)?.entity ?? hint;
}

function templateOf(text: string): string {
  return text.replace(PARAMETER, '{}').replace(/\s+/g, ' ').trim();
}

/** With their quotes or brackets. */
function parametersOf(text: string): string[] {
  return Array.from(text.matchAll(PARAMETER), ([whole]) => whole);
}

/** What a parameter comes to: a quoted text as it is, another concept's parameter by what that was given. */
function valueOf(parameter: string, values: ReadonlyMap<string, string>): string {
  return parameter.startsWith('"')
    ? parameter.slice(1, -1).replace(/\\(.)/g, '$1')
    : (values.get(parameter.slice(1, -1)) ?? parameter);
}

function filled(facts: StepFacts, values: ReadonlyMap<string, string>, line: number): StepFacts {
  const fill = (text: string): string =>
    text.replace(/<([^<>]{1,200})>/g, (whole, name: string) => values.get(name) ?? whole);
  const groups = facts.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) =>
      row.map((fact) => ({
        ...fact,
        line,
        label: fact.label === null ? null : fill(fact.label),
        value: fact.value === null ? null : fill(fact.value),
      })),
    ),
  }));
  return { ...facts, groups, urls: facts.urls.map(fill) };
}
