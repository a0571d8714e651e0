import type { Node } from '../shared/node';
import type { Call, Expression } from '../../program';
import { filled } from '../shared/formats';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

const ESCAPED = /[\\'"abfnrtvxuUN0-7\r\n]/;

/** A string of any prefix; an f-string is put together from its parts. */
export function readString(node: Node, lower: Lowering): Expression {
  const prefix = (node.children.at(0)?.text ?? '').toLowerCase();
  const parts: Expression[] = [];
  let text = '';
  for (const child of node.namedChildren) {
    if (child.type === 'string_content') {
      const content = prefix.includes('f') ? child.text.replaceAll('{{', '{').replaceAll('}}', '}') : child.text;
      text += prefix.includes('r') ? content : unescaped(content);
    } else if (child.type === 'interpolation') {
      if (text !== '') parts.push(tree.literal(node, 'string', text));
      text = '';
      parts.push(lower.expression(tree.field(child, 'expression')));
    }
  }
  if (parts.length === 0) return tree.literal(node, 'string', text);
  if (text !== '') parts.push(tree.literal(node, 'string', text));
  return { kind: 'join', parts, span: tree.spanOf(node) };
}

/** Python leaves the backslash of what is no escape: `"\d"`. */
function unescaped(text: string): string {
  return tree.unescape(text.replace(/\\([^])/g, (whole, next: string) => (ESCAPED.test(next) ? whole : `\\${whole}`)));
}

/** `"{}@{host}".format(a, host=b)`; null when it is called on no literal. */
export function withFormat(
  node: Node,
  object: Expression,
  { args, named }: Pick<Call, 'args' | 'named'>,
): Expression | null {
  if (object.kind !== 'literal' || object.type !== 'string') return null;
  let next = 0;
  return filled(node, object.text, /\{\{|\}\}|\{(\w*)(?:[.[!:][^{}]{0,40})?\}/g, ([whole, name]) => {
    if (whole === '{{' || whole === '}}') return whole[0];
    if (!name) return args.at(next++);
    return /^\d+$/.test(name) ? args.at(Number(name)) : named.find((argument) => argument.name === name)?.value;
  });
}
