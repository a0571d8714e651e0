import type { Node as TreeNode } from 'web-tree-sitter';
import type { Span } from '../../program';

/** Where the fields of common nodes stand among their children: asked for one by one, each would be a call of its own. */
const PLACES = new Map<string, Readonly<Record<string, 0 | -1>>>([
  ['call_expression', { function: 0, arguments: -1 }],
  ['invocation_expression', { function: 0, arguments: -1 }],
  ['member_expression', { object: 0, property: -1 }],
  ['member_access_expression', { expression: 0, name: -1 }],
  ['keyword_argument', { name: 0, value: -1 }],
  ['pair', { key: 0, value: -1 }],
  ['arrow_function', { body: -1 }],
]);

/** What may stand anywhere, such as comments: in all grammars that are read. Other nodes need not be asked. */
const MAY_BE_EXTRA = /comment|^preproc_|^heredoc_body$|^line_continuation$/;
const extraTypes = new Map<string, boolean>();

/** A node of the syntax tree that remembers what it was asked: asking the tree itself takes a call into WebAssembly. */
export class Node {
  readonly type: string;
  private knownText: string | null = null;
  private knownSpan: Span | null = null;
  private all: readonly Node[] | null = null;
  private named: readonly Node[] | null = null;
  private plain: readonly Node[] | null = null;
  private fields: Map<string, Node | null> | null = null;

  /** `above`: its parent, null for the root of the tree; left out where it is not at hand. */
  constructor(
    private readonly node: TreeNode,
    private above?: Node | null,
  ) {
    this.type = node.type;
  }

  /** The same for all nodes that stand for one place of a tree. */
  get id(): number {
    return this.node.id;
  }

  get text(): string {
    return (this.knownText ??= this.node.text);
  }

  /** 1-based. */
  get line(): number {
    return this.node.startPosition.row + 1;
  }

  get span(): Readonly<Span> {
    if (this.knownSpan === null) {
      const { startPosition: start, endPosition: end } = this.node;
      this.knownSpan = { line: start.row + 1, column: start.column, endLine: end.row + 1, endColumn: end.column };
    }
    return this.knownSpan;
  }

  /** Where it starts in the text of another node around it. */
  startIn(around: Node): number {
    return this.node.startIndex - around.node.startIndex;
  }

  get isNamed(): boolean {
    return this.node.isNamed;
  }

  /** A comment, or what else may stand anywhere. */
  get isExtra(): boolean {
    let may = extraTypes.get(this.type);
    if (may === undefined) extraTypes.set(this.type, (may = MAY_BE_EXTRA.test(this.type)));
    return may && this.node.isExtra;
  }

  /** Whether it, or what is in it, is not of the language. */
  get hasError(): boolean {
    return this.node.hasError;
  }

  /** Text that is not of the language, or the place where something is missing. */
  get isBroken(): boolean {
    return isError(this) || this.node.isMissing;
  }

  get parent(): Node | null {
    if (this.above === undefined) {
      const { parent } = this.node;
      this.above = parent === null ? null : new Node(parent);
    }
    return this.above;
  }

  /** With keywords and punctuation. */
  get children(): readonly Node[] {
    return (this.all ??= this.node.children.map((child) => new Node(child, this)));
  }

  get namedChildren(): readonly Node[] {
    return (this.named ??= this.node.namedChildren.map((child) => new Node(child, this)));
  }

  /** Named children without comments. */
  get content(): readonly Node[] {
    if (this.plain === null) {
      const named = this.namedChildren;
      this.plain = named.some(isExtra) ? named.filter((child) => !isExtra(child)) : named;
    }
    return this.plain;
  }

  get previousSibling(): Node | null {
    const before = this.node.previousSibling;
    return before === null ? null : new Node(before, this.above);
  }

  get nextNamedSibling(): Node | null {
    const next = this.node.nextNamedSibling;
    return next === null ? null : new Node(next, this.above);
  }

  namedChild(index: number): Node | null {
    return this.namedChildren.at(index) ?? null;
  }

  childForFieldName(name: string): Node | null {
    const place = PLACES.get(this.type)?.[name];
    // A broken node may lack what stands there.
    if (place !== undefined && this.content.length > 1 && !this.content.some(isError)) return this.content.at(place)!;
    this.fields ??= new Map<string, Node | null>();
    let child = this.fields.get(name);
    if (child === undefined) {
      const found = this.node.childForFieldName(name);
      child = found === null ? null : new Node(found, this);
      this.fields.set(name, child);
    }
    return child;
  }

  childrenForFieldName(name: string): readonly Node[] {
    return this.node.childrenForFieldName(name).map((child) => new Node(child, this));
  }

  descendantsOfType(type: string): readonly Node[] {
    return this.node.descendantsOfType(type).map((node) => new Node(node));
  }
}

const isExtra = (node: Node): boolean => node.isExtra;

function isError({ type }: Node): boolean {
  return type === 'ERROR';
}
