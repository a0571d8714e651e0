import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyzeTestFile } from './testcase/analyze';
import type { TestFile } from './testcase/testcase';
import type { WorkspaceFolders } from './workspace-folders';

export interface Analysed {
  document: TextDocument;
  version: number;
  /** As the workspace names it; see WorkspaceFolders.pathOf. */
  path: string;
  testFile: TestFile;
}

/** What each open document says, read once for each version of it. */
export class DocumentCache {
  readonly #entries = new Map<string, Analysed>();

  constructor(
    private readonly open: (uri: string) => TextDocument | undefined,
    private readonly folders: WorkspaceFolders,
  ) {}

  /** Null for a document that is not open. */
  get(uri: string): Analysed | null {
    const document = this.open(uri);
    if (document === undefined) return null;
    const known = this.#entries.get(uri);
    if (known?.version === document.version && known.document === document) return known;
    const path = this.folders.pathOf(uri);
    const entry = { document, version: document.version, path, testFile: analyzeTestFile(path, document.getText()) };
    this.#entries.set(uri, entry);
    return entry;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }

  get size(): number {
    return this.#entries.size;
  }
}
