import type { Node } from '../shared/node';
import type { Condition, Expression, Statement } from '../../program';
import { MANY } from '../shared/many';
import { kindNamed, type Kind } from '../../kinds';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

/** `elsif` within `elsif`, and negations within negations, at most. */
const MAX_NESTED = 100;

const HAS: ReadonlySet<string> = new Set(['key?', 'has_key?', 'include?', 'member?']);
const KIND_OF: ReadonlySet<string> = new Set(['is_a?', 'kind_of?', 'instance_of?']);
const EMPTY: ReadonlySet<string> = new Set(['blank?', 'empty?']);

/** The branches of an `if` or `case` whose condition may be known, each under it; null for what is asked in other ways. */
export function guarded(node: Node, lower: Lowering, depth = 0): Statement[] | null {
  if (node.type === 'case') return cases(node, lower);
  const negated = node.type.startsWith('unless');
  const guard = depth > MAX_NESTED ? null : guardOf(tree.field(node, 'condition'), lower);
  if (guard === null) return negated ? null : underAll(node, lower);
  const when = negated ? { ...guard, not: !guard.not } : guard;
  const taken = tree.field(node, 'consequence') ?? tree.field(node, 'body');
  const other = tree.field(node, 'alternative');
  const branch = (body: Statement[], at: Node, under: Condition): Statement => ({
    kind: 'block',
    body,
    line: tree.lineOf(at),
    when: under,
  });
  return [
    ...(taken === null ? [] : [branch(bodyOf(taken, lower), taken, when)]),
    ...(other === null ? [] : [branch(otherwise(other, lower, depth), other, { ...when, not: !when.not })]),
  ];
}

/** `if pages.present? && pages.to_i > 1`, without an `else`: under each of what is asked that may be known. */
function underAll(node: Node, lower: Lowering): Statement[] | null {
  const taken = tree.field(node, 'consequence') ?? tree.field(node, 'body');
  if (taken === null || tree.field(node, 'alternative') !== null) return null;
  const guards = conjuncts(tree.field(node, 'condition')).map((each) => guardOf(each, lower));
  const line = tree.lineOf(taken);
  let body: Statement[] | null = null;
  for (const when of guards)
    if (when !== null) body = [{ kind: 'block', body: body ?? bodyOf(taken, lower), line, when }];
  return body;
}

/** What `a && b && c` asks; nothing where it asks one thing. */
function conjuncts(node: Node | null): (Node | null)[] {
  const sides: (Node | null)[] = [];
  let left = node;
  while (
    left?.type === 'binary' &&
    /^(?:&&|and)$/.test(tree.textOfField(left, 'operator') ?? '') &&
    sides.length < MAX_NESTED
  ) {
    sides.push(tree.field(left, 'right'));
    left = tree.field(left, 'left');
  }
  return sides.length === 0 ? [] : [...sides, left];
}

function otherwise(node: Node, lower: Lowering, depth: number): Statement[] {
  return (node.type === 'elsif' ? guarded(node, lower, depth + 1) : null) ?? bodyOf(node, lower);
}

function bodyOf(node: Node, lower: Lowering): Statement[] {
  return /^(?:then|else|elsif)$/.test(node.type) ? lower.body(node) : lower.statement(node);
}

/** `case kind when 'a', 'b' then … else … end` */
function cases(node: Node, lower: Lowering): Statement[] | null {
  const asked = tree.field(node, 'value');
  if (asked === null) return null;
  const value = lower.expression(asked);
  const all: Expression[] = [];
  const kinds: Kind[] = [];
  const statements: Statement[] = [];
  const many = tree.childrenOf(node, 'when', 'else').length >= MANY;
  for (const clause of tree.named(node)) {
    const line = tree.lineOf(clause);
    if (clause.type === 'when') {
      const patterns = tree.childrenOf(clause, 'pattern');
      const is = patterns.map((pattern) => lower.expression(tree.named(pattern).at(0) ?? null));
      const body = tree.field(clause, 'body');
      // `when Array`
      const kind = kindNamed(patterns.map(({ text }) => text));
      if (body !== null && kind !== null) {
        kinds.push(kind);
        statements.push({
          kind: 'block',
          body: lower.body(body),
          line,
          when: { value, is: [], not: false, asks: kind },
        });
        continue;
      }
      if (body === null || !is.every(isPlain)) return null;
      all.push(...is);
      statements.push({ kind: 'block', body: lower.body(body), line, when: { value, is, not: false, many } });
    } else if (clause.type === 'else') {
      let rest: Statement[] = lower.body(clause);
      for (const asks of kinds) rest = [{ kind: 'block', body: rest, line, when: { value, is: [], not: true, asks } }];
      const isAll = all.length === 0 && kinds.length > 0;
      statements.push(
        ...(isAll ? rest : [{ kind: 'block' as const, body: rest, line, when: { value, is: all, not: true, many } }]),
      );
    }
  }
  return statements.length === 0 ? null : statements;
}

function isPlain(expression: Expression): boolean {
  return expression.kind === 'literal';
}

function guardOf(node: Node | null, lower: Lowering, depth = 0): Condition | null {
  if (node === null || depth > MAX_NESTED) return null;
  switch (node.type) {
    case 'identifier':
    case 'instance_variable':
    case 'element_reference':
      return { value: lower.expression(node), is: [], not: false, asks: 'filled' };
    case 'parenthesized_statements': {
      const [inner, ...more] = tree.named(node);
      return more.length > 0 ? null : guardOf(inner, lower, depth + 1);
    }
    case 'unary': {
      const guard = guardOf(tree.field(node, 'operand'), lower, depth + 1);
      return guard === null ? null : { ...guard, not: !guard.not };
    }
    case 'binary':
      return compared(node, lower);
    case 'call':
      return called(node, lower);
    default:
      return null;
  }
}

function compared(node: Node, lower: Lowering): Condition | null {
  const operator = tree.textOfField(node, 'operator');
  if (operator !== '==' && operator !== '!=') return null;
  const [left, right] = ['left', 'right'].map((side) => lower.expression(tree.field(node, side)));
  const not = operator === '!=';
  if (right.kind === 'unknown' && right.none === true) return { value: left, is: [], not: !not, asks: 'there' };
  return right.kind === 'literal' && right.type !== 'number' ? { value: left, is: [right], not } : null;
}

/** `name.nil?`, `name.present?`, `user.key?(:name)` */
function called(node: Node, lower: Lowering): Condition | null {
  const receiver = tree.field(node, 'receiver');
  const name = tree.textOfField(node, 'method') ?? '';
  const given = tree.field(node, 'arguments');
  if (receiver === null) return null;
  const value = lower.expression(receiver);
  const [key, ...more] = given === null ? [] : tree.named(given);
  if (HAS.has(name) && (key as Node | undefined) !== undefined && more.length === 0) {
    const span = tree.spanOf(node);
    return {
      value: { kind: 'index', object: value, key: lower.expression(key), span },
      is: [],
      not: false,
      asks: 'there',
    };
  }
  const kind =
    KIND_OF.has(name) && (key as Node | undefined) !== undefined && more.length === 0 ? kindNamed([key.text]) : null;
  if (kind !== null) return { value, is: [], not: false, asks: kind };
  if (given !== null) return null;
  if (name === 'nil?') return { value, is: [], not: true, asks: 'there' };
  if (name === 'present?') return { value, is: [], not: false, asks: 'filled' };
  return EMPTY.has(name) ? { value, is: [], not: true, asks: 'filled' } : null;
}
