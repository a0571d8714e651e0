import type { Call, Expression } from '../../program';
import { READS_TEXT, ternary } from './branches';
import { classOf } from './classes';
import type { Lowering } from './lower';
import type { Node } from '../shared/node';
import { asksTicked, wanted } from '../shared/ticked';
import { argumentsOf, childrenOf, nameExpression, spanOf, textOf, unknown, unwrap } from './syntax';

type Lower = (lowering: Lowering, node: Node) => Expression;

/** How an expression is lowered, by its node's type. */
export const EXPRESSIONS = new Map(
  Object.entries<Lower>({
    string: (_, node) => ({ kind: 'literal', type: 'string', text: textOf(node), span: spanOf(node) }),
    template_string: template,
    number: (_, node) => ({ kind: 'literal', type: 'number', text: node.text.replaceAll('_', ''), span: spanOf(node) }),
    true: (_, node) => ({ kind: 'literal', type: 'boolean', text: 'true', span: spanOf(node) }),
    false: (_, node) => ({ kind: 'literal', type: 'boolean', text: 'false', span: spanOf(node) }),
    regex: (_, node) => {
      const text = node.childForFieldName('pattern')?.text ?? '';
      const source: Expression = { kind: 'literal', type: 'string', text, span: spanOf(node) };
      return { kind: 'new', type: 'RegExp', args: [source], named: [], span: spanOf(node) };
    },
    identifier: (_, node) => nameExpression(node.text, spanOf(node)),
    shorthand_property_identifier: (_, node) => nameExpression(node.text, spanOf(node)),
    this: (_, node) => nameExpression('this', spanOf(node)),
    super: (_, node) => nameExpression('super', spanOf(node)),
    binary_expression: binary,
    unary_expression: (lowering, node) => {
      const argument = node.childForFieldName('argument');
      const value = argument === null ? null : lowering.expression(argument);
      const negative =
        value?.kind === 'literal' && value.type === 'number' && node.childForFieldName('operator')?.text === '-';
      if (negative) return { ...value, text: `-${value.text}`, span: spanOf(node) };
      // `if (!(await box.isSelected()))` is told from `if (await box.isSelected())`.
      if (value === null || node.childForFieldName('operator')?.text !== '!') return unknown([], spanOf(node));
      return { kind: 'call', object: null, name: '!', args: [value], named: [], span: spanOf(node) };
    },
    member_expression: (lowering, node) => {
      const object = node.childForFieldName('object');
      const name = node.childForFieldName('property')?.text ?? '';
      // `webdriver.By` is `By`, however the module was taken in.
      if (object?.type === 'identifier' && /^(?:By|Key|until)$/.test(name)) return nameExpression(name, spanOf(node));
      return object === null
        ? unknown([], spanOf(node))
        : { kind: 'member', object: lowering.expression(object), name, span: spanOf(node) };
    },
    subscript_expression: (lowering, node) => {
      const object = node.childForFieldName('object');
      const index = node.childForFieldName('index');
      if (object === null || index === null) return unknown([], spanOf(node));
      const key = lowering.expression(index);
      const whole = lowering.expression(object);
      return key.kind === 'literal' && key.type === 'string'
        ? { kind: 'member', object: whole, name: key.text, span: spanOf(node) }
        : { kind: 'index', object: whole, key, span: spanOf(node) };
    },
    // `signIn((email = 'x'))`
    assignment_expression: (lowering, node) => {
      const right = node.childForFieldName('right');
      return right === null ? unknown([], spanOf(node)) : lowering.expression(right);
    },
    call_expression: call,
    ternary_expression: ternary,
    new_expression: (lowering, node) => {
      const made = node.childForFieldName('constructor');
      const type = made === null ? '' : lowering.constructed(unwrap(made));
      return { kind: 'new', type, args: lowering.expressions(argumentsOf(node)), named: [], span: spanOf(node) };
    },
    spread_element: (lowering, node) => {
      const args = lowering.expressions(childrenOf(node));
      return { kind: 'call', object: null, name: '*', args, named: [], span: spanOf(node) };
    },
    array: (lowering, node) => ({ kind: 'list', items: lowering.expressions(childrenOf(node)), span: spanOf(node) }),
    object: (lowering, node) => ({ kind: 'record', entries: lowering.named(node), span: spanOf(node) }),
    arrow_function: (lowering, node) => lowering.lambda(node),
    function_expression: (lowering, node) => lowering.lambda(node),
    generator_function: (lowering, node) => lowering.lambda(node),
    null: (_, node) => ({ kind: 'unknown', parts: [], span: spanOf(node), none: true }),
    undefined: (_, node) => ({ kind: 'unknown', parts: [], span: spanOf(node), none: true }),
    class: (lowering, node) => {
      const declared = classOf(lowering, node, '');
      lowering.classes.push(declared);
      return nameExpression(declared.name, spanOf(node));
    },
  }),
);

/** Anything else: its parts. */
export function other(lowering: Lowering, node: Node): Expression {
  return unknown(lowering.expressions(childrenOf(node)), spanOf(node));
}

function template(lowering: Lowering, node: Node): Expression {
  const span = spanOf(node);
  const parts: Expression[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'literal', type: 'string', text, span });
    text = '';
  };
  for (const piece of node.namedChildren) {
    const value = (piece.type === 'template_substitution' ? childrenOf(piece) : []).at(0);
    if (value === undefined) text += textOf(piece);
    else {
      flush();
      parts.push(lowering.expression(value));
    }
  }
  if (parts.length === 0) return { kind: 'literal', type: 'string', text, span };
  flush();
  return { kind: 'join', parts, span };
}

/** `a + b + c` in one piece; `a || b` as the call that `Call` tells of. */
function binary(lowering: Lowering, node: Node): Expression {
  const span = spanOf(node);
  const operator = node.childForFieldName('operator')?.text;
  const right = node.childForFieldName('right');
  const given = node.childForFieldName('left');
  if ((operator === '||' || operator === '??') && given !== null && right !== null) {
    const args = [lowering.expression(given), lowering.expression(right)];
    return { kind: 'call', object: null, name: '||', args, named: [], span };
  }
  if ((operator === '!==' || operator === '!=') && given !== null && right !== null && asksTicked(node.text)) {
    const ticked = wanted(operator, lowering.expression(given), lowering.expression(right), span);
    if (ticked !== null) return ticked;
  }
  // `(await option.getText()) === wanted` asks as `equals` does.
  if (/^===?$/.test(operator ?? '') && given !== null && right !== null && READS_TEXT.test(given.text))
    return {
      kind: 'call',
      object: lowering.expression(unwrap(given)),
      name: 'equals',
      args: [lowering.expression(right)],
      named: [],
      span,
    };
  if (operator !== '+') return other(lowering, node);
  const operands: Node[] = [];
  let left: Node = node;
  while (left.type === 'binary_expression' && left.childForFieldName('operator')?.text === '+') {
    const last = left.childForFieldName('right');
    const first = left.childForFieldName('left');
    if (last === null || first === null) break;
    operands.push(last);
    left = unwrap(first);
  }
  const parts = lowering.expressions([left, ...operands.reverse()]);
  const sum = parts.every((part) => part.kind === 'literal' && part.type === 'number');
  return sum ? unknown(parts, span) : { kind: 'join', parts, span };
}

function call(lowering: Lowering, node: Node): Expression {
  const span = spanOf(node);
  const callee = node.childForFieldName('function');
  if (callee === null) return unknown([], span);
  const inner = unwrap(callee);
  const args = lowering.expressions(argumentsOf(node));
  if (args.length === 1 && inner.type === 'member_expression' && inner.text === 'Object.freeze') return args[0];
  const called = (object: Expression | null, name: string): Call => ({
    kind: 'call',
    object,
    name,
    args,
    named: [],
    span,
  });
  // TestCafe: `Role(url, async () => …)` is what somebody does to log in.
  const does =
    inner.type === 'identifier' && inner.text === 'Role' ? args.find((arg) => arg.kind === 'function') : undefined;
  if (does !== undefined) return does;
  // CodeceptJS: what `I` is.
  if (inner.text === 'actor' && args.length === 0) return nameExpression('I', span);
  if (inner.type === 'identifier' || inner.type === 'super') return called(null, inner.text);
  const value = lowering.expression(inner);
  if (value.kind === 'member') return called(value.object, value.name);
  return called(value, 'call');
}
