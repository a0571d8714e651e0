import { assemble } from '../assemble';
import type { EntityHint } from '../facts';
import { memo } from '../memo';
import type { Sources } from '../sources/sources';
import type { Scenario, TestFile } from '../testcase';
import { hintOfFolder, hintOfUnknown, languageOfTexts } from '../wording/unknown-things';
import { BESIDE, hintFromNamed, hintFromWords } from '../wording/hints';
import { Follower } from './follow/follower';
import { Forms } from './forms/forms';
import type { CodeMemory, ReadTest } from './again/code-memory';
import { SharedState } from './again/shared-state';
import type { CodeLanguage } from './language';
import { hintOfMade, hintOfMadeThere } from './made-things';
import { emptyProgram, type FunctionDeclaration, type Program, type TestDeclaration } from './program';
import { Scope } from './scope';
import { codeIds } from './test-lines';
import { Units, readProgram, unitOf, type Unit } from './units';
import { held, isRecordLike, type ObjectValue, type Value } from './values';

/** Tests of one file that are read, at most. */
const MAX_TESTS = 5000;
/** Rows of data that a test is run with, at most. */
const MAX_ROWS = 500;

/** Set-up that a test inherits from a class of another file, by annotation or by name. */
const SETS_UP =
  /^(?:before(?:each|all|method|class|test)?|setup|onetimesetup|testinitialize|set_up|setup_method|setup_class|asyncsetup)$/i;

/** As `analyzeInSteps`, of a language of test code; without a memory nothing is kept for another reading. */
export function* analyzeCode(
  language: CodeLanguage,
  path: string,
  text: string,
  sources: Sources,
  memory: CodeMemory | null,
): Generator<undefined, TestFile> {
  const program = language.mayMatter(text) ? readProgram(language, path, text) : null;
  const read = program ?? emptyProgram(language.id);
  const ids = codeIds(language, read, text);
  const tests = yield* readTests(read, { path, text, sources }, memory);
  const scenarios = tests.map(({ scenario }, i): Scenario => ({ ...scenario, test_case_id: ids.tests[i] }));
  const follows = new Set(tests.flatMap((test) => test.follows));
  if (read.tests.length === 0 && program !== null) {
    const reading = new TestReading(unitOf(path, read), new Units(sources));
    const script = reading.script(path, ids.file, text);
    if (script !== null) {
      scenarios.push(script);
      for (const followed of reading.follows) follows.add(followed);
    }
  }
  const [title = null] = read.tests.at(0)?.titles ?? [];
  return {
    path,
    language: language.id,
    test_case_id: ids.file,
    title,
    scenarios,
    errors: read.errors,
    follows: [...follows].sort(),
  };
}

interface TestSource {
  path: string;
  text: string;
  sources: Sources;
}

/** What a file's tests say; of those that stand as they did, what they said before. */
function* readTests(
  program: Program,
  { path, text, sources }: TestSource,
  memory: CodeMemory | null,
): Generator<undefined, ReadTest[]> {
  let known = memory?.recall(path, program, text, sources) ?? [];
  for (;;) {
    const shared = memory === null ? null : new SharedState();
    const unit = unitOf(path, program);
    const units = new Units(sources, undefined, shared);
    let isWhole = true;
    const tests: ReadTest[] = [];
    for (const [i, test] of program.tests.slice(0, MAX_TESTS).entries()) {
      const before = known.at(i) ?? null;
      if (before === null) {
        yield;
        const reading = new TestReading(unit, units);
        tests.push({ scenario: reading.scenario(test, path), follows: [...reading.follows], ran: reading.ran });
        isWhole &&= !reading.isCut;
      } else tests.push(before);
    }
    // Each test can be read without the others.
    const areApart = isWhole && units.hasRoom && shared?.isUntouched === true && tests.length === program.tests.length;
    const isWholly = known.every((before) => before === null);
    if (isWholly || (areApart && memory?.lost(tests) === false)) {
      memory?.keep(path, program, text, sources, areApart ? tests : null);
      return tests;
    }
    known = [];
  }
}

class TestReading {
  private readonly forms = new Forms();
  private readonly follower: Follower;

  constructor(
    private readonly unit: Unit,
    units: Units,
  ) {
    this.follower = new Follower(
      unit,
      units,
      (term, place) => this.forms.call(term, place),
      () => {
        this.forms.next();
      },
      () => {
        this.forms.turn();
      },
    );
  }

  get follows(): ReadonlySet<string> {
    return this.follower.follows;
  }

  get ran(): ReadonlySet<string> {
    return this.follower.ran;
  }

  get isCut(): boolean {
    return this.follower.isCut;
  }

  /** Its id is that of its lines: see `codeIds`. */
  scenario(test: TestDeclaration, path: string): Scenario {
    const { follower, unit } = this;
    const globals = follower.globals(unit, false);
    const shared = new Scope(globals);
    this.forms.beginSetUp();
    const self = test.owner === null ? null : follower.instance(test.owner, unit);
    this.inheritedSetup(test, self);
    if (unit.program.language === 'python') follower.automatic(test.marks ?? [], test.line);
    const fixtures = this.fixtures(test, shared);
    for (const body of test.setup) follower.test(body, self, shared);
    this.forms.endSetUp();
    for (const row of this.rowsOf(test, self, shared)) {
      if (row !== null) this.forms.next();
      const scope = new Scope(shared);
      this.bind(test, row ?? [], self, scope, fixtures);
      follower.refresh();
      follower.test(test.body, self, scope);
    }
    const suites = [...test.titles].reverse();
    return this.told(
      test.name,
      test.line,
      test.span.endLine,
      '',
      [test.name, ...(test.about ?? []), ...suites, baseName(path)],
      suites,
    );
  }

  /** The values that a test is run with, row by row; one null where it is run without any. */
  private *rowsOf(test: TestDeclaration, self: ObjectValue | null, shared: Scope): Generator<readonly Value[] | null> {
    const { follower, unit } = this;
    const { rows, rowsFrom, parameters } = test;
    const given = rowsFrom === undefined ? null : follower.rowsFrom(rowsFrom, unit, parameters.length, self);
    if (given?.values) {
      yield* given.values.slice(0, MAX_ROWS);
      return;
    }
    const written = given === null || given.rows.length === 0 ? rows : given.rows;
    const of = written === rows ? unit : (given?.unit ?? unit);
    const from = of === unit ? new Scope(shared) : follower.globals(of, false);
    for (const { values } of written.slice(0, MAX_ROWS))
      yield values.map((value) => follower.expression(value, of, self, from));
    if (written.length === 0) yield null;
  }

  /** What a file that holds no tests does when it is run; null when it enters nothing. */
  script(path: string, id: string, text: string): Scenario | null {
    this.follower.globals(this.unit, true);
    const name = baseName(path);
    const scenario = this.told(name, 1, text.split('\n').length, id, [name]);
    return scenario.entities.length > 0 ? scenario : null;
  }

  private told(
    name: string,
    line: number,
    end_line: number,
    test_case_id: string,
    titles: readonly string[],
    suites: readonly string[] = [],
  ): Scenario {
    const told = titles.map((written, i): EntityHint[] => {
      const title = plainTitle(written);
      const found = i === 0 ? hintFromWords(title, "the test's title", true) : hintOfSuite(title);
      const said = found === null ? [] : [{ ...found, confidence: Math.min(found.confidence, 0.65) }];
      const made = (i === 0 ? hintOfMadeThere(title) : null) ?? hintOfMade(title);
      return made === null ? said : [made, ...said];
    });
    const hints = told.flat();
    hints.sort((a, b) => Number(a.confidence === BESIDE) - Number(b.confidence === BESIDE));
    const plain = plainTitle(name);
    const named = hintFromNamed(plain);
    // Where the test's own title tells nothing more, what it names says more than the suite.
    if (named !== null && told[0].length > 0) hints.push(named);
    else if (named !== null) hints.unshift({ ...named, confidence: NAMED_ALONE });
    const language = languageOfTexts([...titles, ...this.forms.entries().map(({ label }) => label)]);
    hints.push(...titles.slice(1).flatMap((title) => hintOfUnknown(title, `"${title.slice(0, 60)}"`, language) ?? []));
    const folder = hintOfFolder(this.unit.path);
    if (folder !== null) hints.push(folder);
    const makes = hintOfMadeThere(plain) ?? hintOfMade(plain);
    const entities = assemble(this.forms.facts(hints, makes, name), [], hints, [
      name,
      ...suites.filter((suite) => !SIGNS_IN.test(suite)),
    ]);
    return { test_case_id, name, line, end_line, entities, urls: [...this.forms.urls] };
  }

  /** Runs set-up methods of the classes that the test's class extends in other files. */
  private inheritedSetup({ owner, line }: TestDeclaration, self: ObjectValue | null): void {
    if (owner === null || self === null) return;
    for (const { of, method } of this.follower.inheritedMethods(owner, setsUp)) {
      this.follower.inherited(of, method, self, line);
    }
  }

  /** What hooks take by name is what the test takes by that name: Playwright's `{ loginPage }`. */
  private fixtures({ parameters, setup, line }: TestDeclaration, shared: Scope): ReadonlyMap<string, Value> {
    const fixtures = new Map<string, Value>();
    if (setup.length === 0 || !/script$/.test(this.unit.program.language)) return fixtures;
    for (const parameter of parameters) {
      if (parameter.type === null) continue;
      const value = held(this.follower.injected(parameter, this.unit, line), parameter.name);
      fixtures.set(parameter.name, value);
      shared.set(parameter.name, value);
    }
    return fixtures;
  }

  private bind(
    { parameters, line }: TestDeclaration,
    values: readonly Value[],
    self: ObjectValue | null,
    scope: Scope,
    fixtures: ReadonlyMap<string, Value>,
  ): void {
    const [first] = values;
    const record =
      values.length === 1 && isRecordLike(first) ? (first.t === 'record' ? first.entries : first.state) : null;
    for (const [i, parameter] of parameters.entries()) {
      const given: Value | undefined =
        record?.get(parameter.name) ?? (record !== null && parameters.length > 1 ? undefined : values.at(i));
      const usual = parameter.value === null ? null : this.follower.expression(parameter.value, this.unit, self, scope);
      const known = given ?? usual ?? fixtures.get(parameter.name);
      const value = known ?? this.follower.injected(parameter, this.unit, line, false, self);
      scope.set(parameter.name, held(value, parameter.name));
    }
  }
}

const NAMED_ALONE = 0.58;

/** `Invalid login`, of a suite: not all of what its tests sign in with is wrong. */
const SIGNS_IN = /log[\W_]?in|sign[\W_]?in|credential|auth/i;

/** What a name says at its end that becomes of it: `ChangingQuantity_UpdatesSubtotal`. */
const OUTCOME = /(?<=[a-z\d])_(?:[tT]hen|Should|Shows?|Updates|Returns|Displays|Throws|Redirects|Appears|Changes|Is|Are|Gets|Gives|Has|Can|Cannot)(?:[A-Z]\w{0,80})?$/; // prettier-ignore

/** By which tests are chosen: `adds a member @smoke @role=admin`. */
const TAGS = /(?:^|\s)@[\w.:=-]+/g;

function plainTitle(written: string): string {
  const title = written.replace(OUTCOME, '');
  return title.includes('@') ? title.replace(TAGS, ' ') : title;
}

/** Of a title that many tests stand under. */
const hintOfSuite = memo((title: string) => hintFromWords(title, `"${title.slice(0, 60)}"`));

function setsUp({ name, annotations }: FunctionDeclaration): boolean {
  return SETS_UP.test(name) || annotations.some((annotation) => SETS_UP.test(annotation.name));
}

function baseName(path: string): string {
  return /([^/\\]+?)(?:\.\w{1,12}){0,2}(?::\d+)?$/.exec(path)?.[1] ?? path;
}
