import type { Span } from '../../program';
import type { RawNode, SyntaxTree } from '../../syntax-tree';

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
    private readonly tree: SyntaxTree,
    private readonly raw: RawNode,
    private above?: Node | null,
  ) {
    this.type = tree.type(raw);
  }

  /** The whole of a tree. */
  static root(tree: SyntaxTree): Node {
    return new Node(tree, tree.root, null);
  }

  /** The same for all nodes that stand for one place of a tree. */
  get id(): number {
    return this.raw.id;
  }

  get text(): string {
    return (this.knownText ??= this.tree.text(this.raw));
  }

  /** 1-based. */
  get line(): number {
    return this.raw.row + 1;
  }

  get span(): Readonly<Span> {
    if (this.knownSpan === null) {
      const { row, column } = this.raw;
      const end = this.tree.end(this.raw);
      this.knownSpan = { line: row + 1, column, endLine: end.row + 1, endColumn: end.column };
    }
    return this.knownSpan;
  }

  /** Where it starts in the text of another node around it. */
  startIn(around: Node): number {
    return this.raw.start - around.raw.start;
  }

  get isNamed(): boolean {
    return this.tree.isNamed(this.raw);
  }

  /** A comment, or what else may stand anywhere. */
  get isExtra(): boolean {
    let may = extraTypes.get(this.type);
    if (may === undefined) extraTypes.set(this.type, (may = MAY_BE_EXTRA.test(this.type)));
    return may && this.tree.isExtra(this.raw);
  }

  /** Whether it, or what is in it, is not of the language. */
  get hasError(): boolean {
    return this.tree.hasError(this.raw);
  }

  /** Text that is not of the language, or the place where something is missing. */
  get isBroken(): boolean {
    return isError(this) || this.tree.isMissing(this.raw);
  }

  get parent(): Node | null {
    if (this.above === undefined) this.above = this.at(this.tree.parent(this.raw));
    return this.above;
  }

  /** With keywords and punctuation. */
  get children(): readonly Node[] {
    return (this.all ??= this.below(this.tree.children(this.raw)));
  }

  get namedChildren(): readonly Node[] {
    return (this.named ??= this.below(this.tree.namedChildren(this.raw)));
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
    return this.at(this.tree.previousSibling(this.raw), this.above);
  }

  get nextNamedSibling(): Node | null {
    return this.at(this.tree.nextNamedSibling(this.raw), this.above);
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
      child = this.at(this.tree.childForField(this.raw, name), this);
      this.fields.set(name, child);
    }
    return child;
  }

  childrenForFieldName(name: string): readonly Node[] {
    return this.below(this.tree.childrenForField(this.raw, name));
  }

  /** Itself among them, from the first to the last as they stand in the text. */
  descendantsOfType(type: string): readonly Node[] {
    const found: Node[] = [];
    const left: Node[] = [this];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      if (node.type === type) found.push(node);
      for (const child of node.children.toReversed()) left.push(child);
    }
    return found;
  }

  private at(raw: RawNode | null, above?: Node | null): Node | null {
    return raw === null ? null : new Node(this.tree, raw, above);
  }

  private below(raw: readonly RawNode[]): Node[] {
    return raw.map((child) => new Node(this.tree, child, this));
  }
}

const isExtra = (node: Node): boolean => node.isExtra;

function isError({ type }: Node): boolean {
  return type === 'ERROR';
}
