import { statSync } from 'node:fs';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { indexerThread } from './workspace/thread';

const thread = path.join(__dirname, 'index-worker.js');
startServer(createConnection(ProposedFeatures.all), {
  indexer: { start: (failed) => indexerThread(thread, failed), build: String(statSync(thread).mtimeMs) },
});
