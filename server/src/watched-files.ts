import { DidChangeWatchedFilesNotification, WatchKind, type Connection } from './lsp';
import type { Guard } from './guard';

type Listener = (uris: readonly string[]) => void;

/** Files that the client watches for the server; each part of the server says which ones and is told of all. */
export class WatchedFiles {
  readonly #listeners: Listener[] = [];
  readonly #patterns: { globPattern: string; kind?: WatchKind }[] = [];

  constructor(
    private readonly connection: Connection,
    guard: Guard,
  ) {
    connection.onDidChangeWatchedFiles(
      guard.notification('watched files', ({ changes }) => {
        const uris = changes.map(({ uri }) => uri);
        for (const listener of this.#listeners) listener(uris);
      }),
    );
  }

  /** Before `start`. The listener is told what was made, changed or removed, also by the patterns of others. */
  watch(globPattern: string, listener: Listener): void {
    this.#patterns.push({ globPattern });
    if (!this.#listeners.includes(listener)) this.#listeners.push(listener);
  }

  /** Once the client is ready, if it can watch. */
  async start(): Promise<void> {
    // A folder that is removed is told of by its own name alone.
    const watchers = [...this.#patterns, { globPattern: '**/*', kind: WatchKind.Delete }];
    await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
