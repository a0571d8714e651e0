import type { Node } from './node';

/** Branches of which it is not worth telling each, where one runs and nobody knows which. */
export const MANY = 3;

/** Whether an `if` is of a row of so many: `if … else if … else …`, however far down it stands. */
export function isOfMany(node: Node): boolean {
  let count = 1;
  for (let at: Node | null = otherwise(node); at !== null && count < MANY; at = isIf(at) ? otherwise(at) : null)
    count++;
  for (let at = before(node); at !== null && count < MANY; at = before(at)) count++;
  return count >= MANY;
}

/** What runs instead; Java and C# have it as a statement, others in a clause. */
function otherwise(node: Node): Node | null {
  const alternative = node.childForFieldName('alternative');
  return alternative?.type === 'else_clause' ? (alternative.content.at(0) ?? null) : alternative;
}

/** The `if` that a node runs instead of. */
function before(node: Node): Node | null {
  const above = node.parent?.type === 'else_clause' ? node.parent.parent : node.parent;
  return above !== null && isIf(above) && otherwise(above)?.id === node.id ? above : null;
}

const isIf = (node: Node): boolean => node.type === 'if_statement';
