import type { Node } from '../shared/node';
import { argumentsOf, childrenOf, isFunction, unwrap } from './syntax';

/** The object of `Object.freeze({ … })`; any other node itself. */
export function literalOf(node: Node): Node {
  if (node.type !== 'call_expression' || node.childForFieldName('function')?.text !== 'Object.freeze') return node;
  const object = argumentsOf(node).at(0);
  return object === undefined ? node : unwrap(object);
}

/** What CodeceptJS's `I` can do besides: the object of `actor({ … })`, or of a function that gives it; null for others. */
export function actorOf(node: Node): Node | null {
  if (isFunction(node)) {
    const body = node.childForFieldName('body');
    const given =
      body?.type === 'statement_block' ? childrenOf(body).find(({ type }) => type === 'return_statement') : body;
    const value = given?.type === 'return_statement' ? given.namedChild(0) : given;
    return value?.type === 'call_expression' || value?.type === 'parenthesized_expression'
      ? actorOf(unwrap(value))
      : null;
  }
  if (node.type !== 'call_expression' || node.childForFieldName('function')?.text !== 'actor') return null;
  const object = argumentsOf(node).at(0);
  return object?.type === 'object' ? object : null;
}
