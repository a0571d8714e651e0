import type { Condition, Expression } from '../../program';
import { isConstant } from './constants';
import { isOfMany } from './many';
import type { Node } from './node';
import { field, named, type Lowering } from './tree';

/** What the condition of an `if` asks, all of it, as far as tests may tell: that things are there, or are some text. */
export function guardsOf(branching: Node, lower: Lowering): Condition[] {
  const asked = field(branching, 'condition');
  const same = asked === null ? null : compared(asked, lower);
  if (same !== null) return [{ ...same.when, many: isOfMany(branching) }];
  return asks(asked, lower);
}

/** What is compared with texts that are written there, by its own text. */
interface Compared {
  about: string;
  when: Condition;
}

/** Methods that ask for a text, and how. */
const SAYS: ReadonlyMap<string, Condition['like'] | 'same'> = new Map([
  ['equals', 'same'],
  ['Equals', 'same'],
  ['equalsIgnoreCase', 'any case'],
  ['contains', 'part'],
  ['Contains', 'part'],
  ['startsWith', 'start'],
  ['StartsWith', 'start'],
  ['endsWith', 'end'],
  ['EndsWith', 'end'],
]);
/** A text, a constant of an enumeration, a number. */
const MAY_COMPARE = /["']|\b[A-Z][A-Z\d_]+\b|\.[A-Z]\w+|[!=]=\s{0,3}\d/;
/** Texts that one thing is compared with, at most. */
const MOST_TEXTS = 50;

/** `x.equals("a") || x.equals("b")`, `x == "a"`, `!x.contains("a")`; null for any other condition. */
function compared(node: Node, lower: Lowering): Compared | null {
  if (!MAY_COMPARE.test(node.text)) return null;
  const sides = alternatives(node);
  if (sides.length === 0 || sides.length > MOST_TEXTS) return null;
  const each = sides.map((side) => comparison(side, lower));
  const [first] = each;
  if (first === null) return null;
  const { about, when } = first;
  const is: Expression[] = [];
  for (const one of each) {
    if (one?.about !== about || one.when.like !== when.like || (each.length > 1 && one.when.not)) return null;
    is.push(...one.when.is);
  }
  return { about, when: { ...when, is } };
}

/** The sides of `a || b || c`, in any order; the condition alone where it is none. */
function alternatives(node: Node): Node[] {
  const sides: Node[] = [];
  const waiting = [node];
  for (let at = waiting.pop(); at !== undefined && sides.length <= MOST_TEXTS; at = waiting.pop()) {
    const isOr = at.type === 'binary_expression' && field(at, 'operator')?.type === '||';
    if (at.type === 'parenthesized_expression' || isOr) waiting.push(...named(at));
    else sides.push(at);
  }
  return sides;
}

function comparison(node: Node, lower: Lowering, nested = 0): Compared | null {
  if (nested > 3) return null;
  if (/^(?:prefix_)?unary_expression$/.test(node.type)) {
    const inner = isNot(node) ? comparison(named(node).at(0) ?? node, lower, nested + 1) : null;
    return inner && { ...inner, when: { ...inner.when, not: !inner.when.not } };
  }
  if (node.type === 'parenthesized_expression') return comparison(named(node).at(0) ?? node, lower, nested + 1);
  if (node.type === 'binary_expression') {
    const operator = field(node, 'operator')?.type ?? '';
    const [left, right] = [field(node, 'left'), field(node, 'right')];
    if (!/^[!=]=$/.test(operator) || left === null || right === null) return null;
    return told([lower.expression(left), lower.expression(right)], [left, right], undefined, operator === '!=');
  }
  if (node.type !== 'method_invocation' && node.type !== 'invocation_expression') return null;
  const call = lower.expression(node);
  if (call.kind !== 'call' || call.object === null || call.args.length === 0) return null;
  const how = SAYS.get(call.name);
  if (how === undefined) return null;
  const ignoring = call.args.length > 1 && /IgnoreCase/.test(node.text) ? 'any case' : undefined;
  const like = how === 'same' ? ignoring : how;
  // `"a".contains(x)` is another question.
  if (call.args[0].kind !== 'literal' && how !== 'same' && how !== 'any case') return null;
  const object = field(node, 'object') ?? field(field(node, 'function') ?? node, 'expression');
  return told([call.object, call.args[0]], [object, field(node, 'arguments')], like, false);
}

/** A text that is written there, and what it is compared with. */
function told(
  sides: readonly Expression[],
  nodes: readonly (Node | null)[],
  like: Condition['like'],
  not: boolean,
): Compared | null {
  const isWritten = (side: Expression, i: number): boolean =>
    isConstant(side) || (side.kind === 'literal' && (side.type !== 'number' || isGiven(nodes[1 - i])));
  const at = sides.findIndex(isWritten);
  const text = sides[at] as Expression | undefined;
  const value = sides[1 - at] as Expression | undefined;
  if (text === undefined || value === undefined || value.kind === 'literal') return null;
  if (text.kind === 'literal' && text.type === 'boolean') return null;
  const about = nodes[1 - at]?.text ?? '';
  return { about, when: { value, is: [text], not, ...(like === undefined ? {} : { like }) } };
}

/** Whether a name is a parameter of the method around it: a number that counts something is another in each turn. */
function isGiven(node: Node | null): boolean {
  if (node?.type !== 'identifier') return false;
  for (let at = node.parent; at !== null; at = at.parent)
    if (at.type === 'method_declaration')
      return named(field(at, 'parameters') ?? at).some((one) => field(one, 'name')?.text === node.text);
  return false;
}

/** What a condition asks to be there, all of it: `a != null && !b.isEmpty()`. */
function asks(node: Node | null, lower: Lowering): Condition[] {
  if (node === null) return [];
  if (node.type === 'parenthesized_expression') return asks(named(node).at(0) ?? null, lower);
  if (node.type === 'is_pattern_expression') {
    // `name is not null`
    const not = /^[\w.]{1,80}\s+is\s+(not\s+)?null$/.exec(node.text);
    return not === null
      ? []
      : [{ value: lower.expression(named(node)[0]), is: [], not: not.at(1) === undefined, asks: 'there' }];
  }
  if (node.type !== 'binary_expression') {
    const yes = isNot(node) ? named(node)[0] : node;
    // `subscribed`, `!subscribed`
    if (yes.type === 'identifier') return [{ value: lower.expression(yes), is: [], not: yes !== node, asks: 'filled' }];
    const isEmpty = EMPTY.test(node.text);
    const about = isEmpty || FILLED.test(node.text) ? askedOf(lower.expression(yes)) : undefined;
    // A text that is empty on purpose is what the test gives.
    const asks = node.text.includes('IsNullOr') ? 'there' : 'filled';
    return about === undefined ? [] : [{ value: about, is: [], not: isEmpty, asks }];
  }
  const operator = field(node, 'operator')?.type ?? '';
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (operator === '&&') return [left, right].flatMap((side) => (side === null ? [] : sideOf(side, lower)));
  if (!/^[!=]=$/.test(operator) || left === null || right?.type !== 'null_literal') return [];
  return [{ value: lower.expression(left), is: [], not: operator === '==', asks: 'there' }];
}

/** One of what is asked together: `isEdit && type.equals("city")`. */
function sideOf(node: Node, lower: Lowering): Condition[] {
  const same = compared(node, lower);
  return same === null ? asks(node, lower) : [same.when];
}

function isNot(node: Node): boolean {
  return /^(?:prefix_)?unary_expression$/.test(node.type) && node.text.startsWith('!');
}

/** All that a condition asks: of `a && (b && c)`, three. */
export function operandsOf(node: Node | null): Node[] {
  if (node === null) return [];
  if (node.type === 'parenthesized_expression') return named(node).flatMap(operandsOf);
  if (node.type !== 'binary_expression' || field(node, 'operator')?.type !== '&&') return [node];
  return [field(node, 'left'), field(node, 'right')].flatMap(operandsOf);
}

/** `!x.isEmpty()`, `!string.IsNullOrEmpty(x)`, `StringUtils.isNotBlank(x)` */
const FILLED = /^(?:!\s{0,3}(?:[\w.()]{1,80}\.(?:isEmpty|isBlank)\(\)|[Ss]tring\.IsNullOr(?:Empty|WhiteSpace)\([\w.()]{1,80}\)|StringUtils\.is(?:Empty|Blank)\([\w.()]{1,80}\))|StringUtils\.isNot(?:Empty|Blank)\([\w.()]{1,80}\))$/; // prettier-ignore

/** `x.isEmpty()`, `string.IsNullOrEmpty(x)` */
const EMPTY = /^(?:[\w.()]{1,80}\.(?:isEmpty|isBlank)\(\)|[Ss]tring\.IsNullOr(?:Empty|WhiteSpace)\([\w.()]{1,80}\)|StringUtils\.is(?:Empty|Blank)\([\w.()]{1,80}\))$/; // prettier-ignore

/** What such a call is about: its argument, or what it is called on. */
function askedOf(value: Expression): Expression | undefined {
  if (value.kind !== 'call') return undefined;
  if (value.name === '!' || value.name === 'not') return value.args.length === 1 ? askedOf(value.args[0]) : undefined;
  return value.args.at(0) ?? value.object ?? undefined;
}
