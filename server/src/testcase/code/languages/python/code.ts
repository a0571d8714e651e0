import type { Node } from '../shared/node';
import { SLICE, SPREAD, type Expression, type NamedArgument, type Parameter, type Statement } from '../../program';
import { branches, readMatch, readTry } from './branches';
import { readCall } from './calls';
import { readComprehension, readFor } from './loops';
import { readString } from './strings';
import { binary, conditional, flat, operatorOf, unary, unpacked } from '../shared/operators';
import { wanted } from '../shared/ticked';
import * as tree from '../shared/tree';
import type { ExpressionReader, Lowering, StatementReader } from '../shared/tree';

/** Python's statements and expressions. `self` and `cls` are `this`. */
export function pythonLowering(): Lowering {
  return new tree.Lowering({ expressions: EXPRESSIONS, statements: STATEMENTS });
}

const inner: ExpressionReader = (node, lower) => lower.expression(tree.named(node).at(0) ?? null);
const list: ExpressionReader = (node, lower) => ({
  kind: 'list',
  items: tree.named(node).map((child) => lower.expression(child.type === 'list_splat' ? tree.named(child)[0] : child)),
  span: tree.spanOf(node),
});
const number: ExpressionReader = (node) => tree.literal(node, 'number', node.text.replaceAll('_', ''));

const EXPRESSIONS: ReadonlyMap<string, ExpressionReader> = new Map<string, ExpressionReader>([
  ['identifier', (node) => tree.nameOf(node, node.text === 'self' || node.text === 'cls' ? 'this' : node.text)],
  ['string', readString],
  ['concatenated_string', (node, lower) => tree.joinOf(node, flat(lower.expressions(tree.named(node))))],
  ['integer', number],
  ['float', number],
  ['true', (node) => tree.literal(node, 'boolean', 'true')],
  ['false', (node) => tree.literal(node, 'boolean', 'false')],
  ['none', (node) => ({ kind: 'unknown', parts: [], span: tree.spanOf(node), none: true })],
  ['unary_operator', (node, lower) => unary(node, lower.expression(tree.field(node, 'argument')))],
  ['binary_operator', (node, lower) => binary(node, lower)],
  ['boolean_operator', readBoolean],
  ['comparison_operator', readComparison],
  ['attribute', readAttribute],
  ['subscript', readSubscript],
  ['call', readCall],
  ['await', inner],
  ['parenthesized_expression', inner],
  ['list_splat', inner],
  ['tuple', list],
  ['list', list],
  ['set', list],
  ['expression_list', list],
  ['dictionary', readDictionary],
  ['list_comprehension', readComprehension],
  ['set_comprehension', readComprehension],
  ['generator_expression', readComprehension],
  ['dictionary_comprehension', readComprehension],
  ['lambda', readLambda],
  ['conditional_expression', readConditional],
]);

const STATEMENTS: ReadonlyMap<string, StatementReader> = new Map<string, StatementReader>([
  ['expression_statement', readExpressionStatement],
  ['return_statement', (node, lower) => [returned(node, lower)]],
  ['for_statement', readFor],
  ['with_statement', readWith],
  ['if_statement', branches],
  ['while_statement', branches],
  ['try_statement', readTry],
  ['match_statement', readMatch],
  ['function_definition', readInnerFunction],
  ['decorated_definition', (node, lower) => lower.statement(tree.field(node, 'definition'))],
  ...['class_definition', 'pass_statement', 'import_statement', 'import_from_statement', 'global_statement'].map(
    (type): [string, StatementReader] => [type, () => []],
  ),
]);

/** `os.environ.get("USER") or "tom"` is what it is when nothing is set. */
function readBoolean(node: Node, lower: Lowering): Expression {
  const args = [lower.expression(tree.field(node, 'left')), lower.expression(tree.field(node, 'right'))];
  if (tree.textOfField(node, 'operator') !== 'or') return tree.unknown(node, args);
  return { kind: 'call', object: null, name: '||', args, named: [], span: tree.spanOf(node) };
}

/** `box.is_selected() != on` */
function readComparison(node: Node, lower: Lowering): Expression {
  const sides = tree.named(node);
  const parts = sides.map((side) => lower.expression(side));
  if (parts.length !== 2) return tree.unknown(node, parts);
  return wanted(operatorOf(node), parts[0], parts[1], tree.spanOf(node)) ?? tree.unknown(node, parts);
}

function readConditional(node: Node, lower: Lowering): Expression {
  const parts = tree.named(node);
  const [yes, asked, no] = [0, 1, 2].map((at) => parts.at(at) ?? null);
  return conditional(node, asked, [yes, no], lower);
}

function readAttribute(node: Node, lower: Lowering): Expression {
  const object = tree.field(node, 'object');
  const name = tree.textOfField(node, 'attribute') ?? '';
  // An enum's member stands for its value.
  if (name === 'value' && object?.type === 'attribute' && /\.[A-Z][A-Z0-9_]*$/.test(object.text)) {
    return lower.expression(object);
  }
  return { kind: 'member', object: lower.expression(object), name, span: tree.spanOf(node) };
}

function readSubscript(node: Node, lower: Lowering): Expression {
  const object = lower.expression(tree.field(node, 'value'));
  const key = tree.field(node, 'subscript');
  if (key === null) return tree.unknown(node, [object]);
  if (key.type === 'slice') {
    const sides = key.text.split(':');
    const ends = sides.map((side) => (/^\s*-?\d*\s*$/.test(side) ? side.trim() : null));
    if (sides.length !== 2 || ends.includes(null)) return tree.unknown(node, [object]);
    // `row[:3]`
    const args = ends.map((end, i): Expression => tree.literal(key, 'number', end || (i === 0 ? '0' : '')));
    return { kind: 'call', object, name: SLICE, args, named: [], span: tree.spanOf(node) };
  }
  return { kind: 'index', object, key: lower.expression(key), span: tree.spanOf(node) };
}

function readDictionary(node: Node, lower: Lowering): Expression {
  const entries: NamedArgument[] = [];
  for (const child of tree.childrenOf(node, 'pair', 'dictionary_splat')) {
    if (child.type === 'dictionary_splat') {
      entries.push({ name: SPREAD, value: lower.expression(tree.named(child).at(0) ?? null) });
      continue;
    }
    const key = lower.expression(tree.field(child, 'key'));
    // `{PageType.LOGIN: LoginPage}`
    const name = key.kind === 'literal' ? key.text : key.kind === 'member' ? key.name : null;
    if (name === null) continue;
    entries.push({ name, value: lower.expression(tree.field(child, 'value')) });
  }
  return { kind: 'record', entries, span: tree.spanOf(node) };
}

function readLambda(node: Node, lower: Lowering): Expression {
  const body = tree.field(node, 'body');
  const line = tree.lineOf(body ?? node);
  return {
    kind: 'function',
    parameters: readParameters(tree.field(node, 'parameters'), lower),
    body: [{ kind: 'return', value: lower.expression(body), line }],
    span: tree.spanOf(node),
  };
}

/** Rest parameters have the type `*` or `**`. */
export function readParameters(node: Node | null, lower: Lowering): Parameter[] {
  if (node === null) return [];
  return tree.named(node).flatMap((child): Parameter[] => {
    const type = typeName(tree.field(child, 'type'));
    const named =
      tree.field(child, 'name') ?? (child.type === 'identifier' ? child : (tree.named(child).at(0) ?? null));
    switch (child.type) {
      case 'identifier':
      case 'default_parameter':
      case 'typed_default_parameter': {
        const value = tree.field(child, 'value');
        return [{ name: named?.text ?? '', type, value: value === null ? null : lower.expression(value) }];
      }
      case 'typed_parameter':
      case 'list_splat_pattern':
      case 'dictionary_splat_pattern': {
        const rest = /^\*{1,2}/.exec(child.text)?.[0] ?? null;
        return [{ name: named?.text.replace(/^\*+/, '') ?? '', type: rest ?? type, value: null }];
      }
      default:
        return [];
    }
  });
}

/** A type's simple name: of `Optional[pages.LoginPage]`, `LoginPage`. */
export function typeName(node: Node | null): string | null {
  return node === null ? null : (/([A-Za-z_]\w*)[^\w]*$/.exec(node.text)?.[1] ?? null);
}

function returned(node: Node, lower: Lowering): Statement {
  const value = tree.named(node).at(0) ?? null;
  return { kind: 'return', value: value === null ? null : lower.expression(value), line: tree.lineOf(node) };
}

function readExpressionStatement(node: Node, lower: Lowering): Statement[] {
  const child = tree.named(node).at(0);
  switch (child?.type) {
    case undefined:
    case 'string':
    case 'ellipsis':
      return [];
    case 'assignment':
      return readAssignment(child, lower);
    case 'augmented_assignment': {
      const [target, value] = [tree.field(child, 'left'), tree.field(child, 'right')];
      if (target === null || tree.textOfField(child, 'operator') !== '+=') return [];
      const parts = [lower.expression(target), lower.expression(value)];
      const sum: Expression = { kind: 'join', parts, span: tree.spanOf(child) };
      return [{ kind: 'assign', target: lower.expression(target), type: null, value: sum, line: tree.lineOf(node) }];
    }
    // What a fixture or a context manager gives.
    case 'yield':
      return [returned(child, lower)];
    default:
      return [{ kind: 'run', value: lower.expression(child ?? null), line: tree.lineOf(node) }];
  }
}

function readAssignment(node: Node, lower: Lowering): Statement[] {
  const targets: Node[] = [];
  let right: Node | null = node;
  while (right?.type === 'assignment') {
    const left = tree.field(right, 'left');
    if (left !== null) targets.push(left);
    right = tree.field(right, 'right');
  }
  if (right === null) return [];
  const line = tree.lineOf(node);
  const type = typeName(tree.field(node, 'type'));
  const value = right.type === 'yield' ? tree.unknown(right) : lower.expression(right);
  const [first, ...others] = targets;
  const statements = assigned(first, value, type, line, lower);
  // `a = b = f()` calls once.
  return [...statements, ...others.flatMap((target) => assigned(target, lower.expression(first), type, line, lower))];
}

function assigned(target: Node, value: Expression, type: string | null, line: number, lower: Lowering): Statement[] {
  if (!target.type.endsWith('_pattern') && target.type !== 'pattern_list') {
    return [{ kind: 'assign', target: lower.expression(target), type, value, line }];
  }
  return unpacked(target, value, line, (item, of) => assigned(item, of, null, line, lower));
}

function readWith(node: Node, lower: Lowering): Statement[] {
  const body: Statement[] = [];
  for (const item of tree.named(node).flatMap((child) => (child.type === 'with_clause' ? tree.named(child) : []))) {
    const value = tree.field(item, 'value');
    const line = tree.lineOf(item);
    if (value?.type !== 'as_pattern') {
      body.push({ kind: 'run', value: lower.expression(value), line });
      continue;
    }
    const [opened] = tree.named(value);
    const target = tree.named(value).at(-1)?.namedChildren.at(0);
    if (target !== undefined) body.push(...assigned(target, lower.expression(opened), null, line, lower));
  }
  body.push(...lower.body(tree.field(node, 'body')));
  return [{ kind: 'block', body, line: tree.lineOf(node) }];
}

function readInnerFunction(node: Node, lower: Lowering): Statement[] {
  const name = tree.field(node, 'name');
  if (name === null) return [];
  const value: Expression = {
    kind: 'function',
    parameters: readParameters(tree.field(node, 'parameters'), lower),
    body: lower.body(tree.field(node, 'body')),
    span: tree.spanOf(node),
  };
  return [{ kind: 'assign', target: tree.nameOf(name), type: null, value, line: tree.lineOf(node) }];
}
