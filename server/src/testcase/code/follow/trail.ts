import type { Expression, FunctionDeclaration, NamedArgument, Parameter, Statement } from '../program';
import type { Scope } from '../scope';
import type { OfClass, Unit, Units } from '../units';
import type { ObjectValue, Term, Value } from '../values';

/** Expressions and statements that are followed for one test, at most. */
const MAX_STEPS = 90_000;
/** Calls inside calls, at most. */
export const MAX_CALLS = 24;
/** Expressions inside expressions, calls followed included, at most. */
export const MAX_DEPTH = 700;
/** Turns of a loop, and names of a file, that are looked at. */
export const MAX_ITEMS = 200;

/** From where in a test something is called. */
export interface Place {
  /** In the test file. */
  line: number;
  /** `LoginPage.loginAs`, the function that the test itself calls; null when the test does it all. */
  via: string | null;
  /** The class of the first object that was followed; null for none. */
  page: string | null;
  /** Functions around it, innermost first, the test's own left out. */
  within: readonly string[];
  /** What the wrappers of elements are held by whose methods are around it, innermost first. */
  wrappers?: readonly string[];
  /** Inside of a function of the test's own file. */
  own?: boolean;
  /** Inside of what is not followed, such as a negation. */
  doubtful?: boolean;
  /** The element that a `within` round it looks into. */
  inside?: Value;
  /** In what another file sets up for many tests. */
  shared?: true;
  /** The classes that a function is called with, for what it calls its types. */
  types?: readonly (OfClass | null)[];
}

/** Of what no line of the test calls. */
export const START: Place = { line: 1, via: null, page: null, within: [] };

/**
 * Told of every call that is not declared anywhere, in the order of a run. True when it knows what the call does, which
 * may be that it enters or sends something.
 */
export type OnCall = (call: Term, place: Place) => boolean | 'entered';

/** What runs: a test, a function, or a whole file. */
export interface Frame {
  unit: Unit;
  self: ObjectValue | null;
  /** The class whose method runs: what `super` goes up from. */
  owner: OfClass | null;
  scope: Scope;
  /** null in the test itself, where each call has its own line. */
  place: Place | null;
  returned: Value | null;
}

/** Whether another text would decide otherwise, or only one that is empty or left out. */
export type DecidedBy = 'what it is' | 'being there';

/** How far the following of a test has come: what it looked at, how deep it is, and what it may still do. */
export class Trail {
  /** Paths of other files that were followed. */
  readonly follows = new Set<string>();
  /** Variables that were set for the whole test, by their names as `nameKey` has them. */
  readonly shared = new Map<string, Value>();
  /** Cypress: elements, by the names that `as` gave them. */
  readonly aliases = new Map<string, Value>();
  /** Names of functions that were run. */
  readonly ran = new Set<string>();
  /** Functions that run, the innermost last. */
  readonly running: FunctionDeclaration[] = [];
  /** Left to follow. */
  steps = MAX_STEPS;
  private wasCut = false;
  depth = 0;
  /** Calls are not told while it is above 0. */
  muted = 0;
  /** Calls so far that were known to do something to a page, and of them those that entered or sent something. */
  acts = 0;
  entries = 0;
  /** Turns of loops that run over what is not known, each for all of its turns. */
  guesses = 0;
  /** Calls are doubtful while it is above 0. */
  doubt = 0;
  /** The element that a `within` looks into. */
  inside: Value | null = null;
  /** pytest's marks of the test. */
  marks: readonly string[] = [];
  /** What texts begin with that stand for others; `decidedBy` tells once one of them decided on a branch or an entry. */
  watched: string | null = null;
  decidedBy: DecidedBy | null = null;

  constructor(
    /** The test's own file. */
    readonly home: Unit,
    readonly units: Units,
    private readonly onCall: OnCall,
    private readonly onRow: () => void = () => undefined,
    /** Another turn of a loop: what is entered again then is another row. */
    readonly onTurn: () => void = () => undefined,
  ) {}

  /** The next turn of a loop around a test, which has all its steps. */
  nextRow(): void {
    this.refresh();
    this.onRow();
  }

  /** Gives the next test its full number of steps. */
  refresh(): void {
    this.wasCut = this.isCut;
    this.steps = MAX_STEPS;
  }

  /** Whether something was left out that took too many steps. */
  get isCut(): boolean {
    return this.wasCut || this.steps <= 0;
  }

  /** A text decides on a branch or an entry. */
  decides(text: string | null, by: DecidedBy = 'what it is'): void {
    if (this.watched === null || text?.includes(this.watched) !== true) return;
    if (this.decidedBy !== 'what it is') this.decidedBy = by;
  }

  /** Tells of a call that nobody declares; true when it is known what it does. */
  tell(term: Term, place: Place): boolean {
    // Whoever declares it later changes what the test does.
    this.ran.add(term.name);
    if (this.muted > 0) return false;
    const last = this.running.at(-1);
    const at = last !== undefined && this.home.functions.get(last.name) === last ? { ...place, own: true } : place;
    const inside = this.inside === null ? at : { ...at, inside: this.inside };
    const done = this.onCall(term, this.doubt > 0 ? { ...inside, doubtful: true } : inside);
    if (done !== false) this.acts++;
    if (done === 'entered') this.entries++;
    return done !== false;
  }

  /** Where something stands, as far as the test is concerned. */
  placeOf(at: Expression, frame: Frame): Place {
    if (frame.place !== null) return frame.place;
    const first = at.kind === 'call' || at.kind === 'new' ? at.args.at(0) : undefined;
    const line = first === undefined || first.kind === 'function' ? at.span.endLine : first.span.line;
    return { line, via: null, page: null, within: [] };
  }
}

/** What parts of following ask of parts that are built on them: functions run statements, which call functions. */
export interface Following {
  evaluate(expression: Expression, frame: Frame): Value;
  evaluateObject(object: Expression, frame: Frame): Value;
  namedValues(entries: readonly NamedArgument[], frame: Frame): Map<string, Value>;
  run(body: readonly Statement[], frame: Frame): void;
  globals(unit: Unit, told: boolean): Scope;
  invoke(
    unit: Unit,
    fn: FunctionDeclaration,
    args: readonly Value[],
    named: Map<string, Value>,
    self: ObjectValue | null,
    owner: OfClass | null,
    place: Place,
  ): Value;
  callbacks(args: readonly Value[], receiver: Value | null, frame: Frame): Value | null;
  injected(parameter: Parameter, unit: Unit, line: number): Value;
}
