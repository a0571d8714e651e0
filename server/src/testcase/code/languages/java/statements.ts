import type { Node } from 'web-tree-sitter';
import type { Expression, Statement } from '../../program';
import { call } from '../shared/build';
import { javaArguments, javaType } from './types';
import {
  childrenOf,
  field,
  joinOf,
  lineOf,
  nameOf,
  named,
  textOfField,
  unknown,
  type Lowering,
  type LoweringTable,
} from '../shared/tree';

/** How Java's statements are lowered. */
export const JAVA_STATEMENTS: LoweringTable['statements'] = new Map([
  ['local_variable_declaration', (node, lower) => declared(node, lower)],
  ['expression_statement', (node, lower) => simple(named(node).at(0) ?? null, lower)],
  ['assignment_expression', simple],
  ['return_statement', (node, lower) => given(node, lower)],
  ['yield_statement', (node, lower) => given(node, lower)],
  ['block', (node, lower) => block(node, lower.body(node))],
  ['enhanced_for_statement', forEach],
  ['for_statement', (node, lower) => fields(node, lower, 'init', 'condition', 'body')],
  ['while_statement', (node, lower) => fields(node, lower, 'condition', 'body')],
  ['do_statement', (node, lower) => fields(node, lower, 'body', 'condition')],
  ['if_statement', (node, lower) => fields(node, lower, 'condition', 'consequence', 'alternative')],
  ['synchronized_statement', (node, lower) => fields(node, lower, 'body')],
  ['labeled_statement', (node, lower) => lower.statements(named(node).slice(1))],
  ['try_statement', attempt],
  ['try_with_resources_statement', attempt],
  ['finally_clause', (node, lower) => lower.statements(named(node))],
  // What is done about an error is not what the test does.
  ['catch_clause', () => []],
  ['resource_specification', (node, lower) => lower.statements(named(node))],
  ['resource', resource],
  [
    'switch_expression',
    (node, lower) => block(node, [...fields(node, lower, 'condition'), ...cases(field(node, 'body'), lower)]),
  ],
  ['explicit_constructor_invocation', (node, lower) => [superCall(node, lower)]],
  ['class_declaration', () => []],
  ['record_declaration', () => []],
  ['interface_declaration', () => []],
  ['enum_declaration', () => []],
  ['break_statement', () => []],
  ['continue_statement', () => []],
] satisfies [string, (node: Node, lower: Lowering) => Statement[]][]);

/** `a = b`, `a += b`, or an expression that is run. */
function simple(node: Node | null, lower: Lowering): Statement[] {
  if (node === null) return [];
  const line = lineOf(node);
  if (node.type !== 'assignment_expression') return [run(node, lower.expression(node))];
  const target = lower.expression(field(node, 'left'));
  const right = lower.expression(field(node, 'right'));
  const operator = field(node, 'operator')?.type ?? '=';
  const value = operator === '=' ? right : operator === '+=' ? joinOf(node, [target, right]) : unknown(node, [right]);
  return [{ kind: 'assign', target, type: null, value, line }];
}

/** `rows.forEach(row -> …)` is a loop; `Allure.step("…", () -> { … })` a block. */
function run(node: Node, value: Expression): Statement {
  const line = lineOf(node);
  const step = reported(value);
  if (step !== null) return { kind: 'block', body: step, line };
  if (value.kind === 'call' && value.name === 'forEach' && value.object !== null && value.args.length === 1) {
    const [turn] = value.args;
    if (turn.kind === 'function') {
      return {
        kind: 'each',
        names: turn.parameters.map(({ name }) => name),
        over: value.object,
        body: turn.body,
        line,
      };
    }
  }
  return { kind: 'run', value, line };
}

function declared(node: Node, lower: Lowering): Statement[] {
  const type = javaType(field(node, 'type'));
  return childrenOf(node, 'variable_declarator').flatMap((declarator): Statement[] => {
    const [target, value] = [field(declarator, 'name'), field(declarator, 'value')];
    if (target === null || value === null) return [];
    return [{ kind: 'assign', target: nameOf(target), type, value: lower.expression(value), line: lineOf(declarator) }];
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

function block(node: Node, body: Statement[]): Statement[] {
  return [{ kind: 'block', body, line: lineOf(node) }];
}

/** The parts of a statement that run, in order; a bare value that does nothing is left out. */
function fields(node: Node, lower: Lowering, ...names: string[]): Statement[] {
  const body = names.flatMap((name) => node.childrenForFieldName(name).flatMap((each) => lower.statement(each)));
  return block(
    node,
    body.filter((each) => each.kind !== 'run' || holdsCall(each.value)),
  );
}

function holdsCall({ kind }: Expression): boolean {
  return kind === 'call' || kind === 'unknown' || kind === 'new';
}

function forEach(node: Node, lower: Lowering): Statement[] {
  const names = [textOfField(node, 'name') ?? ''];
  const over = lower.expression(field(node, 'value'));
  return [{ kind: 'each', names, over, body: lower.statement(field(node, 'body')), line: lineOf(node) }];
}

function attempt(node: Node, lower: Lowering): Statement[] {
  return block(node, lower.body(node));
}

function resource(node: Node, lower: Lowering): Statement[] {
  const [target, value] = [field(node, 'name'), field(node, 'value')];
  if (target === null || value === null) return [];
  const type = javaType(field(node, 'type'));
  return [{ kind: 'assign', target: nameOf(target), type, value: lower.expression(value), line: lineOf(node) }];
}

function cases(body: Node | null, lower: Lowering): Statement[] {
  const groups = body === null ? [] : childrenOf(body, 'switch_block_statement_group', 'switch_rule');
  return groups.flatMap((group) => lower.statements(named(group).filter(({ type }) => type !== 'switch_label')));
}

/** `super(driver)` and `this(driver)` are calls of that name. */
function superCall(node: Node, lower: Lowering): Statement {
  const name = textOfField(node, 'constructor') ?? 'super';
  return { kind: 'run', value: call(node, null, name, javaArguments(node, lower)), line: lineOf(node) };
}
