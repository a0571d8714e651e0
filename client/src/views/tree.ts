import * as vscode from 'vscode';
import { COMMANDS } from '../contributions';
import { DisposableStore } from '../disposable';
import { reportOf } from '../engine/errors';
import { sentences } from '../failure';
import type { Services } from '../services';
import { node, type Node } from './node';

interface TreeOptions {
  view: string;
  roots: () => Promise<Node[]>;
  /** Whether the roots are read from `tdm`: then they are empty, and the welcome shows, while it cannot be read. */
  stored: boolean;
}

/** A view: children are fetched when shown, and what fails is a node that says so. */
export class Tree implements vscode.TreeDataProvider<Node> {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #parents = new Map<string, Node>();
  readonly view: vscode.TreeView<Node>;

  constructor(
    private readonly services: Services,
    private readonly options: TreeOptions,
  ) {
    this.view = this.#store.add(
      vscode.window.createTreeView<Node>(options.view, { treeDataProvider: this, showCollapseAll: true }),
    );
    this.#store.add(services.refresh.event(() => this.update()));
  }

  update(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem({ item }: Node): vscode.TreeItem {
    return item;
  }

  getParent({ id }: Node): Node | undefined {
    return this.#parents.get(id);
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    try {
      const children = await (parent === undefined ? this.#roots() : (parent.children?.() ?? []));
      if (parent !== undefined) for (const child of children) this.#parents.set(child.id, parent);
      return children;
    } catch (error) {
      return [this.#failure(parent, error)];
    }
  }

  async #roots(): Promise<Node[]> {
    this.#parents.clear();
    if (!vscode.workspace.isTrusted) return [];
    if (this.options.stored && !(await this.services.databases.canRead())) return [];
    return this.options.roots();
  }

  #failure(parent: Node | undefined, error: unknown): Node {
    const report = reportOf(error);
    this.services.log.error(`${this.options.view}: ${sentences(report)}`);
    return node(`${parent?.id ?? this.options.view}/failure`, report.message, {
      icon: 'error',
      tooltip: sentences(report),
      command: { command: COMMANDS.showLog },
    });
  }

  dispose(): void {
    this.#store.dispose();
  }
}
