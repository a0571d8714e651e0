import type { Node } from './node';
import type { Expression, Statement } from '../../program';
import { choice } from './choice';
import { repeated, withPercent } from './formats';
import { wanted } from './ticked';
import { field, literal, named, nameOf, spanOf, textOfField, unknown, type Lowering } from './tree';

/** What Python and Ruby do alike with texts, numbers and lists. */

/** `a + b + c`, `"%s" % a`, `"a" * 3`; `known` tells of other operators, null for what is not known. */
export function binary(
  node: Node,
  lower: Lowering,
  known: (operator: string | null, left: Expression, right: Expression) => Expression | null = () => null,
): Expression {
  if (isSum(node)) return sum(node, lower.operands(node, isSum));
  const operator = textOfField(node, 'operator');
  const [left, right] = [lower.expression(field(node, 'left')), lower.expression(field(node, 'right'))];
  const value =
    operator === '%' ? withPercent(node, left, right) : operator === '*' ? repeated(node, left, right) : null;
  return (
    value ?? known(operator, left, right) ?? wanted(operator, left, right, spanOf(node)) ?? unknown(node, [left, right])
  );
}

function isSum(node: Node): boolean {
  return BINARY.has(node.type) && textOfField(node, 'operator') === '+';
}

const BINARY: ReadonlySet<string> = new Set(['binary_operator', 'binary']);

/** A text, unless numbers are added. */
function sum(node: Node, parts: Expression[]): Expression {
  const isText = (part: Expression): boolean =>
    part.kind === 'join' || (part.kind === 'literal' && part.type === 'string');
  const counts = !parts.some(isText) && parts.some((part) => part.kind === 'literal');
  return counts ? unknown(node, parts) : { kind: 'join', parts: flat(parts), span: spanOf(node) };
}

/** Joins within a join are its own parts: `"a" f"{b}" "c"`. */
export function flat(parts: readonly Expression[]): Expression[] {
  return parts.flatMap((part) => (part.kind === 'join' ? part.parts : [part]));
}

/** `yes if t == "a" else no`, `t == "a" ? yes : no` */
export function conditional(node: Node, asked: Node | null, branches: (Node | null)[], lower: Lowering): Expression {
  let inner = asked;
  while (inner !== null && /^parenthesized_/.test(inner.type)) inner = named(inner).at(0) ?? null;
  const operator = inner === null ? '' : operatorOf(inner);
  const [yes, no] = branches.map((branch) => lower.expression(branch));
  return choice(spanOf(node), lower.expression(inner), operator, yes, no);
}

/** What two sides are compared by; empty for anything else. */
export function operatorOf(node: Node): string {
  const sides = /^(?:comparison_operator|binary)$/.test(node.type) ? named(node) : [];
  if (sides.length !== 2) return '';
  const [left, right] = sides;
  return node.text.slice(left.startIn(node) + left.text.length, right.startIn(node)).trim();
}

/** `-5` */
export function unary(node: Node, operand: Expression): Expression {
  if (operand.kind !== 'literal' || operand.type !== 'number') return unknown(node, [operand]);
  return literal(node, 'number', textOfField(node, 'operator') === '-' ? `-${operand.text}` : operand.text);
}

/** `a, b = …` takes a list's items one by one; what gives the list is run once. */
export function unpacked(
  target: Node,
  value: Expression,
  line: number,
  assigned: (item: Node, value: Expression) => Statement[],
): Statement[] {
  const targets = named(target);
  if (value.kind === 'list' && value.items.length === targets.length) {
    return targets.flatMap((item, i) => assigned(item, value.items[i]));
  }
  const whole = nameOf(target, `(${target.text})`);
  return [
    { kind: 'assign', target: whole, type: null, value, line },
    ...targets.flatMap((item, i) => {
      const key = literal(item, 'number', String(i));
      return assigned(item, { kind: 'index', object: whole, key, span: spanOf(item) });
    }),
  ];
}
