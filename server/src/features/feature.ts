import type { Connection } from 'vscode-languageserver';
import type { DocumentCache } from '../document-cache';
import type { Guard } from '../guard';
import type { SchemaView } from '../schema-view';
import type { KnownSchema } from '../testcase/mapping/known-schema';
import type { Settings } from '../settings';
import type { WorkspaceFolders } from '../workspace-folders';
import type { WorkspaceIndex } from '../workspace/workspace-index';

/** What a language feature is handed. */
export interface FeatureContext {
  connection: Connection;
  cache: DocumentCache;
  guard: Guard;
  folders: WorkspaceFolders;
  settings: Settings;
  mapping: MappingSource;
  /** All tests of the workspace; null where they are not read. */
  index: WorkspaceIndex | null;
  /** What the client can do; known once it has said so. */
  client: { refreshesLenses: boolean; refreshesDiagnostics: boolean; refreshesHints: boolean };
}

/** The tables that a document's tests use, as far as they are known. */
interface MappingSource {
  /** Null while none is known. */
  readonly schema: KnownSchema | null;
  /** Null while no schema is known. */
  viewOf(uri: string): SchemaView | null;
}
