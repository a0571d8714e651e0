import type { Expression } from '../../program';
import type { Node } from '../shared/node';
import { childrenOf, named, spanOf, unknown, type Lowering } from '../shared/tree';

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
