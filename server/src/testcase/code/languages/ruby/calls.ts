import type { Node } from '../shared/node';
import { SPREAD } from '../../program';
import type { Call, Expression, NamedArgument, Statement } from '../../program';
import { HASH_COPIES } from '../../record-methods';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';
import { inCommonWords } from './libraries';
import { readPairs, readParameters, returning } from './parts';

/** What a value is, whichever of these it is called with. */
const CONVERSIONS: ReadonlySet<string> = new Set(
  ['freeze', 'to_s', 'to_sym', 'to_i', 'to_f', 'to_d', 'strip', 'chomp', 'squish'], // prettier-ignore
);
/** What a hash is asked for, or a copy of what is changed then. */
const OF_HASHES: ReadonlySet<string> = new Set(['keys', 'values', ...HASH_COPIES]);
/** The page-object gem's ways to a page of a class. */
const PAGE_FACTORIES: ReadonlySet<string> = new Set(['on', 'on_page', 'visit', 'visit_page', 'if_page']);
/** The receiver is what the block is given. */
const WITH_RECEIVER: ReadonlySet<string> = new Set(['tap', 'then', 'yield_self']);
/** Where a method's name that is passed is told as a call. */
const CALLED_WITH: ReadonlySet<string> = new Set(['tap', 'then', 'yield_self']);
const EACH: ReadonlySet<string> = new Set(['each', 'each_pair', 'each_with_index', 'each_entry']);

/** A call. One without arguments is a member, unless it stands alone: `page.email.set "x"` is read as of a field. */
export function readCall(node: Node, lower: Lowering): Expression {
  const name = tree.textOfField(node, 'method') ?? 'call';
  const receiver = tree.field(node, 'receiver');
  const given = tree.field(node, 'arguments');
  const block = tree.field(node, 'block');
  const span = tree.spanOf(node);
  if (receiver !== null && given === null && block === null) {
    if (CONVERSIONS.has(name)) return lower.expression(receiver);
    if (OF_HASHES.has(name))
      return { kind: 'call', object: lower.expression(receiver), name, args: [], named: [], span };
    if (name !== 'new' && (name !== 'visit' || classOf(receiver) === null))
      return { kind: 'member', object: lower.expression(receiver), name, span };
  }
  const { args, named } = readArguments(given, lower, name.startsWith('send_keys'));
  const passed = given === null || !CALLED_WITH.has(name) ? null : methodPassed(given);
  if (passed !== null) args.push(passed);
  if (block !== null) args.push(readBlock(block, lower));
  if (receiver === null) {
    const page = PAGE_FACTORIES.has(name) ? classOf(tree.named(given ?? node).at(0)) : null;
    return page !== null && given !== null
      ? { kind: 'new', type: page, args: [], named: [], span }
      : inCommonWords({ kind: 'call', object: null, name, args, named, span });
  }
  if (receiver.text === 'ENV' && name === 'fetch') return args.at(1) ?? tree.unknown(node);
  const type = name === 'new' || name === 'visit' ? classOf(receiver) : null;
  if (type === 'OpenStruct') return { kind: 'record', entries: named, span };
  if (type !== null) return { kind: 'new', type, args, named, span };
  return inCommonWords({ kind: 'call', object: lower.expression(receiver), name, args, named, span });
}

/** `&:load`, as the function that calls it. */
function methodPassed(given: Node): Expression | null {
  const symbol = tree
    .childrenOf(given, 'block_argument')
    .flatMap(tree.named)
    .find(({ type }) => type === 'simple_symbol');
  if (symbol === undefined) return null;
  const span = tree.spanOf(symbol);
  const it = 'it';
  const value: Call = {
    kind: 'call',
    object: { kind: 'name', name: it, span },
    name: symbol.text.slice(1),
    args: [],
    named: [],
    span,
  };
  return {
    kind: 'function',
    parameters: [{ name: it, type: null, value: null }],
    body: [{ kind: 'run', value, line: span.line }],
    span,
  };
}

/** A call on its own line, which is a call also without arguments; loops and blocks that are given something. */
export function readCallStatement(node: Node, lower: Lowering): Statement[] {
  const name = tree.textOfField(node, 'method') ?? '';
  const receiver = tree.field(node, 'receiver');
  const block = tree.field(node, 'block');
  const line = tree.lineOf(node);
  if (block !== null) {
    const names = readParameters(tree.field(block, 'parameters'), lower).map((parameter) => parameter.name);
    const body = (): Statement[] => lower.body(tree.field(block, 'body'));
    if (receiver !== null && EACH.has(name)) {
      const over = lower.expression(receiver);
      return [
        { kind: 'each', names: name === 'each_with_index' ? names.slice(0, -1) : names, over, body: body(), line },
      ];
    }
    const isGiven = receiver === null ? PAGE_FACTORIES.has(name) : WITH_RECEIVER.has(name);
    if (isGiven && names.length > 0) {
      const value = receiver === null ? lower.expression(node) : lower.expression(receiver);
      const target = tree.nameOf(block, names[0]);
      return [{ kind: 'block', body: [{ kind: 'assign', target, type: null, value, line }, ...body()], line }];
    }
  }
  const value = lower.expression(node);
  if (value.kind !== 'member' || receiver === null) return [{ kind: 'run', value, line }];
  const { object, span } = value;
  const call: Call = { kind: 'call', object, name: value.name, args: [], named: [], span };
  return [{ kind: 'run', value: inCommonWords(call), line }];
}

/** A call's node as a call, whatever else it may stand for. */
export function callOf(node: Node, lower: Lowering): Call {
  const receiver = tree.field(node, 'receiver');
  const { args, named } = readArguments(tree.field(node, 'arguments'), lower, false);
  const object = receiver === null ? null : lower.expression(receiver);
  return { kind: 'call', object, name: tree.textOfField(node, 'method') ?? '', args, named, span: tree.spanOf(node) };
}

/** A block's parameters and body as a function. */
export function readBlock(block: Node, lower: Lowering): Expression & { kind: 'function' } {
  const parameters = readParameters(tree.field(block, 'parameters'), lower);
  return {
    kind: 'function',
    parameters,
    body: returning(lower.body(tree.field(block, 'body')), parameters),
    span: tree.spanOf(block),
  };
}

/** The simple name of a class that a node names; null for anything else. */
export function classOf(node: Node | null | undefined): string | null {
  if (node?.type === 'constant') return node.text;
  return node?.type === 'scope_resolution' ? tree.textOfField(node, 'name') : null;
}

function readArguments(
  node: Node | null,
  lower: Lowering,
  keys: boolean,
): { args: Expression[]; named: NamedArgument[] } {
  const args: Expression[] = [];
  if (node === null) return { args, named: [] };
  const named = readPairs(node, lower);
  for (const child of tree.named(node)) {
    if (child.type === 'pair' || child.type === 'block_argument') continue;
    if (child.type === 'hash_splat_argument') {
      const value = lower.expression(tree.named(child).at(0) ?? null);
      if (value.kind === 'record') named.push(...value.entries);
      else named.push({ name: SPREAD, value });
    } else if (keys && child.type === 'simple_symbol') {
      // Selenium's names of keys are symbols.
      const object = tree.nameOf(child, 'Keys');
      args.push({ kind: 'member', object, name: child.text.slice(1).toUpperCase(), span: tree.spanOf(child) });
    } else {
      args.push(lower.expression(child));
    }
  }
  return { args, named };
}
