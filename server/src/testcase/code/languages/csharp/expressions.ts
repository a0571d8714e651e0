import type { Node } from '../shared/node';
import type { Expression, Statement } from '../../program';
import { call, dedent, list, numberLiteral, PAGE_CLASS, record } from '../shared/build';
import { either, isSum } from '../shared/c-family';
import { wanted } from '../shared/ticked';
import { truth } from '../shared/truth';
import { argumentsOf, lastName, simpleName } from './arguments';
import { switched } from './choices';
import { copiedWith, creation, implicitCreation, listOf, pairs } from './creation';
import { CSHARP_STATEMENTS } from './statements';
import { csharpBody, csharpParameters, csharpType } from './types';
import {
  childOf,
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

const inner = (node: Node, lower: Lowering): Expression => lower.expression(named(node).at(0) ?? null);

const EXPRESSIONS: LoweringTable['expressions'] = new Map([
  ['string_literal', (node) => literal(node, 'string', unescape(node.text.replace(/^"|"(?:u8)?$/gi, '')))],
  ['verbatim_string_literal', (node) => literal(node, 'string', node.text.slice(2, -1).replaceAll('""', '"'))],
  ['raw_string_literal', (node) => literal(node, 'string', rawText(childOf(node, 'raw_string_content')?.text ?? ''))],
  ['interpolated_string_expression', interpolated],
  ['character_literal', (node) => literal(node, 'string', unescape(node.text.slice(1, -1)))],
  ['integer_literal', numberLiteral],
  ['real_literal', numberLiteral],
  ['boolean_literal', (node) => literal(node, 'boolean', node.text)],
  ['null_literal', (node) => ({ kind: 'unknown', parts: [], span: spanOf(node), none: true })],
  ['identifier', (node) => nameOf(node, node.text.replace(/^@/, ''))],
  ['generic_name', (node) => nameOf(node, named(node).at(0)?.text ?? '')],
  ['predefined_type', (node) => nameOf(node)],
  ['qualified_name', (node, lower) => member(node, lower.expression(field(node, 'qualifier')), field(node, 'name'))],
  ['alias_qualified_name', (node) => nameOf(node, textOfField(node, 'name') ?? '')],
  ['this', (node) => nameOf(node)],
  ['this_expression', (node) => nameOf(node, 'this')],
  ['base', (node) => nameOf(node, 'super')],
  ['base_expression', (node) => nameOf(node, 'super')],
  ['parenthesized_expression', inner],
  ['await_expression', inner],
  ['checked_expression', inner],
  ['cast_expression', (node, lower) => lower.expression(field(node, 'value'))],
  ['as_expression', (node, lower) => lower.expression(field(node, 'left'))],
  ['postfix_unary_expression', postfix],
  ['prefix_unary_expression', prefix],
  ['binary_expression', binary],
  ['assignment_expression', (node, lower) => unknown(node, [lower.expression(field(node, 'right'))])],
  [
    'member_access_expression',
    (node, lower) => member(node, lower.expression(field(node, 'expression')), field(node, 'name')),
  ],
  ['conditional_access_expression', conditional],
  [
    'element_access_expression',
    (node, lower) => indexed(node, lower.expression(field(node, 'expression')), field(node, 'subscript'), lower),
  ],
  ['invocation_expression', invocation],
  ['object_creation_expression', creation],
  ['implicit_object_creation_expression', implicitCreation],
  ['anonymous_object_creation_expression', (node, lower) => record(node, pairs(node, lower))],
  ['with_expression', copiedWith],
  ['array_creation_expression', (node, lower) => listOf(childOf(node, 'initializer_expression'), node, lower)],
  ['implicit_array_creation_expression', (node, lower) => listOf(childOf(node, 'initializer_expression'), node, lower)],
  ['initializer_expression', (node, lower) => list(node, lower.expressions(named(node)))],
  ['collection_expression', (node, lower) => list(node, lower.expressions(named(node)))],
  // `["a", "b"]` where no value is indexed.
  ['element_binding_expression', (node, lower) => list(node, argumentsOf(node, lower).args)],
  ['tuple_expression', (node, lower) => list(node, argumentsOf(node, lower).args)],
  ['conditional_expression', either],
  ['lambda_expression', lambda],
  ['anonymous_method_expression', lambda],
  ['typeof_expression', (node) => nameOf(node, csharpType(field(node, 'type')) ?? '')],
  ['switch_expression', switched],
] satisfies [string, (node: Node, lower: Lowering) => Expression][]);

function member(node: Node, object: Expression, name: Node | null): Expression {
  return { kind: 'member', object, name: simpleName(name), span: spanOf(node) };
}

function indexed(node: Node, object: Expression, subscript: Node | null, lower: Lowering): Expression {
  const key = subscript === null ? undefined : argumentsOf(subscript, lower).args.at(0);
  return { kind: 'index', object, key: key ?? unknown(node), span: spanOf(node) };
}

/** `a?.b` and `a?[0]`. */
function conditional(node: Node, lower: Lowering): Expression {
  const object = lower.expression(field(node, 'condition'));
  const binding = named(node).at(-1);
  if (binding?.type === 'member_binding_expression') return member(node, object, field(binding, 'name'));
  if (binding?.type === 'element_binding_expression') return indexed(node, object, binding, lower);
  return unknown(node, binding === undefined ? [object] : [object, lower.expression(binding)]);
}

/** `x!` is `x`. */
function postfix(node: Node, lower: Lowering): Expression {
  const value = inner(node, lower);
  return node.children.at(-1)?.type === '!' ? value : unknown(node, [value]);
}

function prefix(node: Node, lower: Lowering): Expression {
  const value = inner(node, lower);
  if (node.children.at(0)?.type === '!') return call(node, null, '!', [value]);
  const negative = node.children.at(0)?.type === '-' && value.kind === 'literal' && value.type === 'number';
  return negative ? literal(node, 'number', `-${value.text}`) : unknown(node, [value]);
}

function binary(node: Node, lower: Lowering): Expression {
  if (isSum(node)) return joinOf(node, lower.operands(node, isSum));
  const [left, right] = [lower.expression(field(node, 'left')), lower.expression(field(node, 'right'))];
  // `Environment.GetEnvironmentVariable("USER") ?? "tom"`; `name ?? throw new …` is the name.
  if (field(node, 'operator')?.type === '??') {
    if (field(node, 'right')?.type === 'throw_expression') return left;
    return { kind: 'call', object: null, name: '||', args: [left, right], named: [], span: spanOf(node) };
  }
  return wanted(textOfField(node, 'operator'), left, right, spanOf(node)) ?? unknown(node, [left, right]);
}

/** Methods that give back, for a test's data, what they are called on. */
const SAME = new Set([
  'ToString',
  'Trim',
  'TrimStart',
  'TrimEnd',
  'AsEnumerable',
  'ToList',
  'ToArray',
  'ConfigureAwait',
]);

const MAKES = /^(?:init|open|page|at|on|get|go|to|create|new|navigate|make|load|resolve|instance|as|_)/i;

/** The types that a call is made with: `GetPage<LoginPage>()`. */
function typesOf(callee: Node | null): readonly string[] {
  const generic = callee?.type === 'member_access_expression' ? field(callee, 'name') : callee;
  const types = generic?.type === 'generic_name' ? childOf(generic, 'type_argument_list') : null;
  return types === null ? [] : named(types).map((type) => csharpType(type) ?? '');
}

/** Calls in a chain that are looked at, at most. */
const MAX_CHAIN = 12;

/** Whether a chain of calls did something before. */
function goesOn(callee: Node | null): boolean {
  let at = callee?.type === 'member_access_expression' ? field(callee, 'expression') : null;
  for (let depth = 0; at !== null && depth < MAX_CHAIN; depth++) {
    if (at.type === 'invocation_expression') return true;
    at = at.type === 'member_access_expression' ? field(at, 'expression') : null;
  }
  return false;
}

/** A page made by its class, where nothing else is done: `GetPage<LoginPage>()`, Atata's `Go.To<EditWindow>()`. */
function pageMade(node: Node, callee: Node | null, types: readonly string[], lower: Lowering): Expression | null {
  const [type] = types;
  const inner = callee?.type === 'member_access_expression' ? callee : null;
  if (types.length !== 1 || !MAKES.test(simpleName(inner === null ? callee : field(inner, 'name')))) return null;
  if (!PAGE_CLASS.test(type) && (inner === null || textOfField(inner, 'expression') !== 'Go')) return null;
  if (goesOn(callee)) return null;
  const { args } = argumentsOf(field(node, 'arguments'), lower);
  if (args.some(({ kind }) => kind === 'function')) return null;
  return { kind: 'new', type, args: args.filter(({ kind }) => kind === 'name'), named: [], span: spanOf(node) };
}

function invocation(node: Node, lower: Lowering): Expression {
  const callee = field(node, 'function');
  const types = typesOf(callee);
  const page = pageMade(node, callee, types, lower);
  if (page !== null) return page;
  const called = calledWith(node, callee, lower);
  return types.length > 0 && called.kind === 'call' ? { ...called, types } : called;
}

function calledWith(node: Node, callee: Node | null, lower: Lowering): Expression {
  const { args, named: given } = argumentsOf(field(node, 'arguments'), lower);
  if (callee?.type === 'identifier' || callee?.type === 'generic_name') {
    const name = simpleName(callee);
    if (name === 'nameof') return literal(node, 'string', lastName(args.at(0)));
    return call(node, null, name, args, given);
  }
  const target = lower.expression(callee);
  if (target.kind !== 'member') return unknown(node, [target, ...args]);
  const { object, name } = target;
  if (args.length === 0 && SAME.has(name)) return object;
  if (name === 'ConfigureAwait') return object;
  if (object.kind === 'name' && /^string$/i.test(object.name)) {
    if (name === 'Format' && args.at(0)?.kind === 'literal')
      return formatted(node, args[0], args.slice(1)) ?? unknown(node, args);
    if (name === 'Concat') return joinOf(node, args);
  }
  if (object.kind === 'name' && object.name === 'Convert' && args.length === 1) return args[0];
  return call(node, object, name, args, given);
}

/** `string.Format("{0}@example.com", name)` as a join. */
function formatted(node: Node, format: Expression, args: readonly Expression[]): Expression | null {
  if (format.kind !== 'literal' || /\{\d+[,:]/.test(format.text)) return null;
  const parts = format.text.split(/(\{\d{1,2}\})/).flatMap((piece) => {
    const at = /^\{(\d+)\}$/.exec(piece)?.[1];
    if (at !== undefined) return [args.at(Number(at)) ?? unknown(node)];
    return piece === '' ? [] : [literal(node, 'string', piece.replaceAll('{{', '{').replaceAll('}}', '}'))];
  });
  return joinOf(node, parts);
}

function lambda(node: Node, lower: Lowering): Expression {
  const body = field(node, 'body') ?? childOf(node, 'block');
  const parameters = csharpParameters(field(node, 'parameters'), lower);
  const holds = body === null ? null : truth(body, lower);
  const given: Statement[] | null = holds && [{ kind: 'return', value: holds, line: lineOf(node) }];
  return { kind: 'function', parameters, body: given ?? csharpBody(body, lower), span: spanOf(node) };
}

function rawText(content: string): string {
  return /^\s*\n/.test(content) ? dedent(content.replace(/^[^\n]*\n/, '')).replace(/\n$/, '') : content;
}

function interpolated(node: Node, lower: Lowering): Expression {
  const start = childOf(node, 'interpolation_start')?.text ?? '$';
  const isRaw = node.text.startsWith('"""', start.length);
  const verbatim = start.includes('@');
  const parts = named(node).flatMap((part): Expression[] => {
    switch (part.type) {
      case 'interpolation': {
        const value = named(part).find(({ type }) => type !== 'interpolation_brace');
        if (value === undefined) return [];
        const format = childOf(part, 'interpolation_format_clause', 'interpolation_alignment_clause');
        return [format === null ? lower.expression(value) : unknown(part, [lower.expression(value)])];
      }
      case 'string_content':
      case 'escape_sequence': {
        const text = isRaw ? part.text : part.text.replaceAll('{{', '{').replaceAll('}}', '}');
        return [literal(part, 'string', isRaw ? text : verbatim ? text.replaceAll('""', '"') : unescape(text))];
      }
      default:
        return [];
    }
  });
  return joinOf(node, parts.length > 0 && parts.every(({ kind }) => kind === 'literal') ? [whole(node, parts)] : parts);
}

function whole(node: Node, parts: readonly Expression[]): Expression {
  return literal(node, 'string', parts.map((part) => (part.kind === 'literal' ? part.text : '')).join(''));
}

/** How the nodes of C# are lowered. */
export const CSHARP_TABLE: LoweringTable = { expressions: EXPRESSIONS, statements: CSHARP_STATEMENTS };
