import type { Language, Tree } from 'web-tree-sitter';

/** What is asked of the parser's library in WebAssembly: functions over the node that its transfer buffer holds. */
type Ask = (tree: number) => number;

/** A copy of the parser's library: its memory, and of its functions those that read trees. */
export interface TreeMemory {
  /** Another array once the memory has grown. */
  HEAP32: Int32Array;
  _free(address: number): void;
  /** The address of the transfer buffer, where questions and answers lie. */
  _ts_init(): number;
  _ts_tree_root_node_wasm: Ask;
  _ts_node_symbol_wasm: Ask;
  _ts_node_is_named_wasm: Ask;
  _ts_node_is_extra_wasm: Ask;
  _ts_node_is_missing_wasm: Ask;
  _ts_node_has_error_wasm: Ask;
  _ts_node_end_index_wasm: Ask;
  _ts_node_end_point_wasm: Ask;
  _ts_node_parent_wasm: Ask;
  _ts_node_children_wasm: Ask;
  _ts_node_named_children_wasm: Ask;
  _ts_node_prev_sibling_wasm: Ask;
  _ts_node_next_named_sibling_wasm: Ask;
  _ts_node_child_by_field_id_wasm(tree: number, field: number): number;
  _ts_node_children_by_field_id_wasm(tree: number, field: number): number;
}

/** Numbers that a node takes in the library's memory: its id, where it starts (index, row, column), its alias. */
const NODE_SIZE = 5;

/** A node as the library tells it. Indexes and columns count UTF-16 units. */
export interface RawNode {
  id: number;
  start: number;
  row: number;
  column: number;
  alias: number;
}

/**
 * A tree that lies in the memory of its library. The library's own nodes take a string of a type for each number that they
 * read or write, which is a third of the time in which a file of tests is read; here they are read as they lie.
 */
export class SyntaxTree {
  readonly #buffer: number;
  readonly #address: number;
  readonly #types: readonly string[];
  readonly #fields: readonly (string | null)[];

  constructor(
    private readonly memory: TreeMemory,
    readonly tree: Tree,
    language: Language,
    private readonly source: string,
  ) {
    this.#buffer = memory._ts_init() >> 2;
    this.#address = (tree as unknown as { 0: number })[0];
    this.#types = language.types;
    this.#fields = language.fields;
  }

  get root(): RawNode {
    this.memory._ts_tree_root_node_wasm(this.#address);
    return this.#at(this.#buffer);
  }

  type(node: RawNode): string {
    return this.#types.at(this.#ask(node, this.memory._ts_node_symbol_wasm)) ?? 'ERROR';
  }

  text(node: RawNode): string {
    return this.source.slice(node.start, this.#ask(node, this.memory._ts_node_end_index_wasm));
  }

  /** Row and column behind its last character. */
  end(node: RawNode): { row: number; column: number } {
    this.#ask(node, this.memory._ts_node_end_point_wasm);
    const { HEAP32 } = this.memory;
    return { row: HEAP32[this.#buffer], column: HEAP32[this.#buffer + 1] };
  }

  isNamed(node: RawNode): boolean {
    return this.#ask(node, this.memory._ts_node_is_named_wasm) === 1;
  }

  isExtra(node: RawNode): boolean {
    return this.#ask(node, this.memory._ts_node_is_extra_wasm) === 1;
  }

  isMissing(node: RawNode): boolean {
    return this.#ask(node, this.memory._ts_node_is_missing_wasm) === 1;
  }

  hasError(node: RawNode): boolean {
    return this.#ask(node, this.memory._ts_node_has_error_wasm) === 1;
  }

  parent(node: RawNode): RawNode | null {
    this.#ask(node, this.memory._ts_node_parent_wasm);
    return this.#answer();
  }

  previousSibling(node: RawNode): RawNode | null {
    this.#ask(node, this.memory._ts_node_prev_sibling_wasm);
    return this.#answer();
  }

  nextNamedSibling(node: RawNode): RawNode | null {
    this.#ask(node, this.memory._ts_node_next_named_sibling_wasm);
    return this.#answer();
  }

  children(node: RawNode): RawNode[] {
    this.#ask(node, this.memory._ts_node_children_wasm);
    return this.#answers();
  }

  namedChildren(node: RawNode): RawNode[] {
    this.#ask(node, this.memory._ts_node_named_children_wasm);
    return this.#answers();
  }

  /** The first child that stands for a field; null where there is none. */
  childForField(node: RawNode, name: string): RawNode | null {
    const field = this.#fields.indexOf(name);
    if (field < 0) return null;
    this.#put(node);
    this.memory._ts_node_child_by_field_id_wasm(this.#address, field);
    return this.#answer();
  }

  childrenForField(node: RawNode, name: string): RawNode[] {
    const field = this.#fields.indexOf(name);
    if (field < 0) return [];
    this.#put(node);
    this.memory._ts_node_children_by_field_id_wasm(this.#address, field);
    return this.#answers();
  }

  #ask(node: RawNode, question: Ask): number {
    this.#put(node);
    return question(this.#address);
  }

  #put({ id, start, row, column, alias }: RawNode): void {
    const { HEAP32 } = this.memory;
    const at = this.#buffer;
    HEAP32[at] = id;
    HEAP32[at + 1] = start;
    HEAP32[at + 2] = row;
    HEAP32[at + 3] = column;
    HEAP32[at + 4] = alias;
  }

  #answer(): RawNode | null {
    return this.memory.HEAP32[this.#buffer] === 0 ? null : this.#at(this.#buffer);
  }

  /** A count and the address of as many nodes, which are ours to free. */
  #answers(): RawNode[] {
    const { HEAP32 } = this.memory;
    const count = HEAP32[this.#buffer];
    const address = HEAP32[this.#buffer + 1];
    const nodes: RawNode[] = [];
    for (let i = 0, at = address >> 2; i < count; i++, at += NODE_SIZE) nodes.push(this.#at(at));
    if (count > 0) this.memory._free(address);
    return nodes;
  }

  #at(at: number): RawNode {
    const { HEAP32 } = this.memory;
    return {
      id: HEAP32[at],
      start: HEAP32[at + 1],
      row: HEAP32[at + 2],
      column: HEAP32[at + 3],
      alias: HEAP32[at + 4],
    };
  }
}
