import type { ClassDeclaration, FunctionDeclaration, Program, TestDeclaration } from '../program';

/** What of a program an edit has left as it was, but for the lines it stands on. */
export class SameProgram {
  /** `lineOf`: where a line stands now; none of its lines where it was edited. */
  constructor(
    private readonly before: Program,
    private readonly after: Program,
    private readonly lineOf: (line: number) => number,
  ) {}

  /**
   * The names of methods that tests are made of whose bodies are others now: on them depends only who calls them. Null
   * when something else has changed that any test may depend on.
   */
  changed(): Set<string> | null {
    const { before, after } = this;
    const changed = new Set<string>();
    const same =
      before.language === after.language &&
      this.equal(before.imports, after.imports) &&
      this.equal(before.body, after.body) &&
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
    let left = 0;
    for (const key in one) {
      const value = one[key];
      const isLine = (key === 'line' || key === 'endLine') && typeof value === 'number';
      if (isLine ? this.lineOf(value) !== other[key] : !this.equal(value, other[key])) return false;
      left++;
    }
    for (const key in other) if (left-- === 0 || !(key in one)) return false;
    return true;
  }

  private sameClass(before: ClassDeclaration, after: ClassDeclaration, changed: Set<string>): boolean {
    return (
      this.equal({ ...before, methods: [] }, { ...after, methods: [] }) &&
      this.functions(before.methods, after.methods, changed)
    );
  }

  private functions(
    before: readonly FunctionDeclaration[],
    after: readonly FunctionDeclaration[],
    changed: Set<string>,
  ): boolean {
    return (
      before.length === after.length &&
      before.every((each, i) => {
        if (this.equal(each, after[i])) return true;
        if (!isOfTest(each, this.before.tests) || !isOfTest(after[i], this.after.tests)) return false;
        const { name, role, returns, parameters, annotations } = each;
        const now = after[i];
        changed.add(name);
        return (
          this.equal({ name, role, returns }, { name: now.name, role: now.role, returns: now.returns }) &&
          this.equal(parameters, now.parameters) &&
          this.equal(annotations, now.annotations)
        );
      })
    );
  }
}

function isOfTest({ span }: FunctionDeclaration, tests: readonly TestDeclaration[]): boolean {
  return tests.some((test) => test.span.line <= span.line && span.endLine <= test.span.endLine);
}
