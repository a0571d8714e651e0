import type { Node } from './node';
import type { Expression } from '../../program';
import * as tree from './tree';

/** The longest text that `"a" * 300` is written out as. */
const MAX_REPEATED = 10_000;

/** `"%s@%s" % (a, b)`; null when the left side is no literal. */
export function withPercent(node: Node, left: Expression, right: Expression): Expression | null {
  if (left.kind !== 'literal' || left.type !== 'string') return null;
  const values = right.kind === 'list' ? right.items : [right];
  let next = 0;
  return filled(node, left.text, /%(?:\((\w+)\))?[-+ #0]*\d*(?:\.\d+)?([sdifr%])/g, ([, name, kind]) => {
    if (kind === '%') return '%';
    return name ? entry(right, name) : values.at(next++);
  });
}

/** `"a" * 300`; null when either side is not known or the text would be too long. */
export function repeated(node: Node, left: Expression, right: Expression): Expression | null {
  if (left.kind !== 'literal' || right.kind !== 'literal' || left.type !== 'string' || right.type !== 'number')
    return null;
  const times = Number(right.text);
  if (!Number.isInteger(times) || times < 0 || times * left.text.length > MAX_REPEATED) return null;
  return tree.literal(node, 'string', left.text.repeat(times));
}

type Found = string | Expression | undefined;

/** A template's text and what its holes are filled with, put together. */
export function filled(
  node: Node,
  template: string,
  holes: RegExp,
  fill: (match: RegExpExecArray) => Found,
): Expression {
  const parts: Expression[] = [];
  let from = 0;
  let text = '';
  for (const match of template.matchAll(holes)) {
    text += template.slice(from, match.index);
    from = match.index + match[0].length;
    const found = fill(match);
    if (typeof found === 'string') {
      text += found;
      continue;
    }
    if (text !== '') parts.push(tree.literal(node, 'string', text));
    text = '';
    parts.push(found ?? tree.unknown(node));
  }
  text += template.slice(from);
  if (text !== '') parts.push(tree.literal(node, 'string', text));
  return parts.length === 1 && parts[0].kind !== 'literal'
    ? { kind: 'join', parts, span: tree.spanOf(node) }
    : tree.joinOf(node, parts);
}

function entry(record: Expression, name: string): Expression | undefined {
  return record.kind === 'record' ? record.entries.find((one) => one.name === name)?.value : undefined;
}
