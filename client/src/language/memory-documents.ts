import * as vscode from 'vscode';
import { DisposableStore } from '../disposable';

const SCHEME = 'tdm-text';

/** Read-only texts that are kept in memory alone, and dropped when they are closed. */
export class MemoryDocuments {
  readonly #store = new DisposableStore();
  readonly #texts = new Map<string, string>();
  #made = 0;

  constructor() {
    this.#store.add(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: (uri) =>
          this.#texts.get(uri.toString()) ?? vscode.l10n.t('This was kept in memory only. Run the command again.'),
      }),
    );
    this.#store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())));
  }

  /** `name` is what the tab shows; its extension gives the language. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name.replaceAll('/', '_')}`, query: String(++this.#made) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  dispose(): void {
    this.#texts.clear();
    this.#store.dispose();
  }
}
