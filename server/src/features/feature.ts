import type { Connection } from 'vscode-languageserver';
import type { DocumentCache } from '../document-cache';
import type { Guard } from '../guard';
import type { WorkspaceFolders } from '../workspace-folders';

/** What a language feature is handed. */
export interface FeatureContext {
  connection: Connection;
  cache: DocumentCache;
  guard: Guard;
  folders: WorkspaceFolders;
  /** What the client can do; known once it has said so. */
  client: { refreshesLenses: boolean };
}
