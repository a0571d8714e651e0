import type { Expression } from '../../program';
import { choice } from '../shared/choice';
import type { Node } from '../shared/node';
import { childrenOf, field, literal, named, spanOf, unknown, type Lowering } from '../shared/tree';

/** Alternatives of one pattern, and conditions within conditions, at most. */
const MAX_INSIDE = 20;

/** `kind switch { Kind.Boss => "B1", "a" or "b" => "C2", _ => "X" }`: one of several, where what is asked is known. */
export function switched(node: Node, lower: Lowering): Expression {
  const asked = named(node).at(0);
  const arms = childrenOf(node, 'switch_expression_arm');
  const values = arms.map((arm) => lower.expression(named(arm).at(-1) ?? null));
  const others = unknown(node, values);
  if (asked === undefined) return others;
  const value = lower.expression(asked);
  let whole: Expression = others;
  for (let i = arms.length - 1; i >= 0; i--) {
    const parts = named(arms[i]);
    const pattern = parts[0];
    if (pattern.type === 'discard') {
      whole = values[i];
      continue;
    }
    const is = parts.length > 2 ? null : constantsOf(pattern, lower);
    // What asks something else may be any of them.
    if (is === null) return others;
    whole = {
      kind: 'unknown',
      parts: [value, values[i], whole],
      span: spanOf(arms[i]),
      choice: { when: { value, is, not: false }, yes: values[i], no: whole },
    };
  }
  return whole;
}

/** The constants that a pattern is one of; null for another pattern. */
function constantsOf(pattern: Node, lower: Lowering): Expression[] | null {
  const waiting = [pattern];
  const found: Expression[] = [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.length > MAX_INSIDE) return null;
    if (at.type === 'or_pattern' || at.type === 'parenthesized_pattern') waiting.push(...named(at));
    else if (at.type === 'constant_pattern') found.push(lower.expression(named(at).at(0) ?? null));
    else return null;
  }
  return found;
}

/** `user => user.Role == "admin" && user.Name != "x"`: whether it holds, where that may be known; null for what asks nothing. */
export function truth(node: Node, lower: Lowering, depth = 0): Expression | null {
  if (depth > MAX_INSIDE) return null;
  if (node.type === 'parenthesized_expression') {
    const inner = named(node).at(0);
    return inner === undefined ? null : truth(inner, lower, depth + 1);
  }
  const [yes, no] = ['true', 'false'].map((text) => literal(node, 'boolean', text));
  if (node.type === 'invocation_expression')
    return /\.Equals\(/.test(node.text) ? choice(spanOf(node), lower.expression(node), '', yes, no) : null;
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
  return choice(spanOf(node), unknown(node, lower.expressions([left, right])), operator, yes, no);
}
