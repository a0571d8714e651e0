import type { Call, DataRow, Expression, Parameter, Statement } from '../../program';

/** Rows that stacked marks make together, at most. */
const MAX_ROWS = 500;

/** What a test is run with. `loops` are over rows that this file does not hold, outermost first. */
export interface TestData {
  rows: DataRow[];
  loops: { names: string[]; over: Expression; line: number }[];
}

interface Source {
  names: string[];
  over: Expression;
  /** Whether a row that is no list is the first parameter. */
  single: boolean;
}

/**
 * The rows that decorators give a test, each one record by parameter name: pytest's `parametrize`, ddt's `data`,
 * `parameterized.expand`. `constants` are the values of the file's and the class's names.
 */
export function testData(
  decorators: readonly Call[],
  parameters: readonly Parameter[],
  constants: ReadonlyMap<string, Expression>,
): TestData {
  const data: TestData = { rows: [], loops: [] };
  for (const source of decorators.flatMap((decorator) => sourceOf(decorator, decorators, parameters) ?? [])) {
    const items = itemsOf(source.over, constants);
    if (items === null) {
      data.loops.push({ names: source.names, over: source.over, line: source.over.span.line });
      continue;
    }
    const rows = items.map((item) => rowOf(item, source, constants)).filter((row): row is DataRow => row !== null);
    data.rows = data.rows.length === 0 ? rows.slice(0, MAX_ROWS) : product(data.rows, rows);
  }
  return data;
}

/** The body within the loops that it is run in. */
export function looped(body: Statement[], loops: TestData['loops']): Statement[] {
  return loops.reduceRight<Statement[]>((inner, loop) => [{ kind: 'each', ...loop, body: inner }], body);
}

function sourceOf(decorator: Call, all: readonly Call[], parameters: readonly Parameter[]): Source | null {
  const { name, object, args, named } = decorator;
  const argument = (index: number, key: string): Expression | undefined =>
    args.at(index) ?? named.find((one) => one.name === key)?.value;
  if (name === 'parametrize') {
    const names = namesOf(argument(0, 'argnames'));
    const over = argument(1, 'argvalues');
    return names.length === 0 || over === undefined ? null : { names, over, single: names.length === 1 };
  }
  const names = parameters.map((parameter) => parameter.name);
  if (names.length === 0 || args.length === 0) return null;
  if (name === 'expand' || (object === null && name === 'parameterized'))
    return { names, over: args[0], single: false };
  if (name === 'data' && object === null) {
    const unpacked = all.some((other) => other.name === 'unpack');
    const [first] = args;
    // `@data(*ROWS)` is the list itself.
    const over: Expression =
      args.length === 1 && (first.kind === 'name' || first.kind === 'member' || first.kind === 'call')
        ? first
        : { kind: 'list', items: args, span: decorator.span };
    return { names, over, single: !unpacked };
  }
  return null;
}

/** Of `"user, password"` or `["user", "password"]`. */
function namesOf(expression: Expression | undefined): string[] {
  const literals = expression?.kind === 'list' ? expression.items : expression === undefined ? [] : [expression];
  return literals
    .flatMap((literal) => (literal.kind === 'literal' ? literal.text.split(',') : []))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A list's items, looked up through names; null when it is none that this file holds. */
function itemsOf(expression: Expression, constants: ReadonlyMap<string, Expression>): Expression[] | null {
  const found = lookedUp(expression, constants);
  return found.kind === 'list' ? found.items : null;
}

/** What a name stands for, where the file says so. */
function lookedUp(expression: Expression, constants: ReadonlyMap<string, Expression>): Expression {
  let found = expression;
  for (let hops = 0; hops < 5; hops++) {
    const name = found.kind === 'name' || found.kind === 'member' ? found.name : null;
    const next = name === null ? undefined : constants.get(name);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

function rowOf(
  item: Expression,
  { names, single }: Source,
  constants: ReadonlyMap<string, Expression>,
): DataRow | null {
  const isParam = item.kind === 'call' && item.name === 'param';
  const value = lookedUp(item, constants);
  const values = isParam ? item.args : !single && value.kind === 'list' ? value.items : null;
  const { span } = item;
  const entries = names.map((name, i) => {
    const key: Expression = { kind: 'literal', type: 'number', text: String(i), span };
    // One record of ddt gives its entries to the parameters.
    const entry =
      !single && value.kind === 'record' ? value.entries.find((one) => one.name === name)?.value : undefined;
    const whole: Expression = single || i === 0 ? value : { kind: 'unknown', parts: [], span };
    const unlisted: Expression = value.kind === 'literal' ? whole : { kind: 'index', object: value, key, span };
    const known = values !== null ? values.at(i) : (entry ?? (single ? value : unlisted));
    return { name, value: known ?? { kind: 'unknown', parts: [], span } };
  });
  return entries.length === 0 ? null : { line: span.line, values: [{ kind: 'record', entries, span }] };
}

function product(outer: readonly DataRow[], inner: readonly DataRow[]): DataRow[] {
  const rows: DataRow[] = [];
  for (const a of outer) {
    for (const b of inner) {
      if (rows.length >= MAX_ROWS) return rows;
      const [first, second] = [a.values[0], b.values[0]];
      if (first.kind !== 'record' || second.kind !== 'record') continue;
      rows.push({ line: a.line, values: [{ ...first, entries: [...first.entries, ...second.entries] }] });
    }
  }
  return rows;
}
