import type { Node } from '../shared/node';
import { SPREAD } from '../../program';
import type { NamedArgument, Parameter, Statement } from '../../program';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

/** The pairs among a node's children, keys as text. `email:` alone has the variable of that name. */
export function readPairs(node: Node, lower: Lowering): NamedArgument[] {
  const pairs: NamedArgument[] = [];
  for (const pair of tree.named(node)) {
    if (node.type === 'hash' && pair.type === 'hash_splat_argument')
      pairs.push({ name: SPREAD, value: lower.expression(tree.named(pair).at(0) ?? null) });
    if (pair.type !== 'pair') continue;
    const key = tree.field(pair, 'key');
    const value = tree.field(pair, 'value');
    if (key === null) continue;
    const lowered = key.type === 'hash_key_symbol' ? null : lower.expression(key);
    const text = lowered === null ? key.text : lowered.kind === 'literal' ? lowered.text : null;
    if (text === null) continue;
    pairs.push({ name: text, value: value === null ? tree.nameOf(key) : lower.expression(value) });
  }
  return pairs;
}

/** Parameters within parameters, at most. */
const MAX_NESTED = 20;

/** Rest parameters have the type `*` or `**`; what is taken apart is left out. */
export function readParameters(node: Node | null, lower: Lowering, depth = 0): Parameter[] {
  if (node === null || depth > MAX_NESTED) return [];
  return tree.named(node).flatMap((child): Parameter[] => {
    const text = tree.textOfField(child, 'name') ?? child.text;
    switch (child.type) {
      case 'identifier':
        return [{ name: child.text, type: null, value: null }];
      case 'optional_parameter':
      case 'keyword_parameter': {
        const value = tree.field(child, 'value');
        return [{ name: text, type: null, value: value === null ? null : lower.expression(value) }];
      }
      case 'splat_parameter':
        return [{ name: text, type: '*', value: null }];
      case 'hash_splat_parameter':
        return [{ name: text, type: '**', value: null }];
      case 'destructured_parameter':
        return readParameters(child, lower, depth + 1);
      default:
        return [];
    }
  });
}

/** A body's last value is what it gives back. A name alone is read as a call, unless it is a variable. */
export function returning(body: Statement[], parameters: readonly Parameter[] = []): Statement[] {
  const last = body.at(-1);
  if (last?.kind === 'assign') {
    // `@page ||= LoginPage.new` of a module, which nobody knows what it is lent to.
    const value = last.value.kind === 'new' ? last.value : last.target;
    return [...body, { kind: 'return', value, line: last.line }];
  }
  if (last?.kind !== 'run') return body;
  let { value } = last;
  if (value.kind === 'call' && value.object === null && value.args.length === 0 && value.named.length === 0) {
    const { name, span } = value;
    const isVariable =
      parameters.some((one) => one.name === name) ||
      body.some((one) => one.kind === 'assign' && one.target.kind === 'name' && one.target.name === name);
    if (isVariable) value = { kind: 'name', name, span };
  }
  return [...body.slice(0, -1), { kind: 'return', value, line: last.line }];
}
