import {
  SPREAD,
  type Call,
  type ClassDeclaration,
  type Expression,
  type FunctionDeclaration,
  type NamedArgument,
  type Parameter,
  type Statement,
} from '../../program';
import { cases, chosen, counting, predicate } from './branches';
import { classOf } from './classes';
import { EXPRESSIONS, other } from './expressions';
import type { Node } from '../shared/node';
import { parameterName, parameterNodes, partsOf, patternOf, restOf } from './patterns';
import {
  argumentsOf,
  childrenOf,
  isFunction,
  keyOf,
  lineOf,
  nameExpression,
  spanOf,
  typeName,
  unknown,
  unwrap,
} from './syntax';

/** Expressions and statements nested deeper are unknown. */
const MAX_DEPTH = 600;

/** JavaScript's and TypeScript's expressions and statements in the form in which code is followed. */
export class Lowering {
  /** Classes met inside of functions and expressions, and those that a file declares. */
  readonly classes: ClassDeclaration[] = [];
  private depth = 0;
  private names = 0;

  expression(node: Node): Expression {
    const inner = unwrap(node);
    const lower = EXPRESSIONS.get(inner.type);
    if (this.depth >= MAX_DEPTH) return unknown([], spanOf(inner));
    this.depth++;
    const value = lower === undefined ? other(this, inner) : lower(this, inner);
    this.depth--;
    return value;
  }

  expressions(nodes: readonly Node[]): Expression[] {
    return nodes.map((node) => this.expression(node));
  }

  /** Of a block, a branch, a `case`: a statement that is none of these is itself. */
  statements(node: Node | null): Statement[] {
    if (node === null || this.depth >= MAX_DEPTH) return [];
    this.depth++;
    const statements = this.statement(node);
    this.depth--;
    return statements;
  }

  private statement(node: Node): Statement[] {
    const line = lineOf(node);
    const first = (node.type === 'expression_statement' ? childrenOf(node) : []).at(0);
    if (first !== undefined) return this.run(unwrap(first));
    switch (node.type) {
      case 'lexical_declaration':
      case 'variable_declaration':
        return childrenOf(node).flatMap((declarator) => this.declarator(declarator));
      case 'return_statement': {
        const value = childrenOf(node).at(0);
        const sets = value !== undefined && unwrap(value).type === 'assignment_expression' ? unwrap(value) : null;
        if (sets !== null) return this.run(sets);
        return [{ kind: 'return', value: value === undefined ? null : this.expression(value), line }];
      }
      case 'function_declaration':
      case 'generator_function_declaration': {
        const name = node.childForFieldName('name');
        if (name === null) return [];
        const target = nameExpression(name.text, spanOf(name));
        return [{ kind: 'assign', target, type: null, value: this.lambda(node), line }];
      }
      case 'class_declaration':
      case 'abstract_class_declaration':
        this.classes.push(classOf(this, node, ''));
        return [];
      case 'for_in_statement':
        return [this.loop(node)];
      case 'statement_block':
        return this.block(childrenOf(node));
      case 'if_statement':
        return [{ kind: 'block', body: chosen(this, node) ?? this.block(childrenOf(node)), line }];
      case 'switch_statement':
        return [{ kind: 'block', body: cases(this, node), line }];
      // What is set where something failed is not what it is.
      case 'catch_clause': {
        const body = node.childForFieldName('body');
        const sets = (one: Node): boolean =>
          one.type === 'expression_statement' && one.namedChild(0)?.type === 'assignment_expression';
        return body === null ? [] : this.block(childrenOf(body).filter((one) => !sets(one)));
      }
      case 'else_clause':
      case 'try_statement':
      case 'finally_clause':
      case 'for_statement':
        return [counting(this, node) ?? { kind: 'block', body: this.block(childrenOf(node)), line }];
      case 'while_statement':
      case 'do_statement':
      case 'labeled_statement':
        return [{ kind: 'block', body: this.block(childrenOf(node)), line }];
      case 'parenthesized_expression':
        return this.run(unwrap(node));
      default:
        return [];
    }
  }

  block(nodes: readonly Node[]): Statement[] {
    return nodes.flatMap((node) => this.statements(node));
  }

  /** `const a = 1`, `const { a, b: c } = d`, `let page: LoginPage`. */
  private declarator(node: Node): Statement[] {
    const name = node.childForFieldName('name');
    if (node.type !== 'variable_declarator' || name === null) return [];
    const value = node.childForFieldName('value');
    const type = typeName(node.childForFieldName('type'));
    // `let user;` is set by a function further in.
    if (value === null && type === null && name.type === 'identifier') {
      const own = nameExpression(name.text, spanOf(name));
      return [{ kind: 'assign', target: own, type: null, value: own, line: lineOf(node) }];
    }
    // CodeceptJS: `const { I, loginPage } = inject()` names what is declared elsewhere.
    if (name.type === 'object_pattern' && value?.childForFieldName('function')?.text === 'inject') return [];
    return this.assign(name, value === null ? unknown([], spanOf(node)) : this.expression(value), type, lineOf(node));
  }

  /** An assignment for each name of a pattern. */
  assign(pattern: Node, value: Expression, type: string | null, line: number): Statement[] {
    const span = spanOf(pattern);
    switch (pattern.type) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern':
        if (value.kind === 'name' && value.name === pattern.text) return [];
        return [{ kind: 'assign', target: nameExpression(pattern.text, span), type, value, line }];
      case 'member_expression':
        return [{ kind: 'assign', target: this.expression(pattern), type, value, line }];
      case 'assignment_pattern': {
        const left = pattern.childForFieldName('left');
        return left === null ? [] : this.assign(left, value, type, line);
      }
      case 'object_pattern':
      case 'array_pattern':
        return this.spread(pattern, value, line);
      default:
        return [{ kind: 'run', value, line }];
    }
  }

  private spread(pattern: Node, value: Expression, line: number): Statement[] {
    if (this.depth >= MAX_DEPTH) return [];
    const span = spanOf(pattern);
    // A call is run once, however many names take a part of it.
    const simple = value.kind === 'name' || value.kind === 'record' || value.kind === 'list';
    const whole = simple ? value : nameExpression(this.fresh(), span);
    const statements: Statement[] = simple ? [] : [{ kind: 'assign', target: whole, type: null, value, line }];
    this.depth++;
    for (const { name, target, index, fallback } of partsOf(pattern)) {
      const part: Expression =
        name === null
          ? { kind: 'index', object: whole, key: { kind: 'literal', type: 'number', text: String(index), span }, span }
          : { kind: 'member', object: whole, name, span };
      const given = fallback === null ? part : this.orElse(part, this.expression(fallback));
      statements.push(...this.assign(target, given, null, line));
    }
    // Only what it does not take apart is asked of it then.
    const rest = restOf(pattern);
    if (rest !== null) statements.push(...this.assign(rest, whole, null, line));
    this.depth--;
    return statements;
  }

  /** `{ role = 'admin' }`: what is given, or what is taken when nothing is. */
  private orElse(given: Expression, fallback: Expression): Expression {
    const when = { value: given, is: [], not: false, asks: 'there' as const };
    return { kind: 'unknown', parts: [given], span: given.span, choice: { when, yes: given, no: fallback } };
  }

  /** A name that no source can hold. */
  private fresh(): string {
    return `{${String(++this.names)}}`;
  }

  private run(node: Node): Statement[] {
    const line = lineOf(node);
    if (node.type === 'sequence_expression') return childrenOf(node).flatMap((part) => this.run(unwrap(part)));
    if (node.type === 'assignment_expression') {
      const left = node.childForFieldName('left');
      const right = node.childForFieldName('right');
      if (left === null || right === null) return [];
      const inner = unwrap(right);
      if (inner.type !== 'assignment_expression') return this.assign(left, this.expression(right), null, line);
      const chained = this.statements(inner);
      const target = inner.childForFieldName('left');
      return target === null ? chained : [...chained, ...this.assign(left, this.expression(target), null, line)];
    }
    if (node.type === 'call_expression') {
      const callee = node.childForFieldName('function');
      const called = callee === null ? null : unwrap(callee);
      if (called !== null && isFunction(called)) return [{ kind: 'block', body: this.body(called), line }];
      const loop = this.forEach(node, called);
      if (loop !== null) return [loop];
    }
    return [{ kind: 'run', value: this.expression(node), line }];
  }

  /** `rows.forEach((row) => …)` as a statement. */
  private forEach(call: Node, callee: Node | null): Statement | null {
    const callback = argumentsOf(call).at(0);
    if (callee?.type !== 'member_expression' || callback === undefined || !isFunction(callback)) return null;
    const over = callee.childForFieldName('object');
    const turn = parameterNodes(callback).at(0);
    if (callee.childForFieldName('property')?.text !== 'forEach' || over === null || turn === undefined) return null;
    return this.each(patternOf(turn), this.expression(over), this.bareBody(callback), lineOf(call));
  }

  private loop(node: Node): Statement {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    const body = this.statements(node.childForFieldName('body'));
    const line = lineOf(node);
    if (left === null || right === null) return { kind: 'block', body, line };
    return this.each(left, this.expression(right), body, line);
  }

  /** `pattern` takes each item of `over` in turn. */
  each(pattern: Node, over: Expression, body: Statement[], line: number): Statement & { kind: 'each' } {
    if (pattern.type === 'identifier') return { kind: 'each', names: [pattern.text], over, body, line };
    const parts = pattern.type === 'array_pattern' ? partsOf(pattern) : [];
    const names = parts.map(({ target }) => target.text);
    if (parts.length > 0 && parts.every(({ target }) => target.type === 'identifier')) {
      return { kind: 'each', names, over, body, line };
    }
    const name = this.fresh();
    const taken = this.assign(pattern, nameExpression(name, spanOf(pattern)), null, line);
    return { kind: 'each', names: [name], over, body: [...taken, ...body], line };
  }

  lambda(node: Node): Expression {
    return { kind: 'function', parameters: this.parameters(node), body: this.body(node), span: spanOf(node) };
  }

  functionOf(node: Node, name: string, role: FunctionDeclaration['role'], annotations: Call[]): FunctionDeclaration {
    return {
      name,
      parameters: this.parameters(node),
      body: this.body(node),
      annotations,
      role,
      returns: typeName(node.childForFieldName('return_type')),
      span: spanOf(node),
    };
  }

  /** What a function does; a destructured parameter is taken apart first. */
  body(node: Node): Statement[] {
    const asks = node.type === 'arrow_function' ? predicate(this, node) : null;
    return [...this.takenApart(node), ...(asks ?? this.bareBody(node))];
  }

  private takenApart(node: Node): Statement[] {
    return parameterNodes(node).flatMap((parameter, index) => {
      const pattern = patternOf(parameter);
      if (pattern.type !== 'object_pattern' && pattern.type !== 'array_pattern') return [];
      return this.assign(pattern, nameExpression(parameterName(index), spanOf(pattern)), null, lineOf(pattern));
    });
  }

  /** As `body`, for a callback whose destructured names the test runner fills: fixtures, rows. */
  bareBody(node: Node): Statement[] {
    const body = node.childForFieldName('body');
    if (body === null) return [];
    if (body.type === 'statement_block') return this.statements(body);
    const inner = unwrap(body);
    if (inner.type === 'assignment_expression') return this.run(inner);
    return [{ kind: 'return', value: this.expression(body), line: lineOf(body) }];
  }

  parameters(node: Node): Parameter[] {
    return parameterNodes(node).map((parameter, index) => this.parameter(parameter, index));
  }

  private parameter(node: Node, index: number): Parameter {
    const pattern = patternOf(node);
    const value = node.childForFieldName('value') ?? node.childForFieldName('right');
    const type = typeName(node.childForFieldName('type'));
    const named = pattern.type === 'identifier';
    const rest = pattern.type === 'rest_pattern' ? pattern.namedChild(0) : null;
    if (rest?.type === 'identifier') return { name: rest.text, type: '*', value: null };
    // TypeScript: `address?: Address` is nothing where nothing is given.
    if (named && value === null && node.type === 'optional_parameter')
      return { name: pattern.text, type, value: { kind: 'unknown', parts: [], span: spanOf(node), none: true } };
    return {
      name: named ? pattern.text : parameterName(index),
      type,
      value: pattern.type === 'object_pattern' ? this.defaults(pattern, value) : value && this.expression(value),
    };
  }

  /** `{ name, role = 'admin' } = {}` as the record that is taken when nothing is given. */
  private defaults(pattern: Node, value: Node | null): Expression | null {
    const entries: NamedArgument[] = [];
    const given = value === null ? null : this.expression(value);
    if (given !== null && given.kind !== 'record') return given;
    for (const { name, fallback } of partsOf(pattern)) {
      if (name !== null && fallback !== null) entries.push({ name, value: this.expression(fallback) });
    }
    if (entries.length === 0) return given;
    return { kind: 'record', entries: [...entries, ...(given?.entries ?? [])], span: spanOf(pattern) };
  }

  /** The name of what `new` makes one of: `LoginPage`, `pages.LoginPage`, `new (class LoginPage extends Page { … })()`. */
  constructed(made: Node): string {
    if (made.type !== 'class') return /[\w$]+$/.exec(made.text)?.[0] ?? '';
    const declared = classOf(this, made, this.fresh());
    this.classes.push(declared);
    return declared.name;
  }

  named(object: Node): NamedArgument[] {
    return childrenOf(object).flatMap((entry): NamedArgument[] => {
      if (entry.type === 'shorthand_property_identifier') {
        return [{ name: entry.text, value: nameExpression(entry.text, spanOf(entry)) }];
      }
      if (entry.type === 'method_definition') {
        const name = keyOf(entry.childForFieldName('name'));
        if (name === null) return [];
        const value = this.lambda(entry);
        const isGetter = entry.children.some(({ type }) => type === 'get');
        return [
          {
            name,
            value: isGetter
              ? { kind: 'call', object: value, name: 'call', args: [], named: [], span: value.span }
              : value,
          },
        ];
      }
      const spread = entry.type === 'spread_element' ? entry.namedChild(0) : null;
      if (spread !== null) return [{ name: SPREAD, value: this.expression(spread) }];
      const name = keyOf(entry.childForFieldName('key'));
      const value = entry.childForFieldName('value');
      return entry.type === 'pair' && name !== null && value !== null ? [{ name, value: this.expression(value) }] : [];
    });
  }
}
