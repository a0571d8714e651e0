import type { EntityHint, Group } from '../../facts';
import { nearest } from '../../sources/near';
import type { SourceFile, Sources } from '../../sources/sources';
import { languageOf } from '../../language-of';
import { Follower } from '../follow/follower';
import type { DecidedBy } from '../follow/trail';
import type { Entry } from '../forms/entry';
import { Forms } from '../forms/forms';
import { sendingOf } from '../idioms';
import { making } from '../idioms/making';
import { readLocator } from '../locators/locators';
import type { Call, FunctionDeclaration } from '../program';
import { codeLanguage } from '../registry';
import { handedOn, isKept, useOf, type ArgumentUse } from './argument-use';
import { shareContext } from './context';
import { isStepKeyword } from './keywords';
import { stepPattern, type StepPattern } from './pattern';
import type { StepArgument, StepArguments } from './pattern-parts';
import { takesPairs } from './table-use';
import { isTechnical } from '../technical';
import { Units, type Unit } from '../units';
import { textOf, textsIn, type Term, type Value } from '../values';

/** Definitions that are looked at, at most, and files: those that define steps with those that they call. */
const MAX_DEFINITIONS = 5000;
const MAX_FILES = 200;

/** Run steps by their text. */
const RUNS_STEPS: ReadonlySet<string> = new Set(['step', 'steps', 'execute_steps']);
/** Of one definition, what it is called with that is remembered. */
const MAX_VALUES = 200;
/** Steps that one definition runs, at most. */
const MAX_NESTED = 30;

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
  /** Texts that the definition only compares something with, such as the columns of a table that it asks for. */
  compares: ReadonlySet<string>;
  /** It takes the table behind the step as names with their values, a line each. */
  takesPairs: boolean;
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

/** What following a definition once tells, whatever it is called with. */
interface Meaning {
  /** By the argument's index. */
  fields: Map<number, string>;
  /** By the argument's index, of those typed into nothing. */
  uses: Map<number, ArgumentUse>;
  own: Entry[];
  made: readonly Group[];
  steps: string[];
  place: EntityHint | null;
  onlyActs: boolean;
  followed: boolean;
  compares: Set<string>;
  /** Whether what it is called with decides on what it enters: `users[type]`, `if title.present?` */
  decidedBy: DecidedBy | null;
  /** By what it was called with. */
  byValues: Map<string, readonly Entry[]>;
}

const STEP_NAMES = /^(?:given|when|then|and|but|step|definestep|gauge\.step|stepdefinition)$/i;
const ENTERS = /type|fill|keys|enter|write|input|value|attach|upload/i;
const CLICKS = /click|tap|press|check|choose|select/i;
const ASSERTS =
  /assert|expect|should|verify|must|equal|contain|match|visible|displayed|log|print|wait|sleep|puts|^(?:info|debug|warn|trace|writeMessage)$/i;

/** `enterAndWait`, `waitAndType` */
const ENTERS_TOO = /(?:^|_and_|And)(?:enter|type|fill|input|send|set|select|choose|write)/i;

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
    this.units = new Units(sources, MAX_FILES);
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
    const given = before === 0 ? found.given : found.given.map((each) => each && ({ ...each, start: each.start - before, end: each.end - before })); // prettier-ignore
    return this.matched(found.definition, given);
  }

  private matched({ unit, fn }: Definition, given: StepArguments): StepMatch {
    const meaning = this.meaningOf(unit, fn, given);
    const args = given.flatMap((argument, i): MatchedArgument[] => {
      if (argument === null) return [];
      const field = meaning.fields.get(i) ?? null;
      const parameter = argument.name ?? fn.parameters.at(i)?.name ?? null;
      const use = meaning.uses.get(i) ?? null;
      return [{ ...argument, parameter, field: field === null ? null : filled(field, given), use }];
    });
    const { made, place, onlyActs, followed, compares } = meaning;
    const isAll = given.every((each) => each !== null && each.value !== '');
    const decides = meaning.decidedBy === 'what it is' || (meaning.decidedBy === 'being there' && !isAll);
    const told = decides ? this.ownOf(unit, fn, given, meaning) : meaning.own;
    // `check(name)`: the step says which box.
    const own = told.map((entry) => (indexIn(entry.label) === null ? entry : { ...entry, label: filled(entry.label, given) })); // prettier-ignore
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
      compares,
      takesPairs: takesPairs(fn),
    };
  }

  /** Follows the definition once, its arguments standing for themselves. */
  private meaningOf(unit: Unit, fn: FunctionDeclaration, given: StepArguments): Meaning {
    let meaning = this.meanings.get(fn);
    if (meaning !== undefined) return meaning;
    const forms = new Forms();
    let acts = 0;
    const compares = new Set<string>();
    const uses: Meaning['uses'] = new Map();
    const steps: string[] = [];
    /** Arguments that say which radio button is chosen. */
    const radios = new Set<number>();
    const follower = new Follower(unit, this.units, (term, place) => {
      if (RUNS_STEPS.has(term.name) && (term.object === null || term.name === 'execute_steps')) {
        const written = textOf(term.args.at(0));
        if (written !== null && steps.length < MAX_NESTED) steps.push(...stepsIn(written));
        for (const index of indicesIn(term)) uses.set(index, 'unknown');
        return true;
      }
      const done = forms.call(term, place);
      const [which] = term.name === 'choose' ? indicesIn({ ...term, object: null }) : [];
      if (done && (which as number | undefined) !== undefined) radios.add(which);
      if (done && (sendingOf(term) !== null || making(term) !== null)) {
        for (const index of indicesIn(term)) uses.set(index, 'given');
      } else if (done) {
        acts++;
        const clicks = CLICKS.test(term.name);
        const use = clicks ? 'clicked' : ENTERS.test(term.name) ? 'given' : null;
        if (use !== null)
          for (const index of indicesIn(clicks ? term : { ...term, object: null })) uses.set(index, use);
      } else if (ASSERTS.test(term.name) && !ENTERS_TOO.test(term.name)) {
        acts++;
        for (const text of term.args.flatMap((arg) => textsIn(arg))) compares.add(text);
      } else if (readLocator(term) === null && !term.args.some(({ t }) => t === 'closure'))
        for (const index of indicesIn({ ...term, object: null })) uses.set(index, useOf(term.name));
      return done;
    });
    if (isKept(fn)) given.forEach((_, i) => uses.set(i, 'kept'));
    const handed = handedOn(fn);
    follower.globals(unit, false);
    this.share(unit);
    const decidedBy = follower.step(
      fn,
      given.map((each, i) => ({ name: each?.name ?? null, marker: marker(i) })),
      MARK,
    );
    const entries = forms.entries();
    // What a helper makes something of, which enters nothing on a page.
    if (entries.length === 0) for (const index of handed) if (!uses.has(index)) uses.set(index, 'given');
    // What is sent whatever the step says.
    const sent = forms.requests.filter(({ rows }) => rows.flat().every(({ value }) => indexIn(value) === null));
    const onlyActs =
      entries.length + steps.length === 0 && acts > 0 && [...uses.values()].every((use) => use === 'clicked');
    meaning = { fields: new Map(), uses, own: [], made: [...forms.makes, ...sent].map(ofItself), steps, place: forms.place(), onlyActs, followed: entries.length + acts > 0, compares, decidedBy, byValues: new Map() }; // prettier-ignore
    // What one argument tells of several fields is none of them: the name of a file that they are read from.
    const held = entries.map(({ value, holds }) => (value === null ? indexIn(holds.join(' ')) : null));
    const several = new Set(held.filter((index, i) => index !== null && held.some((other, j) => other === index && entries[i].label !== entries[j].label))); // prettier-ignore
    for (const entry of entries) {
      const derived = entry.value === null ? indexIn(entry.holds.join(' ')) : null;
      const index = indexIn(entry.value) ?? (several.has(derived) ? null : derived);
      const which = indexIn(entry.label);
      const parameter = which === null || !radios.has(which) ? undefined : (given.at(which)?.name ?? fn.parameters.at(which)?.name); // prettier-ignore
      if (index !== null) {
        if (!meaning.fields.has(index)) meaning.fields.set(index, entry.label);
      } else if (parameter !== undefined && which !== null && !isTechnical(parameter)) {
        // `choose grade`: of the field that the argument is called after
        if (!meaning.fields.has(which)) meaning.fields.set(which, parameter);
      } else meaning.own.push(entry);
    }
    for (const { label, value } of forms.sent()) {
      const index = indexIn(value);
      if (index !== null && label !== null && !meaning.fields.has(index)) meaning.fields.set(index, label);
    }
    this.meanings.set(fn, meaning);
    return meaning;
  }

  /** What a definition enters of its own accord when it is called with these very arguments. */
  private ownOf(
    unit: Unit,
    fn: FunctionDeclaration,
    given: StepArguments,
    { own, fields, byValues: known }: Meaning,
  ): readonly Entry[] {
    // An outline's placeholder stands for many.
    if (given.some((each) => each !== null && /^<.*>$/.test(each.value))) return own;
    const key = JSON.stringify(given.map((each) => each?.value ?? null));
    let found = known.get(key);
    if (found === undefined) {
      const forms = new Forms();
      const follower = new Follower(unit, this.units, (term, place) => forms.call(term, place));
      follower.globals(unit, false);
      const args = given.map((each) => ({ name: each?.name ?? null, marker: each?.value ?? '' }));
      follower.step(fn, args, null);
      const typed = new Set([...fields].flatMap(([i, label]) => ((given.at(i)?.value ?? '') === '' ? [] : [label])));
      found = forms.entries().filter(({ label }) => !typed.has(label));
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
    this.units = new Units(this.sources, MAX_FILES);
    this.meanings.clear();
    let count = 0;
    let complete = true;
    for (const file of files) {
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

/** The steps of a text that is run: each line, without its keyword. */
function stepsIn(written: string): string[] {
  return written.split('\n').map((line) => line.trim().replace(/^(?:Given|When|Then|And|But|\*) /, '')).filter((line) => line !== '' && !/^(?:\||#)/.test(line)); // prettier-ignore
}

/** What is made without what the step's arguments say. */
function ofItself(group: Group): Group {
  return { ...group, rows: group.rows.map((row) => row.filter(({ value }) => indexIn(value) === null)) };
}

/** Stands for an argument while a definition is followed: a word that nobody writes, since it may become a label. */
function marker(index: number): string {
  return `${MARK}${index}qz`;
}

const MARK = 'zqargument';

function indexIn(text: string | null): number | null {
  const found = text === null ? null : /zqargument(\d+)qz/i.exec(text);
  return found === null ? null : Number(found[1]);
}

/** Of the arguments that a call has or is called on, or that it is given by name: `create({ username, email })`. */
function indicesIn(term: Term): number[] {
  const texts = [...textsIn(term), ...[...term.args, ...term.named.values()].flatMap((arg) => textsByName(arg, 5))];
  return texts.flatMap((text) => [...text.matchAll(/zqargument(\d+)qz/gi)].map((found) => Number(found[1])));
}

/** Objects may hold each other: only `deep` of them are looked into. */
function textsByName(value: Value, deep: number): string[] {
  if (deep === 0) return [];
  const entries = value.t === 'record' ? value.entries : value.t === 'object' ? value.state : null;
  if (entries !== null) return [...entries.values()].flatMap((each) => textsByName(each, deep - 1));
  if (value.t !== 'term') return textsIn(value);
  return [...value.args, ...value.named.values()].flatMap((each) => textsByName(each, deep - 1));
}

function filled(label: string, given: StepArguments): string {
  return label.replace(/zqargument(\d+)qz/gi, (_, index: string) => given.at(Number(index))?.value ?? '');
}
