import type { Expression, Statement } from '../../program';
import type { Lowering } from './lower';
import type { Node } from './node';
import { childrenOf, lineOf, unwrap } from './syntax';

/** `switch (x) { case 'a': … }`: each branch with what it is taken for. */
export function cases(lowering: Lowering, node: Node): Statement[] {
  const over = node.childForFieldName('value');
  const body = node.childForFieldName('body');
  if (over === null || body === null) return lowering.block(childrenOf(node));
  const value = lowering.expression(unwrap(over));
  const branches: Statement[] = [{ kind: 'run', value, line: lineOf(over) }];
  const all: Expression[] = [];
  let labels: Expression[] = [];
  for (const branch of childrenOf(body)) {
    const label = branch.type === 'switch_case' ? branch.childForFieldName('value') : null;
    if (label !== null) labels.push(lowering.expression(label));
    const statements = childrenOf(branch).slice(label === null ? 0 : 1);
    const isDefault = branch.type === 'switch_default';
    // An empty one falls through to the next.
    if (statements.length === 0 && !isDefault) continue;
    all.push(...labels);
    const when = isDefault ? { value, is: all, not: true } : { value, is: labels, not: false };
    branches.push({ kind: 'block', body: lowering.block(statements), line: lineOf(branch), when });
    labels = [];
  }
  return branches;
}

/** `if (x === 'a') … else …`, with what its branches are taken for; null for any other condition. */
export function chosen(lowering: Lowering, node: Node): Statement[] | null {
  const condition = node.childForFieldName('condition');
  const compared = condition === null ? null : unwrap(condition);
  if (compared?.type !== 'binary_expression') return null;
  const operator = compared.childForFieldName('operator')?.text ?? '';
  const left = compared.childForFieldName('left');
  const right = compared.childForFieldName('right');
  if (!/^[!=]==?$/.test(operator) || left === null || right === null) return null;
  if ((left.type === 'string') === (right.type === 'string')) return null;
  const [value, literal] = right.type === 'string' ? [left, right] : [right, left];
  const given = { value: lowering.expression(unwrap(value)), is: [lowering.expression(literal)] };
  const branch = (name: string, not: boolean): Statement[] => {
    const taken = node.childForFieldName(name);
    const when = { ...given, not };
    return taken === null ? [] : [{ kind: 'block', body: lowering.block([taken]), line: lineOf(taken), when }];
  };
  const not = operator.startsWith('!');
  const asked: Statement = { kind: 'run', value: given.value, line: lineOf(compared) };
  return [asked, ...branch('consequence', not), ...branch('alternative', !not)];
}
