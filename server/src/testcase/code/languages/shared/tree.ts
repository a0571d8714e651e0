import type { Node } from './node';
import type { TestCaseError } from '../../../testcase';
import type { Expression, Span, Statement } from '../../program';

/** Expressions and statements within each other, at most; what lies deeper is left out. */
const MAX_DEPTH = 150;
/** Operands of one chain of `+`, at most. */
const MAX_OPERANDS = 500;

export type ExpressionReader = (node: Node, lower: Lowering) => Expression;
export type StatementReader = (node: Node, lower: Lowering) => Statement[];

/** How a language's nodes are lowered: by node type. A type in neither table is an `unknown` with its children as parts. */
export interface LoweringTable {
  expressions: ReadonlyMap<string, ExpressionReader>;
  statements: ReadonlyMap<string, StatementReader>;
}

/** Turns syntax nodes into a program's expressions and statements, for one file; never deeper than the stack is safe. */
export class Lowering {
  private depth = 0;

  constructor(private readonly table: LoweringTable) {}

  expression(node: Node | null): Expression {
    if (node === null) return { kind: 'unknown', parts: [], span: NOWHERE };
    if (this.depth >= MAX_DEPTH) return unknown(node);
    this.depth++;
    try {
      return this.table.expressions.get(node.type)?.(node, this) ?? unknown(node, this.expressions(named(node)));
    } finally {
      this.depth--;
    }
  }

  expressions(nodes: readonly Node[]): Expression[] {
    return nodes.map((node) => this.expression(node));
  }

  /** An expression where a statement may stand is run. */
  statement(node: Node | null): Statement[] {
    if (node === null || this.depth >= MAX_DEPTH) return [];
    const read = this.table.statements.get(node.type);
    if (read === undefined) return [{ kind: 'run', value: this.expression(node), line: lineOf(node) }];
    this.depth++;
    try {
      return read(node, this);
    } finally {
      this.depth--;
    }
  }

  statements(nodes: readonly Node[]): Statement[] {
    return nodes.flatMap((node) => this.statement(node));
  }

  /** The statements within a block node; none for null. */
  body(node: Node | null): Statement[] {
    return node === null ? [] : this.statements(named(node));
  }

  /** A node and those in its place: `a + b + c` is one chain, however long, read without going deeper. */
  operands(node: Node, isChain: (node: Node) => boolean, left = 'left', right = 'right'): Expression[] {
    const operands: Node[] = [];
    let at: Node | null = node;
    while (at !== null && isChain(at) && operands.length < MAX_OPERANDS) {
      const operand = at.childForFieldName(right);
      if (operand !== null) operands.push(operand);
      at = at.childForFieldName(left);
    }
    if (at !== null) operands.push(at);
    return this.expressions(operands.reverse());
  }
}

const NOWHERE: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

export function spanOf(node: Node, last: Node = node): Span {
  if (last === node) return node.span;
  const { endLine, endColumn } = last.span;
  return { ...node.span, endLine, endColumn };
}

export function lineOf(node: Node): number {
  return node.line;
}

/** Named children without comments. */
export function named(node: Node): readonly Node[] {
  return node.content;
}

export function field(node: Node, name: string): Node | null {
  return node.childForFieldName(name);
}

export function textOfField(node: Node, name: string): string | null {
  return node.childForFieldName(name)?.text ?? null;
}

/** Children of some types, in order. */
export function childrenOf(node: Node, ...types: string[]): Node[] {
  return named(node).filter((child) => types.includes(child.type));
}

export function childOf(node: Node, ...types: string[]): Node | null {
  return named(node).find((child) => types.includes(child.type)) ?? null;
}

/** The first of the comments right before a declaration, else itself. */
export function withComments(node: Node): Node {
  let first = node;
  for (let each = node.previousSibling; each?.isExtra === true; each = each.previousSibling) {
    // A comment at the end of the line before belongs to that line.
    const before = each.previousSibling;
    if (before !== null && before.span.endLine === each.line && before.isNamed) break;
    first = each;
  }
  return first;
}

export function unknown(node: Node, parts: Expression[] = []): Expression {
  return { kind: 'unknown', parts, span: spanOf(node) };
}

export function nameOf(node: Node, name: string = node.text): Expression {
  return { kind: 'name', name, span: spanOf(node) };
}

export function literal(node: Node, type: 'string' | 'number' | 'boolean', text: string): Expression {
  return { kind: 'literal', type, text, span: spanOf(node) };
}

/** A join of its parts; one literal alone stays what it is. */
export function joinOf(node: Node, parts: Expression[]): Expression {
  if (parts.length === 0) return literal(node, 'string', '');
  if (parts.length === 1 && parts[0].kind === 'literal') return literal(node, 'string', parts[0].text);
  return { kind: 'join', parts, span: spanOf(node) };
}

const ESCAPE = /\\(u\{([\da-fA-F]{1,6})\}|u+([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([0-7]{1,3})|\r?\n|[^])/g;
const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
  s: ' ',
};

/** A string's inner text with the escapes that C's family shares resolved; `\` before a line's end joins the lines. */
export function unescape(text: string, names: Readonly<Record<string, string>> = NAMED_ESCAPES): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    ESCAPE,
    (whole, escaped: string, braced?: string, four?: string, eight?: string, two?: string, octal?: string) => {
      const hex = braced ?? four ?? eight ?? two;
      if (hex !== undefined) return codePoint(parseInt(hex, 16)) ?? whole;
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      if (escaped.endsWith('\n')) return '';
      return Object.hasOwn(names, escaped) ? names[escaped] : escaped;
    },
  );
}

function codePoint(code: number): string | null {
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Where a text first cannot be read as its language, as one error; what stands around it is read all the same. */
export function syntaxErrors(root: Node, language: string): TestCaseError[] {
  let node = root;
  while (node.hasError) {
    const next = node.children.find((child) => child.isBroken || child.hasError);
    if (next === undefined || next.isBroken) {
      const line = lineOf(next ?? node);
      return [{ message: `This line cannot be read as ${language}.`, line }];
    }
    node = next;
  }
  return [];
}
