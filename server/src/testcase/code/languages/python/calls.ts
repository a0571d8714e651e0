import type { Node } from '../shared/node';
import type { Call, Expression, NamedArgument } from '../../program';
import { withFormat } from './strings';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

/** How classes are called, and nothing else: at least one small letter, no underscore within. */
const CLASS_NAME = /^_?[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/;

/** Built-ins that give back what they are given. */
const CONVERSIONS: ReadonlySet<string> = new Set(['int', 'float', 'list', 'tuple', 'set', 'Decimal']);

/** A call; `X(…)` of a class is `new`. A star argument is that argument, `**x` an argument named `**`. */
export function readCall(node: Node, lower: Lowering): Expression {
  const callee = tree.field(node, 'function');
  const { args, named } = readArguments(tree.field(node, 'arguments'), lower);
  const span = tree.spanOf(node);
  if (callee?.type === 'identifier') {
    const name = callee.text;
    if (name === 'super') return tree.nameOf(node, 'super');
    if (name === 'dict' && args.length === 0) return { kind: 'record', entries: named, span };
    if (name === 'str' && args.length === 1) return { kind: 'join', parts: args, span };
    if (CONVERSIONS.has(name) && args.length === 1) return args[0];
    if (name === 'getenv' && args.length === 2) return args[1];
    if (CLASS_NAME.test(name)) return { kind: 'new', type: name, args, named, span };
    return { kind: 'call', object: null, name, args, named, span };
  }
  if (callee?.type === 'attribute') {
    const name = tree.textOfField(callee, 'attribute') ?? '';
    const holder = tree.field(callee, 'object');
    // A setting of the machine is what it is when nothing is set.
    if (args.length === 2 && /^os\.(getenv|environ\.get)$/.test(callee.text)) return args[1];
    if (CLASS_NAME.test(name) && holder?.type === 'identifier' && holder.text !== 'self') {
      return { kind: 'new', type: name, args, named, span };
    }
    const object = lower.expression(holder);
    const formatted = name === 'format' ? withFormat(node, object, { args, named }) : null;
    return formatted ?? { kind: 'call', object, name, args, named, span };
  }
  return tree.unknown(node, [lower.expression(callee), ...args, ...named.map(({ value }) => value)]);
}

/** A decorator as a call, also when it has no arguments; null for anything else. */
export function readDecorator(node: Node, lower: Lowering): Call | null {
  const child = tree.named(node).at(0);
  if (child === undefined) return null;
  const span = tree.spanOf(child);
  const callee = child.type === 'call' ? tree.field(child, 'function') : child;
  const given = child.type === 'call' ? readArguments(tree.field(child, 'arguments'), lower) : { args: [], named: [] };
  if (callee?.type === 'identifier') return { kind: 'call', object: null, name: callee.text, ...given, span };
  if (callee?.type !== 'attribute') return null;
  const object = lower.expression(tree.field(callee, 'object'));
  return { kind: 'call', object, name: tree.textOfField(callee, 'attribute') ?? '', ...given, span };
}

/** `*LOCATOR` */
function spread(node: Node, lower: Lowering): Call {
  const value = lower.expression(tree.named(node).at(0) ?? null);
  return { kind: 'call', object: null, name: '*', args: [value], named: [], span: tree.spanOf(node) };
}

function readArguments(node: Node | null, lower: Lowering): { args: Expression[]; named: NamedArgument[] } {
  const args: Expression[] = [];
  const named: NamedArgument[] = [];
  if (node === null) return { args, named };
  if (node.type !== 'argument_list') return { args: [lower.expression(node)], named };
  for (const child of tree.named(node)) {
    if (child.type === 'keyword_argument') {
      named.push({ name: tree.textOfField(child, 'name') ?? '', value: lower.expression(tree.field(child, 'value')) });
    } else if (child.type === 'dictionary_splat') {
      const value = lower.expression(tree.named(child).at(0) ?? null);
      if (value.kind === 'record') named.push(...value.entries);
      else named.push({ name: '**', value });
    } else {
      args.push(child.type === 'list_splat' ? spread(child, lower) : lower.expression(child));
    }
  }
  return { args, named };
}
