import type { Node } from '../shared/node';
import type { Expression, NamedArgument, Statement } from '../../program';
import { call, dedent, list, numberLiteral, PAGE_CLASS, record, recordOfPairs } from '../shared/build';
import { either, isSum } from '../shared/c-family';
import { isConstant } from '../shared/constants';
import { wanted } from '../shared/ticked';
import { JAVA_STATEMENTS } from './statements';
import { javaArguments, javaParameters, javaType } from './types';
import {
  childOf,
  childrenOf,
  field,
  joinOf,
  lineOf,
  literal,
  nameOf,
  named,
  spanOf,
  textOfField,
  unescape,
  unknown,
  type Lowering,
  type LoweringTable,
} from '../shared/tree';
import { truth } from '../shared/truth';

/** Names of methods that the file imports statically, with the class each is of. */
type StaticNames = ReadonlyMap<string, string>;

/** How Java's statements and expressions are lowered in a file with these static imports. */
export function javaTable(statics: StaticNames): LoweringTable {
  const expressions = new Map(EXPRESSIONS);
  expressions.set('method_invocation', (node, lower) => invocation(node, lower, statics));
  expressions.set('identifier', (node) => {
    const owner = statics.get(node.text);
    if (owner === undefined || !/^[A-Z][A-Z\d_]*$/.test(node.text)) return nameOf(node);
    return { kind: 'member', object: nameOf(node, owner), name: node.text, span: spanOf(node) };
  });
  return { expressions, statements: JAVA_STATEMENTS };
}

/** The text of a string literal or a text block. */
function javaString(node: Node): string {
  const { text } = node;
  if (!text.startsWith('"""')) return unescape(text.slice(1, -1));
  return unescape(dedent(text.slice(3, -3).replace(/^[^\n]*\n/, '')));
}

const EXPRESSIONS: LoweringTable['expressions'] = new Map<string, (node: Node, lower: Lowering) => Expression>([
  ['string_literal', (node) => literal(node, 'string', javaString(node))],
  ['character_literal', (node) => literal(node, 'string', unescape(node.text.slice(1, -1)))],
  ['decimal_integer_literal', numberLiteral],
  ['decimal_floating_point_literal', numberLiteral],
  ['hex_integer_literal', numberLiteral],
  ['true', (node) => literal(node, 'boolean', 'true')],
  ['false', (node) => literal(node, 'boolean', 'false')],
  ['null_literal', (node) => ({ kind: 'unknown', parts: [], span: spanOf(node), none: true })],
  ['this', (node) => nameOf(node)],
  ['super', (node) => nameOf(node)],
  ['type_identifier', (node) => nameOf(node)],
  ['parenthesized_expression', (node, lower) => lower.expression(named(node).at(0) ?? null)],
  ['cast_expression', (node, lower) => lower.expression(field(node, 'value'))],
  ['unary_expression', unary],
  ['binary_expression', binary],
  [
    'field_access',
    (node, lower) => ({
      kind: 'member',
      object: lower.expression(field(node, 'object')),
      name: textOfField(node, 'field') ?? '',
      span: spanOf(node),
    }),
  ],
  [
    'array_access',
    (node, lower) => ({
      kind: 'index',
      object: lower.expression(field(node, 'array')),
      key: lower.expression(field(node, 'index')),
      span: spanOf(node),
    }),
  ],
  ['assignment_expression', (node, lower) => unknown(node, [lower.expression(field(node, 'right'))])],
  ['object_creation_expression', creation],
  ['array_creation_expression', (node, lower) => arrayOf(field(node, 'value'), node, lower)],
  ['array_initializer', (node, lower) => list(node, lower.expressions(named(node)))],
  ['element_value_array_initializer', (node, lower) => list(node, lower.expressions(named(node)))],
  ['annotation', (node, lower) => javaAnnotation(node, lower)],
  ['marker_annotation', (node, lower) => javaAnnotation(node, lower)],
  ['ternary_expression', either],
  ['lambda_expression', lambda],
  ['method_reference', methodReference],
  ['class_literal', (node) => nameOf(node, javaType(named(node).at(0) ?? null) ?? node.text)],
  ['switch_expression', chosen],
  ['class_body', (node) => unknown(node)],
]);

/** `@FindBy(how = How.ID, using = "x")` as a call with named arguments. */
export function javaAnnotation(node: Node, lower: Lowering): ReturnType<typeof call> {
  const name = (textOfField(node, 'name') ?? '').replace(/^.*\./, '');
  const args: Expression[] = [];
  const pairs: NamedArgument[] = [];
  const list = field(node, 'arguments');
  for (const each of list === null ? [] : named(list)) {
    if (each.type === 'element_value_pair') {
      pairs.push({ name: textOfField(each, 'key') ?? '', value: lower.expression(field(each, 'value')) });
    } else {
      args.push(lower.expression(each));
    }
  }
  return call(node, null, name, args, pairs);
}

function unary(node: Node, lower: Lowering): Expression {
  const operand = lower.expression(field(node, 'operand'));
  const negative = node.text.startsWith('-') && operand.kind === 'literal' && operand.type === 'number';
  return negative ? literal(node, 'number', `-${operand.text}`) : unknown(node, [operand]);
}

function binary(node: Node, lower: Lowering): Expression {
  if (isSum(node)) return joinOf(node, lower.operands(node, isSum));
  const [left, right] = [lower.expression(field(node, 'left')), lower.expression(field(node, 'right'))];
  return wanted(textOfField(node, 'operator'), left, right, spanOf(node)) ?? unknown(node, [left, right]);
}

/** `new Object[2][3]` is two rows that nothing is put into yet; of as many as something else says, one. */
function arrayOf(initializer: Node | null, node: Node, lower: Lowering): Expression {
  if (initializer !== null) return lower.expression(initializer);
  const sizes = childrenOf(node, 'dimensions_expr').map((size) => Number(named(size).at(0)?.text ?? ''));
  const deep = sizes.length > 1 || childOf(node, 'dimensions') !== null;
  const rows = Number.isInteger(sizes[0]) && sizes[0] > 0 ? Math.min(sizes[0], MAX_ROWS) : 1;
  return list(node, deep ? Array.from({ length: rows }, () => list(node, [])) : []);
}

/** Rows of an array that are made before anything is put into them, at most. */
const MAX_ROWS = 50;

function creation(node: Node, lower: Lowering): Expression {
  const type = javaType(field(node, 'type')) ?? '';
  const body = childOf(node, 'class_body');
  if (body !== null && /Map$/.test(type)) {
    const entries = putsIn(body, lower);
    if (entries !== null) return entries;
  }
  const args = javaArguments(node, lower);
  // `new ArrayList<>(List.of("a"))` is the list.
  if (/^(Array|Linked)List$|^(Linked|Tree)?Hash(Set|Map)$/.test(type) && isCollection(args.at(0))) return args[0];
  return { kind: 'new', type, args, named: [], span: spanOf(node) };
}

function isCollection(expression: Expression | undefined): boolean {
  return expression?.kind === 'list' || expression?.kind === 'record';
}

/** `new HashMap<>() {{ put("a", "b"); }}` */
function putsIn(body: Node, lower: Lowering): Expression | null {
  const block = childOf(body, 'block');
  if (block === null) return null;
  const puts = lower.body(block).flatMap((statement) => (statement.kind === 'run' ? [statement.value] : []));
  const pairs = puts.flatMap((value) => (value.kind === 'call' && value.name === 'put' ? [value.args] : []));
  const known = pairs.filter((pair) => pair.length === 2);
  const record = recordOfPairs(body, known);
  if (record !== null || known.length === 0) return record;
  // Keys that are constants: `put(ADMIN, "ann")`
  const span = spanOf(body);
  const empty: Expression = { kind: 'new', type: 'HashMap', args: [], named: [], span };
  return known.reduce(
    (object: Expression, args) => ({ kind: 'call', object, name: 'put', args, named: [], span }),
    empty,
  );
}

function lambda(node: Node, lower: Lowering): Expression {
  const body = field(node, 'body');
  return {
    kind: 'function',
    parameters: javaParameters(field(node, 'parameters'), lower),
    body: body?.type === 'block' ? lower.body(body) : returned(body, lower),
    span: spanOf(node),
  };
}

/** What compares, `user -> user.getRole() == ADMIN`, tells whether it holds. */
function told(body: Node, lower: Lowering): Expression {
  return (body.type === 'binary_expression' ? truth(body, lower) : null) ?? lower.expression(body);
}

function returned(body: Node | null, lower: Lowering): Statement[] {
  return body === null ? [] : [{ kind: 'return', value: told(body, lower), line: lineOf(body) }];
}

/** `this::enter` is a function of one parameter that calls it. */
function methodReference(node: Node, lower: Lowering): Expression {
  const [object, method] = [node.children.at(0), node.children.at(-1)];
  if (object === undefined || method === undefined || method.type === 'new') return unknown(node);
  const value = call(node, lower.expression(object), method.text, [nameOf(node, 'it')]);
  return {
    kind: 'function',
    parameters: [{ name: 'it', type: null, value: null }],
    body: [{ kind: 'return', value, line: lineOf(node) }],
    span: spanOf(node),
  };
}

const COLLECTIONS = new Set([
  'List',
  'Set',
  'Arrays',
  'Stream',
  'ImmutableList',
  'ImmutableSet',
  'Lists',
  'Sets',
  'Collections',
]);
const LISTING = new Set(['of', 'asList', 'stream', 'newArrayList', 'newHashSet', 'singletonList', 'singleton']);
/** Methods that give back, for a test's data, what they are called on. */
const SAME = new Set(['toString', 'trim', 'strip', 'intern', 'stripIndent', 'stripLeading', 'stripTrailing']);
const STREAMING = new Set(['stream', 'toList', 'toArray', 'iterator', 'build', 'collect']);
const BOXES = new Set(['String', 'Integer', 'Long', 'Double', 'Float', 'Boolean', 'Short', 'BigDecimal', 'Objects']);
const BOXING = new Set([
  'valueOf',
  'toString',
  'parseInt',
  'parseLong',
  'parseDouble',
  'requireNonNull',
  'copyValueOf',
]);

function invocation(node: Node, lower: Lowering, statics: StaticNames): Expression {
  const at = field(node, 'object');
  const name = textOfField(node, 'name') ?? '';
  const page = pageMade(node, name, lower);
  if (page !== null) return page;
  const args = javaArguments(node, lower);
  if (at === null) {
    if (name === 'arguments') return list(node, args);
    const owner = statics.get(name);
    return call(node, owner === undefined ? null : nameOf(node, owner), name, args);
  }
  const superclass = childOf(node, 'super');
  const object = superclass !== null && superclass.id !== at.id ? nameOf(superclass) : lower.expression(at);
  if (object.kind === 'name') return ofName(node, object.name, name, args) ?? call(node, object, name, args);
  if (args.length === 0 && SAME.has(name)) return object;
  if (object.kind === 'list' && STREAMING.has(name)) return object;
  if (name === 'formatted' && object.kind === 'literal')
    return formatted(node, object, args) ?? unknown(node, [object, ...args]);
  return withOption(node, object, name, args) ?? call(node, object, name, args);
}

const MAKES = /^(?:init|open|page|at|on|get|go|to|create|new|navigate|make|load|instance|of$|using)/i;

/** `PageFactory.initElements(driver, LoginPage.class)`, `open("/login", LoginPage.class)`: a page made by its class. */
function pageMade(node: Node, name: string, lower: Lowering): Expression | null {
  if (!MAKES.test(name)) return null;
  const args = field(node, 'arguments');
  const given = args === null ? [] : named(args);
  const type = given.find((each) => each.type === 'class_literal');
  const of = type === undefined ? null : javaType(named(type).at(0) ?? null);
  if (of === null || !PAGE_CLASS.test(of)) return null;
  const others = given.filter((each) => each.type === 'identifier' || each.type === 'this');
  const made: Expression = { kind: 'new', type: of, args: lower.expressions(others), named: [], span: spanOf(node) };
  // `at(LoginPage.class, page -> …)` works with the page that it makes.
  const work = given.filter((each) => each.type === 'lambda_expression');
  const page = work.length === 0 ? made : call(node, made, 'let', lower.expressions(work));
  // `page.named("Ann").to(NextPage.class)` is done on the way.
  const before = field(node, 'object');
  if (before?.type !== 'method_invocation') return page;
  const span = spanOf(node);
  return {
    kind: 'index',
    object: list(node, [lower.expression(before), page]),
    key: literal(node, 'number', '1'),
    span,
  };
}

/** Calls of the platform that give known data. */
function ofName(node: Node, object: string, name: string, args: Expression[]): Expression | null {
  if (COLLECTIONS.has(object) && LISTING.has(name))
    return args.length === 1 && args[0].kind === 'list' && takesItems(node, name) ? args[0] : list(node, args);
  if ((object === 'Arguments' && (name === 'of' || name === 'arguments')) || object === 'Tuple')
    return list(node, args);
  if ((object === 'Map' || object === 'ImmutableMap') && name === 'of' && args.length % 2 === 0) {
    return recordOfPairs(
      node,
      args.flatMap((_, at) => (at % 2 === 0 ? [args.slice(at, at + 2)] : [])),
    );
  }
  if (object === 'Map' && name === 'entry') return list(node, args);
  if (object === 'Map' && name === 'ofEntries') {
    return recordOfPairs(
      node,
      args.flatMap((each) => (each.kind === 'list' && each.items.length === 2 ? [each.items] : [])),
    );
  }
  if (object === 'String' && name === 'format') {
    const [format] = args as (Expression | undefined)[];
    if (format?.kind !== 'literal' || PADDED.test(format.text)) return null;
    return formatted(node, format, args.slice(1)) ?? unknown(node, args);
  }
  if (BOXES.has(object) && BOXING.has(name)) return args.at(0) ?? null;
  if (object === 'System' && name === 'getProperty' && args[1]?.kind === 'literal') return args[1];
  if (args.length === 0 && SAME.has(name)) return nameOf(node, object);
  return null;
}

/** Whether one list is the items: of an array; but `Stream.of(Arguments.of("a", "b"))` is one row. */
function takesItems(node: Node, name: string): boolean {
  const given = field(node, 'arguments');
  return !/^(?:of|asList|singleton\w*)$/.test(name) || named(given ?? node).at(0)?.type === 'array_creation_expression';
}

/** `AB-%03d`, which is filled in when it is known with what. */
const PADDED = /^(?=[^]*%0\d)(?:[^%]|%s|%d|%0\d{1,2}d)+$/;

/** `String.format("%s@example.com", name)` as a join; null when the format says more than where a value stands. */
function formatted(node: Node, format: Expression, args: readonly Expression[]): Expression | null {
  if (format.kind !== 'literal') return null;
  const pieces = format.text.split(/%(?:s|d)/);
  if (pieces.length !== args.length + 1 || pieces.some((piece) => /%(?!%)/.test(piece.replaceAll('%%', ''))))
    return null;
  const parts = pieces.flatMap((piece, at) => [
    ...(at === 0 ? [] : [args[at - 1]]),
    ...(piece === '' ? [] : [literal(node, 'string', piece.replaceAll('%%', '%'))]),
  ]);
  return joinOf(node, parts);
}

/** Playwright's `new Page.GetByRoleOptions().setName("Save")` is a record of options. */
function withOption(node: Node, object: Expression, name: string, args: Expression[]): Expression | null {
  if (!/^set[A-Z]/.test(name) || args.length !== 1) return null;
  const entry = { name: name.charAt(3).toLowerCase() + name.slice(4), value: args[0] };
  if (object.kind === 'new' && /Options?$/.test(object.type)) return record(node, [entry]);
  if (object.kind === 'record') return record(node, [...object.entries, entry]);
  return null;
}

/** `switch (kind) { case CARD -> card; default -> cash; }`: what its value says, where that is known. */
function chosen(node: Node, lower: Lowering): Expression {
  const body = field(node, 'body');
  const asked = named(field(node, 'condition') ?? node).at(0) ?? null;
  const rules = body === null ? [] : childrenOf(body, 'switch_rule');
  const results = rules.flatMap((rule) => {
    const result = childrenOf(rule, 'expression_statement').flatMap(named).at(0);
    const labels = childrenOf(rule, 'switch_label').flatMap(named);
    return result === undefined ? [] : [{ labels: lower.expressions(labels), value: lower.expression(result) }];
  });
  const all = unknown(
    node,
    results.map(({ value }) => value),
  );
  const value = lower.expression(asked);
  const isPlain = results.every(({ labels }) => labels.every((label) => label.kind === 'literal' || isConstant(label)));
  if (!isPlain) return all;
  const otherwise = results.find(({ labels }) => labels.length === 0)?.value ?? all;
  return results
    .filter(({ labels }) => labels.length > 0)
    .reduceRight<Expression>((no, { labels, value: yes }) => {
      const when = { value, is: labels, not: false };
      return { ...all, choice: { when, yes, no } };
    }, otherwise);
}
