import type { Condition, Expression } from '../../program';
import { choice } from './choice';
import type { Node } from './node';
import { field, literal, named, spanOf, unknown, type Lowering } from './tree';

/** Conditions within conditions, at most. */
const MAX_INSIDE = 20;

/** `user => user.Role == "admin" && user.Name != name`: whether it holds, where that may be known; null for what asks nothing. */
export function truth(node: Node, lower: Lowering, depth = 0): Expression | null {
  if (depth > MAX_INSIDE) return null;
  if (node.type === 'parenthesized_expression') {
    const inner = named(node).at(0);
    return inner === undefined ? null : truth(inner, lower, depth + 1);
  }
  if (node.type === 'invocation_expression' || node.type === 'method_invocation')
    return /\.[eE]quals\(/.test(node.text) ? ofCall(node, lower.expression(node)) : null;
  if (node.type !== 'binary_expression') return null;
  const operator = field(node, 'operator')?.type ?? '';
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (left === null || right === null) return null;
  if (operator === '&&') {
    const [first, second] = [truth(left, lower, depth + 1), truth(right, lower, depth + 1)];
    if (first === null || second === null || first.kind !== 'unknown' || first.choice === undefined) return null;
    return { ...first, parts: [...first.parts, second], choice: { ...first.choice, yes: second } };
  }
  if (operator !== '==' && operator !== '!=') return null;
  const sides = lower.expressions([left, right]);
  return decided(node, unknown(node, sides), { value: sides[0], is: [sides[1]], not: operator === '!=' }, operator);
}

/** `user.getRole().equals(role)` */
function ofCall(node: Node, asked: Expression): Expression {
  const isOne = asked.kind === 'call' && asked.object !== null && asked.args.length === 1;
  return decided(node, asked, isOne ? { value: asked.object!, is: [asked.args[0]], not: false } : null, '');
}

/** As `choice` has it; else where both sides turn out to be known. */
function decided(node: Node, asked: Expression, when: Condition | null, operator: string): Expression {
  const [yes, no] = ['true', 'false'].map((text) => literal(node, 'boolean', text));
  const made = choice(spanOf(node), asked, operator, yes, no);
  return when === null || made.kind !== 'unknown' || made.choice !== undefined
    ? made
    : { ...made, choice: { when, yes, no } };
}
