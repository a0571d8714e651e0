import type { Node } from './node';
import type { Call, Expression, FunctionDeclaration, NamedArgument, Parameter, Span, Statement } from '../../program';
import { literal, spanOf } from './tree';

/** Expressions made of a node and what was read of it. */

/** Names of classes that stand for what a test works with: a page, a part of one, steps. */
export const PAGE_CLASS = /(?:Page|Screen|Steps?|PageObject|View|Dialog|Modal|Form|Component|Section|Panel)\d?$/;

export function call(
  node: Node,
  object: Expression | null,
  name: string,
  args: Expression[],
  named: NamedArgument[] = [],
): Call {
  return { kind: 'call', object, name, args, named, span: spanOf(node) };
}

export function list(node: Node, items: Expression[]): Expression {
  return { kind: 'list', items, span: spanOf(node) };
}

export function record(node: Node, entries: NamedArgument[]): Expression {
  return { kind: 'record', entries, span: spanOf(node) };
}

/** `1_000L`, `12.5f`, `120.50m` as a person writes them; other bases than ten as they stand. */
export function numberLiteral(node: Node): Expression {
  const { text } = node;
  return literal(node, 'number', /^0[xb]/i.test(text) ? text : text.replace(/_/g, '').replace(/[a-z]+$/i, ''));
}

/** Pairs `k, v, k, v` as a record; null unless every key is a literal. */
export function recordOfPairs(node: Node, pairs: readonly (readonly Expression[])[]): Expression | null {
  const entries: NamedArgument[] = [];
  for (const [key, value] of pairs) {
    if (key.kind !== 'literal') return null;
    entries.push({ name: key.text, value });
  }
  return record(node, entries);
}

/** Indentation that all lines share taken away, as text blocks and raw strings do; the last line counts though blank. */
export function dedent(text: string): string {
  const lines = text.split(/\r?\n/);
  const counted = lines.filter((line, at) => line.trim() !== '' || at === lines.length - 1);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}

/** A constructor that gives each parameter to the member of its name. */
export function assigning(name: string, parameters: readonly Parameter[], span: Span): FunctionDeclaration {
  const body = parameters.map((parameter) => assignment(parameter.name, span));
  return { name, parameters: [...parameters], body, annotations: [], role: 'constructor', returns: null, span };
}

/** `this.email = email` */
export function assignment(name: string, span: Span): Statement {
  return {
    kind: 'assign',
    target: ofThis(name, span),
    type: null,
    value: { kind: 'name', name, span },
    line: span.line,
  };
}

export function ofThis(name: string, span: Span): Expression {
  return { kind: 'member', object: { kind: 'name', name: 'this', span }, name, span };
}
