import type { Node } from './node';
import type { Expression, FunctionDeclaration, Member, Statement } from '../../program';
import { guardsOf, operandsOf } from './c-guards';
import { choice } from './choice';
import { isConstant } from './constants';
import { MANY } from './many';
import type { Method } from './class-tests';
import {
  field,
  joinOf,
  lineOf,
  named,
  spanOf,
  textOfField,
  unknown,
  withComments,
  type Lowering,
  type StatementReader,
} from './tree';

/** What Java and C# write alike, and their grammars call by the same names. */

/** `a + b` */
export function isSum(node: Node): boolean {
  return node.type === 'binary_expression' && field(node, 'operator')?.type === '+';
}

/** `shown ? element : null` is the element. */
export function either(node: Node, lower: Lowering): Expression {
  const branches = [field(node, 'consequence'), field(node, 'alternative')];
  const known = branches.filter((branch) => branch !== null && branch.type !== 'null_literal');
  if (known.length === 1) return lower.expression(known[0]);
  let asked = field(node, 'condition');
  while (asked?.type === 'parenthesized_expression') asked = named(asked).at(0) ?? null;
  const operator = asked?.type === 'binary_expression' ? (field(asked, 'operator')?.type ?? '') : '';
  const [yes, no] = branches.map((branch) => lower.expression(branch));
  return choice(spanOf(node), lower.expression(asked), operator, yes, no);
}

/** `a = b`, `a += b`, or an expression that is run. */
export function simple(
  node: Node | null,
  lower: Lowering,
  run: (node: Node, value: Expression) => Statement,
): Statement[] {
  if (node === null) return [];
  if (node.type !== 'assignment_expression') return [run(node, lower.expression(node))];
  const target = lower.expression(field(node, 'left'));
  const given = field(node, 'right');
  const right = lower.expression(given);
  // `page = (LoginPage) menu.open("Login")`
  const type = given?.type === 'cast_expression' ? (textOfField(given, 'type') ?? null) : null;
  return [{ kind: 'assign', target, type, value: assigned(node, target, right), line: lineOf(node) }];
}

function assigned(node: Node, target: Expression, right: Expression): Expression {
  switch (field(node, 'operator')?.type ?? '=') {
    case '=':
    case '??=':
      return right;
    case '+=':
      return joinOf(node, [target, right]);
    default:
      return unknown(node, [right]);
  }
}

/** `rows.forEach(row -> …)` is a loop, and `found.ifPresent(field -> …)` one of a turn. */
export function run(node: Node, value: Expression): Statement {
  const line = lineOf(node);
  if (value.kind === 'call' && FOR_EACH.has(value.name) && value.object !== null && value.args.length === 1) {
    const [turn] = value.args;
    if (turn.kind === 'function') {
      const names = turn.parameters.map(({ name }) => name);
      return { kind: 'each', names, over: value.object, body: turn.body, line };
    }
  }
  return { kind: 'run', value, line };
}

const FOR_EACH: ReadonlySet<string> = new Set(['forEach', 'ForEach', 'ifPresent']);

export function block(node: Node, body: Statement[]): Statement[] {
  return [{ kind: 'block', body, line: lineOf(node) }];
}

/** Reads the parts of a statement that run, in the order of `names`; a bare value that does nothing is left out. */
export function parts(
  names: readonly string[],
  taken: (statement: Statement) => Statement = (statement) => statement,
): StatementReader {
  return (node, lower) => {
    const body = names.flatMap((name) => node.childrenForFieldName(name).flatMap((each) => lower.statement(each)));
    return block(node, body.map(taken).filter(does));
  };
}

function does(statement: Statement): boolean {
  return statement.kind !== 'run' || DOES.has(statement.value.kind);
}

/** `for (int i = 0; i < cities.size(); i++)` turns for each of them; any other loop once. */
export function counted(start: string, read: StatementReader): StatementReader {
  return (node, lower) => {
    const counter = /^(?:int|var)\s+(\w+)\s*=\s*0\s*;?$/.exec(field(node, start)?.text ?? '')?.at(1);
    const asked = field(node, 'condition');
    const body = field(node, 'body');
    const over =
      counter !== undefined && asked !== null && field(asked, 'left')?.text === counter ? itemsOf(asked) : null;
    if (counter === undefined || body === null || over === null) return read(node, lower);
    const line = lineOf(node);
    return [
      { kind: 'each', names: [counter], over: lower.expression(over), body: lower.statement(body), line, counts: true },
    ];
  };
}

/** Whose number something is less than: `i < cities.size()`, `i < cities.Length`. */
function itemsOf(asked: Node): Node | null {
  const bound = field(asked, 'operator')?.text === '<' ? field(asked, 'right') : null;
  switch (bound?.type) {
    case 'method_invocation':
      return field(bound, 'name')?.text === 'size' ? field(bound, 'object') : null;
    case 'field_access':
      return field(bound, 'field')?.text === 'length' ? field(bound, 'object') : null;
    case 'member_access_expression':
      return /^(?:Count|Length)$/.test(field(bound, 'name')?.text ?? '') ? field(bound, 'expression') : null;
    default:
      return null;
  }
}

/** `if (x != null) …`, `if (x.equals("a")) …`: its branches with what they are taken for, where that may be known. */
export function guarded(read: StatementReader): StatementReader {
  return (node, lower) => {
    const guards = guardsOf(node, lower);
    const consequence = field(node, 'consequence');
    if (guards.length === 0 || consequence === null) return read(node, lower);
    const line = lineOf(consequence);
    let taken: Statement = { kind: 'block', body: lower.statement(consequence), line };
    for (const when of [...guards].reverse()) taken = { kind: 'block', body: [taken], line, when };
    const alternative = field(node, 'alternative');
    // What is asked besides is asked by itself: `subscribed && !box.isSelected()`
    const asked = operandsOf(field(node, 'condition')).map((each) => run(each, lower.expression(each)));
    const body: Statement[] = [...asked.filter(does), taken];
    if (alternative !== null) {
      const rest: Statement = { kind: 'block', body: lower.statement(alternative), line: lineOf(alternative) };
      const [only] = guards;
      body.push(guards.length === 1 && asked.length === 1 ? { ...rest, when: { ...only, not: !only.not } } : rest);
    }
    return block(node, body);
  };
}

/** A `case` with what it is for; `default` has no labels. */
interface Branch {
  labels: readonly Expression[];
  body: Statement[];
  line: number;
}

/** The branches of a `switch`, each under its condition where all labels are plain. */
export function switched(value: Expression, branches: readonly Branch[]): Statement[] {
  const all = branches.flatMap(({ labels }) => labels);
  const isPlain = all.length > 0 && all.every((label) => label.kind === 'literal' || isConstant(label));
  const many = branches.length >= MANY;
  return branches.map(({ labels, body, line }): Statement => {
    if (!isPlain) return { kind: 'block', body, line };
    const when = labels.length > 0 ? { value, is: [...labels], not: false, many } : { value, is: all, not: true, many };
    return { kind: 'block', body, line, when };
  });
}

const DOES: ReadonlySet<string> = new Set<Expression['kind']>(['call', 'unknown', 'new']);

/** The members that one declaration declares. */
export function fieldsOf(
  node: Node,
  declarators: readonly Node[],
  valueOf: (declarator: Node) => Node | null,
  common: Pick<Member, 'type' | 'types' | 'annotations'>,
  lower: Lowering,
): Member[] {
  return declarators.map((declarator) => {
    const value = valueOf(declarator);
    return {
      ...common,
      name: textOfField(declarator, 'name') ?? '',
      value: value === null ? null : lower.expression(value),
      span: spanOf(node),
    };
  });
}

/** A method with the comments before it; `modifiers` as written. */
export function methodOf(node: Node, declared: Omit<FunctionDeclaration, 'name' | 'span'>, modifiers: string): Method {
  const name = field(node, 'name');
  const span = spanOf(withComments(node), node);
  return {
    declaration: { ...declared, name: name?.text ?? '', span },
    line: lineOf(name ?? node),
    span,
    isPublic: /\bpublic\b/.test(modifiers),
    isStatic: /\bstatic\b/.test(modifiers),
  };
}

/** `for (String way : ways) try { fill(way); break; } catch …`: others are tried where the first fails. */
export function isLeftAtOnce(body: Node | null): boolean {
  return (
    body !== null && named(body).some((each) => LEAVES.has(each.type) || (GOES_ON.has(each.type) && isLeftAtOnce(each)))
  );
}

const LEAVES: ReadonlySet<string> = new Set(['break_statement', 'return_statement']);
const GOES_ON: ReadonlySet<string> = new Set(['block', 'try_statement']);
