import type { Node } from '../shared/node';
import type { Expression, Statement } from '../../program';
import { call } from '../shared/build';
import { block, counted, guarded, isLeftAtOnce, parts, run, simple, switched } from '../shared/c-family';
import { javaArguments, javaType } from './types';
import {
  childrenOf,
  field,
  lineOf,
  literal,
  nameOf,
  named,
  textOfField,
  type Lowering,
  type LoweringTable,
  type StatementReader,
} from '../shared/tree';

const body: StatementReader = (node, lower) => block(node, lower.body(node));

/** How Java's statements are lowered. */
export const JAVA_STATEMENTS: LoweringTable['statements'] = new Map([
  ['local_variable_declaration', (node, lower) => declared(node, lower)],
  ['expression_statement', (node, lower) => simple(named(node).at(0) ?? null, lower, runOrStep)],
  ['assignment_expression', (node, lower) => simple(node, lower, runOrStep)],
  ['return_statement', (node, lower) => given(node, lower)],
  ['yield_statement', (node, lower) => given(node, lower)],
  ['block', body],
  ['enhanced_for_statement', forEach],
  ['for_statement', counted('init', parts(['init', 'condition', 'body']))],
  ['while_statement', parts(['condition', 'body'])],
  ['do_statement', parts(['body', 'condition'])],
  ['if_statement', guarded(parts(['condition', 'consequence', 'alternative']))],
  ['synchronized_statement', parts(['body'])],
  ['labeled_statement', (node, lower) => lower.statements(named(node).slice(1))],
  ['try_statement', body],
  ['try_with_resources_statement', body],
  ['finally_clause', (node, lower) => lower.statements(named(node))],
  // What is done about an error is not what the test does.
  ['catch_clause', () => []],
  ['resource_specification', (node, lower) => lower.statements(named(node))],
  ['resource', resource],
  ['switch_expression', (node, lower) => block(node, [...parts(['condition'])(node, lower), ...cases(node, lower)])],
  ['explicit_constructor_invocation', (node, lower) => [superCall(node, lower)]],
  ['class_declaration', () => []],
  ['record_declaration', () => []],
  ['interface_declaration', () => []],
  ['enum_declaration', () => []],
  ['break_statement', () => []],
  ['continue_statement', () => []],
] satisfies [string, (node: Node, lower: Lowering) => Statement[]][]);

/** `Allure.step("…", () -> { … })` is a block. */
function runOrStep(node: Node, value: Expression): Statement {
  const step = reported(value);
  return step === null ? run(node, value) : { kind: 'block', body: step, line: lineOf(node) };
}

function declared(node: Node, lower: Lowering): Statement[] {
  const type = javaType(field(node, 'type'));
  return childrenOf(node, 'variable_declarator').flatMap((declarator): Statement[] => {
    const [target, value] = [field(declarator, 'name'), field(declarator, 'value')];
    if (target === null || value === null) return [];
    return [
      {
        kind: 'assign',
        target: nameOf(target),
        type,
        value: lower.expression(value),
        line: lineOf(declarator),
        declares: true,
      },
    ];
  });
}

/** What a report calls a step: its statements. */
function reported(value: Expression): Statement[] | null {
  if (value.kind !== 'call' || value.name !== 'step') return null;
  const work = value.args.at(-1);
  return work?.kind === 'function' && work.parameters.length === 0 ? work.body : null;
}

function given(node: Node, lower: Lowering): Statement[] {
  const value = named(node).at(0);
  const line = lineOf(node);
  if (value === undefined) return [{ kind: 'return', value: null, line }];
  const result = lower.expression(value);
  const step = reported(result);
  return step === null ? [{ kind: 'return', value: result, line }] : [{ kind: 'block', body: step, line }];
}

function forEach(node: Node, lower: Lowering): Statement[] {
  const names = [textOfField(node, 'name') ?? ''];
  const over = lower.expression(field(node, 'value'));
  const body = field(node, 'body');
  const once = isLeftAtOnce(body) ? { once: true as const } : {};
  return [{ kind: 'each', names, over, body: lower.statement(body), line: lineOf(node), ...once }];
}

function resource(node: Node, lower: Lowering): Statement[] {
  const [target, value] = [field(node, 'name'), field(node, 'value')];
  if (target === null || value === null) return [];
  const type = javaType(field(node, 'type'));
  return [
    {
      kind: 'assign',
      target: nameOf(target),
      type,
      value: lower.expression(value),
      line: lineOf(node),
      declares: true,
    },
  ];
}

function cases(node: Node, lower: Lowering): Statement[] {
  const body = field(node, 'body');
  const groups = body === null ? [] : childrenOf(body, 'switch_block_statement_group', 'switch_rule');
  const value = lower.expression(named(field(node, 'condition') ?? node).at(0) ?? null);
  const branches = groups.map((group) => ({
    labels: childrenOf(group, 'switch_label').flatMap((label) => named(label).map((each) => labelOf(each, lower))),
    body: lower.statements(named(group).filter(({ type }) => type !== 'switch_label')),
    line: lineOf(group),
  }));
  return switched(value, branches);
}

/** `case Small:` is a constant of an enumeration, however it is written. */
function labelOf(node: Node, lower: Lowering): Expression {
  const isPlain = node.type === 'identifier' && !/^[A-Z][A-Z\d_]+$/.test(node.text);
  return isPlain ? literal(node, 'string', node.text) : lower.expression(node);
}

/** `super(driver)` and `this(driver)` are calls of that name. */
function superCall(node: Node, lower: Lowering): Statement {
  const name = textOfField(node, 'constructor') ?? 'super';
  return { kind: 'run', value: call(node, null, name, javaArguments(node, lower)), line: lineOf(node) };
}
