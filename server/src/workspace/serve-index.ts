import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { CODE_LANGUAGES } from '../testcase/code/registry';
import type { Guard } from '../guard';
import type { WatchedFiles } from '../watched-files';
import type { WorkspaceFolders } from '../workspace-folders';
import { DATA_EXTENSIONS } from '../testcase/code/data/data-program';
import { isRead } from '../testcase/sources/file-kinds';
import type { FromIndexer, Port, ToIndexer } from './messages';
import { WorkspaceIndex } from './workspace-index';
import { uptime } from '../clock';

/** How the server comes by the thread that reads the workspace. */
export interface IndexerOptions {
  start(failed: (error: Error) => void): Port<FromIndexer, ToIndexer>;
  /** Other text for every build: what another one kept is not read. */
  build: string;
}

interface Parts {
  connection: Connection;
  documents: TextDocuments<TextDocument>;
  folders: WorkspaceFolders;
  files: WatchedFiles;
  guard: Guard;
}

/** Milliseconds that typing has to rest before what is typed is read for other files. */
const TYPING_MS = 300;
/** Milliseconds that the first document is waited for at most, and between two looks whether it was read. */
const FIRST_LENS_MS = 2000;
const LOOK_MS = 20;

/**
 * An index that is kept up to date with the folders, the files and the open documents. `start` begins to read as soon as
 * nobody waits for a document that is open (`isBusy`).
 */
export function serveIndex(
  { connection, documents, folders, files, guard }: Parts,
  options: IndexerOptions,
): { index: WorkspaceIndex; start(cacheFolder: string | null, isBusy?: () => boolean): void } {
  const log = (message: string): void => connection.console.info(message);
  const failed = (error: Error): void => {
    connection.console.error(`The workspace is read no more: ${error.stack ?? error.message}`);
    index.dispose();
  };
  const index: WorkspaceIndex = new WorkspaceIndex(() => options.start(failed), log);
  const typing = new Map<string, NodeJS.Timeout>();
  const tell = (uri: string, text: string | null): void => {
    clearTimeout(typing.get(uri));
    typing.delete(uri);
    index.open(uri, text);
  };
  documents.onDidChangeContent(
    guard.notification('index', ({ document: { uri } }) => {
      if (!isRead(uri)) return;
      clearTimeout(typing.get(uri));
      const read = guard.notification('index', () => tell(uri, documents.get(uri)?.getText() ?? null));
      typing.set(uri, setTimeout(() => read(undefined), TYPING_MS).unref());
    }),
  );
  documents.onDidClose(guard.notification('index', ({ document: { uri } }) => isRead(uri) && tell(uri, null)));
  const extensions = CODE_LANGUAGES.flatMap((language) => language.extensions);
  for (const extension of ['feature', 'spec', 'cpt', 'steps.txt', ...DATA_EXTENSIONS, ...extensions])
    files.watch(`**/*.${extension}`, changed);
  function changed(uris: readonly string[]): void {
    index.changed(uris);
  }
  let waiting: NodeJS.Timeout | undefined;
  connection.onShutdown(() => {
    clearTimeout(waiting);
    for (const timer of typing.values()) clearTimeout(timer);
    clearTimeout(waiting);
    index.dispose();
  });
  const start = (cacheFolder: string | null, isBusy: () => boolean = () => false): void => {
    const until = uptime() + FIRST_LENS_MS;
    const look = (): void => {
      clearTimeout(waiting);
      waiting = undefined;
      if (isBusy() && uptime() < until) waiting = setTimeout(look, LOOK_MS);
      else index.start(folders.all, cacheFolder, options.build);
    };
    clearTimeout(waiting);
    waiting = setTimeout(look, LOOK_MS);
  };
  return { index, start };
}
