import type { Kind } from './kinds';
import type { TestCaseError, TestLanguage } from '../testcase';

/**
 * A source file in the form in which it is followed, the same for every language: what it declares, what its tests call,
 * and with which values. A language's reader makes it from the syntax tree; `follow/` runs it without running anything.
 * It is not a compiler's tree: operators, types and control flow are kept only as far as they carry data.
 */
export interface Program {
  language: TestLanguage;
  classes: ClassDeclaration[];
  /** Functions, keywords and step definitions outside of classes. */
  functions: FunctionDeclaration[];
  tests: TestDeclaration[];
  /** What the file does when it is loaded, in order: constants, page objects made once, `describe` bodies' variables. */
  body: Statement[];
  imports: Import[];
  namespaces?: Namespaces;
  errors: TestCaseError[];
}

/** C#: the namespace that a file declares its classes in, and those that it takes classes from. */
export interface Namespaces {
  own: string;
  used: string[];
  /** What a file calls classes by names of its own: `using _ = LoginPage;`. */
  aliases?: ReadonlyMap<string, string>;
}

/** A file that declares and does nothing. */
export function emptyProgram(language: TestLanguage): Program {
  return { language, classes: [], functions: [], tests: [], body: [], imports: [], errors: [] };
}

/** Lines are 1-based and inclusive; columns count UTF-16 units from 0, `endColumn` is exclusive. */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** `names` are those that the file uses for it; `specifier` is the module as written, such as `./pages/login`. */
export interface Import {
  specifier: string;
  names: string[];
  /** What the class of that name has is known by bare names: `import static ui.LoginForm.*`. */
  members?: true;
}

/** A class, a module of functions, an object literal of locators, a Robot resource: whatever holds members. */
export interface ClassDeclaration {
  name: string;
  bases: string[];
  /** Locators and constants. A `@FindBy(id = "x")` field has its annotation in `annotations` and `value` null. */
  members: Member[];
  methods: FunctionDeclaration[];
  annotations: Call[];
  span: Span;
  /** Other files may declare more of it: C#'s `partial`. */
  partial?: true;
  generics?: Generics;
}

/** `class Steps<TPage> : Base<TPage>`: its type parameters, and the types that its bases are given. */
export interface Generics {
  parameters: string[];
  given: { base: string; types: (string | null)[] }[];
}

export interface Member {
  name: string;
  /** The declared type's simple name, such as `LoginPage`; null when there is none. */
  type: string | null;
  /** C#: the types that its type is given, `HomePage` and `_` of `Button<HomePage, _>`. */
  types?: readonly (string | null)[];
  value: Expression | null;
  annotations: Call[];
  span: Span;
  /** It says that it may be left out: `note?: Note`. */
  optional?: true;
}

export interface FunctionDeclaration {
  name: string;
  /** In words, where the name has none: `input_document_type` of the keyword `inputdocumenttype`. */
  words?: string;
  parameters: Parameter[];
  body: Statement[];
  annotations: Call[];
  /** `constructor` assigns members; `getter` is read without being called. */
  role: 'function' | 'constructor' | 'getter';
  /** What it gives back, a type's simple name, for chained page objects; null when unknown. */
  returns: string | null;
  /** What it calls the types that it is called with, `TPage` of `TPage GoTo<TPage>()`. */
  generics?: readonly string[];
  span: Span;
}

export interface Parameter {
  name: string;
  type: string | null;
  value: Expression | null;
}

/** A test method or function, or a call such as `it('…', () => …)`. */
export interface TestDeclaration {
  /** The title as written, or the method's name. */
  name: string;
  /** Titles around it, outermost first: `describe` texts, the class's name. */
  titles: string[];
  /** What reports file it under, the nearest first: Allure's `@Story("Vouchers")`. */
  about?: string[];
  /** Simple name of the class it is a method of; null for none. */
  owner: string | null;
  /** pytest's marks, which fixtures may ask for. */
  marks?: readonly string[];
  parameters: Parameter[];
  /** Rows that it is run with, each an expression list in the parameters' order, or one record by name. */
  rows: DataRow[];
  /** Where its rows are written when that is no class of this file. */
  rowsFrom?: RowsFrom;
  /** Set-up run before it, outermost first: `@BeforeEach`, `beforeEach(…)`, `setUp`, `before do`. */
  setup: Statement[][];
  body: Statement[];
  /** From its first annotation or comment line to its last line: what is blanked when another test is looked at alone. */
  span: Span;
  /** Where the lens goes: the line of its name or title. */
  line: number;
}

/** A class, `` for a file of data by its path, and what it calls its rows: a method, a member, a TestNG data provider. */
export interface RowsFrom {
  type: string;
  name: string;
  /** Its rows are the constants of an enumeration: those that are named, or all others; all where none is. */
  constants?: { names: readonly string[]; others: boolean };
}

export interface DataRow {
  line: number;
  values: Expression[];
}

export type Statement =
  | { kind: 'run'; value: Expression; line: number }
  /** `target` is a name, or a member such as `this.email`; `a, b = …` gives an assignment for each. `shared`: for all that the test still calls, wherever that is declared. `declares`: a variable of the function, whatever else has its name. */
  | {
      kind: 'assign';
      target: Expression;
      type: string | null;
      value: Expression;
      line: number;
      shared?: true;
      declares?: true;
    }
  | { kind: 'return'; value: Expression | null; line: number }
  /** A loop over known rows is run for each; any other once. `names` are the variables of each turn; `tests`: each is a test's row; `counts`: each is the number of an item; `once`: the first turn is the last. */
  | {
      kind: 'each';
      names: string[];
      over: Expression;
      body: Statement[];
      line: number;
      tests?: true;
      counts?: true;
      once?: true;
    }
  /** `if`, `try`, `with`, bare blocks: all branches are run. `names` with values are given by `assign` inside. */
  | { kind: 'block'; body: Statement[]; line: number; when?: Condition };

/** A branch is left out where `value` is known to be one of `is`, or none of them; with `not`, the other way round. */
export interface Condition {
  value: Expression;
  is: Expression[];
  not: boolean;
  /** `value` itself is asked: whether it is there (`!= null`), is there and not empty, or is of a kind. With `not`, whether it is not. */
  asks?: 'there' | 'filled' | Kind;
  /** How `value` may differ from one of `is`: in the case of its letters, or by what stands around it, behind or in front. */
  like?: 'any case' | 'part' | 'start' | 'end';
  /** Of three branches or more that one value is told apart by. */
  many?: boolean;
}

export type Expression =
  /** A literal's text, unescaped: strings without quotes, numbers and booleans as `12.5`, `true`. null/None is `unknown`. */
  | { kind: 'literal'; type: 'string' | 'number' | 'boolean'; text: string; span: Span }
  /** `"a" + b`, template and interpolated strings. */
  | { kind: 'join'; parts: Expression[]; span: Span }
  /** A variable, parameter, class or Ruby's `:symbol` is no name but a string literal. `this`/`self` is a name, `this`. */
  | { kind: 'name'; name: string; span: Span }
  | { kind: 'member'; object: Expression; name: string; span: Span }
  | Call
  /** `new X(…)`, `X(…)` where X is a class of Python, `X.new` of Ruby. Property initialisers go into `named`. */
  | { kind: 'new'; type: string; args: Expression[]; named: NamedArgument[]; span: Span }
  | { kind: 'list'; items: Expression[]; span: Span }
  | { kind: 'record'; entries: NamedArgument[]; span: Span }
  | { kind: 'index'; object: Expression; key: Expression; span: Span }
  /** A lambda, closure or block. */
  | { kind: 'function'; parameters: Parameter[]; body: Statement[]; span: Span }
  /** Anything else; `parts` are looked at for calls. `none`: it is null, None, undefined. */
  | { kind: 'unknown'; parts: Expression[]; span: Span; none?: true; choice?: Choice };

/** `t === 'a' ? yes : no`: one of two, where the condition is known; else whichever. */
export interface Choice {
  when: Condition;
  yes: Expression;
  no: Expression;
}

/**
 * `await`, casts, parentheses, `!` and `?.` are left out: `await (page!)?.fill(x)` is `page.fill(x)`. `!a` is a call of `!`,
 * `a || b`, `a ?? b`, `a or b` one of `||`, and an argument `*a`, `...a` one of `*`, each without an object.
 */
export interface Call {
  kind: 'call';
  /** What it is called on; null for a bare `fill_in "Email"`. */
  object: Expression | null;
  name: string;
  args: Expression[];
  /** `with: "x"`, `id = "x"`, `by=By.ID`; JavaScript's options are a `record` in `args`. */
  named: NamedArgument[];
  /** Robot Framework: the resource or library whose keyword it is said to be, `login_page` of `login_page.Input name`. */
  of?: string;
  /** C#: the types that it is called with, `HomePage` of `LogIn("ann").As<HomePage>()`. */
  types?: readonly string[];
  span: Span;
}

/** The name of an argument that holds a keyword of Robot Framework as it is written: arguments may stand in it. */
export const AS_SAID = '\u0000said';

/** The name of a call that gives an element with the name that its page has for it, which says more than where it is. */
export const CALLED = '\u0000called';

/** The name of a call that sends a request, with `url`, `json`, `data`, `params` and `files` by name. */
export const SENDS = '\u0000sends';

/** The name of a call on what asks whether a box is ticked, with what it is to be. */
export const WANTED = '\u0000wanted';

/** The name of a call on what is gone through, with a function for each item: a list of what that gives; with `pairs` by name, a record. */
export const EACH_OF = '\u0000each';

/** The name of a call on a list that gives those of its items from one number up to another. */
export const SLICE = '\u0000slice';

/** The name of an entry that stands for all entries of its value: `{ ...user, email: 'x' }`. */
export const SPREAD = '...';

/** The name of a function that does what a file of steps sets up before each scenario. */
export const HOOKS = '\u0000hooks';

/** The name of a method that runs before anything of a class is used: static constructors and initializers. */
export const FIRST_USE = '\u0000first use';

export interface NamedArgument {
  name: string;
  value: Expression;
}
