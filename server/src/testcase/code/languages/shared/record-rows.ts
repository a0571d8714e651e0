import type { DataRow, Expression, Statement } from '../../program';

/** Rows that a test is run with, at most. */
const MAX_ROWS = 500;

/** What a test is run with. `loops` are over rows that this file does not hold, outermost first. */
export interface TestData {
  rows: DataRow[];
  loops: { names: string[]; over: Expression; line: number }[];
}

export interface RowSource {
  names: string[];
  over: Expression;
  /** Whether each row is the one parameter, and no list of several. */
  single: boolean;
}

/** `data` with the rows of one more source; with those that are there already, every pairing. */
export function withRows(data: TestData, source: RowSource, constants: ReadonlyMap<string, Expression>): TestData {
  const items = itemsOf(source.over, constants);
  if (items === null) {
    const loop = { names: source.names, over: source.over, line: source.over.span.line };
    return { rows: data.rows, loops: [...data.loops, loop] };
  }
  const rows = items.map((item) => rowOf(item, source, constants)).filter((row): row is DataRow => row !== null);
  return { rows: data.rows.length === 0 ? rows.slice(0, MAX_ROWS) : product(data.rows, rows), loops: data.loops };
}

/** The body within the loops that it is run in. */
export function looped(body: Statement[], loops: TestData['loops']): Statement[] {
  return loops.reduceRight<Statement[]>((inner, loop) => [{ kind: 'each', ...loop, body: inner, tests: true }], body);
}

/** A list's items, looked up through names; null when it is none that this file holds. */
function itemsOf(expression: Expression, constants: ReadonlyMap<string, Expression>): Expression[] | null {
  const found = lookedUp(expression, constants);
  if (found.kind !== 'record') return found.kind === 'list' ? found.items : null;
  // A record's turns are its pairs.
  return found.entries.map(({ name, value }) => {
    const key: Expression = { kind: 'literal', type: 'string', text: name, span: value.span };
    return { kind: 'list', items: [key, value], span: value.span };
  });
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
  { names, single }: RowSource,
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
