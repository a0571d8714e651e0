import { statSync } from 'node:fs';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { indexerThread } from './workspace/thread';

/** `beforeIndexing` is called once the first test that is open was read, before other files are. */
export function serve(beforeIndexing: () => Promise<void>): void {
  const thread = path.join(__dirname, 'index-worker.js');
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    indexer: {
      start: (failed) => {
        beforeIndexing().catch((error: unknown) =>
          connection.console.warn(`The next start is slow again: ${String(error)}`),
        );
        return indexerThread(thread, failed);
      },
      build: String(statSync(thread).mtimeMs),
    },
  });
}
