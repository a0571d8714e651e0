import type { Expression, NamedArgument } from '../../program';
import { call, list, record, recordOfPairs } from '../shared/build';
import type { Node } from '../shared/node';
import { childOf, childrenOf, field, named, spanOf, unknown, type Lowering } from '../shared/tree';
import { argumentsOf, lastName, simpleName } from './arguments';
import { csharpType } from './types';

/** What `new` makes, with what it is given besides: an object, a record, a list. */

/** Blocks between a `return` and its method, at most. */
const MAX_AROUND = 12;

export function creation(node: Node, lower: Lowering): Expression {
  const at = field(node, 'type');
  const initializer = field(node, 'initializer');
  if (at?.type === 'array_type') return listOf(initializer, node, lower);
  const type = csharpType(at) ?? '';
  const { args, named: given } = argumentsOf(field(node, 'arguments'), lower);
  return lazily(at, args) ?? made(node, type, args, given, initializer, lower);
}

/** What `new Lazy<LoginPage>(() => new LoginPage(driver))` is of. */
function lazily(type: Node | null, args: readonly Expression[]): Expression | null {
  const first = args.at(0);
  if (type?.type !== 'generic_name' || !LAZY.has(simpleName(type)) || first?.kind !== 'function') return null;
  const only = first.body.length === 1 ? first.body[0] : null;
  return only?.kind === 'return' ? only.value : null;
}

const LAZY = new Set(['Lazy', 'ThreadLocal', 'AsyncLocal']);

/** `new("a") { Name = "b" }`: a variable's type names its class; elsewhere it is a record of options. */
export function implicitCreation(node: Node, lower: Lowering): Expression {
  const { args, named: given } = argumentsOf(childOf(node, 'argument_list'), lower);
  return made(node, implicitType(node), args, given, childOf(node, 'initializer_expression'), lower);
}

function implicitType(node: Node): string {
  const holder = node.parent;
  if (holder !== null && LISTS.has(holder.type)) return itemType(holder);
  if (holder?.type === 'variable_declarator') return csharpType(holder.parent && field(holder.parent, 'type')) ?? '';
  // `TextBox Email => new(By.Id("email"))`, `return new(driver)`
  const computed = /^(?:arrow_expression_clause|return_statement)$/.test(holder?.type ?? '');
  const declared = computed ? declaring(holder) : holder;
  if (declared?.type === 'method_declaration') return csharpType(field(declared, 'returns')) ?? '';
  return declared?.type === 'property_declaration' ? (csharpType(field(declared, 'type')) ?? '') : '';
}

/** Of what a list is that items stand in: `List<Guest> all = new() { new("Ann") }`, `Guest[] all = [new("Ann")]`. */
function itemType(list: Node): string {
  let at: Node | null = list;
  for (let depth = 0; at !== null && LISTS.has(at.type) && depth < MAX_AROUND; depth++) {
    const own: string | null = at.type === 'object_creation_expression' ? typeOfItems(field(at, 'type')) : null;
    if (own !== null) return own;
    at = at.parent;
  }
  const declared = at?.type === 'variable_declarator' ? at.parent : at;
  const isDeclared = declared?.type === 'variable_declaration' || declared?.type === 'property_declaration';
  return isDeclared ? (typeOfItems(field(declared, 'type')) ?? '') : '';
}

function typeOfItems(type: Node | null): string | null {
  if (type?.type === 'array_type') return csharpType(named(type).at(0) ?? null);
  const given = type?.type === 'generic_name' ? childOf(type, 'type_argument_list') : null;
  return given !== null && named(given).length === 1 ? csharpType(named(given)[0]) : null;
}

/** What stands around the items of a list, up to what declares it. */
const LISTS = new Set([
  'initializer_expression',
  'implicit_object_creation_expression',
  'object_creation_expression',
  'element_binding_expression',
  'collection_expression',
  'argument',
]);

/** The property or method whose value an expression is; null in a lambda or elsewhere. */
function declaring(node: Node | null): Node | null {
  for (let at = node, depth = 0; at !== null && depth < MAX_AROUND; at = at.parent, depth++) {
    if (at.type === 'lambda_expression' || at.type === 'local_function_statement') return null;
    if (at.type === 'property_declaration' || at.type === 'method_declaration') return at;
  }
  return null;
}

function made(
  node: Node,
  type: string,
  args: Expression[],
  given: NamedArgument[],
  initializer: Node | null,
  lower: Lowering,
): Expression {
  const items = initializer === null ? [] : named(initializer);
  const isOptions = type === '' || /Options?(?:Value)?$/.test(type);
  if (items.some((item) => item.type === 'assignment_expression')) {
    const entries = items.flatMap((item) => entryOf(item, lower));
    if (/Dictionary$/.test(type) || (isOptions && args.length === 0))
      return record(node, isOptions ? entries.map(optionOf) : entries);
    return { kind: 'new', type, args, named: [...given, ...entries], span: spanOf(node) };
  }
  if (/Dictionary$/.test(type)) {
    const pairs = lower.expressions(items).map((item) => (item.kind === 'list' ? item.items : []));
    return (
      recordOfPairs(
        node,
        pairs.filter(({ length }) => length === 2),
      ) ?? unknown(node)
    );
  }
  if (items.length > 0) return list(node, lower.expressions(items));
  return { kind: 'new', type, args, named: given, span: spanOf(node) };
}

/** `order with { Note = "x" }` */
export function copiedWith(node: Node, lower: Lowering): Expression {
  const [given] = named(node);
  const changed = childrenOf(node, 'with_initializer').map((each): NamedArgument => {
    const [name, value] = named(each);
    return { name: name.text, value: lower.expression(value) };
  });
  return call(node, lower.expression(given), 'with', [], changed);
}

/** `Name = "x"` and `["name"] = "x"` of an initializer. */
function entryOf(item: Node, lower: Lowering): NamedArgument[] {
  const left = field(item, 'left');
  if (left === null) return [];
  const value = lower.expression(field(item, 'right'));
  if (left.type === 'identifier') return [{ name: left.text, value }];
  const key = argumentsOf(left, lower).args.at(0);
  return key?.kind === 'literal' ? [{ name: key.text, value }] : [];
}

/** Options are written as in the other languages that have them: `Name` is `name`. */
function optionOf({ name, value }: NamedArgument): NamedArgument {
  return { name: name.charAt(0).toLowerCase() + name.slice(1), value };
}

/** `new { email = "x", name }` */
export function pairs(node: Node, lower: Lowering): NamedArgument[] {
  const entries: NamedArgument[] = [];
  const { children } = node;
  for (const [at, child] of children.entries()) {
    if (!child.isNamed || child.isExtra || children[at + 1]?.type === '=') continue;
    const before = children[at - 1]?.type === '=' ? children[at - 2] : undefined;
    const value = lower.expression(child);
    entries.push({ name: before?.text ?? lastName(value), value });
  }
  return entries;
}

export function listOf(initializer: Node | null, node: Node, lower: Lowering): Expression {
  return initializer === null ? unknown(node) : list(node, lower.expressions(named(initializer)));
}
