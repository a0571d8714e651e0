import type { DataRow, Expression, NamedArgument, Statement } from '../../program';
import type { Lowering } from './lower';
import type { Node } from '../shared/node';
import { partsOf } from './patterns';
import { argumentsOf, childrenOf, record, spanOf, unwrap } from './syntax';

/** More rows of one test are not looked at. */
const MAX_ROWS = 500;

/** A loop that a test stands in: what it runs over, and the names that each turn binds. */
export interface Loop {
  over: Expression;
  patterns: readonly Node[];
  /** `each([['a', 'b']])` hands the parts of an item to the patterns; `forEach` hands the item to the first. */
  spread: boolean;
  /** Instead of patterns: the one name that takes the item. */
  name?: string;
  /** Its name takes the number of the item. */
  counts?: true;
  line: number;
}

/** What the names of a file stand for, as far as rows are made of it. */
type Constants = ReadonlyMap<string, Expression>;

/** The rows of nested loops, innermost changing fastest; null when one of them runs over something unknown. */
export function rowsOf(loops: readonly Loop[], constants: Constants): DataRow[] | null {
  let rows: DataRow[] = [];
  for (const loop of loops) {
    const { over, line } = loop;
    const items = itemsOf(over, constants);
    if (items === null) return null;
    const turns = items
      .slice(0, MAX_ROWS)
      .map((item, i) => bind(loop, loop.counts === true ? numberOf(i, item) : (resolve(item, constants) ?? item)));
    const lines = items.map((item) => item.span.line);
    const before: DataRow[] = rows.length === 0 ? [{ line, values: [] }] : rows;
    rows = before
      .flatMap((row) => turns.map((entries, index) => joined(row, entries, lines[index] ?? line)))
      .slice(0, MAX_ROWS);
  }
  return rows;
}

function numberOf(i: number, { span }: Expression): Expression {
  return { kind: 'literal', type: 'number', text: String(i), span };
}

function joined(row: DataRow, entries: NamedArgument[], line: number): DataRow {
  const outer = row.values.at(0);
  const first = entries[0]?.value.span ?? { line, column: 0, endLine: line, endColumn: 0 };
  const all = outer?.kind === 'record' ? [...outer.entries, ...entries] : entries;
  return { line, values: [record(all, first)] };
}

/** A statement that runs `body` for each turn of loops whose rows this file does not hold. */
export function inLoops(lowering: Lowering, loops: readonly Loop[], body: Statement[]): Statement[] {
  return loops.reduceRight((inner, { over, patterns, spread, name, counts, line }) => {
    const pattern = patterns.at(0);
    if (pattern !== undefined && !(spread && patterns.length > 1))
      return [{ ...lowering.each(pattern, over, inner, line), tests: true }];
    const names = name === undefined ? patterns.map(({ text }) => text) : [name];
    const each = { kind: 'each' as const, names, over, body: inner, line, tests: true as const };
    return [counts === true ? { ...each, counts } : each];
  }, body);
}

function itemsOf(over: Expression, constants: Constants): Expression[] | null {
  const value = resolve(over, constants);
  if (value?.kind === 'list') return value.items.filter(({ kind }) => kind !== 'unknown');
  if (value?.kind !== 'call' || value.object?.kind !== 'name' || value.object.name !== 'Object') return null;
  const argument = value.args.at(0);
  const object = argument === undefined ? null : resolve(argument, constants);
  if (object?.kind !== 'record') return null;
  const key = ({ name, value: { span } }: NamedArgument): Expression => ({
    kind: 'literal',
    type: 'string',
    text: name,
    span,
  });
  switch (value.name) {
    case 'values':
      return object.entries.map((entry) => entry.value);
    case 'keys':
      return object.entries.map(key);
    case 'entries':
      return object.entries.map((entry) => ({
        kind: 'list',
        items: [key(entry), entry.value],
        span: entry.value.span,
      }));
    default:
      return null;
  }
}

/** A literal, list or record that names and members lead to; null when they lead elsewhere. */
function resolve(value: Expression, constants: Constants): Expression | null {
  let found: Expression | undefined = value;
  for (let steps = 0; steps < 20 && found !== undefined; steps++) {
    if (found.kind === 'name') found = constants.get(found.name);
    else if (found.kind === 'member') {
      const { name, object } = found;
      const whole: Expression | null = object.kind === 'member' ? null : resolveOnce(object, constants);
      found = whole?.kind === 'record' ? whole.entries.find((entry) => entry.name === name)?.value : undefined;
    } else return found;
  }
  return null;
}

function resolveOnce(value: Expression, constants: Constants): Expression | null {
  return value.kind === 'name' ? (constants.get(value.name) ?? null) : value;
}

function bind({ patterns, spread, name }: Loop, item: Expression): NamedArgument[] {
  if (name !== undefined) return [{ name, value: item }];
  const parts = spread && item.kind === 'list' ? item.items : [item];
  return patterns.flatMap((pattern, index) => {
    const part = parts.at(index);
    return part === undefined ? [] : bindOne(pattern, part);
  });
}

function isName(pattern: Node): boolean {
  return pattern.type === 'identifier' || pattern.type === 'shorthand_property_identifier_pattern';
}

function bindOne(pattern: Node, item: Expression): NamedArgument[] {
  if (isName(pattern)) return [{ name: pattern.text, value: item }];
  return partsOf(pattern).flatMap(({ name, index, target }) => {
    const { span } = item;
    let part: Expression | undefined;
    if (name === null) part = item.kind === 'list' ? item.items[index] : undefined;
    else if (item.kind === 'record') part = item.entries.find((entry) => entry.name === name)?.value;
    else part = { kind: 'member', object: item, name, span };
    return part === undefined ? [] : bindOne(target, part);
  });
}

/** A template table: a line of names, then `${…}` cells; as the list of records that it stands for. */
export function templateTable(lowering: Lowering, table: Node): Expression | null {
  if (table.type !== 'template_string') return null;
  const head = table.namedChildren.at(0);
  if (head?.type !== 'string_fragment') return null;
  const names = (head.text.trim().split('\n')[0] ?? '').split('|').map((name) => name.trim());
  const cells = table.namedChildren.filter((child) => child.type === 'template_substitution');
  const items: Expression[] = [];
  for (let start = 0; start + names.length <= cells.length && items.length < MAX_ROWS; start += names.length) {
    const entries = names.flatMap((name, index) => {
      const cell = cells.at(start + index);
      const value = (cell === undefined ? [] : childrenOf(cell)).at(0);
      return value === undefined ? [] : [{ name, value: lowering.expression(value) }];
    });
    const first = cells.at(start);
    items.push(record(entries, spanOf(first ?? table)));
  }
  return { kind: 'list', items, span: spanOf(table) };
}

/** CodeceptJS: `const t = new DataTable(['a', 'b'])`, then `t.add([1, 2])` adds a record to the list `t`. */
export class DataTables {
  private readonly tables = new Map<string, { names: string[]; list: Extract<Expression, { kind: 'list' }> }>();

  /** The list that a table stands for; null when the value is none. */
  declare(name: string, value: Expression): Expression | null {
    if (value.kind !== 'new' || !/^DataTable$/i.test(value.type)) return null;
    const head = value.args.at(0);
    const names = head?.kind === 'list' ? head.items.map((item) => (item.kind === 'literal' ? item.text : '')) : [];
    const list: Extract<Expression, { kind: 'list' }> = { kind: 'list', items: [], span: value.span };
    this.tables.set(name, { names, list });
    return list;
  }

  /** Whether it was a row for a table. */
  add(call: Node, lowering: Lowering): boolean {
    const callee = call.childForFieldName('function');
    const object = callee?.childForFieldName('object');
    const table = object === null || object === undefined ? undefined : this.tables.get(unwrap(object).text);
    const row = argumentsOf(call).at(0);
    if (
      table === undefined ||
      row === undefined ||
      !/^x?add$/.test(callee?.childForFieldName('property')?.text ?? '')
    ) {
      return false;
    }
    const values = lowering.expression(row);
    if (values.kind !== 'list') return false;
    const entries = table.names.flatMap((name, index) => {
      const value = values.items.at(index);
      return value === undefined || name === '' ? [] : [{ name, value }];
    });
    table.list.items.push(record(entries, values.span));
    return true;
  }
}
