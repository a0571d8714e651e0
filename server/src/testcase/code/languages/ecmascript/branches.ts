import type { Condition, Expression, Statement } from '../../program';
import { kindNamed } from '../../kinds';
import { choice } from '../shared/choice';
import { MANY, isOfMany } from '../shared/many';
import type { Lowering } from './lower';
import type { Node } from '../shared/node';
import { childrenOf, lineOf, spanOf, unwrap } from './syntax';

/** Asks an element what it says. */
export const READS_TEXT = /\.(?:getText|textContent|innerText)\(\)/;

/** `switch (x) { case 'a': … }`: each branch with what it is taken for. */
export function cases(lowering: Lowering, node: Node): Statement[] {
  const over = node.childForFieldName('value');
  const body = node.childForFieldName('body');
  if (over === null || body === null) return lowering.block(childrenOf(node));
  const value = lowering.expression(unwrap(over));
  const branches: Statement[] = [{ kind: 'run', value, line: lineOf(over) }];
  const many = childrenOf(body).length >= MANY;
  const all: Expression[] = [];
  let labels: Expression[] = [];
  for (const branch of childrenOf(body)) {
    const label = branch.type === 'switch_case' ? branch.childForFieldName('value') : null;
    if (label !== null) labels.push(lowering.expression(label));
    const statements = childrenOf(branch).slice(label === null ? 0 : 1);
    const isDefault = branch.type === 'switch_default';
    // An empty one falls through to the next.
    if (statements.length === 0 && !isDefault) continue;
    all.push(...labels);
    const when = isDefault ? { value, is: all, not: true, many } : { value, is: labels, not: false, many };
    branches.push({ kind: 'block', body: lowering.block(statements), line: lineOf(branch), when });
    labels = [];
  }
  return branches;
}

/** `if (x) … else …`, where what is asked is only whether something is there. */
function guarded(lowering: Lowering, node: Node, asked: Node, guards: readonly Condition[]): Statement[] {
  const line = lineOf(asked);
  const [consequence, alternative] = [node.childForFieldName('consequence'), node.childForFieldName('alternative')];
  let taken = consequence === null ? [] : lowering.block([consequence]);
  for (const when of [...guards].reverse()) taken = [{ kind: 'block', body: taken, line, when }];
  const body: Statement[] = [{ kind: 'run', value: lowering.expression(asked), line }, ...taken];
  if (alternative === null) return body;
  const rest: Statement = { kind: 'block', body: lowering.block([alternative]), line: lineOf(alternative) };
  const [only] = guards;
  return [...body, guards.length === 1 ? { ...rest, when: { ...only, not: !only.not } } : rest];
}

/** What a condition asks to be there, all of it: `user.phone && city !== undefined`. */
function guardsOf(lowering: Lowering, node: Node): Condition[] {
  switch (node.type) {
    case 'identifier':
    case 'member_expression':
      return [{ value: lowering.expression(node), is: [], not: false, asks: 'filled' }];
    case 'call_expression': {
      // `name?.trim()`
      const callee = node.childForFieldName('function');
      const [only, ...more] =
        callee?.text === 'Array.isArray' ? childrenOf(node.childForFieldName('arguments') ?? node) : [];
      if ((only as Node | undefined) !== undefined && more.length === 0)
        return [{ value: lowering.expression(unwrap(only)), is: [], not: false, asks: 'list' }];
      const object = callee?.childForFieldName('property')?.text === 'trim' ? callee.childForFieldName('object') : null;
      return object === null ? [] : guardsOf(lowering, unwrap(object));
    }
    case 'unary_expression': {
      const argument = node.childForFieldName('operator')?.text === '!' ? node.childForFieldName('argument') : null;
      const guards = argument === null ? [] : guardsOf(lowering, unwrap(argument));
      return guards.length === 1 ? [{ ...guards[0], not: !guards[0].not }] : [];
    }
    case 'binary_expression': {
      const operator = node.childForFieldName('operator')?.text ?? '';
      const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
      if (left === null || right === null) return [];
      if (operator === '&&') return [...guardsOf(lowering, unwrap(left)), ...guardsOf(lowering, unwrap(right))];
      if (!/^[!=]==?$/.test(operator)) return [];
      // `typeof locator !== 'string'`
      const typed =
        left.type === 'unary_expression' && left.childForFieldName('operator')?.text === 'typeof'
          ? left.childForFieldName('argument')
          : null;
      const kind = typed === null ? null : kindNamed([right.text.slice(1, -1)]);
      if (typed !== null && kind !== null)
        return [{ value: lowering.expression(unwrap(typed)), is: [], not: operator.startsWith('!'), asks: kind }];
      if (!/^(?:null|undefined)$/.test(right.text)) return [];
      return [{ value: lowering.expression(unwrap(left)), is: [], not: operator.startsWith('='), asks: 'there' }];
    }
    default:
      return [];
  }
}

/** `x === 'a' ? yes : no` */
export function ternary(lowering: Lowering, node: Node): Expression {
  const [asked, yes, no] = ['condition', 'consequence', 'alternative'].map((name) => node.childForFieldName(name));
  if (asked === null || yes === null || no === null) return { kind: 'unknown', parts: [], span: spanOf(node) };
  const operator = unwrap(asked).childForFieldName('operator')?.text ?? '';
  return choice(spanOf(node), lowering.expression(asked), operator, lowering.expression(yes), lowering.expression(no));
}

/** `x === 'a'`; null for any other condition. */
function comparedTo(lowering: Lowering, compared: Node): Condition | null {
  if (compared.type !== 'binary_expression') return null;
  const operator = compared.childForFieldName('operator')?.text ?? '';
  const left = compared.childForFieldName('left');
  const right = compared.childForFieldName('right');
  if (!/^[!=]==?$/.test(operator) || left === null || right === null) return null;
  if ((left.type === 'string') === (right.type === 'string')) return null;
  const [value, literal] = right.type === 'string' ? [left, right] : [right, left];
  const is = [lowering.expression(literal)];
  return { value: lowering.expression(unwrap(value)), is, not: operator.startsWith('!') };
}

/** `if (x === 'a') … else …`, with what its branches are taken for; null for any other condition. */
export function chosen(lowering: Lowering, node: Node): Statement[] | null {
  const condition = node.childForFieldName('condition');
  const compared = condition === null ? null : unwrap(condition);
  const guards = compared === null ? [] : guardsOf(lowering, compared);
  if (compared !== null && guards.length > 0) return guarded(lowering, node, compared, guards);
  const given = compared === null ? null : comparedTo(lowering, compared);
  if (compared === null || given === null) return null;
  const many = isOfMany(node);
  const branch = (name: string, not: boolean): Statement[] => {
    const taken = node.childForFieldName(name);
    const when = { ...given, not, many };
    return taken === null ? [] : [{ kind: 'block', body: lowering.block([taken]), line: lineOf(taken), when }];
  };
  const reads = READS_TEXT.test(compared.text);
  const asked: Statement = {
    kind: 'run',
    value: reads ? lowering.expression(compared) : given.value,
    line: lineOf(compared),
  };
  return [asked, ...branch('consequence', given.not), ...branch('alternative', !given.not)];
}

/** `(user) => user.role === 'admin'`: whether it holds is what it gives; null for any other function. */
export function predicate(lowering: Lowering, callback: Node): Statement[] | null {
  const body = callback.childForFieldName('body');
  const only = body?.type === 'statement_block' && body.namedChildren.length === 1 ? body.namedChild(0) : body;
  const given = only?.type === 'return_statement' ? (only.namedChild(0) ?? null) : only;
  const asked = given === null ? null : unwrap(given);
  const [left, right] = ['left', 'right'].map((name) => asked?.childForFieldName(name) ?? null);
  const operator = asked?.type === 'binary_expression' ? (asked.childForFieldName('operator')?.text ?? '') : '';
  if (asked === null || left === null || right === null || !/^[!=]==?$/.test(operator)) return null;
  const span = spanOf(asked);
  const [value, is] = [lowering.expression(left), lowering.expression(right)];
  const truth = (text: string): Expression => ({ kind: 'literal', type: 'boolean', text, span });
  const when = { value, is: [is], not: operator.startsWith('!') };
  const holds: Expression = {
    kind: 'unknown',
    parts: [value, is],
    span,
    choice: { when, yes: truth('true'), no: truth('false') },
  };
  return [{ kind: 'return', value: holds, line: span.line }];
}

/** `for (let i = 0; i < rows.length; i++)`; null for any other loop. */
export function counting(lowering: Lowering, node: Node): Statement | null {
  const counted = countedIn(node);
  const body = node.childForFieldName('body');
  if (counted === null || body === null) return null;
  const over = lowering.expression(counted.over);
  const names = [counted.counter];
  return { kind: 'each', names, over, body: lowering.block([body]), line: lineOf(node), counts: true };
}

/** What such a loop counts, and in which variable. */
export function countedIn(node: Node): { counter: string; over: Node } | null {
  const [start, asked] = ['initializer', 'condition'].map((name) => node.childForFieldName(name));
  if (start === null || asked === null) return null;
  const compared = asked.type === 'expression_statement' ? (asked.namedChild(0) ?? asked) : asked;
  const counter = /^(?:let|var)\s+(\w+)(?::\s*number)?\s*=\s*0\s*;?$/.exec(start.text)?.at(1);
  const bound = compared.childForFieldName('right');
  const over = bound?.childForFieldName('property')?.text === 'length' ? bound.childForFieldName('object') : null;
  if (compared.childForFieldName('operator')?.text !== '<' || over === null) return null;
  if (counter === undefined || compared.childForFieldName('left')?.text !== counter) return null;
  return { counter, over };
}
