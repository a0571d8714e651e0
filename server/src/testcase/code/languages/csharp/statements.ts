import type { Node } from '../shared/node';
import type { Expression, Statement } from '../../program';
import { call, list } from '../shared/build';
import { block, counted, guarded, isLeftAtOnce, parts, run, simple, switched } from '../shared/c-family';
import { assigned, csharpBody, csharpParameters, csharpType } from './types';
import {
  childOf,
  childrenOf,
  field,
  lineOf,
  nameOf,
  named,
  spanOf,
  type Lowering,
  type LoweringTable,
  type StatementReader,
} from '../shared/tree';

const body: StatementReader = (node, lower) => block(node, lower.body(node));
const fields = (...names: string[]): StatementReader => parts(names, asLooked);

/** How the statements of C# are lowered. */
export const CSHARP_STATEMENTS: LoweringTable['statements'] = new Map([
  ['local_declaration_statement', (node, lower) => lower.statements(childrenOf(node, 'variable_declaration'))],
  ['variable_declaration', declared],
  ['expression_statement', (node, lower) => simple(named(node).at(0) ?? null, lower, run)],
  ['assignment_expression', (node, lower) => simple(node, lower, run)],
  ['return_statement', given],
  ['yield_statement', yielded],
  ['block', body],
  ['foreach_statement', forEach],
  ['for_statement', counted('initializer', fields('initializer', 'condition', 'body'))],
  ['while_statement', fields('condition', 'body')],
  ['do_statement', fields('body', 'condition')],
  ['if_statement', guarded(fields('condition', 'consequence', 'alternative'))],
  ['using_statement', body],
  ['lock_statement', (node, lower) => block(node, lower.statements(childrenOf(node, 'block')))],
  ['try_statement', body],
  // What is done about an error is not what the test does.
  ['catch_clause', () => []],
  ['finally_clause', (node, lower) => lower.body(node)],
  ['switch_statement', cases],
  ['local_function_statement', localFunction],
  ['labeled_statement', (node, lower) => lower.statements(named(node).slice(1))],
  ['global_statement', (node, lower) => lower.body(node)],
  ...['preproc_if', 'preproc_elif', 'preproc_else'].map((type): [string, typeof conditionally] => [
    type,
    conditionally,
  ]),
  ...['break_statement', 'continue_statement', 'goto_statement', 'empty_statement'].map(
    (type): [string, () => Statement[]] => [type, () => []],
  ),
] satisfies [string, (node: Node, lower: Lowering) => Statement[]][]);

/** What stands under a condition of the preprocessor. */
function conditionally(node: Node, lower: Lowering): Statement[] {
  const condition = field(node, 'condition');
  return lower.statements(named(node).filter(({ id }) => id !== condition?.id));
}

function declared(node: Node, lower: Lowering): Statement[] {
  const type = csharpType(field(node, 'type'));
  return childrenOf(node, 'variable_declarator').flatMap((declarator): Statement[] => {
    const value = assigned(declarator);
    if (value === null) return [];
    const pattern = childOf(declarator, 'tuple_pattern');
    const name = field(declarator, 'name');
    const target = pattern === null ? name && nameOf(name) : list(pattern, lower.expressions(named(pattern)));
    return target === null
      ? []
      : [{ kind: 'assign', target, type, value: lower.expression(value), line: lineOf(declarator), declares: true }];
  });
}

function given(node: Node, lower: Lowering): Statement[] {
  const value = named(node).at(0) ?? childThis(node);
  return [{ kind: 'return', value: value === null ? null : lower.expression(value), line: lineOf(node) }];
}

/** `return this;` */
function childThis(node: Node): Node | null {
  return node.children.find(({ type }) => type === 'this') ?? null;
}

/** `yield return x` is told as a call. */
function yielded(node: Node, lower: Lowering): Statement[] {
  return [{ kind: 'run', value: call(node, null, 'yield', lower.expressions(named(node))), line: lineOf(node) }];
}

/** `if (box.Selected)` looks at the element as other languages do by a call. */
function asLooked(statement: Statement): Statement {
  if (statement.kind !== 'run' || statement.value.kind !== 'member' || statement.value.name !== 'Selected')
    return statement;
  const { object, span } = statement.value;
  return { ...statement, value: { kind: 'call', object, name: 'isSelected', args: [], named: [], span } };
}

function forEach(node: Node, lower: Lowering): Statement[] {
  const left = field(node, 'left');
  const names = left === null ? [] : left.type === 'tuple_pattern' ? named(left).map(({ text }) => text) : [left.text];
  const over = lower.expression(field(node, 'right'));
  const body = field(node, 'body');
  const once = isLeftAtOnce(body) ? { once: true as const } : {};
  return [{ kind: 'each', names, over, body: lower.statement(body), line: lineOf(node), ...once }];
}

function localFunction(node: Node, lower: Lowering): Statement[] {
  const name = field(node, 'name');
  if (name === null) return [];
  const parameters = csharpParameters(field(node, 'parameters'), lower);
  const value: Expression = {
    kind: 'function',
    parameters,
    body: csharpBody(field(node, 'body'), lower),
    span: spanOf(node),
  };
  return [{ kind: 'assign', target: nameOf(name), type: null, value, line: lineOf(node) }];
}

function cases(node: Node, lower: Lowering): Statement[] {
  const asked = field(node, 'value');
  const body = field(node, 'body');
  const sections = body === null ? [] : childrenOf(body, 'switch_section');
  const branches = sections.map((section) => ({
    labels: lower.expressions(
      named(section)
        .filter(({ type }) => !isStatement(type))
        .flatMap((label) => (label.type.endsWith('_pattern') ? named(label) : [label])),
    ),
    body: lower.statements(named(section).filter(({ type }) => isStatement(type))),
    line: lineOf(section),
  }));
  return block(node, [...fields('value')(node, lower), ...switched(lower.expression(asked), branches)]);
}

function isStatement(type: string): boolean {
  return type === 'block' || type.endsWith('_statement');
}
