import type { Node } from '../shared/node';
import { EACH_OF, type Expression, type Parameter, type Statement } from '../../program';
import { guardOf } from './branches';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

export function readFor(node: Node, lower: Lowering): Statement[] {
  const body = tree.field(node, 'body');
  return [{ kind: 'each', ...gone(node, body?.text ?? '', lower), body: lower.body(body), line: tree.lineOf(node) }];
}

/** What is gone through, and what each item is called where it is used. */
function gone(node: Node, inside: string, lower: Lowering): { names: string[]; over: Expression } {
  const left = tree.field(node, 'left');
  let names = left === null ? [] : left.descendantsOfType('identifier').map(({ text }) => text);
  let over = lower.expression(tree.field(node, 'right'));
  if (over.kind === 'call' && over.object === null && over.name === 'enumerate' && over.args.length > 0) {
    // Who asks for the number of an item wants another list's item; else only the item counts.
    const isAsked = names.length === 2 && new RegExp(`\\b${names[0]}\\b`).test(inside);
    if (!isAsked) {
      [over] = over.args;
      names = names.slice(1);
    }
  }
  // The pairs of a record are its own.
  if (over.kind === 'call' && over.object !== null && over.name === 'items') over = over.object;
  return { names, over };
}

/** `[row["name"] for row in rows if row["name"]]`, `{name: value for name, value in user.items()}` */
export function readComprehension(node: Node, lower: Lowering): Expression {
  const span = tree.spanOf(node);
  const line = tree.lineOf(node);
  const body = tree.field(node, 'body');
  const clauses = tree.named(node).filter((child) => child.type === 'for_in_clause');
  if (clauses.length !== 1 || body === null) return tree.unknown(node, lower.expressions(tree.named(node)));
  const { names, over } = gone(clauses[0], body.text, lower);
  const isRecord = body.type === 'pair';
  const sides = isRecord ? [tree.field(body, 'key'), tree.field(body, 'value')] : [];
  const value: Expression = isRecord
    ? { kind: 'list', items: sides.map((side) => lower.expression(side)), span }
    : lower.expression(body);
  let given: Statement = { kind: 'return', value, line };
  for (const condition of tree.childrenOf(node, 'if_clause')) {
    const when = guardOf(tree.named(condition).at(0) ?? null, lower);
    if (when !== null) given = { kind: 'block', body: [given], line, when };
  }
  const parameters = names.map((name): Parameter => ({ name, type: null, value: null }));
  const each: Expression = { kind: 'function', parameters, body: [given], span };
  const named = isRecord ? [{ name: 'pairs', value }] : [];
  return { kind: 'call', object: over, name: EACH_OF, args: [each], named, span };
}
