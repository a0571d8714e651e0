import type {
  ClassDeclaration,
  DataRow,
  Expression,
  FunctionDeclaration,
  RowsFrom,
  Span,
  Statement,
} from '../../program';

/** Rows of one source, at most. */
const MAX_ROWS = 200;
const MAX_DEPTH = 20;

/** What gives a data source's rows: an expression, or a function's body. */
type RowSource = Expression | readonly Statement[];

/** Finds `name` among a class's methods (what they return or yield) and members. */
export function rowSource(declaration: ClassDeclaration, name: string): RowSource | null {
  const methods = declaration.methods.filter((each) => each.name === name && !isTest(each));
  // A test may be called as its source is.
  const method = methods.find(({ parameters }) => parameters.length === 0) ?? methods.at(0);
  if (method !== undefined) return method.body;
  return declaration.members.find((each) => each.name === name)?.value ?? null;
}

/** By its annotation: what gives a test's rows is none itself. */
function isTest({ annotations }: FunctionDeclaration): boolean {
  return annotations.some(({ name }) => /Test$|^(?:Theory|Fact)$/.test(name));
}

/** As `rowSource`, of a class that may call its sources by annotation: TestNG's `@DataProvider(name = "logins")`. */
export function providedBy(declaration: ClassDeclaration, name: string): RowSource | null {
  return providerOf(declaration, name)?.body ?? rowSource(declaration, name);
}

/** The method that `rowSource` and `providedBy` find. */
export function providerOf({ methods }: ClassDeclaration, name: string): FunctionDeclaration | null {
  const called = methods.find(({ annotations }) =>
    annotations.some(
      (each) =>
        each.name === 'DataProvider' &&
        each.named.some(({ name: key, value }) => key === 'name' && value.kind === 'literal' && value.text === name),
    ),
  );
  const same = methods.filter((each) => each.name === name && !isTest(each));
  return called ?? same.find(({ parameters }) => parameters.length === 0) ?? same.at(0) ?? null;
}

/** Whether rows are written down as they are, so that nothing needs to run for them. */
export function arePlain(rows: readonly DataRow[]): boolean {
  return (
    rows.length > 0 && rows.every(({ values }) => values.length > 0 && values.every(({ kind }) => kind === 'literal'))
  );
}

/** Those of an enumeration's constants that a test is run with. */
export function constantRows(
  { name: type, members }: ClassDeclaration,
  { names, others }: NonNullable<RowsFrom['constants']>,
  span: Span,
): DataRow[] {
  return members
    .filter((member) => member.type === type && (names.length === 0 || names.includes(member.name) !== others))
    .map(({ name }) => {
      const object: Expression = { kind: 'name', name: type, span };
      return { line: span.line, values: [{ kind: 'member', object, name, span }] };
    });
}

/**
 * The rows that a source gives: a list of lists, each a row; a list of values, each a row of one; what a function
 * returns or yields, or adds to a list, or sets in an array by index.
 */
export function rowsOf(source: RowSource): DataRow[] {
  const rows = 'kind' in source ? rowsIn(source) : new Returned(source).rows();
  return rows.filter(({ values }) => values.length > 0).slice(0, MAX_ROWS);
}

/** The value of one row: `{ "a", "b" }`, `new TestCaseData("a", "b")`; a single value is a row of one. */
function rowOf(expression: Expression): DataRow {
  const { line } = expression.span;
  const inner = unwrapped(expression);
  if (inner.kind === 'list') return { line, values: inner.items };
  if (inner.kind === 'new' && ROW_TYPES.has(inner.type)) return { line, values: inner.args };
  // `new Group().withName("x")` is what its last method gives.
  return { line, values: [expression] };
}

const ROW_TYPES = new Set(['TestCaseData', 'TestCaseParameters', 'TheoryDataRow', 'TestDataRow']);

function rowsIn(expression: Expression): DataRow[] {
  const inner = unwrapped(expression);
  return inner.kind === 'list' ? inner.items.map(rowOf) : [];
}

/** `rows.stream()`, `new TestCaseData(…).SetName("…")`, `Stream.of(…).map(…)`: what it is called on. */
function unwrapped(expression: Expression): Expression {
  let inner = expression;
  for (let depth = 0; depth < MAX_DEPTH && inner.kind === 'call' && inner.object !== null; depth++)
    inner = inner.object;
  return inner.kind === 'list' || inner.kind === 'new' ? inner : expression;
}

/** Stands for the object that is made, in a constructor that adds its rows. */
const THIS = 'this';

/** What a function gives back, looked at without running it. */
class Returned {
  private readonly variables = new Map<string, Expression>();
  private readonly cells = new Map<string, Map<number, Map<number, Expression>>>();
  private readonly added = new Map<string, Expression[]>();
  private readonly returned: Expression[] = [];
  private readonly yielded: Expression[] = [];

  constructor(body: readonly Statement[]) {
    this.visit(body, 0);
  }

  rows(): DataRow[] {
    if (this.yielded.length > 0) return this.yielded.map(rowOf);
    if (this.returned.length === 0) return (this.added.get(THIS) ?? []).map(rowOf);
    return this.returned.flatMap((each) => this.resolved(each));
  }

  private resolved(expression: Expression): DataRow[] {
    const inner = baseOf(expression);
    if (inner.kind !== 'name') return rowsIn(expression);
    const cells = this.cells.get(inner.name);
    if (cells !== undefined) return [...cells.values()].map(rowOfCells);
    const added = this.added.get(inner.name) ?? [];
    const value = this.variables.get(inner.name);
    return [...(value === undefined ? [] : rowsIn(value)), ...added.map(rowOf)];
  }

  private visit(statements: readonly Statement[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const statement of statements) {
      if (statement.kind === 'block' || statement.kind === 'each') this.visit(statement.body, depth + 1);
      else if (statement.kind === 'return' && statement.value !== null) this.returned.push(statement.value);
      else if (statement.kind === 'assign') this.assign(statement.target, statement.value);
      else if (statement.kind === 'run') this.add(statement.value);
    }
  }

  private assign(target: Expression, value: Expression): void {
    if (target.kind === 'name') this.variables.set(target.name, value);
    if (target.kind !== 'index' || target.object.kind !== 'index' || target.object.object.kind !== 'name') return;
    const row = indexOf(target.object.key);
    const column = indexOf(target.key);
    if (row === null || column === null) return;
    const { name } = target.object.object;
    const cells = this.cells.get(name) ?? new Map<number, Map<number, Expression>>();
    this.cells.set(name, cells);
    const values = cells.get(row) ?? new Map<number, Expression>();
    cells.set(row, values.set(column, value));
  }

  private add(value: Expression): void {
    if (value.kind === 'call' && value.object === null && value.name === 'yield') this.yielded.push(...value.args);
    if (value.kind !== 'call' || !/^add(?:Row)?$/i.test(value.name)) return;
    if (value.object !== null && value.object.kind !== 'name') return;
    const name = value.object?.name ?? THIS;
    const [first] = value.args;
    if (value.args.length === 0) return;
    const row: Expression = value.args.length === 1 ? first : { kind: 'list', items: value.args, span: value.span };
    this.added.set(name, [...(this.added.get(name) ?? []), row]);
  }
}

function rowOfCells(cells: ReadonlyMap<number, Expression>): DataRow {
  const width = Math.min(MAX_ROWS, Math.max(...cells.keys()) + 1);
  const [{ span }] = cells.values();
  const values = Array.from(
    { length: width },
    (_, at): Expression => cells.get(at) ?? { kind: 'unknown', parts: [], span },
  );
  return { line: span.line, values };
}

function indexOf(key: Expression): number | null {
  return key.kind === 'literal' && /^\d{1,4}$/.test(key.text) ? Number(key.text) : null;
}

function baseOf(expression: Expression): Expression {
  let inner = expression;
  for (let depth = 0; depth < MAX_DEPTH && inner.kind === 'call' && inner.object !== null; depth++)
    inner = inner.object;
  return inner;
}
