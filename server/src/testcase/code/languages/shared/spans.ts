import type { Node } from './node';
import type { Span } from '../../program';

/** A node's span, from the comment lines right above it. */
export function spanWithComments(node: Node): Span {
  const span = { ...node.span };
  let above = node.previousSibling;
  while (above?.type === 'comment' && above.span.endLine + 1 === span.line && above.span.column === span.column) {
    span.line = above.line;
    above = above.previousSibling;
  }
  return span;
}
