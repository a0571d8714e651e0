import type { Node } from '../shared/node';
import type { Expression, Statement } from '../../program';
import { binary, conditional, flat, unary, unpacked } from '../shared/operators';
import * as tree from '../shared/tree';
import type { ExpressionReader, Lowering, StatementReader } from '../shared/tree';
import { guarded } from './branches';
import { readCall, readCallStatement } from './calls';
import { readPairs, readParameters, returning } from './parts';
import { heredoc, readString, readSymbol, readWords, regex } from './strings';

/**
 * Ruby's statements and expressions. `self` is `this`. In a class `@x` is its member x; elsewhere, where nobody knows
 * which object is meant, it is a variable, which steps and the functions that they call share.
 */
export function rubyLowering(within: 'class' | 'group' | 'step'): Lowering {
  return new tree.Lowering({
    expressions: within === 'class' ? CLASS_EXPRESSIONS : EXPRESSIONS,
    statements: within === 'step' ? STEP_STATEMENTS : STATEMENTS,
  });
}

const inner: ExpressionReader = (node, lower) => {
  const children = tree.named(node);
  return children.length === 1 ? lower.expression(children[0]) : tree.unknown(node, lower.expressions(children));
};
const list: ExpressionReader = (node, lower) => ({
  kind: 'list',
  items: tree.named(node).map((child) => lower.expression(child)),
  span: tree.spanOf(node),
});
const name: ExpressionReader = (node) => tree.nameOf(node);
const variable: ExpressionReader = (node) => tree.nameOf(node, node.text.replace(/^@+/, ''));
const number: ExpressionReader = (node) => tree.literal(node, 'number', node.text.replaceAll('_', ''));
const ofThis: ExpressionReader = (node) => ({
  kind: 'member',
  object: tree.nameOf(node, 'this'),
  name: node.text.replace(/^@+/, ''),
  span: tree.spanOf(node),
});

const EXPRESSIONS: ReadonlyMap<string, ExpressionReader> = new Map<string, ExpressionReader>([
  ['identifier', name],
  ['constant', name],
  ['global_variable', name],
  ['self', (node) => tree.nameOf(node, 'this')],
  ['super', (node) => tree.nameOf(node, 'super')],
  ['instance_variable', variable],
  ['class_variable', variable],
  ['scope_resolution', readScope],
  ['string', readString],
  ['chained_string', (node, lower) => tree.joinOf(node, flat(lower.expressions(tree.named(node))))],
  ['heredoc_beginning', heredoc],
  ['simple_symbol', readSymbol],
  ['delimited_symbol', readString],
  ['string_array', readWords],
  ['symbol_array', readWords],
  ['bare_string', readString],
  ['bare_symbol', readString],
  ['integer', number],
  ['float', number],
  ['true', (node) => tree.literal(node, 'boolean', 'true')],
  ['false', (node) => tree.literal(node, 'boolean', 'false')],
  ['nil', (node) => ({ kind: 'unknown', parts: [], span: tree.spanOf(node), none: true })],
  ['array', list],
  ['right_assignment_list', list],
  ['hash', (node, lower) => ({ kind: 'record', entries: readPairs(node, lower), span: tree.spanOf(node) })],
  ['binary', readBinary],
  ['unary', (node, lower) => unary(node, lower.expression(tree.field(node, 'operand')))],
  ['splat_argument', inner],
  ['parenthesized_statements', inner],
  ['element_reference', readElement],
  ['call', readCall],
  ['lambda', readLambda],
  ['conditional', readConditional],
  ['yield', readYield],
  ['regex', regex],
]);

const CLASS_EXPRESSIONS: ReadonlyMap<string, ExpressionReader> = new Map([
  ...EXPRESSIONS,
  ['instance_variable', ofThis],
  ['class_variable', ofThis],
]);

const STATEMENTS: ReadonlyMap<string, StatementReader> = new Map<string, StatementReader>([
  ['call', readCallStatement],
  ['identifier', readBareCall],
  ['assignment', readAssignment],
  ['operator_assignment', readOperatorAssignment],
  ['return', readReturn],
  ['method', readInnerMethod],
  ...['if', 'unless', 'while', 'until', 'case', 'begin', 'if_modifier', 'unless_modifier', 'rescue_modifier'].map(
    (type): [string, StatementReader] => [type, branches],
  ),
  ...['class', 'module', 'heredoc_body', 'comment', 'empty_statement'].map((type): [string, StatementReader] => [
    type,
    () => [],
  ]),
]);

const STEP_STATEMENTS: ReadonlyMap<string, StatementReader> = new Map<string, StatementReader>([
  ...STATEMENTS,
  ['assignment', (node, lower) => shared(node, readAssignment(node, lower))],
  ['operator_assignment', (node, lower) => shared(node, readOperatorAssignment(node, lower))],
]);

/** `@user = …` is set for whatever runs later. */
function shared(node: Node, statements: Statement[]): Statement[] {
  if (tree.field(node, 'left')?.type !== 'instance_variable') return statements;
  return statements.map((one) =>
    one.kind === 'assign' && one.target.kind === 'name' ? { ...one, shared: true } : one,
  );
}

function readScope(node: Node, lower: Lowering): Expression {
  const scope = tree.field(node, 'scope');
  const constant = tree.textOfField(node, 'name') ?? '';
  if (scope === null) return tree.nameOf(node, constant);
  return { kind: 'member', object: lower.expression(scope), name: constant, span: tree.spanOf(node) };
}

function readBinary(node: Node, lower: Lowering): Expression {
  return binary(node, lower, (operator, left, right) => {
    if (operator !== '||' && operator !== 'or') return null;
    return { kind: 'call', object: null, name: '||', args: [left, right], named: [], span: tree.spanOf(node) };
  });
}

/** Calls the block that the method is called with. */
function readYield(node: Node, lower: Lowering): Expression {
  const given = tree.named(node).at(0);
  const args = given === undefined ? [] : lower.expressions(tree.named(given));
  return { kind: 'call', object: null, name: 'yield', args, named: [], span: tree.spanOf(node) };
}

function readConditional(node: Node, lower: Lowering): Expression {
  const [asked, yes, no] = ['condition', 'consequence', 'alternative'].map((name) => tree.field(node, name));
  return conditional(node, asked, [yes, no], lower);
}

function readElement(node: Node, lower: Lowering): Expression {
  const object = tree.field(node, 'object');
  const keys = tree.named(node).slice(1);
  if (object === null || keys.length !== 1) return tree.unknown(node, lower.expressions(tree.named(node)));
  return { kind: 'index', object: lower.expression(object), key: lower.expression(keys[0]), span: tree.spanOf(node) };
}

function readLambda(node: Node, lower: Lowering): Expression {
  const block = tree.field(node, 'body');
  const parameters = readParameters(tree.field(node, 'parameters'), lower);
  return {
    kind: 'function',
    parameters,
    body: block === null ? [] : returning(lower.body(tree.field(block, 'body')), parameters),
    span: tree.spanOf(node),
  };
}

/** A name alone on its line calls a method. */
function readBareCall(node: Node): Statement[] {
  const span = tree.spanOf(node);
  const value: Expression = { kind: 'call', object: null, name: node.text, args: [], named: [], span };
  return [{ kind: 'run', value, line: span.line }];
}

function readAssignment(node: Node, lower: Lowering): Statement[] {
  const left = tree.field(node, 'left');
  const right = tree.field(node, 'right');
  if (left === null || right === null) return [];
  if (right.type !== 'assignment') return assigned(left, lower.expression(right), tree.lineOf(node), lower);
  const inner = tree.field(right, 'left');
  return [...lower.statement(right), ...assigned(left, lower.expression(inner), tree.lineOf(node), lower)];
}

function assigned(target: Node, value: Expression, line: number, lower: Lowering): Statement[] {
  if (target.type !== 'left_assignment_list') {
    const to = lower.expression(target);
    const assignment: Statement = { kind: 'assign', target: to, type: null, value, line };
    if (target.type !== 'call' || to.kind !== 'member') return [assignment];
    // A class may have its own way to set it.
    const { object, span } = to;
    const call: Expression = { kind: 'call', object, name: `${to.name}=`, args: [value], named: [], span };
    return [{ kind: 'run', value: call, line }, assignment];
  }
  return unpacked(target, value, line, (item, of) => assigned(item, of, line, lower));
}

function readOperatorAssignment(node: Node, lower: Lowering): Statement[] {
  const left = tree.field(node, 'left');
  const operator = tree.textOfField(node, 'operator');
  if (left === null || (operator !== '||=' && operator !== '+=')) return [];
  const target = lower.expression(left);
  const right = lower.expression(tree.field(node, 'right'));
  const value: Expression =
    operator === '+=' ? { kind: 'join', parts: [target, right], span: tree.spanOf(node) } : right;
  return [{ kind: 'assign', target, type: null, value, line: tree.lineOf(node) }];
}

function readReturn(node: Node, lower: Lowering): Statement[] {
  const value = tree.named(node).at(0)?.namedChildren.at(0);
  return [{ kind: 'return', value: value === undefined ? null : lower.expression(value), line: tree.lineOf(node) }];
}

/** A helper that is defined where it stands: a variable that holds a function. */
function readInnerMethod(node: Node, lower: Lowering): Statement[] {
  const target = tree.field(node, 'name');
  if (target === null) return [];
  const parameters = readParameters(tree.field(node, 'parameters'), lower);
  const value: Expression = {
    kind: 'function',
    parameters,
    body: returning(lower.body(tree.field(node, 'body')), parameters),
    span: tree.spanOf(node),
  };
  return [{ kind: 'assign', target: tree.nameOf(target), type: null, value, line: tree.lineOf(node) }];
}

/** All that may run, of every branch whose condition is not known. */
function branches(node: Node, lower: Lowering): Statement[] {
  const known = GUARDED.has(node.type) ? guarded(node, lower) : null;
  if (known !== null) {
    const condition = tree.field(node, 'condition') ?? tree.field(node, 'value');
    const asked = condition === null ? [] : askedFirst(condition, node.type.startsWith('unless'), lower);
    return [{ kind: 'block', body: [...asked, ...known], line: tree.lineOf(node) }];
  }
  return [{ kind: 'block', body: statementsOf(node, lower), line: tree.lineOf(node) }];
}

const GUARDED: ReadonlySet<string> = new Set(['if', 'unless', 'if_modifier', 'unless_modifier', 'case']);
const CLAUSES: ReadonlySet<string> = new Set(['then', 'else', 'elsif', 'when', 'rescue', 'ensure', 'do', 'in_clause']);
const NO_STATEMENT: ReadonlySet<string> = new Set(['pattern', 'exceptions', 'exception_variable']);

function statementsOf(node: Node, lower: Lowering, depth = 0): Statement[] {
  const condition = tree.field(node, 'condition') ?? tree.field(node, 'value');
  const negated = node.type.startsWith('unless') || node.type === 'until';
  const asked = condition === null ? [] : askedFirst(condition, negated, lower);
  const rest = tree.named(node).flatMap((child): Statement[] => {
    // `elsif` stands within `elsif`.
    if (CLAUSES.has(child.type)) return depth < 100 ? statementsOf(child, lower, depth + 1) : [];
    if (NO_STATEMENT.has(child.type)) return [];
    return condition?.id === child.id ? [] : lower.statement(child);
  });
  return [...asked, ...rest];
}

/** What a condition calls; one that is negated is told apart by standing in what is not followed. */
function askedFirst(condition: Node, negated: boolean, lower: Lowering): Statement[] {
  if (condition.type !== 'call' && condition.type !== 'unary') return [];
  const value = lower.expression(condition);
  const line = tree.lineOf(condition);
  return [{ kind: 'run', value: negated ? tree.unknown(condition, [asCall(value)]) : asCall(value), line }];
}

function asCall(value: Expression): Expression {
  return value.kind === 'member' ? { ...value, kind: 'call', args: [], named: [] } : value;
}
