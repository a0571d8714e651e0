import type { Node } from '../shared/node';
import type { Expression } from '../../program';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

/** A string or quoted symbol, put together from its parts. */
export function readString(node: Node, lower: Lowering): Expression {
  const parts: Expression[] = [];
  let text = '';
  for (const child of node.namedChildren) {
    if (child.type !== 'interpolation') {
      text += child.type === 'escape_sequence' ? tree.unescape(child.text) : child.text;
      continue;
    }
    if (text !== '') parts.push(tree.literal(node, 'string', text));
    text = '';
    parts.push(lower.expression(tree.named(child).at(0) ?? null));
  }
  if (parts.length === 0) return tree.literal(node, 'string', text);
  if (text !== '') parts.push(tree.literal(node, 'string', text));
  return { kind: 'join', parts, span: tree.spanOf(node) };
}

export function readSymbol(node: Node): Expression {
  return tree.literal(node, 'string', node.text.replace(/^:/, ''));
}

/** `%w[a b]`. */
export function readWords(node: Node, lower: Lowering): Expression {
  return { kind: 'list', items: lower.expressions(tree.named(node)), span: tree.spanOf(node) };
}

/** As JavaScript spells it; a part that is put in may be anything. */
export function regex(node: Node): Expression {
  const source = node.namedChildren
    .map((child) => (child.type === 'interpolation' ? '.*' : child.text))
    .join('')
    .replaceAll('\\A', '^')
    .replace(/\\[zZ]/g, '$')
    .replaceAll('\\h', '[0-9a-fA-F]');
  const span = tree.spanOf(node);
  return { kind: 'new', type: 'RegExp', args: [tree.literal(node, 'string', source)], named: [], span };
}

/** Nodes up from, and after, the statement that a text is begun in, at most. */
const MAX_AWAY = 12;

/** Its text stands after the statement that begins it. */
export function heredoc(node: Node): Expression {
  const name = node.text.replace(/^<<[~-]?|['"`]/g, '');
  let around: Node | null = node;
  for (let level = 0; around !== null && level < MAX_AWAY; level++, around = around.parent) {
    let next = around.nextNamedSibling;
    for (let i = 0; next !== null && i < MAX_AWAY; i++, next = next.nextNamedSibling) {
      if (next.type !== 'heredoc_body') continue;
      if (next.namedChildren.at(-1)?.text.trim() === name) return heredocText(node, next);
    }
  }
  return tree.unknown(node);
}

function heredocText(node: Node, body: Node): Expression {
  if (body.namedChildren.some(({ type }) => type === 'interpolation')) return tree.unknown(node);
  const content = body.namedChildren.filter(({ type }) => type !== 'heredoc_end').map((child) => child.text);
  const lines = content
    .join('')
    .replace(/^\r?\n/, '')
    .replace(/[ \t]*$/, '')
    .split('\n');
  if (!node.text.startsWith('<<~')) return tree.literal(node, 'string', lines.join('\n'));
  const margins = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const margin = margins.reduce((least, one) => Math.min(least, one), Infinity);
  return tree.literal(node, 'string', lines.map((line) => line.slice(margin)).join('\n'));
}
