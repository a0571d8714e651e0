import type { Node } from '../shared/node';
import type { Condition, Expression, Statement } from '../../program';
import { kindNamed } from '../../kinds';
import { MANY } from '../shared/many';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

/** Branches of one `if` that are told apart, at most. */
const MOST_BRANCHES = 200;

/** What is done when something fails sets nothing anew that was set before it could. */
export function readTry(node: Node, lower: Lowering): Statement[] {
  const line = tree.lineOf(node);
  const tried = lower.body(tree.field(node, 'body'));
  const set = new Set(targetsIn(tried));
  const others = tree.named(node).filter((child) => child.type.endsWith('_clause'));
  const rest = others.flatMap((child) => {
    const body = blocksOf(child, lower);
    return child.type.startsWith('except') ? withoutSetting(body, set) : body;
  });
  return [{ kind: 'block', body: [...tried, ...rest], line }];
}

function targetsIn(body: readonly Statement[]): string[] {
  return body.flatMap((statement) => {
    if (statement.kind === 'block') return targetsIn(statement.body);
    return statement.kind === 'assign' ? [targetOf(statement.target)] : [];
  });
}

function withoutSetting(body: readonly Statement[], set: ReadonlySet<string>): Statement[] {
  return body.flatMap((statement): Statement[] => {
    if (statement.kind === 'block') return [{ ...statement, body: withoutSetting(statement.body, set) }];
    if (statement.kind !== 'assign' || !set.has(targetOf(statement.target))) return [statement];
    // A call may do something besides.
    return [{ kind: 'run', value: statement.value, line: statement.line }];
  });
}

/** `email`, `this.email`; empty for what is set by a key. */
function targetOf(target: Expression): string {
  if (target.kind === 'name') return target.name;
  return target.kind === 'member' && target.object.kind === 'name' ? `${target.object.name}.${target.name}` : '';
}

/** All that may run: conditions that call something, each block and each clause's. */
export function branches(node: Node, lower: Lowering): Statement[] {
  const line = tree.lineOf(node);
  const others = tree.named(node).filter((child) => child.type.endsWith('_clause'));
  const isKnown = node.type === 'if_statement' && others.length < MOST_BRANCHES;
  return [{ kind: 'block', body: isKnown ? branch([node, ...others], 0, lower) : blocksOf(node, lower), line }];
}

/** `match kind:` with each `case` under what it is for, where that is written down; `case _` for none of the others. */
export function readMatch(node: Node, lower: Lowering): Statement[] {
  const line = tree.lineOf(node);
  const subject = tree.field(node, 'subject');
  const cases = tree.named(tree.field(node, 'body') ?? node).filter(isCase);
  if (subject === null || cases.length === 0) return branches(node, lower);
  const value = lower.expression(subject);
  const many = cases.length >= MANY;
  const told: Expression[] = [];
  const body = cases.flatMap((one): Statement[] => {
    const runs = lower.body(tree.field(one, 'consequence'));
    const patterns = tree.childrenOf(one, 'case_pattern').map(({ text }) => text.trim());
    const plain = tree.childrenOf(one, 'case_pattern').flatMap((pattern) => literalsOf(pattern, lower));
    const isElse = patterns.length === 1 && patterns[0] === '_';
    const isTold = isElse ? told.length > 0 : plain.length > 0 && tree.field(one, 'guard') === null;
    if (!isTold) return runs;
    const when: Condition = { value, is: isElse ? [...told] : plain, not: isElse, many };
    if (!isElse) told.push(...plain);
    return [{ kind: 'block', body: runs, line: tree.lineOf(one), when }];
  });
  return [{ kind: 'block', body, line }];
}

/** `"a" | "b"`; empty for any other pattern. */
function literalsOf(pattern: Node, lower: Lowering): Expression[] {
  const inner = tree.named(pattern).flatMap((one) => (one.type === 'union_pattern' ? tree.named(one) : [one]));
  const literals = lower.expressions(inner);
  return literals.every(({ kind }) => kind === 'literal') ? literals : [];
}

/** From one `if`, `elif` or `else` on, each under its condition where that may be known. */
function branch(clauses: readonly Node[], at: number, lower: Lowering): Statement[] {
  if (at === clauses.length) return [];
  const node = clauses[at];
  const asked = tree.field(node, 'condition');
  const body = tree.field(node, 'consequence') ?? tree.field(node, 'body');
  const parts = operandsOf(asked);
  let runs = [...parts.flatMap((part) => called(part, lower)), ...lower.body(body)];
  const otherwise = branch(clauses, at + 1, lower);
  const guards = parts.map((part) => guardOf(part, lower)).filter((each) => each !== null);
  const line = tree.lineOf(node);
  const guard = guards.length === 1 && parts.length === 1 ? guards[0] : null;
  if (guard === null) {
    for (const when of guards.reverse()) runs = [{ kind: 'block', body: runs, line, when }];
    return [...runs, ...otherwise];
  }
  const isTold = guard.is.length > 0 && guard.is.every(({ kind }) => kind === 'literal');
  const when = isTold ? { ...guard, many: clauses.length >= MANY } : guard;
  const taken: Statement = { kind: 'block', body: runs, line, when };
  if (otherwise.length === 0) return [taken];
  return [taken, { kind: 'block', body: otherwise, line, when: { ...when, not: !when.not } }];
}

/** All that a condition asks: of `a and b and c`, three. */
function operandsOf(node: Node | null): Node[] {
  if (node === null) return [];
  if (node.type === 'parenthesized_expression') return tree.named(node).flatMap(operandsOf);
  return node.type === 'boolean_operator' && tree.textOfField(node, 'operator') === 'and'
    ? tree.named(node).flatMap(operandsOf)
    : [node];
}

/** `if name:`, `if name is not None:` ask whether something is there; null for any other condition. */
export function guardOf(node: Node | null, lower: Lowering): Condition | null {
  if (node === null) return null;
  if (node.type === 'identifier' || node.type === 'attribute')
    return { value: lower.expression(node), is: [], not: false, asks: 'filled' };
  if (node.type === 'not_operator') {
    const guard = guardOf(tree.field(node, 'argument'), lower);
    return guard === null ? null : { ...guard, not: !guard.not };
  }
  if (
    node.type === 'call' &&
    tree.textOfField(tree.field(node, 'function') ?? node, 'attribute') === 'get_closest_marker'
  )
    return { value: lower.expression(node), is: [], not: false, asks: 'filled' };
  const kind = node.type === 'call' ? kindAsked(node, lower) : null;
  if (kind !== null) return kind;
  const compared = node.type === 'comparison_operator' ? tree.named(node) : [];
  const operator = compared.length === 0 ? '' : node.text.slice(compared[0].text.length).trimStart();
  if (compared.length === 2 && compared[0].type === 'string' && /^(?:not\s+)?in\s/.test(operator)) {
    // `if "name" in user:`
    const [key, object] = compared.map((side) => lower.expression(side));
    const value: Expression = { kind: 'index', object, key, span: tree.spanOf(node) };
    return { value, is: [], not: operator.startsWith('not'), asks: 'there' };
  }
  if (compared.length !== 2) return null;
  const text = compared.findIndex(({ type }) => type === 'string');
  if (text >= 0 && /^[!=]=/.test(operator)) {
    const [value, is] = [compared[1 - text], compared[text]].map((side) => lower.expression(side));
    return is.kind === 'literal' ? { value, is: [is], not: operator.startsWith('!') } : null;
  }
  if (/^[!=]=/.test(operator) && NAMED.test(compared[0].type) && CONSTANT.test(compared[1].text)) {
    // `if by == By.ID:`
    const [value, is] = compared.map((side) => lower.expression(side));
    return { value, is: [is], not: operator.startsWith('!') };
  }
  if (/^(?:list|tuple|set)$/.test(compared[1].type) && /^(?:not\s+)?in\s/.test(operator)) {
    const is = lower.expressions(tree.named(compared[1]));
    const value = lower.expression(compared[0]);
    return is.length > 0 && is.every(({ kind }) => kind === 'literal')
      ? { value, is, not: operator.startsWith('not') }
      : null;
  }
  if (compared[1].type !== 'none') return null;
  const not = !/\bnot\b|!=/.test(node.text.slice(compared[0].text.length));
  return { value: lower.expression(compared[0]), is: [], not, asks: 'there' };
}

/** What may be held by a name, and constants that it is compared with: `By.ID`, `2`. */
const NAMED = /^(?:identifier|attribute|subscript)$/;
const CONSTANT = /^(?:(?:[A-Za-z]\w{0,60}\.){0,2}[A-Z][A-Z\d_]{1,60}|\d{1,9})$/;

/** `isinstance(value, (list, tuple))`; null for any other call. */
function kindAsked(node: Node, lower: Lowering): Condition | null {
  if (tree.textOfField(node, 'function') !== 'isinstance') return null;
  const given = tree.field(node, 'arguments');
  const [value, type, ...more] = given === null ? [] : tree.named(given);
  if ((type as Node | undefined) === undefined || more.length > 0) return null;
  const asks = kindNamed((type.type === 'tuple' ? tree.named(type) : [type]).map(({ text }) => text));
  return asks === null ? null : { value: lower.expression(value), is: [], not: false, asks };
}

function blocksOf(node: Node, lower: Lowering): Statement[] {
  return tree.named(node).flatMap((child): Statement[] => {
    if (child.type === 'block') return child.namedChildren.some(isCase) ? blocksOf(child, lower) : lower.body(child);
    if (child.type.endsWith('_clause')) return blocksOf(child, lower);
    return called(child, lower);
  });
}

/** A condition that calls something. */
function called(node: Node, lower: Lowering): Statement[] {
  if (node.type !== 'call' && node.type !== 'not_operator' && node.type !== 'comparison_operator') return [];
  const value = lower.expression(node);
  if (node.type === 'comparison_operator' && value.kind !== 'call') return [];
  return [{ kind: 'run', value, line: tree.lineOf(node) }];
}

function isCase(node: Node): boolean {
  return node.type === 'case_clause';
}
