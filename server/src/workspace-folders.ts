import { fileURLToPath } from 'node:url';
import type { WorkspaceFolder } from 'vscode-languageserver';

/** The folders of the workspace, any number of them, and the names that files have in it. */
export class WorkspaceFolders {
  #folders: WorkspaceFolder[] = [];

  reset(folders: readonly WorkspaceFolder[]): void {
    this.#folders = [...folders];
  }

  get all(): readonly WorkspaceFolder[] {
    return this.#folders;
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map((folder) => folder.uri));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder.uri)), ...added];
  }

  /** The folder of a file that is named as `pathOf` names it. */
  folderOf(path: string): WorkspaceFolder | undefined {
    if (this.#folders.length <= 1) return this.#folders.at(0);
    return this.#folders.find(({ name }) => path.startsWith(`${name}/`));
  }

  /**
   * `features/login.feature` inside a folder of the workspace (`shop/features/login.feature` when there are several
   * folders), else the whole path; the name alone for a document that is no file.
   */
  pathOf(uri: string): string {
    const inside = this.#folders
      .filter((folder) => uri.startsWith(withSlash(folder.uri)))
      .sort((one, other) => other.uri.length - one.uri.length)
      .at(0);
    if (inside === undefined) return outside(uri);
    const relative = decode(uri.slice(withSlash(inside.uri).length));
    return this.#folders.length > 1 ? `${inside.name}/${relative}` : relative;
  }
}

/** A folder's URI as the URIs within it begin. */
export const withSlash = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

function outside(uri: string): string {
  try {
    if (uri.startsWith('file:')) return fileURLToPath(uri);
  } catch {
    // A file URI of another machine: what follows names it well enough.
  }
  return decode(uri.replace(/^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i, ''));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
