import { languageOf } from '../language-of';
import type { SourceFile, Sources } from '../sources/sources';
import type { TestLanguage } from '../testcase';
import { parse, release } from './grammars';
import { Node } from './languages/shared/node';
import { isFullOfConstants } from './data/constants-file';
import { dataProgram, isData } from './data/data-program';
import { propertyKey } from './data/properties';
import type { SharedState } from './again/shared-state';
import type { CodeLanguage } from './language';
import type { ClassDeclaration, FunctionDeclaration, Program } from './program';
import { RecentPrograms } from './recent-programs';
import { codeLanguage } from './registry';
import type { Scope } from './scope';
import { withoutTornLine } from './torn-line';

/** Characters of a file that is read whatever it holds: names, addresses, data of tests. */
const SMALL = 4000;
/** Other files read for one analysis, at most. */
const MAX_FILES = 150;

/** A file that takes part in following: its program, and where to find what it declares. */
export interface Unit {
  path: string;
  program: Program;
  classes: ReadonlyMap<string, ClassDeclaration>;
  functions: ReadonlyMap<string, FunctionDeclaration>;
  /** What the file's body sets, once it was run. */
  globals: Scope | null;
}

/** A class and the file that declares it. */
export interface OfClass {
  unit: Unit;
  declaration: ClassDeclaration;
}

/** Files that declare a name: those that were read, and those that are left. */
interface Declaring {
  left: SourceFile[];
  units: Unit[];
}

/** Programs of files that lie beside tests, for as long as the files are kept. */
const programs = new WeakMap<SourceFile, Program>();
const recent = new RecentPrograms();

/** Keywords of Robot Framework are compared without case, spaces and underscores. */
export function nameKey(language: TestLanguage, name: string): string {
  return language === 'robot' ? name.toLowerCase().replace(/[\s_]/g, '') : name;
}

export function unitOf(path: string, program: Program): Unit {
  const classes = new Map<string, ClassDeclaration>();
  for (const declaration of program.classes)
    if (!classes.has(declaration.name)) classes.set(declaration.name, declaration);
  const functions = new Map<string, FunctionDeclaration>();
  for (const declaration of program.functions) {
    const key = nameKey(program.language, declaration.name);
    if (!functions.has(key)) functions.set(key, declaration);
  }
  return { path, program, classes, functions, globals: null };
}

/**
 * Reads a text with its language's grammar; null when the grammar is not loaded yet. What holds no test is remembered for
 * a while: it is what tests call, and whoever reads a folder reads it on its own as well.
 */
export function readProgram(language: CodeLanguage, path: string, text: string): Program | null {
  const known = recent.get(path, text);
  if (known?.language === language.id) return known;
  const program = parseProgram(language, path, text);
  if (program?.tests.length === 0) recent.set(path, text, program);
  return program;
}

function parseProgram(language: CodeLanguage, path: string, text: string): Program | null {
  if (language.grammars.length === 0) return language.read(text, null, path);
  const grammar = language.grammarOf?.(path) ?? language.grammars[0];
  const whole = readTree(language, grammar, path, text);
  for (const mended of whole?.mended ?? []) {
    const program = readTree(language, grammar, path, mended)?.program ?? null;
    // What is half typed is a mistake still.
    if (program !== null && program.tests.length > whole!.program.tests.length)
      return { ...program, errors: whole!.program.errors };
  }
  return whole?.program ?? null;
}

function readTree(
  language: CodeLanguage,
  grammar: string,
  path: string,
  text: string,
): { program: Program; mended: string[] } | null {
  const tree = parse(grammar, text);
  if (tree === null) return null;
  try {
    const root = Node.root(tree);
    return { program: language.read(text, root, path), mended: withoutTornLine(root, text) };
  } finally {
    release(tree);
  }
}

/** The files around a test, each read when something in it is first asked for. */
export class Units {
  private readonly byPath = new Map<string, Unit>();
  private readonly declared = new Map<Unit, Map<string, Declaring>>();
  private readonly importedBy = new Map<Unit, Map<string, Unit | null>>();
  /** Set-up that tests of a class inherit from other files. */
  readonly setups = new Map<ClassDeclaration, readonly { of: OfClass; method: FunctionDeclaration }[]>();
  /** A class with those it extends, and its methods by name; found once for all tests of a file. */
  readonly lineages = new Map<ClassDeclaration, readonly OfClass[]>();
  readonly methods = new Map<ClassDeclaration, ReadonlyMap<string, readonly FunctionDeclaration[]>>();

  /** `files`: how many are read, at most. `shared` is told of each that has run, where somebody wants to know. */
  constructor(
    private readonly sources: Sources,
    private readonly files = MAX_FILES,
    readonly shared: SharedState | null = null,
  ) {}

  /** Whether many more files could have been read. */
  get hasRoom(): boolean {
    return this.byPath.size * 3 < this.files;
  }

  /** Files of the same language family that declare a name, nearest first; each is read when it is come to. */
  *declaring(name: string, from: Unit): Generator<Unit> {
    const known = this.declared.get(from) ?? new Map<string, Declaring>();
    this.declared.set(from, known);
    let found = known.get(name);
    if (found === undefined) {
      found = { left: this.sources.declaring(name, from.path).filter(isWorthReading), units: [] };
      known.set(name, found);
    }
    for (let i = 0; ; i++) {
      while (i >= found.units.length) {
        const file = found.left.shift();
        if (file === undefined) return;
        const unit = this.unit(file);
        if (unit !== null && sameFamily(unit.program.language, from.program.language)) found.units.push(unit);
      }
      yield found.units[i];
    }
  }

  /** The files of properties that have a key, as they are read. */
  withProperty(key: string, from: Unit): Unit[] {
    const files = this.sources.declaring(propertyKey(key), from.path);
    return files.map((file) => this.unit(file)).filter((unit) => unit !== null);
  }

  imported(specifier: string, from: Unit): Unit | null {
    const known = this.importedBy.get(from) ?? new Map<string, Unit | null>();
    this.importedBy.set(from, known);
    let unit = known.get(specifier);
    if (unit === undefined) {
      const file = this.sources.imported(specifier, from.path);
      unit = file === null ? null : this.unit(file);
      known.set(specifier, unit);
    }
    return unit;
  }

  unit(file: SourceFile): Unit | null {
    const known = this.byPath.get(file.path);
    if (known !== undefined) return known;
    if (this.byPath.size >= this.files) return null;
    const language = codeLanguage(languageOf(file.path, ''));
    let program = programs.get(file) ?? null;
    if (program === null) {
      if (language !== null) program = readProgram(language, file.path, file.text);
      else if (isData(file.path)) program = dataProgram(file.path, file.text);
      if (program === null) return null;
      programs.set(file, program);
    }
    const unit = unitOf(file.path, program);
    this.byPath.set(file.path, unit);
    return unit;
  }
}

/** A long file that has nothing to do with tests may declare the same name, and is not read for it unless it holds texts. */
function isWorthReading({ path, text }: SourceFile): boolean {
  return text.length < SMALL || codeLanguage(languageOf(path, ''))?.mayMatter(text) === true || isFullOfConstants(text);
}

function sameFamily(a: TestLanguage, b: TestLanguage): boolean {
  const family = (language: TestLanguage): string => (language === 'typescript' ? 'javascript' : language);
  // Robot's keywords may be written in Python.
  return family(a) === family(b) || (a === 'python' && b === 'robot');
}
