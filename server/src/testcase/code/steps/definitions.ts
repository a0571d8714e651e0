import { languageOf } from '../../language-of';
import { nearest } from '../../sources/near';
import type { SourceFile, Sources } from '../../sources/sources';
import type { EntityHint, Group } from '../../facts';
import { Follower } from '../follow/follower';
import type { Entry } from '../forms/entry';
import { Forms } from '../forms/forms';
import type { Call, FunctionDeclaration } from '../program';
import { codeLanguage } from '../registry';
import { labelOfLocator } from '../../wording/locators';
import { Units, type Unit } from '../units';
import type { ArgumentUse } from './argument-use';
import { shareContext } from './context';
import { isStepKeyword } from './keywords';
import { filled, indexIn } from './markers';
import { meaningOf, type Meaning } from './meaning';
import { stepPattern, type StepPattern } from './pattern';
import type { StepArgument, StepArguments } from './pattern-parts';
import { makesRows, takesPairs } from './table-use';
import { renewWorld } from './world';

/** Definitions that are looked at, at most, files that define steps, and those that they call. */
const MAX_DEFINITIONS = 5000;
const MAX_FILES = 200;
const MAX_CALLED = 100;

/** Of one definition, what it is called with that is remembered. */
const MAX_VALUES = 200;
/** A step's text with the definition that runs it. */
export interface StepMatch {
  path: string;
  line: number;
  arguments: MatchedArgument[];
  /** What the definition enters of its own accord, such as `admin` for `I am logged in as an administrator`. */
  own: readonly Entry[];
  /** What it makes in the database of its own accord. */
  made: readonly Group[];
  /** Steps that the definition runs by their text: Cucumber's `step "…"`, Behave's `execute_steps`. */
  steps: readonly string[];
  /** What says where it enters something, or the page that it opens. */
  place: EntityHint | null;
  /** It only looks at the page or clicks on it: nothing of the step is data but what it chooses. */
  onlyActs: boolean;
  /** It does something to a page that could be followed. */
  followed: boolean;
  /** What the step says decides what it does. */
  decides: boolean;
  /** Texts that the definition only compares something with, such as the columns of a table that it asks for. */
  compares: ReadonlySet<string>;
  /** It takes the table behind the step as names with their values, a line each. */
  takesPairs: boolean;
  /** It makes objects of the table's rows. */
  makesRows: boolean;
  /** What the table begins with are its columns, even where there is one: SpecFlow's. */
  headed: boolean;
}

export interface MatchedArgument extends StepArgument {
  /** Of the definition; null when it has none for it. */
  parameter: string | null;
  /** What it is typed into; a label that is itself an argument is resolved. Null when it is typed into nothing. */
  field: string | null;
  /** What the definition does with it where it types it into nothing. */
  use: ArgumentUse | null;
}

interface Definition {
  unit: Unit;
  fn: FunctionDeclaration;
  pattern: StepPattern;
}

const STEP_NAMES = /^(?:given|when|then|and|but|step|definestep|gauge\.step|stepdefinition)$/i;
/** What newer keywords end with: `Étant donné que`, `Dado que`, `Dato che`. */
const JOINTS: readonly string[] = ['que', 'che', 'dass', 'daß', 'że', 'dat', 'att', 'at'];

const known = new WeakMap<Sources, StepDefinitions>();

/** The step definitions that sources hold; read when first asked for, and kept with the sources. */
export function stepDefinitionsOf(sources: Sources): StepDefinitions {
  let definitions = known.get(sources);
  if (definitions === undefined) {
    definitions = new StepDefinitions(sources);
    known.set(sources, definitions);
  }
  return definitions;
}

/** When grammars have come that some of them, or what they call, need. */
export function forgetStepDefinitions(sources: Sources): void {
  known.delete(sources);
}

/** Finds the definition of a step, and what it does with the step's arguments. */
class StepDefinitions {
  private byFirst: Map<string | null, Definition[]> | null = null;
  /** Of `JOINTS`, those that definitions begin with. */
  private joints: readonly string[] = [];
  private readonly meanings = new Map<FunctionDeclaration, Meaning>();
  /** Files whose definitions were listed; sources may list others later. */
  private listed: readonly SourceFile[] = [];
  private units: Units;
  /** Files whose steps know what others keep for them. */
  private readonly shared = new WeakSet<Unit>();

  constructor(private readonly sources: Sources) {
    this.units = new Units(sources, MAX_FILES + MAX_CALLED);
  }

  /** What `from`, a feature's path, means by a step: of several definitions that fit, the nearest. */
  match(step: string, from: string): StepMatch | null {
    return this.found(step, from, 0) ?? this.withJoint(step, from);
  }

  /** Older Gherkins have `Étant donné` for a keyword, and leave its `que` to the step. */
  private withJoint(step: string, from: string): StepMatch | null {
    for (const word of this.joints) {
      const match = this.found(`${word} ${step}`, from, word.length + 1);
      if (match !== null) return match;
    }
    return null;
  }

  /** `before`: so many characters are in front of what the feature says. */
  private found(step: string, from: string, before: number): StepMatch | null {
    const definitions = this.definitions();
    const first = /^\S+/.exec(step)?.[0].toLowerCase() ?? '';
    const candidates = [
      ...(definitions.get(first) ?? []),
      ...(definitions.get(step.toLowerCase()) ?? []),
      ...(definitions.get(null) ?? []),
    ];
    const fitting = new Map<string, { definition: Definition; given: StepArguments }>();
    for (const definition of candidates) {
      const { path } = definition.unit;
      const given = fitting.has(path) ? null : definition.pattern.match(step);
      if (given !== null) fitting.set(path, { definition, given });
    }
    const best = fitting.size > 1 ? nearest([...fitting.keys()], from)[0] : fitting.keys().next().value;
    const found = best === undefined ? undefined : fitting.get(best);
    if (found === undefined) return null;
    const given =
      before === 0
        ? found.given
        : found.given.map((each) => each && { ...each, start: each.start - before, end: each.end - before });
    return this.matched(found.definition, given);
  }

  private matched({ unit, fn }: Definition, given: StepArguments): StepMatch {
    const meaning = this.meaningOf(unit, fn, given);
    const isAll = given.every((each) => each !== null && each.value !== '');
    const decides = meaning.decidedBy === 'what it is' || (meaning.decidedBy === 'being there' && !isAll);
    const told = decides ? this.ownOf(unit, fn, given, meaning) : meaning.own;
    const args = given.flatMap((argument, i): MatchedArgument[] => {
      if (argument === null) return [];
      const usual = meaning.fields.get(i) ?? null;
      const field = decides ? fieldNow(argument.value, usual, told) : usual;
      const parameter = meaning.names.get(i) ?? argument.name ?? fn.parameters.at(i)?.name ?? null;
      const use = meaning.uses.get(i) ?? null;
      return [{ ...argument, parameter, field: field === null ? null : named(field, given), use }];
    });
    const { made, place, onlyActs, followed, compares } = meaning;
    // `check(name)`: the step says which box.
    const typed = new Set(
      args.flatMap(({ field, value }) => (decides && field !== null && value !== '' ? [field] : [])),
    );
    const own = told
      .filter(({ label }) => !typed.has(label))
      .map((entry) =>
        indexIn(entry.label) === null && indexIn(entry.value) === null
          ? entry
          : { ...entry, label: named(entry.label, given) ?? '', value: entry.value && filled(entry.value, given) },
      );
    const steps = meaning.steps.map((step) => filled(step, given));
    const chosen = decides && own.length > 0;
    const line = fn.span.line;
    return {
      path: unit.path,
      line,
      arguments: args,
      own,
      made,
      steps,
      place,
      onlyActs,
      followed: followed || chosen,
      decides,
      compares,
      takesPairs: takesPairs(fn),
      makesRows: makesRows(fn),
      headed: unit.program.language === 'csharp',
    };
  }

  private meaningOf(unit: Unit, fn: FunctionDeclaration, given: StepArguments): Meaning {
    let meaning = this.meanings.get(fn);
    if (meaning === undefined) {
      this.share(unit);
      meaning = meaningOf(unit, this.units, fn, given);
      this.meanings.set(fn, meaning);
    }
    return meaning;
  }

  /** What a definition enters of its own accord when it is called with these very arguments. */
  private ownOf(
    unit: Unit,
    fn: FunctionDeclaration,
    given: StepArguments,
    { own, byValues: known }: Meaning,
  ): readonly Entry[] {
    // An outline's placeholder stands for many.
    if (given.some((each) => each !== null && /^<.*>$/.test(each.value))) return own;
    const key = JSON.stringify(given.map((each) => each?.value ?? null));
    let found = known.get(key);
    if (found === undefined) {
      const forms = new Forms();
      const follower = new Follower(unit, this.units, (term, place) => forms.call(term, place));
      follower.globals(unit, false);
      renewWorld(unit, follower);
      const args = given.map((each) => ({ name: each?.name ?? null, marker: each?.value ?? '' }));
      follower.step(fn, args, null);
      found = forms.entries();
      if (known.size < MAX_VALUES) known.set(key, found);
    }
    return found;
  }

  private share(unit: Unit): void {
    if (this.shared.has(unit)) return;
    this.shared.add(unit);
    const others = this.listed.map((file) => this.units.unit(file)).filter((other) => other !== null);
    shareContext(unit, others, this.units);
  }

  private definitions(): Map<string | null, Definition[]> {
    const files = this.sources.withStepDefinitions();
    const same =
      this.byFirst !== null && files.length === this.listed.length && files.every((file, i) => file === this.listed[i]);
    if (this.byFirst !== null && same) return this.byFirst;
    const byFirst = new Map<string | null, Definition[]>();
    this.units = new Units(this.sources, MAX_FILES + MAX_CALLED);
    this.meanings.clear();
    let count = 0;
    let complete = true;
    for (const file of files.slice(0, MAX_FILES)) {
      if (codeLanguage(languageOf(file.path, '')) === null) continue;
      const unit = this.units.unit(file);
      if (unit === null) {
        complete = false;
        continue;
      }
      for (const fn of stepsOf(unit)) {
        for (const pattern of patternsOf(fn, unit)) {
          if (count++ >= MAX_DEFINITIONS) break;
          const list = byFirst.get(pattern.first) ?? [];
          byFirst.set(pattern.first, list);
          list.push({ unit, fn, pattern });
        }
      }
    }
    // A file whose grammar is still to be loaded is looked at again.
    this.byFirst = complete ? byFirst : null;
    const begun = new Set(Array.from(byFirst.keys(), (key) => /^\S+/.exec(key ?? '')?.[0]));
    this.joints = JOINTS.filter((word) => begun.has(word));
    this.listed = files;
    return byFirst;
  }
}

/** Where an argument goes when the definition is called with these very arguments, which decide on that. */
function fieldNow(value: string, field: string | null, told: readonly Entry[]): string | null {
  if (value === '' || (field !== null && told.some(({ label }) => label === field))) return field;
  return told.find((entry) => entry.value === value)?.label ?? field;
}

/** What an element is called of which a step says how it is found, or what it is called. */
function named(label: string, given: StepArguments): string | null {
  const said = filled(label, given);
  return said === label ? label : labelOfLocator(said) || null;
}

function* stepsOf({ program }: Unit): Generator<FunctionDeclaration> {
  yield* program.functions;
  for (const { methods } of program.classes) yield* methods;
}

function patternsOf(fn: FunctionDeclaration, unit: Unit): StepPattern[] {
  // Cucumber has their keywords in all of Gherkin's languages.
  const spoken = unit.program.language === 'ruby' || unit.program.language === 'java';
  const calls = fn.annotations.filter(({ name }: Call) => STEP_NAMES.test(name) || (spoken && isStepKeyword(name)));
  const given = calls.flatMap(({ args }) => args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])));
  return given.map((arg) => stepPattern(arg, unit.program.language)).filter((pattern) => pattern !== null);
}
