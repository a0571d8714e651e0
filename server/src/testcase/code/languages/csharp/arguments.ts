import type { Expression, NamedArgument } from '../../program';
import type { Node } from '../shared/node';
import { childrenOf, field, named, type Lowering } from '../shared/tree';

/** What calls are given, and what things are called. */

interface Arguments {
  args: Expression[];
  named: NamedArgument[];
}

export function argumentsOf(node: Node | null, lower: Lowering): Arguments {
  const found: Arguments = { args: [], named: [] };
  for (const each of node === null ? [] : childrenOf(node, 'argument')) {
    const name = field(each, 'name');
    const value = each.children.at(-1);
    if (value === undefined) continue;
    const expression = lower.expression(value);
    if (name === null) found.args.push(expression);
    else found.named.push({ name: name.text, value: expression });
  }
  return found;
}

export function simpleName(node: Node | null): string {
  return (node?.type === 'generic_name' ? named(node).at(0)?.text : node?.text)?.replace(/^@/, '') ?? '';
}

/** What a path of members ends in. */
export function lastName(expression: Expression | undefined): string {
  return expression?.kind === 'name' || expression?.kind === 'member' ? expression.name : '';
}
