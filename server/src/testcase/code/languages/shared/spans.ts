import type { Node } from 'web-tree-sitter';
import type { Span } from '../../program';
import * as tree from './tree';

/** A node's span, from the comment lines right above it. */
export function spanWithComments(node: Node): Span {
  const span = tree.spanOf(node);
  let above = node.previousSibling;
  while (
    above?.type === 'comment' &&
    above.endPosition.row + 2 === span.line &&
    above.startPosition.column === span.column
  ) {
    span.line = above.startPosition.row + 1;
    above = above.previousSibling;
  }
  return span;
}
