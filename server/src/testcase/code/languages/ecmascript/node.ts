import type { Node as TreeNode } from 'web-tree-sitter';
import type { Span } from '../../program';

/** Where the fields of common nodes stand among their children: asked for one by one, each would be a call of its own. */
const PLACES = new Map<string, Readonly<Record<string, 0 | -1>>>([
  ['call_expression', { function: 0, arguments: -1 }],
  ['member_expression', { object: 0, property: -1 }],
  ['pair', { key: 0, value: -1 }],
  ['arrow_function', { body: -1 }],
]);

/** A node of the syntax tree that remembers what it was asked: asking the tree itself takes a call into WebAssembly. */
export class Node {
  readonly type: string;
  private knownText: string | null = null;
  private knownSpan: Span | null = null;
  private all: readonly Node[] | null = null;
  private named: readonly Node[] | null = null;
  private plain: readonly Node[] | null = null;
  private fields: Map<string, Node | null> | null = null;

  constructor(
    private readonly node: TreeNode,
    /** Null for the root of the tree. */
    readonly parent: Node | null,
  ) {
    this.type = node.type;
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
      this.plain = named.some(isComment) ? named.filter((child) => !isComment(child)) : named;
    }
    return this.plain;
  }

  get previousSibling(): Node | null {
    const before = this.node.previousSibling;
    return before === null ? null : new Node(before, this.parent);
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
}

function isComment({ type }: Node): boolean {
  return type === 'comment';
}

function isError({ type }: Node): boolean {
  return type === 'ERROR';
}
