import type { Call, Expression, Parameter, Span, Statement, TestDeclaration } from '../../program';
import type { FrameworkCall } from './callee';
import { fixtureParameters } from './fixtures';
import type { Lowering } from './lower';
import type { Node } from '../shared/node';
import { patternsOf } from './patterns';
import { inLoops, rowsOf, templateTable, type Loop } from './rows';
import { isFunction, lineOf, spanOf, textOf } from './syntax';

/** A suite, or the file: what its tests have in common. */
export interface Scope {
  outer: Scope | null;
  depth: number;
  title: string | null;
  /** Variables of its body and its hooks, in order. */
  setup: Statement[];
  fixtures: Parameter[];
  loops: Loop[];
}

export function within(outer: Scope, title: string | null, loops: Loop[]): Scope {
  return { outer, depth: outer.depth + 1, title, setup: [], fixtures: [], loops };
}

/** A test as it stands, before what is around it is known to the end. */
export interface FoundTest {
  test: TestDeclaration;
  scope: Scope;
  loops: Loop[];
}

/** Null for a call without a title or without anything to run. */
export function testOf(lowering: Lowering, statement: Node, call: FrameworkCall, scope: Scope): FoundTest | null {
  const { callback } = call;
  const title = call.title ?? callback;
  const body = callback === null ? namedCallback(call) : lowering.bareBody(callback);
  if (title === null || body === null) return null;
  const loop = loopOf(lowering, call);
  const before = call.links.filter(({ name }) => name === 'before');
  const test: TestDeclaration = {
    name: call.title === null ? nameOf(callback) : titleOf(call.title),
    titles: [],
    owner: null,
    parameters: callback === null ? [] : fixtureParameters(callback, takesObjects(call)),
    rows: [],
    setup: before.flatMap(({ args }) => {
      const run = args?.at(0);
      return run !== undefined && isFunction(run) ? [lowering.body(run)] : [];
    }),
    body,
    span: withComments(call.links.length === 0 ? (callback?.parent ?? statement) : statement),
    line: lineOf(title),
  };
  return { test, scope, loops: loop === null ? [] : [loop] };
}

/** The test with the titles, set-up, fixtures and rows of all that it stands in. */
export function finished(
  lowering: Lowering,
  found: FoundTest,
  constants: ReadonlyMap<string, Expression>,
): TestDeclaration {
  const { test } = found;
  const scopes: Scope[] = [];
  for (let at: Scope | null = found.scope; at !== null; at = at.outer) scopes.unshift(at);
  const loops = [...scopes.flatMap((at) => at.loops), ...found.loops];
  const rows = rowsOf(loops, constants);
  const names = new Set<string>();
  const bound = (rows ?? []).flatMap(({ values }) =>
    values.flatMap((row) => (row.kind === 'record' ? row.entries : [])),
  );
  const parameters = [
    ...bound.map(({ name }): Parameter => ({ name, type: null, value: null })),
    ...scopes.flatMap((at) => at.fixtures),
    ...test.parameters,
  ].filter(({ name }) => !names.has(name) && names.add(name));
  const body = [...takenOfTurns(scopes, loops), ...test.body];
  return {
    ...test,
    titles: scopes.flatMap(({ title }) => (title === null ? [] : [title])),
    parameters,
    rows: rows ?? [],
    setup: [...scopes.map(({ setup }) => setup), ...test.setup].filter((setup) => setup.length > 0),
    body: rows === null ? inLoops(lowering, loops, body) : body,
  };
}

/** What stands between a loop and its tests and takes a part of the turn: `const { email } = row`. */
function takenOfTurns(scopes: readonly Scope[], loops: readonly Loop[]): Statement[] {
  const turns = new Set(
    loops.flatMap(({ name, patterns }) => (name === undefined ? patterns.map(({ text }) => text) : [name])),
  );
  const first = scopes.findIndex((at) => at.loops.length > 0);
  const inside = first < 0 ? [] : scopes.slice(first).flatMap(({ setup }) => setup);
  return inside.filter((one) => one.kind === 'assign' && one.value.kind === 'member' && isOfTurn(one.value, turns));
}

function isOfTurn(value: Expression, turns: ReadonlySet<string>): boolean {
  let at = value;
  while (at.kind === 'member') at = at.object;
  return at.kind === 'name' && turns.has(at.name);
}

/** What `each`, `Data` or a template table runs a suite or a test over; null for nothing. */
export function loopOf(lowering: Lowering, call: FrameworkCall): Loop | null {
  if (call.over === null || call.callback === null) return null;
  const over = templateTable(lowering, call.over) ?? lowering.expression(call.over);
  const data = call.links.some(({ name }) => name === 'Data');
  const patterns = patternsOf(call.callback);
  const line = lineOf(call.over);
  return data ? { over, patterns: [], spread: false, name: 'current', line } : { over, patterns, spread: true, line };
}

/** `it('logs in', login)`. */
function namedCallback(call: FrameworkCall): Statement[] | null {
  const args = call.links.findLast((link) => link.args !== null)?.args ?? [];
  const last = args.at(-1);
  return args.length >= 2 && last?.type === 'identifier' ? calling(last) : null;
}

/** A call of a function by its name. */
export function calling(name: Node): Statement[] {
  const span = spanOf(name);
  const value: Call = { kind: 'call', object: null, name: name.text, args: [], named: [], span };
  return [{ kind: 'run', value, line: span.line }];
}

/** Whether it is CodeceptJS that calls back. */
export function takesObjects({ links }: FrameworkCall): boolean {
  return links.some(({ name }) => /^x?Scenario$|^Before/.test(name));
}

/** As written; a template's without its quotes. */
export function titleOf(node: Node): string {
  if (node.type === 'string') return textOf(node);
  return node.type === 'template_string' ? node.text.slice(1, -1) : node.text.slice(0, 200);
}

function nameOf(callback: Node | null): string {
  return callback?.childForFieldName('name')?.text ?? '';
}

/** From the comments right above it. */
function withComments(node: Node): Span {
  let span = spanOf(node);
  for (let above = node.previousSibling; above?.type === 'comment'; above = above.previousSibling) {
    const { line, column, endLine } = above.span;
    const trails = above.previousSibling?.span.endLine === line;
    if (endLine < span.line - 1 || trails) break;
    span = { ...span, line, column };
  }
  return span;
}
