import type { Node } from '../shared/node';
import type { Expression, FunctionDeclaration, Statement, TestDeclaration } from '../../program';
import { looped, withRows } from '../shared/record-rows';
import type { RowSource, TestData } from '../shared/record-rows';
import { spanWithComments } from '../shared/spans';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';
import { classOf, readBlock } from './calls';
import { readMethod } from './classes';
import { readParameters } from './parts';

const GROUP =
  /^[xf]?(?:describe|context|feature)$|^shared_(?:examples(?:_for)?|context)$|^example_group$|^specification$/;
const TEST = /^(?:[xf]?(?:it|specify|scenario|example)|test|should|its|story)$/;
const SETUP = /^(?:(?:prepend_|append_)?before|background|setup)$/;
const LAZY = /^(?:let|given|let_it_be|subject)!?$/;
const EACH = /^each(?:_pair|_with_index)?$/;

const SETS_UP =
  /^(?:(?:prepend_|append_)?(?:before|after|around)|background|setup|teardown|shared_\w+|(?:let|subject)!?|included)$/;

/** Groups within groups, at most. */
const MAX_NESTED = 60;

/** What tests stand in: titles, set-up and values of the groups around them. */
interface Group {
  titles: string[];
  owner: string | null;
  setup: Statement[][];
  lazy: ReadonlyMap<string, Lazy>;
  loops: RowSource[];
  depth: number;
}

interface Lazy {
  body: Statement[];
  mentions: ReadonlySet<string>;
}

export interface GroupReader {
  /** Of a class, and of what stands in none. */
  lower: Lowering;
  loose: Lowering;
  tests: TestDeclaration[];
  functions: FunctionDeclaration[];
  /** Values of the file's names. */
  constants: Map<string, Expression>;
}

const NO_GROUP: Group = { titles: [], owner: null, setup: [], lazy: new Map(), loops: [], depth: 0 };

/** Reads a `describe` and its kin; false for a node that is none. */
export function readGroup(node: Node, reader: GroupReader): boolean {
  return readMember(node, NO_GROUP, reader, false);
}

/** Reads the tests of a class, given the nodes of its body; `inherited` is what its bases set up with. */
export function readTestClass(
  children: readonly Node[],
  owner: string,
  inherited: Statement[][],
  reader: GroupReader,
): void {
  const group: Group = { titles: [owner], owner, setup: inherited, lazy: new Map(), loops: [], depth: 0 };
  readGroupBody(children, group, reader);
}

/** What a shared context is called, as a function that sets up whoever includes it. */
export const sharedContext = (title: string): string => `shared context ${title}`;

function readGroupBody(children: readonly Node[], around: Group, reader: GroupReader): void {
  const group = groupOf(children, around, reader);
  for (const child of children) readMember(child, group, reader, true);
}

/** A group within another, with what its members set up and name. */
function groupOf(children: readonly Node[], around: Group, reader: GroupReader): Group {
  const lower = loweringOf(around, reader);
  const lazy = new Map(around.lazy);
  const setup = [...around.setup];
  for (const child of children) {
    const name = child.type === 'call' ? (tree.textOfField(child, 'method') ?? '') : '';
    const block = child.type === 'call' ? tree.field(child, 'block') : null;
    if (child.type === 'method') {
      const method = readMethod(child, lower);
      if (method !== null && /^(?:setup|before_setup)$/.test(method.name) && around.owner !== null)
        setup.push(withoutSuper(method.body));
      else if (method !== null && around.owner === null) reader.functions.push(method);
    } else if (name === 'include_context') {
      const [title = ''] = titleOf(child);
      const span = tree.spanOf(child);
      const value: Expression = { kind: 'call', object: null, name: sharedContext(title), args: [], named: [], span };
      setup.push([{ kind: 'run', value, line: tree.lineOf(child) }]);
    } else if (child.type === 'assignment') {
      const statements = lower.statement(child);
      setup.push(statements);
      for (const one of statements) {
        if (one.kind === 'assign' && one.target.kind === 'name') reader.constants.set(one.target.name, one.value);
      }
    } else if (block !== null && SETUP.test(name)) {
      setup.push(lower.body(tree.field(block, 'body')));
    } else if (block !== null && LAZY.test(name)) {
      const symbol = firstArgument(child);
      const key = symbol === null ? 'subject' : symbol.text.replace(/^:/, '');
      const mentions = new Set(block.descendantsOfType('identifier').map(({ text }) => text));
      lazy.set(key, { body: readBlock(block, lower).body, mentions });
    }
  }
  return { ...around, setup, lazy };
}

/** `shared_context 'signed in' do … end`: its values are there for whoever includes it. */
function readSharedContext(node: Node, children: readonly Node[], reader: GroupReader): void {
  const [title] = titleOf(node) as [string?];
  if (title === undefined) return;
  const { lazy, setup } = groupOf(children, NO_GROUP, reader);
  const values = inOrder(lazy).map((one): Statement => (one.kind === 'assign' ? { ...one, shared: true } : one));
  reader.functions.push({
    name: sharedContext(title),
    parameters: [],
    body: [...values, ...setup.flat()],
    annotations: [],
    role: 'function',
    returns: null,
    span: tree.spanOf(node),
  });
}

/** A test, a group, or a loop over either; whether it is one. */
function readMember(node: Node, group: Group, reader: GroupReader, within: boolean): boolean {
  if (node.type === 'method' && group.owner !== null && /^test_/.test(tree.textOfField(node, 'name') ?? '')) {
    const method = readMethod(node, reader.lower);
    if (method === null) return false;
    addTest(node, method.name, method.body, group, reader);
    return true;
  }
  const block = node.type === 'call' ? tree.field(node, 'block') : null;
  if (block === null || group.depth > MAX_NESTED) return false;
  const name = tree.textOfField(node, 'method') ?? '';
  const receiver = tree.field(node, 'receiver');
  const lower = loweringOf(group, reader);
  const body = tree.field(block, 'body');
  const children = body === null ? [] : tree.named(body);
  if (receiver === null || receiver.text === 'RSpec' || receiver.text === 'Capybara') {
    if (name === 'shared_context') readSharedContext(node, children, reader);
    if (GROUP.test(name)) {
      const titles = [...group.titles, ...titleOf(node)];
      readGroupBody(children, { ...group, titles, depth: group.depth + 1 }, reader);
      return true;
    }
    if (!within) return false;
    // `with_tenant(:main) do`: a helper of the project's own around tests.
    if (!TEST.test(name) && !SETS_UP.test(name) && children.some(isMember)) {
      readGroupBody(children, { ...group, depth: group.depth + 1 }, reader);
      return true;
    }
    if (!TEST.test(name)) return false;
    addTest(node, titleOf(node).join(' ') || name, lower.body(body), group, reader);
    return true;
  }
  if (!EACH.test(name) || !children.some(isMember)) return false;
  let names = readParameters(tree.field(block, 'parameters'), lower).map((parameter) => parameter.name);
  if (name === 'each_with_index') names = names.slice(0, -1);
  const over = lower.expression(receiver);
  const byName = (tree.field(block, 'parameters')?.namedChildren ?? []).some(
    ({ type }) => type === 'keyword_parameter',
  );
  const loop: RowSource = { names, over, single: names.length === 1 && !byName };
  readGroupBody(children, { ...group, loops: [...group.loops, loop], depth: group.depth + 1 }, reader);
  return true;
}

function loweringOf({ owner }: Group, { lower, loose }: GroupReader): Lowering {
  return owner === null ? loose : lower;
}

function isMember(node: Node): boolean {
  const name =
    node.type === 'call' && tree.field(node, 'block') !== null ? (tree.textOfField(node, 'method') ?? '') : '';
  return GROUP.test(name) || TEST.test(name) || EACH.test(name);
}

function addTest(node: Node, name: string, body: Statement[], group: Group, reader: GroupReader): void {
  let data: TestData = { rows: [], loops: [] };
  for (const loop of group.loops) data = withRows(data, loop, reader.constants);
  reader.tests.push({
    name,
    titles: group.titles,
    owner: group.owner,
    parameters: group.loops.flatMap(({ names }) => names.map((one) => ({ name: one, type: null, value: null }))),
    rows: data.rows,
    setup: [inOrder(group.lazy), ...group.setup].filter((statements) => statements.length > 0),
    body: looped(body, data.loops),
    span: spanWithComments(node),
    line: tree.lineOf(node),
  });
}

/** Values that are made when first asked for, each before those that ask for it. */
function inOrder(lazy: ReadonlyMap<string, Lazy>): Statement[] {
  const statements: Statement[] = [];
  const placed = new Set<string>();
  const place = (name: string, depth: number): void => {
    const one = lazy.get(name);
    if (one === undefined || placed.has(name) || depth > MAX_NESTED) return;
    placed.add(name);
    for (const mentioned of one.mentions) place(mentioned, depth + 1);
    const last = one.body.at(-1);
    if (last?.kind !== 'return' || last.value === null) return;
    const target: Expression = { kind: 'name', name, span: last.value.span };
    statements.push(...one.body.slice(0, -1), {
      kind: 'assign',
      target,
      type: null,
      value: last.value,
      line: last.line,
    });
  };
  for (const name of lazy.keys()) place(name, 0);
  return statements;
}

function firstArgument(node: Node): Node | null {
  const given = tree.field(node, 'arguments');
  return given === null ? null : (tree.named(given).at(0) ?? null);
}

/** What the bases do is run before. */
function withoutSuper(body: readonly Statement[]): Statement[] {
  return body.filter((statement) => {
    const value = statement.kind === 'run' || statement.kind === 'return' ? statement.value : null;
    return !((value?.kind === 'name' || value?.kind === 'call') && value.name === 'super');
  });
}

/** The texts and class names that a group or test is called by. */
function titleOf(node: Node): string[] {
  const given = tree.field(node, 'arguments');
  return (given === null ? [] : tree.named(given)).flatMap((argument) => {
    if (argument.type === 'string') return [argument.namedChildren.map(({ text }) => text).join('')];
    const name = classOf(argument);
    return name === null ? [] : [name];
  });
}
