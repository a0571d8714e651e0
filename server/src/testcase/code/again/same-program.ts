import type {
  ClassDeclaration,
  Expression,
  FunctionDeclaration,
  Program,
  Span,
  Statement,
  TestDeclaration,
} from '../program';

/** What of a program an edit has left as it was, but for the lines it stands on. */
export class SameProgram {
  private readonly same = new Map<Statement, Statement>();

  /** `lineOf`: where a line stands now; none of its lines where it was edited. */
  constructor(
    private readonly before: Program,
    private readonly after: Program,
    private readonly lineOf: (line: number) => number,
  ) {}

  /**
   * The names of methods that tests are made of and that are others now: on them depends only who calls them. Null when
   * something else has changed that any test may depend on.
   */
  changed(): Set<string> | null {
    const { before, after } = this;
    const changed = new Set<string>();
    const same =
      before.language === after.language &&
      this.equal(before.imports, after.imports) &&
      this.equal(before.namespaces, after.namespaces) &&
      this.equal(acting(before), acting(after)) &&
      this.functions(before.functions, after.functions, changed) &&
      before.classes.length === after.classes.length &&
      before.classes.every((each, i) => this.sameClass(each, after.classes[i], changed));
    return same ? changed : null;
  }

  /** Whether two values of a program are equal, but for the lines. */
  equal(before: unknown, after: unknown): boolean {
    if (typeof before !== 'object' || before === null) return before === after;
    if (typeof after !== 'object' || after === null) return false;
    if (Array.isArray(before)) {
      if (!Array.isArray(after) || before.length !== after.length) return false;
      for (let i = 0; i < before.length; i++) if (!this.equal(before[i], after[i])) return false;
      return true;
    }
    const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
    for (const key in one) if (!this.equalAt(key, one[key], other[key])) return false;
    for (const key in other) if (!(key in one)) return false;
    return true;
  }

  private equalAt(key: string, before: unknown, after: unknown): boolean {
    if (after === undefined) return before === undefined;
    if (typeof before === 'number' && (key === 'line' || key === 'endLine')) return this.lineOf(before) === after;
    if (key === 'span' && before !== null) return this.spans(before as Span, after as Span);
    if (key === 'body') return this.bodies(before as Statement[], after as Statement[]);
    return this.equal(before, after);
  }

  private spans(before: Span, after: Span): boolean {
    return (
      before.column === after.column &&
      before.endColumn === after.endColumn &&
      this.lineOf(before.line) === after.line &&
      this.lineOf(before.endLine) === after.endLine
    );
  }

  /** A test has the statements of a method: those are looked at once. */
  private bodies(before: readonly Statement[], after: readonly Statement[]): boolean {
    if (before.length !== after.length) return false;
    for (const [i, statement] of before.entries()) {
      if (this.same.get(statement) === after[i]) continue;
      if (!this.equal(statement, after[i])) return false;
      this.same.set(statement, after[i]);
    }
    return true;
  }

  /** Wherever the class ends: one that is half typed may not say. */
  private sameClass(before: ClassDeclaration, after: ClassDeclaration, changed: Set<string>): boolean {
    const head = (of: ClassDeclaration): unknown => ({ ...of, methods: [], span: null });
    return this.equal(head(before), head(after)) && this.functions(before.methods, after.methods, changed);
  }

  private functions(
    before: readonly FunctionDeclaration[],
    after: readonly FunctionDeclaration[],
    changed: Set<string>,
  ): boolean {
    const most = Math.min(before.length, after.length);
    const isSame = (i: number): boolean => this.equal(before.at(i), after.at(i));
    if (before.length === after.length)
      return before.every(
        (_, i) => isSame(i) || this.areOfTests(before.slice(i, i + 1), after.slice(i, i + 1), changed),
      );
    // One more or less, as what is half typed is none or swallows the next one.
    let [first, last] = [0, 0];
    while (first < most && isSame(first)) first++;
    while (last < most - first && isSame(-1 - last)) last++;
    return this.areOfTests(before.slice(first, before.length - last), after.slice(first, after.length - last), changed);
  }

  private areOfTests(
    before: readonly FunctionDeclaration[],
    after: readonly FunctionDeclaration[],
    changed: Set<string>,
  ): boolean {
    for (const { name } of [...before, ...after]) changed.add(name);
    return (
      before.every((each) => isOfTest(each, this.before.tests)) &&
      after.every((each) => isOfTest(each, this.after.tests))
    );
  }
}

/** What a file does when it is loaded, without words that do nothing: a line between two tests that is half typed. */
function acting({ body, language }: Program): Statement[] {
  // There a bare name is a call.
  return language === 'ruby' ? body : body.filter((each) => each.kind !== 'run' || !doesNothing(each.value));
}

function doesNothing({ kind }: Expression): boolean {
  return kind === 'name' || kind === 'literal';
}

function isOfTest({ span }: FunctionDeclaration, tests: readonly TestDeclaration[]): boolean {
  return tests.some((test) => test.span.line <= span.line && span.endLine <= test.span.endLine);
}
